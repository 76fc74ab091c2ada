import NumericalMethods
import Valuation

extension ScoringCalculators {
  static let hierarchical = Calculator(
    "scoring.hierarchical",
    title: "Hierarchical indicator score",
    summary: """
      Weighted score of a two-level indicator tree with missing items re-weighted inside their \
      group.
      """,
    formula: """
      group_g = sum_j w_gj s_gj/sum_j w_gj over items with a score; total = sum_g W_g \
      group_g/sum_g W_g over groups with a score
      """,
    inputs: [
      Input(
        "groupWeights", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["g"],
        "group weights, sum 1"),
      Input(
        "itemWeights", .table, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["g"],
        "weights of the items of each group"),
      Input(
        "scores", .table, unit: "points", range: "[-1,100]", count: 1...1_000_000,
        shape: ["g"],
        "scores 0..100, same shape; -1 means missing"),
    ],
    outputs: [
      Output("groupScores", "array-of-number", unit: "points", "-1 for a group without scores"),
      Output("total", "number", unit: "points", "total score"),
      Output(
        "coverage", "number", unit: "1",
        "weight share of the scored items: sum_g W_g*sum scored w_gj/sum w_gj"),
    ],
    refusals: [
      Refusal("groupWeights", "an element outside [0,1]"),
      Refusal("itemWeights", "an element outside [0,1]"),
      Refusal("scores", "an element outside [-1,100]"),
      Refusal("itemWeights", "length differs from groupWeights"),
      Refusal("scores", "length differs from groupWeights"),
      Refusal("groupWeights", "sum differs from 1 by more than 1e-6"),
      Refusal(
        "scores",
        "a row's length differs from itemWeights, a value between -1 and 0, or no score at all"),
    ],
    source: """
      Indicator trees in the shape of GB/T 42748-2023 (3 first-level groups); weights and scores \
      are the user's
      """
  ) { inputs in
    let (weights, scores) = (try inputs.table("itemWeights"), try inputs.table("scores"))
    let groupWeights = try inputs.numbers("groupWeights")
    try require(
      (groupWeights.reduce(0, +) - 1).magnitude <= 1e-6, "groupWeights", groupWeights.reduce(0, +),
      "must sum to 1")
    var (groups, answers): ([IndicatorTree.Node], [String: IndicatorAnswer]) = ([], [:])
    for (g, (row, scored)) in zip(weights, scores).enumerated() {
      try require(
        row.count == scored.count, "scores", scored.count,
        "must have as many items as itemWeights (\(row.count)) in row \(g + 1)")
      var items: [IndicatorTree.Node] = []
      for (j, (weight, score)) in zip(row, scored).enumerated() {
        try require(score == -1 || score >= 0, "scores", score, "must be -1 or in [0, 100]")
        items.append(try IndicatorTree.Node("\(j)", weight: weight, .indicator(.points)))
        if score >= 0 { answers["\(g)/\(j)"] = .number(score) }
      }
      groups.append(
        try naming("itemWeights") {
          try IndicatorTree.Node("\(g)", weight: groupWeights[g], .group(items))
        })
    }
    let whole = try renaming(["answers": "scores"]) { try IndicatorTree(groups).score(answers) }
    return [
      .numbers("groupScores", whole.parts.map { $0.points ?? -1 }),
      .number("total", whole.points ?? -1), .number("coverage", whole.coverage),
    ]
  }
}
