public import NumericalMethods

/// Two quantiles that fix a law of two parameters, such as P10 and P90.
///
/// `σ = (y_high − y_low)/(z_high − z_low)`, `μ = y_low − σ z_low`, with `z` the normal scores of
/// the probabilities and `y` the values or their logarithms.
public struct QuantilePair: Sendable, Hashable {
  /// Value at the low probability.
  public let lowValue: Double
  /// Value at the high probability, above the low one.
  public let highValue: Double
  /// Probability of a value up to the low one, in (0, 1).
  public let lowProbability: Double
  /// Probability of a value up to the high one, above the low probability.
  public let highProbability: Double

  /// Two quantiles.
  ///
  /// - Parameters:
  ///   - lowValue: value at the low probability.
  ///   - highValue: value at the high probability.
  ///   - lowProbability: in (0, 1).
  ///   - highProbability: in (0, 1), above the low one.
  /// - Throws: `InvalidInput` for values or probabilities that do not rise.
  public init(
    lowValue: Double, highValue: Double, lowProbability: Double = 0.1,
    highProbability: Double = 0.9
  ) throws(InvalidInput) {
    try requireFinite(lowValue, "lowValue")
    try requireFinite(highValue, "highValue")
    try requireInnerProbability(lowProbability, "lowProbability")
    try requireInnerProbability(highProbability, "highProbability")
    try require(highValue > lowValue, "highValue", highValue, "must be above lowValue, \(lowValue)")
    try require(
      highProbability > lowProbability, "highProbability", highProbability,
      "must be above lowProbability, \(lowProbability)")
    self.lowValue = lowValue
    self.highValue = highValue
    self.lowProbability = lowProbability
    self.highProbability = highProbability
  }

  /// The normal law with these quantiles.
  ///
  /// - Returns: the law.
  /// - Throws: `InvalidInput` for values too far apart for its deviation to be a number.
  public func normal() throws(InvalidInput) -> Normal {
    let (location, scale) = line(lowValue, highValue)
    return try Normal(mean: location, standardDeviation: scale)
  }

  /// The lognormal law with these quantiles.
  ///
  /// - Returns: the law.
  /// - Throws: `InvalidInput` for a low value not above 0.
  public func logNormal() throws(InvalidInput) -> LogNormal {
    try require(lowValue > 0, "lowValue", lowValue, "must be above 0 for a lognormal law")
    let (location, scale) = line(log(lowValue), log(highValue))
    return try LogNormal(logMean: location, logStandardDeviation: scale)
  }

  /// The Weibull law with these quantiles.
  ///
  /// - Returns: the law.
  /// - Throws: `InvalidInput` for a low value not above 0, or a shape outside [0.01, 1e4].
  public func weibull() throws(InvalidInput) -> Weibull {
    try require(lowValue > 0, "lowValue", lowValue, "must be above 0 for a Weibull law")
    // ln(−ln(1 − p)) = shape (ln x − ln scale).
    let low = log(-logOnePlus(-lowProbability))
    let high = log(-logOnePlus(-highProbability))
    let shape = (high - low) / log(highValue / lowValue)
    return try Weibull(shape: shape, scale: lowValue * exp(-low / shape))
  }

  private func line(_ low: Double, _ high: Double) -> (Double, Double) {
    let lowScore = StandardNormal.quantile(lowProbability)
    let highScore = StandardNormal.quantile(highProbability)
    let scale = (high - low) / (highScore - lowScore)
    return (low - scale * lowScore, scale)
  }
}
