import NumericalMethods
import Valuation

extension ScoringCalculators {
  static let fuzzyEvaluation = Calculator(
    "scoring.fuzzy-evaluation",
    title: "Fuzzy comprehensive evaluation",
    summary: "Weighted-average fuzzy evaluation with a grade score.",
    formula: "b_g = sum_j weights_j*membership_jg; score = sum_g b_g*grades_g/sum_g b_g",
    inputs: [
      Input(
        "weights", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["c"],
        "criteria weights, sum 1"),
      Input(
        "membership", .table, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["c", "g"],
        "membership of each criterion in each grade"),
      Input(
        "grades", .numbers, unit: "points", count: 1...1_000_000, shape: ["g"],
        "score of each grade"),
    ],
    outputs: [
      Output("memberships", "array-of-number", unit: "1", "b"),
      Output("score", "number", unit: "points", "normalised score"),
      Output(
        "topGrade", "integer", unit: "index",
        "1-based grade of largest membership, the first on ties"),
    ],
    refusals: [
      Refusal("weights", "an element outside [0,1]"),
      Refusal("membership", "an element outside [0,1]"),
      Refusal("membership", "length differs from weights"),
      Refusal("grades", "length differs from membership"),
      Refusal("weights", "sum differs from 1 by more than 1e-6"),
      Refusal("membership", "all zero"),
    ],
    source: "Fuzzy comprehensive evaluation (模糊综合评价)"
  ) { inputs in
    let evaluation = try renaming(["rows": "membership"]) {
      try FuzzyEvaluation(
        membership: Matrix(inputs.table("membership")), weights: inputs.numbers("weights"),
        grades: inputs.numbers("grades"))
    }
    return [
      .numbers("memberships", evaluation.memberships), .number("score", evaluation.score),
      .integer("topGrade", evaluation.topGrade + 1),
    ]
  }
}
