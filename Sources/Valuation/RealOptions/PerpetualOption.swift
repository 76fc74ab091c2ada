public import NumericalMethods

/// The right to invest at any time, without an end, that may be lost at a constant hazard.
///
/// `β = ½ − (r − δ)/σ² + √(((r − δ)/σ² − ½)² + 2(r + h)/σ²)`, `trigger = β/(β − 1) × investment`,
/// `value = (trigger − investment) × (V / trigger)^β` below the trigger and `V − investment` above.
///
/// > Source: McDonald & Siegel (1986), Quarterly Journal of Economics 101; Dixit & Pindyck,
/// > *Investment under Uncertainty* (1994), ch. 5, eq. 5.14–5.16.
public struct PerpetualOption: Hashable, Sendable {
  /// The root above 1 of the fundamental quadratic.
  public let beta: Double
  /// Value of the project at which to invest, in currency.
  public let trigger: Double
  /// Value of the right, in currency.
  public let value: Double
  /// Whether the project is worth at least the trigger.
  public let investNow: Bool

  /// A right to invest without an end.
  ///
  /// - Parameters:
  ///   - assetValue: value of the project, positive.
  ///   - investment: its cost, positive.
  ///   - riskFreeRate: continuous riskless rate a year, not negative.
  ///   - payoutRate: shortfall of the project's growth below its required return, a year.
  ///   - volatility: of the project's value, per square root of a year, positive.
  ///   - hazardRate: intensity at which the right, not the project, is lost, not negative.
  /// - Throws: an input outside its range, or a payout and hazard that do not add up to more than
  ///   zero: then waiting for ever is best.
  public init(
    assetValue: Double, investment: Double, riskFreeRate: Double, payoutRate: Double,
    volatility: Double, hazardRate: Double = 0
  ) throws(InvalidInput) {
    try require(
      assetValue > 0 && assetValue.isFinite, "assetValue", assetValue, "must be positive")
    try require(
      investment > 0 && investment.isFinite, "investment", investment, "must be positive")
    try require(
      riskFreeRate >= 0 && riskFreeRate.isFinite, "riskFreeRate", riskFreeRate,
      "must not be negative")
    try require(payoutRate.isFinite, "payoutRate", payoutRate, "must be a number")
    try require(
      volatility > 0 && volatility.isFinite, "volatility", volatility, "must be positive")
    try require(
      hazardRate >= 0 && hazardRate.isFinite, "hazardRate", hazardRate, "must not be negative")
    try require(
      payoutRate + hazardRate > 0, "payoutRate", payoutRate,
      "must be above zero together with the hazard: otherwise waiting for ever is best")
    let beta = fundamentalRoot(
      growth: riskFreeRate - payoutRate, discount: riskFreeRate + hazardRate,
      variance: volatility * volatility)
    let trigger = investment * beta.excess
    try require(
      beta.root.isFinite && trigger.isFinite, "payoutRate", payoutRate,
      "must give a trigger within a number's range")
    self.beta = beta.root
    self.trigger = trigger
    investNow = assetValue >= trigger
    value =
      investNow
      ? assetValue - investment
      : (trigger - investment) * power(assetValue / trigger, beta.root)
  }
}

/// The root above 1 of `½ v β(β − 1) + g β − d = 0`, with `β / (β − 1)`.
///
/// The root is `1 + x` with `½ v x² + (½ v + g) x − (d − g) = 0`: solved for `x`, so that a trigger
/// far above the investment keeps its digits.
///
/// > Source: Dixit & Pindyck (1994), eq. 5.11–5.13.
func fundamentalRoot(
  growth: Double, discount: Double, variance: Double
) -> (root: Double, excess: Double) {
  let half = variance / 2
  let slope = half + growth
  let level = discount - growth
  let root = (slope * slope + 2 * variance * level).squareRoot()
  // The two forms of the same root avoid a difference of near numbers.
  let above = slope > 0 ? 2 * level / (slope + root) : (root - slope) / variance
  return (1 + above, 1 + 1 / above)
}
