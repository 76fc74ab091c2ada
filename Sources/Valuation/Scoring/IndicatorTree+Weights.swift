public import NumericalMethods

extension IndicatorTree {
  /// Weights of one group, in one scene, that do not make a whole.
  public struct WeightGap: Hashable, Sendable {
    /// The scene; empty for the weights that count in every scene.
    public let scene: String
    /// What the weights sum to.
    public let sum: Double
  }

  /// How far the weights of a group may sum from 1.
  public static let weightTolerance = 1e-6

  /// The scenes in which the weights of neighbours do not sum to 1.
  ///
  /// - Parameters:
  ///   - nodes: the nodes of one group.
  ///   - scenes: the scenes to look at; none looks at the weights for all scenes.
  /// - Returns: one gap a scene; one without a scene where every node has one weight for all.
  public static func weightGaps(among nodes: [Node], in scenes: [String]) -> [WeightGap] {
    let isAlike = nodes.allSatisfy { $0.weights.keys.allSatisfy(\.isEmpty) }
    return (isAlike || scenes.isEmpty ? [""] : scenes).compactMap { scene in
      let sum = nodes.reduce(0) { $0 + $1.weight(in: scene) }
      return (sum - 1).magnitude <= weightTolerance ? nil : WeightGap(scene: scene, sum: sum)
    }
  }
}

extension IndicatorScale {
  /// The answers between the ends of a scale of numbers; nil for a choice of grades.
  public var range: ClosedRange<Double>? {
    switch self {
    case .points: 0...100
    case .linear(let from, let to): min(from, to)...max(from, to)
    case .table(let answers, _):
      if let first = answers.min(), let last = answers.max() { first...last } else { nil }
    case .grades: nil
    }
  }

  /// Refuses a scale that is none.
  ///
  /// - Throws: `InvalidInput` for ends that are alike, a table that does not ascend, or points
  ///   outside 0…100.
  public func requireScale() throws(InvalidInput) {
    func requirePoints(_ points: Double, _ name: String) throws(InvalidInput) {
      try require(points >= 0 && points <= 100, name, points, "must be in [0, 100]")
    }
    switch self {
    case .points: break
    case .linear(let from, let to):
      try require(from != to, "to", to, "must differ from the other end")
    case .table(let answers, let points):
      try requireLength(points, "points", answers.count, of: "answers")
      for (index, mark) in points.enumerated() { try requirePoints(mark, "points[\(index)]") }
      for (index, pair) in zip(answers, answers.dropFirst()).enumerated() {
        try require(pair.1 > pair.0, "answers[\(index + 1)]", pair.1, "must ascend")
      }
      try require(answers.count >= 2, "answers", answers.count, "must have at least 2 entries")
    case .grades(let grades):
      try require(!grades.isEmpty, "", grades.count, "must have at least one entry")
      for (name, points) in grades.sorted(by: { $0.key < $1.key }) {
        try requirePoints(points, name)
      }
    }
  }
}
