public import NumericalMethods

/// Royalty rates of comparables scaled by the ratio of weighted scores.
///
/// `rate = mean of comparable rate × S/S(comparable)`, with `S = Σ weight × score`.
///
/// > Source: Razgaitis, *Valuation and Dealmaking of Technology-Based Intellectual Property*
/// > (2009), rating/ranking method.
public struct RatedRoyalty: Hashable, Sendable {
  /// A licence with its rate and scores.
  public struct Comparable: Hashable, Sendable {
    /// Royalty rate, in (0, 1].
    public let rate: Double
    /// Score under each criterion, above zero.
    public let scores: [Double]

    /// A comparable licence.
    ///
    /// - Parameters:
    ///   - rate: royalty rate, in (0, 1].
    ///   - scores: one a criterion, above zero.
    /// - Throws: `InvalidInput` naming the argument.
    public init(rate: Double, scores: [Double]) throws(InvalidInput) {
      try require(rate > 0 && rate <= 1, "rate", rate, "must be in (0, 1]")
      try requireEach(scores, "scores", requirePositive)
      self.rate = rate
      self.scores = scores
    }
  }

  /// Weight of each criterion, which sum to 1.
  public let weights: [Double]
  /// Weighted score of the subject.
  public let subjectScore: Double
  /// Weighted score of each comparable.
  public let comparableScores: [Double]
  /// Mean of the scaled rates.
  public let royaltyRate: Double

  /// Rates a subject against comparables.
  ///
  /// - Parameters:
  ///   - subject: score under each criterion, above zero.
  ///   - comparables: at least one.
  ///   - weights: one a criterion, in [0, 1], which sum to 1 within 10⁻⁶.
  /// - Throws: `InvalidInput` naming `weights`, `subject` or `comparables`.
  public init(
    subject: [Double], comparables: [Comparable], weights: [Double]
  ) throws(InvalidInput) {
    try requireEach(weights, "weights", requireShare)
    try requireLength(subject, "subject", weights.count, of: "weights")
    try requireEach(subject, "subject", requirePositive)
    try require(
      !comparables.isEmpty, "comparables", "an empty list", "must have at least one element")
    for (index, one) in comparables.enumerated() {
      try requireLength(one.scores, "comparables[\(index)]", weights.count, of: "weights")
    }
    try requireUnitSum(weights, "weights")
    let total = Statistics.dotProduct(weights, subject)
    let totals = comparables.map { Statistics.dotProduct(weights, $0.scores) }
    self.weights = weights
    subjectScore = total
    comparableScores = totals
    royaltyRate = Statistics.mean(zip(comparables, totals).map { $0.rate * (total / $1) })
  }
}
