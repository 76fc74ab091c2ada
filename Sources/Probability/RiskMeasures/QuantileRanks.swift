public import NumericalMethods

/// The ranks whose draws bracket a quantile with a given confidence, whatever the law.
///
/// `low` is the binomial quantile of `(1 − confidence)/2`, `high` that of `(1 + confidence)/2`
/// plus one, for `Binomial(draws, probability)`; the coverage is `P(low ≤ B ≤ high − 1)`.
///
/// > Source: David & Nagaraja, *Order Statistics*, 3rd ed., §7.1.
public struct QuantileRanks: Sendable, Hashable {
  /// Rank of the lower end, from 1 for the least draw.
  public let low: Int
  /// Rank of the upper end.
  public let high: Int
  /// Exact probability that the two draws hold the quantile, for a continuous law.
  public let coverage: Double

  /// The ranks for a sample size, a quantile and a confidence.
  ///
  /// - Parameters:
  ///   - draws: size of the sample, from 2 to 1e9.
  ///   - probability: of the quantile, in (0, 1).
  ///   - confidence: in (0, 1).
  /// - Throws: `InvalidInput` for an input out of range, or `draws` too few for the confidence.
  public init(draws: Int, probability: Double, confidence: Double) throws(InvalidInput) {
    try require(
      draws >= 2 && draws <= 1_000_000_000, "draws", draws, "must be in [2, 1000000000]")
    try requireInnerProbability(probability, "probability")
    try requireInnerProbability(confidence, "confidence")
    let count = try Binomial(trials: draws, probability: probability)
    let tail = 0.5 * (1 - confidence)
    let low = count.quantile(tail)
    let high = count.quantile(complement: tail) + 1
    try require(
      low >= 1 && high <= Double(draws), "draws", draws,
      "must be more for this probability and confidence")
    self.low = Int(low)
    self.high = Int(high)
    coverage = 1 - count.probability(upTo: low - 1) - count.probability(above: high - 1)
  }
}
