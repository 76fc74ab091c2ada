public import NumericalMethods

/// An amount, when it falls, and what it is worth at the valuation date.
public struct DiscountedFlow: Hashable, Sendable, Codable {
  /// The amount when it falls, in one currency.
  public let amount: Double
  /// Years from the valuation date.
  public let years: Double
  /// Discount factor, above 0.
  public let factor: Double
  /// `amount × factor`.
  public let presentValue: Double
}

extension [DiscountedFlow] {
  /// Sum of the present values.
  ///
  /// - Throws: `NumericalError.noSolution` when the sum leaves the range of numbers.
  public func presentValue() throws(NumericalError) -> Double {
    try finite(map(\.presentValue).reduce(0, +), "the present value")
  }
}
