public import NumericalMethods

/// The right to invest at any time, without an end, when both the project's value and its cost are
/// random.
///
/// `s² = σ_V² + σ_C² − 2ρ σ_V σ_C`, `β` the root above 1 with growth `δ_C − δ_V` and discount `δ_C`,
/// `triggerRatio = β/(β − 1)`, `value = (triggerRatio − 1) × C × (V / C / triggerRatio)^β`.
///
/// > Source: McDonald & Siegel (1986), *The value of waiting to invest*, Quarterly Journal of
/// > Economics 101(4), eq. 3–5.
public struct PerpetualExchangeOption: Hashable, Sendable {
  /// The root above 1 of the fundamental quadratic.
  public let beta: Double
  /// Ratio of value to cost at which to invest.
  public let triggerRatio: Double
  /// Value of the right, in currency.
  public let value: Double
  /// Whether the ratio has reached its trigger.
  public let investNow: Bool

  /// A right to invest at a random cost.
  ///
  /// - Parameters:
  ///   - assetValue: value of the project, positive.
  ///   - investment: its cost today, positive.
  ///   - payoutRate: shortfall of the project's growth, a year, positive.
  ///   - costYield: shortfall of the cost's growth, a year, not negative.
  ///   - volatility: of the project's value, per square root of a year, positive.
  ///   - costVolatility: of the cost, not negative.
  ///   - correlation: of the two, in [−1, 1].
  /// - Throws: an input outside its range, or a ratio of value to cost that is not random.
  public init(
    assetValue: Double, investment: Double, payoutRate: Double, costYield: Double,
    volatility: Double, costVolatility: Double, correlation: Double = 0
  ) throws(InvalidInput) {
    try require(
      assetValue > 0 && assetValue.isFinite, "assetValue", assetValue, "must be positive")
    try require(
      investment > 0 && investment.isFinite, "investment", investment, "must be positive")
    try require(
      payoutRate > 0 && payoutRate.isFinite, "payoutRate", payoutRate, "must be positive")
    try require(
      costYield >= 0 && costYield.isFinite, "costYield", costYield, "must not be negative")
    try require(
      volatility > 0 && volatility.isFinite, "volatility", volatility, "must be positive")
    try require(
      costVolatility >= 0 && costVolatility.isFinite, "costVolatility", costVolatility,
      "must not be negative")
    try require((-1...1).contains(correlation), "correlation", correlation, "must be in [−1, 1]")
    let variance = varianceOfDifference(volatility, costVolatility, correlation)
    try require(
      variance > 0 && variance.isFinite, "costVolatility", costVolatility,
      "must leave the ratio of value to cost random")
    let beta = fundamentalRoot(
      growth: costYield - payoutRate, discount: costYield, variance: variance)
    let ratio = assetValue / investment
    let wait = (beta.excess - 1) * investment * power(ratio / beta.excess, beta.root)
    self.beta = beta.root
    triggerRatio = beta.excess
    investNow = ratio >= beta.excess
    value = investNow ? assetValue - investment : wait
    try require(
      beta.root.isFinite && value.isFinite, "payoutRate", payoutRate,
      "must give a value within a number's range")
  }
}

/// Variance a year of the difference of two logarithms, written as a sum that cannot fall below
/// zero by rounding.
func varianceOfDifference(_ first: Double, _ second: Double, _ correlation: Double) -> Double {
  (first - second) * (first - second) + 2 * (1 - correlation) * first * second
}
