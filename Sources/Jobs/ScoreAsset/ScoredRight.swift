import NumericalMethods
import Reports
import Valuation

/// The scores of one right.
struct ScoredRight: Sendable {
  let name: String
  let answers: [String: IndicatorAnswer]

  static func read(_ right: Section, _ tree: IndicatorTreeTerms?, scene: String) -> Read<
    ScoredRight
  > {
    let name = right.required("name", .text, "what the right is called", example: "battery patent")
    let scores = right.requiredNamed(
      "scores", of: .answer, "the answer to each indicator, by its name",
      example: "scope of protection: 80")
    return right.make {
      let (name, scores) = (try name(), try scores())
      guard let tree else { throw Unread() }
      var isGood = true
      for score in scores {
        if let problem = problem(with: score, in: tree) {
          right.refuse(problem)
          isGood = false
        }
      }
      let unscored = tree.unscored(by: Set(scores.map(\.name)), in: scene)
      if !unscored.isEmpty {
        right.refuse(
          "scores", "must score every indicator; not scored: \(unscored.joined(separator: ", "))")
        isGood = false
      }
      if !isGood { throw Unread() }
      return ScoredRight(
        name: name,
        answers: Dictionary(scores.map { ($0.name, $0.value) }) { first, _ in first })
    }
  }

  /// Why an answer is none to its indicator; nil for a good one.
  private static func problem(
    with score: Section.Named<IndicatorAnswer>, in tree: IndicatorTreeTerms
  ) -> InvalidInput? {
    let place = "scores.\(score.name)"
    guard let scale = tree.scales[score.name] else {
      let known = Array(tree.scales.keys).sorted()
      let nearest = Spelling.nearest(to: score.name, among: known)
      return InvalidInput(
        place,
        nearest.map { "must be an indicator of the tree; did you mean \($0)?" }
          ?? "must be an indicator of the tree: \(known.joined(separator: ", "))", got: score.name)
    }
    if case .number(let number) = score.value, !scale.isOpen, let range = scale.scale.range,
      !range.contains(number)
    {
      return InvalidInput(
        place, "must be on its scale, from \(text(range.lowerBound)) to \(text(range.upperBound))",
        got: text(number))
    }
    do throws(InvalidInput) { _ = try scale.scale.points(score.value) } catch {
      return InvalidInput(place, error.rule, got: error.value)
    }
    return nil
  }

  private static func text(_ number: Double) -> String { JSONValue.number(number).line }
}

extension IndicatorTreeTerms {
  /// The indicators that count in a scene and have no answer, in the order of the tree.
  func unscored(by names: Set<String>, in scene: String) -> [String] {
    func unscored(_ nodes: [IndicatorTree.Node]) -> [String] {
      nodes.filter { $0.weight(in: scene) > 0 }.flatMap { node in
        switch node.content {
        case .indicator: names.contains(node.name) ? [] : [node.name]
        case .group(let inner): unscored(inner)
        }
      }
    }
    return unscored(tree.nodes)
  }

  /// The score of a right.
  func score(_ right: ScoredRight, in scene: String) throws(InvalidInput) -> IndicatorScore {
    var answers: [String: IndicatorAnswer] = [:]
    for (name, answer) in right.answers {
      if let path = paths[name] { answers[path] = answer }
    }
    return try tree.score(answers, scene: scene)
  }
}
