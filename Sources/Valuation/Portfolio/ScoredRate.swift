import Finance

/// A rate placed by a scorecard, with the names of what was scored.
public struct ScoredRate: Hashable, Sendable {
  /// Range, weights and scores.
  public let card: SplitRateScorecard
  /// Names of the groups, in the order of the card.
  public let groupNames: [String]
  /// Names of the items of each group.
  public let itemNames: [[String]]

  /// A scorecard and the names of its groups and items, in its order.
  public init(card: SplitRateScorecard, groupNames: [String], itemNames: [[String]]) {
    self.card = card
    self.groupNames = groupNames
    self.itemNames = itemNames
  }

  /// The rate from range and scores, down to each weight and score.
  ///
  /// - Parameter path: where the rate stands in the method.
  /// - Returns: the tree; weights stand under the document's `scorecard`.
  func explanation(at path: String) -> Explanation {
    let rating = card.rate()
    let groups = zip(zip(groupNames, itemNames), zip(card.groups, card.groupWeights)).enumerated()
      .map { place, pair in
        group(
          place, pair.0.0, pair.0.1, pair.1.0, weight: pair.1.1, path: "\(path).scorecard.scores")
      }
    return .computed(
      "rate by scorecard", .fraction(rating.splitRate),
      formula: "lower rate + (upper rate − lower rate) × total score / 100",
      from: [
        .input("lower rate", .fraction(card.lowerRate), path: "\(path).scorecard.lowerRate"),
        .input("upper rate", .fraction(card.upperRate), path: "\(path).scorecard.upperRate"),
        .sum(
          "total score", .number(rating.totalScore, unit: "points"), of: groups,
          formula: "sum of weighted scores"),
      ], name: "scored-rate")
  }

  private func group(
    _ place: Int, _ name: String, _ names: [String], _ scored: ScoredGroup, weight: Double,
    path: String
  ) -> Explanation {
    let items = zip(names, scored.items).enumerated().map { index, pair in
      Explanation.product(
        Label("weighted score, {}", pair.0),
        .number(pair.1.weight * pair.1.score, unit: "points"),
        of: [
          .input(
            "weight", .fraction(pair.1.weight), path: "/scorecard[\(place)].items[\(index)].weight"),
          .input(
            Label("score, {}", pair.0), .number(pair.1.score, unit: "points"),
            path: "\(path).\(pair.0)"),
        ], formula: "weight × score")
    }
    return .product(
      Label("weighted score, {}", name), .number(weight * scored.score, unit: "points"),
      of: [
        .input("weight", .fraction(weight), path: "/scorecard[\(place)].weight"),
        .sum(
          Label("score, {}", name), .number(scored.score, unit: "points"), of: items,
          formula: "sum of weighted scores"),
      ], formula: "weight × score")
  }
}
