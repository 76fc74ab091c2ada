import Finance
import NumericalMethods
import Reports
import Valuation

extension ScoreAsset {
  /// How the scores came about: every weight, scale and answer.
  func explanation(_ results: [ScoredResult]) -> Explanation {
    .computed(
      "rights scored", .count(results.count), formula: "number of rights",
      from: results.flatMap { result -> [Explanation] in
        let score = explanation(result)
        return [score] + mappings.map { explanation($0, of: result, score) }
      }, name: "rights-scored")
  }

  private func explanation(_ result: ScoredResult) -> Explanation {
    weighted(
      Label("total score, {}", result.right.name), result.whole, source.terms.tree.nodes, at: "",
      result
    ).named("total-score")
  }

  /// What a score sets, from the points of the mapping.
  private func explanation(
    _ mapping: MappingTerms.Mapping, of result: ScoredResult, _ score: Explanation
  ) -> Explanation {
    let parameter = mapping.mapping.parameter
    let place = "/mappings.\(parameter.rawValue)"
    let points = mapping.scores.indices.flatMap { index -> [Explanation] in
      [
        .input(
          "score", .number(mapping.scores[index], unit: "points"), path: "\(place).scores[\(index)]"
        ),
        .input(
          parameter.label, parameter.quantity(mapping.values[index]),
          path: "\(place).values[\(index)]"),
      ]
    }
    return .computed(
      parameter.label, mapping.quantity(at: result.points),
      formula: parameter == .validityOdds
        ? "straight line of the logarithm between the points of the mapping"
        : "straight line between the points of the mapping",
      from: [score] + points, name: parameter.figureName)
  }

  /// A weighted mean of neighbours.
  private func weighted(
    _ label: Label, _ score: IndicatorScore, _ nodes: [IndicatorTree.Node], at place: String,
    _ result: ScoredResult
  ) -> Explanation {
    let quantity = Quantity.number(score.points ?? 0, unit: "points")
    let parts = zip(score.parts, nodes).enumerated().compactMap { index, pair in
      part(pair.0, pair.1, at: "\(place)indicators[\(index)]", result)
    }
    let sum = score.parts.reduce(0) { $0 + ($1.points == nil ? 0 : $1.weight) }
    if (sum - 1).magnitude <= 1e-14 {
      return .sum(label, quantity, of: parts, formula: "sum of weighted scores")
    }
    return .computed(
      label, quantity, formula: "sum of weighted scores / sum of the weights", from: parts)
  }

  private func part(
    _ score: IndicatorScore, _ node: IndicatorTree.Node, at place: String, _ result: ScoredResult
  ) -> Explanation? {
    guard let points = score.points else { return nil }
    let weight = node.weights[scene] == nil || scene.isEmpty ? "weight" : "weight.\(scene)"
    let own: Explanation
    switch node.content {
    case .group(let inner):
      own = weighted(Label("score, {}", node.name), score, inner, at: place + ".", result)
    case .indicator(let scale): own = self.points(points, node.name, scale, at: place, result)
    }
    return .product(
      Label("weighted score, {}", node.name), .number(score.weight * points, unit: "points"),
      of: [
        .input("weight", .fraction(score.weight), path: source.path(to: "\(place).\(weight)")), own,
      ], formula: "weight × score")
  }

  /// The points of an answer on its scale.
  private func points(
    _ points: Double, _ name: String, _ scale: IndicatorScale, at place: String,
    _ result: ScoredResult
  ) -> Explanation {
    let label = Label("score, {}", name)
    let quantity = Quantity.number(points, unit: "points")
    let answered = "/assets[\(result.index)].scores.\(name)"
    func input(_ label: Label, _ value: Double, _ path: String) -> Explanation {
      .input(label, .number(value, unit: ""), path: source.path(to: "\(place).scale.\(path)"))
    }
    func computed(_ formula: Label, _ parts: [Explanation]) -> Explanation {
      let answer: Quantity =
        switch result.right.answers[name] {
        case .number(let number)?: .number(number, unit: "")
        case .grade(let grade)?: .text(grade)
        case nil: .number(0, unit: "")
        }
      return .computed(
        label, quantity, formula: formula,
        from: [.input(Label("answer, {}", name), answer, path: answered)] + parts)
    }
    switch scale {
    case .points: return .input(label, quantity, path: answered)
    case .linear(let from, let to):
      return computed(
        "100 × (answer − answer of 0 points) / (answer of 100 points − answer of 0 points)",
        [
          input("answer of 0 points", from, "linear.from"),
          input("answer of 100 points", to, "linear.to"),
        ])
    case .table(let answers, let marks):
      return computed(
        "straight line between the answers of the scale",
        zip(answers, marks).enumerated().flatMap { index, pair in
          [
            input("answer on the scale", pair.0, "table.answers[\(index)]"),
            input("score", pair.1, "table.points[\(index)]"),
          ]
        })
    case .grades:
      guard case .grade(let grade)? = result.right.answers[name] else {
        return computed("points of the grade", [])
      }
      return computed(
        "points of the grade",
        [input(Label("points of the grade {}", grade), points, "grades.\(grade)")])
    }
  }
}
