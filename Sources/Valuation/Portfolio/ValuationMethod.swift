public import Finance

/// A way to value a right.
public protocol ValuationMethod: Sendable {
  /// The method's name, as the key of a model file spells it.
  var name: String { get }

  /// What the right is worth by this method.
  ///
  /// - Parameters:
  ///   - asset: the right.
  ///   - assumptions: what the appraisal takes for granted.
  /// - Returns: the indicated value; input paths of its explanation begin at the method.
  /// - Throws: `InvalidInput` for inputs that do not fit each other, `NumericalError` where a
  ///   figure leaves the range of numbers.
  func value(of asset: IPAsset, under assumptions: AppraisalAssumptions) throws -> IndicatedValue
}

/// What one method says a right is worth.
///
/// > Source: International Valuation Standards, IVS 103: indicated value.
public struct IndicatedValue: Sendable, Explainable {
  /// The method's name.
  public let method: String
  /// The value.
  public let value: Money
  /// The forecast, period by period; empty for a method without one.
  public let periods: [ForecastPeriod]
  /// Findings that a reader of the report must know.
  public let findings: [Label]
  /// How the value came about.
  public let explanation: Explanation
}

/// One period of a forecast: what the right earns in it and what that is worth.
public struct ForecastPeriod: Hashable, Sendable {
  /// The period in words: a year, or a part of one.
  public let label: String
  /// Revenue of the products that use the right.
  public let revenue: Double
  /// Share of it that the right earns.
  public let rate: Double
  /// Fees for keeping the right, borne by its owner.
  public let fees: Double
  /// What is earned after tax, `(revenue × rate − fees) × (1 − tax rate)`.
  public let contribution: Double
  /// Years from the valuation date to the flow.
  public let years: Double
  /// Discount factor.
  public let factor: Double
  /// Worth of the contribution at the valuation date, `contribution × factor`.
  public let presentValue: Double
}
