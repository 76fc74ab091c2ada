import NumericalMethods
import TestSupport
import Testing
import Valuation

@Suite struct ScoringLawTests {
  @Test("a monotone mapping that covers every score is monotone everywhere")
  func monotone() throws {
    var generator = SeededGenerator(42)
    for _ in 0..<200 {
      let inner = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        Double.random(in: 1..<99, using: &generator)
      }
      let scores = [0] + Set(inner).sorted() + [100]
      for parameter in ScoreMapping.Parameter.allCases {
        let values = scores.map { _ in Double.random(in: 0.01...0.99, using: &generator) }.sorted()
        let ordered = parameter == .haircut ? values.reversed() : values
        #expect(ScoreMapping.gaps(in: parameter, scores: scores, values: ordered).isEmpty)
        let mapping = try ScoreMapping(
          to: parameter, scores: scores, values: ordered, basis: "test")
        let curve = (0...200).map { mapping.value(atScore: Double($0) / 2) }
        for (one, next) in zip(curve, curve.dropFirst()) {
          #expect(parameter == .haircut ? next <= one + 1e-15 : next >= one - 1e-15)
        }
        if values.first != values.last {
          #expect(
            !ScoreMapping.gaps(in: parameter, scores: scores, values: ordered.reversed()).isEmpty)
        }
      }
    }
  }

  @Test("a gap of weights is what is missing to a whole, in its scene alone")
  func weightGaps() throws {
    var generator = SeededGenerator(7)
    for _ in 0..<200 {
      let parts = (0..<3).map { _ in Double.random(in: 0.1...1, using: &generator) }
      let sum = parts.reduce(0, +)
      let short = Double.random(in: 2e-6...0.05, using: &generator)
      var nodes: [IndicatorTree.Node] = []
      for (place, part) in parts.enumerated() {
        let weight = part / sum
        let lacking = place == 0 ? weight - short : weight
        nodes.append(
          try IndicatorTree.Node(
            "\(place)", weights: ["whole": weight, "short": lacking], .indicator(.points)))
      }
      let gaps = IndicatorTree.weightGaps(among: nodes, in: ["whole", "short"])
      #expect(gaps.map(\.scene) == ["short"])
      expect(gaps[0].sum, equals: 1 - short, within: 1e-14)
    }
  }

  @Test("answers give their points at the ends of every scale, and none beyond 0 to 100")
  func ends() throws {
    let scales: [IndicatorScale] = [
      .points, .linear(from: 1, to: 9), .linear(from: 20, to: 0),
      .table(answers: [0, 5, 60], points: [0, 40, 100]),
    ]
    var generator = SeededGenerator(3)
    for scale in scales {
      try scale.requireScale()
      let range = try #require(scale.range)
      for _ in 0..<100 {
        let points = try scale.points(.number(Double.random(in: range, using: &generator)))
        #expect((0...100).contains(points))
      }
    }
    #expect(try scales[2].points(.number(0)) == 100)
    #expect(throws: InvalidInput.self) {
      try IndicatorScale.table(answers: [0, 0], points: [0, 1]).requireScale()
    }
    #expect(throws: InvalidInput.self) { try IndicatorScale.grades([:]).requireScale() }
    #expect(throws: InvalidInput.self) { try IndicatorScale.grades(["a": 101]).requireScale() }
  }
}
