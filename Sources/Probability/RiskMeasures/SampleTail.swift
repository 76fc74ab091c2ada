public import NumericalMethods

/// A sample in order, for its quantiles and tail means with their errors.
public struct SampleTail: Sendable {
  /// The draws, from the least to the greatest.
  public let sorted: [Double]

  /// Orders a sample.
  ///
  /// - Throws: `InvalidInput` for no draws, or a draw that is not a number.
  /// - Complexity: O(n log n).
  public init(_ sample: [Double]) throws(InvalidInput) {
    try require(!sample.isEmpty, "sample", "none", "must have at least one draw")
    if let index = sample.firstIndex(where: \.isNaN) {
      throw InvalidInput("sample[\(index)]", "must be a number", got: "nan")
    }
    sorted = sample.sorted()
  }

  /// The lower empirical quantile: the draw of rank `⌈n p⌉`.
  ///
  /// The error is the binomial standard deviation of a rank, `√(n p(1 − p))`, times the mean
  /// distance of neighbouring draws from 1.96 such deviations below the quantile to 1.96 above it:
  /// an estimate of `√(p(1 − p)/n) / density` without a density.
  ///
  /// - Throws: `InvalidInput` for `p` outside (0, 1).
  ///
  /// > Source: Bloch & Gastwirth, *Annals of Mathematical Statistics* 39 (1968) 1083–1085; David &
  /// > Nagaraja, *Order Statistics*, 3rd ed., §2.5 and §7.1.
  public func quantile(_ p: Double) throws(InvalidInput) -> Estimate {
    try requireInnerProbability(p, "p")
    let n = Double(sorted.count)
    let spread = (n * p * (1 - p)).squareRoot()
    let low = index(rank: n * p - 1.96 * spread)
    let high = index(rank: n * p + 1.96 * spread)
    // As wide as a 95 % interval: nearer draws are too few to tell their distance by.
    let distance = (sorted[high] - sorted[low]) / Double(max(1, high - low))
    return Estimate(
      value: draw(rank: n * p), standardError: spread * distance, count: sorted.count)
  }

  /// Mean of the worst `1 − confidence` of the sample, with the fraction of the draw at the edge.
  ///
  /// Standard error `√((Var[X | X > q] + confidence (ES − q)²)/(n (1 − confidence)))`.
  ///
  /// - Parameter confidence: in (0, 1); the upper tail of losses.
  /// - Returns: at least the quantile, with its standard error.
  /// - Throws: `InvalidInput` for a confidence outside (0, 1).
  ///
  /// > Source: Manistre & Hancock, Variance of the CTE estimator, *North American Actuarial
  /// > Journal* 9 (2005); Acerbi & Tasche (2002).
  public func expectedShortfall(at confidence: Double) throws(InvalidInput) -> Estimate {
    try requireInnerProbability(confidence, "confidence")
    let n = Double(sorted.count)
    let threshold = draw(rank: n * confidence)
    let first = index(rank: n * confidence) + 1
    return tailMean(
      sorted[first...], edge: threshold, share: 1 - confidence, beyond: confidence)
  }

  /// Mean of the lowest share of the sample, with the fraction of the draw at the edge.
  ///
  /// - Parameter p: the share, in (0, 1); the lower tail of values.
  /// - Returns: at most the quantile, with its standard error.
  /// - Throws: `InvalidInput` for `p` outside (0, 1).
  ///
  /// > Source: as `expectedShortfall(at:)`.
  public func lowerTailMean(at p: Double) throws(InvalidInput) -> Estimate {
    try requireInnerProbability(p, "p")
    let edge = index(rank: Double(sorted.count) * p)
    return tailMean(sorted[..<edge], edge: sorted[edge], share: p, beyond: 1 - p)
  }

  /// The draws that hold the quantile with at least a given confidence, whatever the law.
  ///
  /// - Throws: `InvalidInput` where the sample is too small for the confidence.
  ///
  /// > Source: David & Nagaraja, *Order Statistics*, 3rd ed., §7.1.
  public func quantileInterval(
    _ p: Double, confidence: Double
  ) throws(InvalidInput) -> ClosedRange<Double> {
    let ranks = try QuantileRanks(draws: sorted.count, probability: p, confidence: confidence)
    return sorted[ranks.low - 1]...sorted[ranks.high - 1]
  }

  private func tailMean(
    _ tail: ArraySlice<Double>, edge: Double, share: Double, beyond: Double
  ) -> Estimate {
    let n = Double(sorted.count)
    let moments = Moments(tail)
    let inside = Double(tail.count)
    let wanted = n * share
    let value = (inside * moments.mean + edge * (wanted - inside)) / wanted
    let distance = value - edge
    let spread = moments.variance + beyond * distance * distance
    return Estimate(
      value: value, standardError: (spread / wanted).squareRoot(), count: sorted.count)
  }

  /// Position of a rank in the ordered sample, held within it.
  private func index(rank: Double) -> Int {
    // A product such as 100 × 0.95 may come out a rounding above the whole number it is.
    let nearest = rank.rounded()
    let whole = (rank - nearest).magnitude < 1e-9 * max(1, rank) ? nearest : rank.rounded(.up)
    return Int(min(max(whole, 1), Double(sorted.count))) - 1
  }

  private func draw(rank: Double) -> Double { sorted[index(rank: rank)] }
}
