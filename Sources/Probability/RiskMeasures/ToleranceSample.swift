public import NumericalMethods

/// How many draws make an extreme order statistic bound a share of the population, whatever the
/// law.
///
/// > Source: Wilks, Determination of sample sizes for setting tolerance limits, *Annals of
/// > Mathematical Statistics* 12 (1941).
public struct ToleranceSample: Sendable, Hashable {
  /// The least number of draws.
  public let size: Int
  /// The confidence that this many draws give.
  public let achievedConfidence: Double

  /// Draws for a one-sided bound by the `order`-th largest draw.
  ///
  /// The least `n` with `P(Binomial(n, 1 − coverage) ≥ order) ≥ confidence`.
  ///
  /// - Parameters:
  ///   - coverage: share of the population below the bound, in (0, 1).
  ///   - confidence: in (0, 1).
  ///   - order: rank of the bounding draw from the top, in [1, 20].
  /// - Throws: `InvalidInput` for an input out of range, or a coverage so near one that more
  ///   than 1e15 draws would be needed.
  public init(
    oneSided coverage: Double, confidence: Double, order: Int = 1
  ) throws(InvalidInput) {
    try require(order >= 1 && order <= 20, "order", order, "must be in [1, 20]")
    try self.init(coverage: coverage, confidence: confidence, least: Double(order)) { n in
      // P(fewer than `order` of n draws lie beyond), a short binomial sum.
      let odds = (1 - coverage) / coverage
      var term = exp(n * log(coverage))
      if term == 0 { return 0 }
      var sum = 0.0
      for k in 0..<order {
        sum += term
        term *= (n - Double(k)) / Double(k + 1) * odds
      }
      return sum
    }
  }

  /// Draws for an interval from the least to the greatest draw.
  ///
  /// The least `n` with `1 − n coverage^(n−1) + (n−1) coverage^n ≥ confidence`.
  ///
  /// - Parameters:
  ///   - coverage: share of the population inside the interval, in (0, 1).
  ///   - confidence: in (0, 1).
  /// - Throws: `InvalidInput` for an input out of range, or a coverage so near one that more
  ///   than 1e15 draws would be needed.
  public init(twoSided coverage: Double, confidence: Double) throws(InvalidInput) {
    try self.init(coverage: coverage, confidence: confidence, least: 2) { n in
      exp((n - 1) * log(coverage)) * (1 + (n - 1) * (1 - coverage))
    }
  }

  /// Bisects for the least size whose probability of failure is small enough.
  private init(
    coverage: Double, confidence: Double, least: Double, failure: (Double) -> Double
  ) throws(InvalidInput) {
    try requireInnerProbability(coverage, "coverage")
    try requireInnerProbability(confidence, "confidence")
    let allowed = 1 - confidence
    var low = least - 1
    var high = least
    while failure(high) > allowed {
      low = high
      high *= 2
      try require(high < 1e15, "coverage", coverage, "must need at most 1e15 draws")
    }
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if failure(middle) > allowed { low = middle } else { high = middle }
    }
    size = Int(high)
    achievedConfidence = 1 - failure(high)
  }
}
