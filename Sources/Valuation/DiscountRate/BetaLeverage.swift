public import NumericalMethods

/// What a firm's debt does to its beta.
///
/// `levered = unlevered × (1 + (1 − taxRate) × debtToEquity)`; a tax rate of 0 is the rule for debt
/// that is kept in proportion to value.
///
/// > Source: Hamada (1972); Harris & Pringle (1985) without tax.
public struct BetaLeverage: Hashable, Sendable {
  /// Debt over equity at market values.
  public let debtToEquity: Double
  /// Income tax rate, or 0 for debt in proportion to value.
  public let taxRate: Double

  /// A firm's leverage.
  ///
  /// - Parameters:
  ///   - debtToEquity: at market values, at least 0.
  ///   - taxRate: in [0, 1), or 0 for debt in proportion to value.
  /// - Throws: `InvalidInput` naming the argument.
  public init(debtToEquity: Double, taxRate: Double = 0) throws(InvalidInput) {
    try requireNotNegative(debtToEquity, "debtToEquity")
    try requireTaxRate(taxRate)
    self.debtToEquity = debtToEquity
    self.taxRate = taxRate
  }

  private var multiple: Double { 1 + (1 - taxRate) * debtToEquity }

  /// The beta of the assets behind an observed beta.
  ///
  /// - Parameter beta: levered beta.
  /// - Returns: unlevered beta.
  /// - Throws: `NumericalError.noSolution` when it is not a finite number.
  public func unlevered(_ beta: Double) throws(NumericalError) -> Double {
    try finite(beta / multiple, "the unlevered beta")
  }

  /// The beta of equity over assets of a given beta.
  ///
  /// - Parameter beta: unlevered beta.
  /// - Returns: levered beta.
  /// - Throws: `NumericalError.noSolution` when it is not a finite number.
  public func levered(_ beta: Double) throws(NumericalError) -> Double {
    try finite(beta * multiple, "the levered beta")
  }
}
