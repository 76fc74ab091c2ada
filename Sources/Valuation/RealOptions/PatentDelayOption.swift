public import Finance
public import NumericalMethods

/// A patent as the right to develop its product at any time up to the expiry, by the European
/// formula with a cost of delay.
///
/// The cost of delay is `1 / patentLife` unless given: each year of waiting loses one of the
/// protected years. It is a shortcut: next year the cost is `1 / (patentLife − 1)`, and an owner
/// may develop before the expiry, so that `FiniteLifeDelayOption` is the sounder model. Leaving the
/// cost of delay out multiplies the value several times.
///
/// > Source: Damodaran, *Damodaran on Valuation*, 2nd ed. (2006), illustration 12.5.
public struct PatentDelayOption: Hashable, Sendable {
  /// The option: the project's value against its cost, with the cost of delay as yield.
  public let option: BlackScholes

  /// A patent as an option.
  ///
  /// - Parameters:
  ///   - assetValue: present value of the developed product's cash flows, positive.
  ///   - developmentCost: cost of development, positive.
  ///   - patentLife: remaining years, in (0, 100].
  ///   - riskFreeRate: continuous riskless rate a year.
  ///   - volatility: of the logarithm of the project's value, per square root of a year, positive.
  ///   - costOfDelay: continuous, a year, not negative; nil for `1 / patentLife`.
  /// - Throws: an input outside its range.
  public init(
    assetValue: Double, developmentCost: Double, patentLife: Double, riskFreeRate: Double,
    volatility: Double, costOfDelay: Double? = nil
  ) throws(InvalidInput) {
    try require(
      patentLife > 0 && patentLife <= 100, "patentLife", patentLife, "must be in (0, 100]")
    try require(volatility > 0, "volatility", volatility, "must be positive")
    try require(developmentCost > 0, "developmentCost", developmentCost, "must be positive")
    let cost = costOfDelay ?? 1 / patentLife
    try require(cost >= 0, "costOfDelay", cost, "must not be negative")
    option = try BlackScholes(
      .call, assetValue: assetValue, exercisePrice: developmentCost, maturity: patentLife,
      riskFreeRate: riskFreeRate, yieldRate: cost, volatility: volatility)
  }

  /// Value of the right, in currency.
  public var value: Double { option.value }

  /// Value of developing now, in currency; may be negative.
  public var netPresentValue: Double { option.assetValue - option.exercisePrice }

  /// Value of the right beyond the better of developing now and never, in currency; negative where
  /// the European formula forces a wait that costs.
  public var timePremium: Double { value - max(0, netPresentValue) }

  /// Whether developing now is worth more than the right to wait.
  public var investNow: Bool { netPresentValue > value }
}
