public import NumericalMethods

/// When a simulation has run long enough, judged by the figure that is used: the quantile behind
/// a haircut rather than the mean, where the haircut is what is wanted.
///
/// > Source: Asmussen & Glynn, *Stochastic Simulation*, §III.1.
public struct StoppingRule: Sendable, Hashable {
  /// Greatest half-width of the interval, as a share of the figure, above zero.
  public let relativeHalfWidth: Double
  /// Confidence of the interval, in (0, 1).
  public let confidence: Double
  /// Fewest draws, so that the standard error itself can be believed.
  public let minimumCount: Int
  /// Most draws; reached, the run ends whatever its error.
  public let maximumCount: Int
  private let score: Double

  /// What a rule says about a run so far.
  public enum Verdict: Sendable, Hashable {
    /// More draws are needed, about this many in all.
    case proceed(towards: Int)
    /// The figure is exact enough.
    case reached
    /// The draws are spent and the figure is not exact enough.
    case exhausted
  }

  /// A rule by the half-width that is wanted and the draws allowed.
  ///
  /// - Parameters:
  ///   - relativeHalfWidth: half-width over the figure, above 0.
  ///   - confidence: in (0, 1).
  ///   - minimumCount: fewest draws, at least 2.
  ///   - maximumCount: most draws, at least the fewest.
  /// - Throws: `InvalidInput` for an input out of range.
  public init(
    relativeHalfWidth: Double, confidence: Double = 0.95, minimumCount: Int = 1000,
    maximumCount: Int = 100_000_000
  ) throws(InvalidInput) {
    try requirePositive(relativeHalfWidth, "relativeHalfWidth")
    try requireInnerProbability(confidence, "confidence")
    try require(minimumCount >= 2, "minimumCount", minimumCount, "must be at least 2")
    try require(
      maximumCount >= minimumCount, "maximumCount", maximumCount,
      "must be at least minimumCount, \(minimumCount)")
    self.relativeHalfWidth = relativeHalfWidth
    self.confidence = confidence
    self.minimumCount = minimumCount
    self.maximumCount = maximumCount
    score = -StandardNormal.quantile(0.5 * (1 - confidence))
  }

  /// Whether the figure in use is exact enough.
  public func verdict(on figure: Estimate) -> Verdict {
    let allowed = relativeHalfWidth * figure.value.magnitude
    let width = score * figure.standardError
    if figure.count >= minimumCount && width <= allowed { return .reached }
    if figure.count >= maximumCount { return .exhausted }
    // The error falls with the root of the draws; at most tenfold growth a step, because the
    // error of a short run is itself uncertain.
    let ratio = allowed > 0 ? width / allowed : .infinity
    let wanted = Double(max(figure.count, 1)) * min(ratio * ratio * 1.05, 10)
    let count = min(max(wanted, Double(minimumCount)), Double(maximumCount))
    return .proceed(towards: max(figure.count + 1, Int(min(count.rounded(.up), 9e18))))
  }
}
