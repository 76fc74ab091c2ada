import Finance
import NumericalMethods
import Reports
import Valuation

/// The keys of a scorecard: groups and items with weights, stated once for all rights, and the
/// scores of each right.
enum ScorecardTerms {
  /// A group of items and what it counts.
  struct Group: Sendable {
    let name: String
    let weight: Double
    let items: [Section.Named<Double>]
  }

  /// Reads the groups that all rights share; nil when the document has none.
  static func read(_ document: Section) -> Read<[Group]> {
    document.optionalList("scorecard", "groups of items that are scored, with their weights") {
      group in
      let name = group.required("name", .text, "what the group is called", example: "legal")
      let weight = group.required("weight", .fraction, "share of the whole", example: "30%")
      let items = group.list("items", "what is scored") { item in
        let name = item.required("name", .text, "what is scored", example: "scope of protection")
        let weight = item.required("weight", .fraction, "share of the group", example: "40%")
        return item.make { Section.Named(name: try name(), value: try weight()) }
      }
      return group.make { Group(name: try name(), weight: try weight(), items: try items()) }
    }
  }

  /// Reads the range and the scores of one right.
  static func readScores(_ terms: Section, _ groups: [Group]?) -> Read<ScoredRate> {
    let lower = terms.required("lowerRate", .fraction, "rate of a right that scores 0")
    let upper = terms.required("upperRate", .fraction, "rate of a right that scores 100")
    let scores = terms.requiredNamed("scores", of: .number, "points from 0 to 100, by item")
    return terms.make {
      guard let groups, !groups.isEmpty else {
        throw InvalidInput("", "must stand in a file with a scorecard", got: "none")
      }
      let scores = try scores()
      let known = groups.flatMap { $0.items.map(\.name) }
      for score in scores {
        try require(
          known.contains(score.name), "scores.\(score.name)", score.name,
          "must be one of the items of the scorecard: \(known.joined(separator: ", "))")
      }
      let scored = try groups.map { group in
        try ScoredGroup(
          try group.items.map { item in
            guard let score = scores.first(where: { $0.name == item.name }) else {
              throw InvalidInput(
                "scores", "must score every item of the scorecard", got: "none for \(item.name)")
            }
            return try within("scores.\(item.name)") { () throws(InvalidInput) in
              try ScoredItem(weight: item.value, score: score.value)
            }
          })
      }
      return ScoredRate(
        card: try SplitRateScorecard(
          groups: scored, groupWeights: groups.map(\.weight), lowerRate: try lower(),
          upperRate: try upper()),
        groupNames: groups.map(\.name), itemNames: groups.map { $0.items.map(\.name) })
    }
  }
}
