import Finance
import Foundation
import Jobs
import Reports
import TestSupport
import Testing

/// The job `score asset`: weights by scene, scales, what a score sets, and the laws of its sums.
@Suite struct ScoreAssetTests {
  static func report(_ text: String) throws -> Report {
    try JobRequest(ModelDocument(Array(text.utf8), name: "score.yaml")).run()
  }

  static func model(scene: String) -> String {
    """
    job: score asset
    tree:
      stated:
        name: small
        scenes: [pledge, transfer]
        indicators:
          - name: legal
            weight: {pledge: 80%, transfer: 50%}
            indicators:
              - {name: proof, weight: 60%, scale: {grades: {upheld: 100, untested: 50}}}
              - {name: years left, weight: 40%, scale: {linear: {from: 0, to: 20}}}
          - name: market
            weight: {pledge: 20%, transfer: 50%}
            scale: {table: {answers: [0, 12, 36], points: [0, 50, 100]}}
    scene: \(scene)
    assets:
      - name: patent
        scores: {proof: upheld, years left: 5, market: 24}
    mappings:
      haircut: {scores: [0, 50, 100], values: [90%, 60%, 40%], basis: policy}
      split rate: {scores: [0, 100], values: [1%, 5%], basis: practice}
      validity odds: {scores: [0, 100], values: [0.25, 4], basis: judgement}
    """
  }

  // By hand: legal 0.6·100 + 0.4·25 = 70, market 75; odds are logarithmic: 0.25·16^(score/100).
  @Test(
    "scores by hand: the scene moves weights, and the score sets its parameters",
    arguments: [("transfer", 72.5), ("pledge", 71)])
  func byHand(_ scene: String, _ total: Double) throws {
    let report = try Self.report(Self.model(scene: scene))
    func figure(_ name: String) throws -> Double {
      try #require(report.figures.first { $0.name == name }?.quantity.value)
    }
    expect(try figure("total-score"), equals: total, within: 1e-13)
    expect(try figure("haircut"), equals: 0.6 - 0.2 * (total - 50) / 50, within: 1e-14)
    expect(try figure("split-rate"), equals: 0.01 + 0.04 * total / 100, within: 1e-14)
    let odds = 0.25 * pow(16, total / 100)
    expect(try figure("validity-odds"), equals: odds, within: 1e-13)
    expect(try figure("validity-probability"), equals: odds / (1 + odds), within: 1e-14)
  }

  @Test("contributions add up to the total, in groups and indicators")
  func contributions() throws {
    for table in try Self.report(Self.model(scene: "pledge")).tables
    where ["groups", "indicators"].contains(table.name) {
      let place = try #require(table.columns.firstIndex { $0.name == "contribution" })
      func value(_ cell: ReportTable.Cell) -> Double {
        if case .figure(let quantity) = cell { quantity.value ?? 0 } else { 0 }
      }
      // A group that is an indicator itself stands with the indicators alone.
      let sum = table.rows.reduce(0) { $0 + value($1[place]) }
      expect(sum, equals: table.name == "groups" ? 56 : 71, within: 1e-13)
    }
  }

  @Test("an explanation ends in answers, weights, scales and points of the mapping")
  func explanation() throws {
    let report = try Self.report(Self.model(scene: "pledge"))
    let explanation = try #require(report.explanation)
    #expect(explanation.lawViolations() == [])
    var paths: Set<String> = []
    explanation.visit { if case .input(let path) = $0.source { paths.insert(path) } }
    for path in [
      "/assets[0].scores.proof", "/tree.stated.indicators[0].weight.pledge",
      "/tree.stated.indicators[0].indicators[1].scale.linear.to",
      "/tree.stated.indicators[1].scale.table.points[2]", "/mappings.haircut.values[1]",
    ] {
      #expect(paths.contains(path), "\(path)")
      #expect(report.origins[path] != nil, "\(path) has no place")
    }
  }

  @Test("an indicator without weight in the scene need not be scored")
  func withoutWeight() throws {
    let text = """
      job: score asset
      tree:
        stated:
          name: small
          scenes: [pledge, transfer]
          indicators:
            - {name: proof, weight: {pledge: 100%, transfer: 40%}}
            - {name: fit, weight: {pledge: 0%, transfer: 60%}}
      scene: pledge
      assets:
        - {name: patent, scores: {proof: 35}}
      """
    let report = try Self.report(text)
    #expect(report.figures.first { $0.name == "total-score" }?.quantity.value == 35)
    #expect(throws: ModelFileErrors.self) {
      try Self.report(text.replacingOccurrences(of: "scene: pledge", with: "scene: transfer"))
    }
  }

  @Test("weights within the tolerance count as shares of their sum")
  func nearlyWhole() throws {
    let text = """
      job: score asset
      tree:
        stated:
          name: small
          indicators:
            - {name: one, weight: 33.33333%}
            - {name: two, weight: 33.33333%}
            - {name: three, weight: 33.33333%}
      assets:
        - {name: patent, scores: {one: 30, two: 60, three: 90}}
      """
    let report = try Self.report(text)
    let total = try #require(report.figures.first { $0.name == "total-score" }?.quantity.value)
    expect(total, equals: 60, within: 1e-12)
    #expect(report.explanation?.lawViolations() == [])
  }
}
