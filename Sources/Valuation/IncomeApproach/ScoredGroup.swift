public import NumericalMethods

/// One item of a scorecard: how much it counts and how it scored.
public struct ScoredItem: Hashable, Sendable, Codable {
  /// Share of the group, in [0, 1].
  public let weight: Double
  /// Points, 0 to 100.
  public let score: Double

  /// An item of a scorecard.
  ///
  /// - Parameters:
  ///   - weight: share of the group, in [0, 1].
  ///   - score: points, 0 to 100.
  /// - Throws: `InvalidInput` naming the argument.
  public init(weight: Double, score: Double) throws(InvalidInput) {
    try requireShare(weight, "weight")
    try require(score >= 0 && score <= 100, "score", score, "must be in [0, 100]")
    self.weight = weight
    self.score = score
  }
}

/// Items scored together, such as the legal, technical or economic side of a patent.
public struct ScoredGroup: Hashable, Sendable, Codable {
  /// The items, whose weights sum to 1.
  public let items: [ScoredItem]

  /// A group of items.
  ///
  /// - Parameter items: at least one; their weights sum to 1 within 10⁻⁶.
  /// - Throws: `InvalidInput` for `weights`.
  public init(_ items: [ScoredItem]) throws(InvalidInput) {
    try requireUnitSum(items.map(\.weight), "weights")
    self.items = items
  }

  /// `Σ weight × score`, 0 to 100.
  public var score: Double { items.reduce(0) { $0 + $1.weight * $1.score } }
}

/// Refuses weights that do not sum to 1 within 10⁻⁶.
func requireUnitSum(_ weights: [Double], _ name: String) throws(InvalidInput) {
  let sum = weights.reduce(0, +)
  try require(abs(sum - 1) <= 1e-6, name, sum, "must sum to 1")
}
