public import NumericalMethods

/// The score of a place in a tree of indicators, with those under it.
public struct IndicatorScore: Hashable, Sendable {
  /// Name of the place.
  public let name: String
  /// Weight among its neighbours in the scene.
  public let weight: Double
  /// Points, 0…100; nil where nothing under it was answered.
  public let points: Double?
  /// Share of the weight under it that was answered, in [0, 1].
  public let coverage: Double
  /// The places under it; none for an indicator.
  public let parts: [IndicatorScore]
}

extension IndicatorTree {
  /// Scores answers in a scene.
  ///
  /// `points = Σ weight × points/Σ weight` over the places that have points, at every level;
  /// `coverage = Σ weight × coverage/Σ weight` over all places.
  ///
  /// - Parameters:
  ///   - answers: by path, such as `legal/stability`; indicators may be left out.
  ///   - scene: whose weights count; a node without a weight for it takes its weight for all.
  /// - Returns: the score of the whole tree, named as the scene.
  /// - Throws: `InvalidInput` for a path that is not in the tree, an answer that its scale does
  ///   not know, or when nothing that counts was answered.
  public func score(
    _ answers: [String: IndicatorAnswer], scene: String = ""
  ) throws(InvalidInput) -> IndicatorScore {
    let known = Set(indicatorPaths)
    for path in answers.keys.sorted() {
      try require(known.contains(path), "answers", path, "must name an indicator of the tree")
    }
    let parts = try Self.scores(nodes, answers, scene, prefix: "")
    let whole = Self.whole(scene, weight: 1, parts)
    try require(
      whole.points != nil, "answers", "none that counts", "must answer at least one indicator")
    return whole
  }

  private static func scores(
    _ nodes: [Node], _ answers: [String: IndicatorAnswer], _ scene: String, prefix: String
  ) throws(InvalidInput) -> [IndicatorScore] {
    var scores: [IndicatorScore] = []
    for node in nodes {
      let (path, weight) = (prefix + node.name, node.weight(in: scene))
      switch node.content {
      case .group(let inner):
        let parts = try Self.scores(inner, answers, scene, prefix: path + "/")
        scores.append(whole(node.name, weight: weight, parts))
      case .indicator(let scale):
        let points: Double? =
          if let answer = answers[path] {
            try within(path) { () throws(InvalidInput) in try scale.points(answer) }
          } else { nil }
        scores.append(
          IndicatorScore(
            name: node.name, weight: weight, points: points, coverage: points == nil ? 0 : 1,
            parts: []))
      }
    }
    return scores
  }

  private static func whole(
    _ name: String, weight: Double, _ parts: [IndicatorScore]
  ) -> IndicatorScore {
    var (points, answered, covered, all) = (0.0, 0.0, 0.0, 0.0)
    for part in parts {
      all += part.weight
      covered += part.weight * part.coverage
      guard let own = part.points else { continue }
      points += part.weight * own
      answered += part.weight
    }
    return IndicatorScore(
      name: name, weight: weight, points: answered > 0 ? points / answered : nil,
      coverage: all > 0 ? covered / all : 0, parts: parts)
  }
}
