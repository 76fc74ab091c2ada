import NumericalMethods
import TestSupport
import Testing
import Valuation

@Suite struct IndicatorTreeTests {
  private func tree() throws -> IndicatorTree {
    try IndicatorTree([
      .init(
        "legal", weights: ["": 0.5, "pledge": 0.8],
        .group([
          .init("stability", weight: 0.6, .indicator(.grades(["upheld": 100, "untested": 50]))),
          .init("years left", weight: 0.4, .indicator(.linear(from: 0, to: 20))),
        ])),
      .init(
        "market", weights: ["": 0.5, "pledge": 0.2],
        .group([
          .init(
            "lead in months", weight: 1,
            .indicator(.table(answers: [0, 12, 36], points: [0, 50, 100])))
        ])),
    ])
  }

  @Test("answers become points by their scales and weights by the scene")
  func scenes() throws {
    let tree = try tree()
    #expect(tree.scenes == ["pledge"])
    #expect(
      tree.indicatorPaths == ["legal/stability", "legal/years left", "market/lead in months"])
    let answers: [String: IndicatorAnswer] = [
      "legal/stability": .grade("upheld"), "legal/years left": .number(5),
      "market/lead in months": .number(24),
    ]
    // Legal 0.6·100 + 0.4·25 = 70; market 75.
    expect(try tree.score(answers).points ?? -1, equals: 72.5, within: 1e-14)
    expect(try tree.score(answers, scene: "pledge").points ?? -1, equals: 71, within: 1e-14)
  }

  @Test("what is not answered leaves its weight to its neighbours")
  func missing() throws {
    let score = try tree().score(["legal/years left": .number(30)])
    #expect(score.points == 100)
    expect(score.coverage, equals: 0.2, within: 1e-15)
    #expect(score.parts[1].points == nil)
  }

  @Test("unknown paths, unknown grades and no answers are refused by name")
  func refused() throws {
    let tree = try tree()
    #expect(throws: InvalidInput("answers", "must name an indicator of the tree", got: "legal/x")) {
      try tree.score(["legal/x": .number(1)])
    }
    #expect(
      throws: InvalidInput(
        "legal/stability.answer", "must be one of untested, upheld", got: "lost")
    ) { try tree.score(["legal/stability": .grade("lost")]) }
    #expect(throws: InvalidInput.self) { try tree.score([:]) }
    #expect(throws: InvalidInput.self) {
      try IndicatorTree([
        .init("a", weight: 1, .indicator(.points)), .init("a", weight: 1, .indicator(.points)),
      ])
    }
  }

  @Test("a score sets a split rate in straight lines and odds in those of their logarithm")
  func mapping() throws {
    let split = try ScoreMapping(
      to: .splitRate, scores: [40, 80], values: [0.1, 0.3], basis: "example")
    expect(split.value(atScore: 50), equals: 0.15, within: 1e-14)
    #expect(split.value(atScore: 10) == 0.1)
    #expect(split.probability(atScore: 50) == nil)
    let odds = try ScoreMapping(
      to: .validityOdds, scores: [0, 100], values: [0.25, 4], basis: "example")
    expect(odds.value(atScore: 50), equals: 1, within: 1e-14)
    expect(odds.probability(atScore: 50) ?? -1, equals: 0.5, within: 1e-14)
    #expect(throws: InvalidInput.self) {
      try ScoreMapping(to: .haircut, scores: [0, 100], values: [0.5, 1.5], basis: "example")
    }
    #expect(throws: InvalidInput.self) {
      try ScoreMapping(to: .haircut, scores: [0], values: [0.5], basis: "")
    }
  }
}
