public import NumericalMethods

/// Recovery on a claim from selling its collateral at a lognormal price, after cost and delay.
///
/// `recovery = min(exposure, max(W − cost, 0))`, with `W` the sale value;
/// `lossGivenDefault = 1 − exp(−discountRate years) E[recovery]/exposure`.
///
/// > Source: capped lognormal recovery, the difference of two calls of Black (1976).
public struct CollateralRecovery: Hashable, Sendable {
  /// Exposure at default, an amount above zero.
  public let exposure: Double
  /// What the sale brings, before fixed costs.
  public let sale: LognormalValue
  /// Fixed cost and prior claims, an amount at least zero.
  public let cost: Double
  /// Time from default to sale, in years.
  public let years: Double
  /// Continuous rate from default to sale, per year.
  public let discountRate: Double

  /// A claim and the sale that pays it.
  ///
  /// - Parameters:
  ///   - exposure: exposure at default, above zero.
  ///   - sale: sale value at the date of sale, in the currency of the exposure.
  ///   - cost: fixed cost and prior claims, at least zero.
  ///   - years: time from default to sale, at least zero.
  ///   - discountRate: continuous rate per year.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    exposure: Double, sale: LognormalValue, cost: Double = 0, years: Double,
    discountRate: Double = 0
  ) throws(InvalidInput) {
    try requirePositive(exposure, "exposure")
    try requireNonnegative(cost, "cost")
    try requireNonnegative(years, "years")
    try requireFinite(discountRate, "discountRate")
    self.exposure = exposure
    self.sale = sale
    self.cost = cost
    self.years = years
    self.discountRate = discountRate
  }

  /// Expected recovery at the sale, undiscounted, from zero to the exposure.
  public var expectedRecovery: Double { sale.recovery(on: exposure, cost: cost) }

  /// Share of the exposure lost, with the recovery discounted to the default.
  public var lossGivenDefault: Double {
    let delay = discountRate * years
    // 1 − e^(−rT) + e^(−rT) × lost share keeps the digits of a small loss.
    return -expMinusOne(-delay) + exp(-delay) * sale.loss(on: exposure, cost: cost) / exposure
  }

  /// Probability that the sale pays the exposure in full.
  public var fullRecoveryProbability: Double { sale.probability(above: exposure + cost) }

  /// Probability that the sale pays nothing.
  public var zeroRecoveryProbability: Double { sale.probability(below: cost) }
}
