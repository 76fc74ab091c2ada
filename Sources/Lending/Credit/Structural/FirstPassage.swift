public import NumericalMethods

/// Default of a firm when its assets touch a flat barrier before a horizon.
///
/// `N((b − aT)/(σ√T)) + e^(2ab/σ²) N((b + aT)/(σ√T))`, `a = drift − σ²/2`,
/// `b = ln(barrier/assetValue)`.
///
/// > Source: Black & Cox (1976), *Valuing corporate securities*, Journal of Finance 31, with a
/// > constant barrier.
public struct FirstPassage: Hashable, Sendable {
  /// Probability of touching the barrier by the horizon.
  public let defaultProbability: Double
  /// Probability of being below the barrier at the horizon.
  public let terminalProbability: Double

  /// The default probabilities of a firm with a barrier.
  ///
  /// - Parameters:
  ///   - assetValue: above zero.
  ///   - barrier: above zero and below `assetValue`.
  ///   - drift: growth of the assets, continuous, per year.
  ///   - volatility: per square root of a year, above zero.
  ///   - years: the horizon, above zero.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    assetValue: Double, barrier: Double, drift: Double, volatility: Double, years: Double
  ) throws(InvalidInput) {
    try requirePositive(assetValue, "assetValue")
    try requirePositive(barrier, "barrier")
    try requireFinite(drift, "drift")
    try requirePositive(volatility, "volatility")
    try requirePositive(years, "years")
    try require(
      barrier < assetValue, "barrier", barrier, "must be below assetValue, \(assetValue)")
    let growth = drift - volatility * volatility / 2
    let distance = log(barrier / assetValue)
    let deviation = volatility * years.squareRoot()
    terminalProbability = StandardNormal.cumulative((distance - growth * years) / deviation)
    // The factor may overflow where the probability underflows: add their logarithms.
    let reflected = exp(
      2 * growth * distance / (volatility * volatility)
        + StandardNormal.logCumulative((distance + growth * years) / deviation))
    defaultProbability = min(terminalProbability + reflected, 1)
  }
}
