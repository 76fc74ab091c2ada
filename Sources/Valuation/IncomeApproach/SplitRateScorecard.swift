public import NumericalMethods

/// A split rate placed inside the range of its industry by weighted scores (提成率综合评价).
///
/// `splitRate = lowerRate + (upperRate − lowerRate) × totalScore/100`
///
/// > Source: practice of Chinese patent appraisal; factor names after p719.cn.
public struct SplitRateScorecard: Hashable, Sendable {
  /// The rate and the scores behind it.
  public struct Rating: Hashable, Sendable, Codable {
    /// Points of each group, 0 to 100.
    public let groupScores: [Double]
    /// Weighted points, 0 to 100.
    public let totalScore: Double
    /// The rate, between the ends of the range.
    public let splitRate: Double
  }

  /// The groups, such as legal, technical and economic.
  public let groups: [ScoredGroup]
  /// Weight of each group; they sum to 1.
  public let groupWeights: [Double]
  /// Rate of a right that scores 0.
  public let lowerRate: Double
  /// Rate of a right that scores 100.
  public let upperRate: Double

  /// A scorecard over the range of an industry.
  ///
  /// - Parameters:
  ///   - groups: at least one.
  ///   - groupWeights: one a group, in [0, 1], summing to 1 within 10⁻⁶.
  ///   - lowerRate: rate at 0 points, in [0, 1].
  ///   - upperRate: rate at 100 points, from `lowerRate` to 1.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    groups: [ScoredGroup], groupWeights: [Double], lowerRate: Double, upperRate: Double
  ) throws(InvalidInput) {
    try requireEach(groupWeights, "groupWeights", requireShare)
    try requireShare(lowerRate, "lowerRate")
    try requireShare(upperRate, "upperRate")
    try requireLength(groupWeights, "groupWeights", groups.count, of: "groups")
    try requireUnitSum(groupWeights, "groupWeights")
    try require(
      upperRate >= lowerRate, "upperRate", upperRate, "must be at least the lower rate")
    self.groups = groups
    self.groupWeights = groupWeights
    self.lowerRate = lowerRate
    self.upperRate = upperRate
  }

  /// The split rate that the scores give.
  public func rate() -> Rating {
    let scores = groups.map(\.score)
    let total = zip(groupWeights, scores).map(*).reduce(0, +)
    return Rating(
      groupScores: scores, totalScore: total,
      splitRate: lowerRate + (upperRate - lowerRate) * total / 100)
  }
}
