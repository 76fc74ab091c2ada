import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let splitRateScorecard = Calculator(
    "income.split-rate-scorecard",
    title: "Split-rate scorecard",
    summary: """
      Interpolates a revenue or profit split rate inside an industry range from weighted scores: \
      m + (n-m)*D.
      """,
    formula: """
      splitRate = lowerRate + (upperRate-lowerRate)*totalScore/100; totalScore = sum_g \
      groupWeights_g * sum_j itemWeights_gj*scores_gj
      """,
    inputs: [
      Input(
        "groupWeights", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["g"],
        "weight of each group (legal, technical, economic, ...); they sum to 1"),
      Input(
        "itemWeights", .table, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["g"],
        "weights of the items of each group; each row sums to 1"),
      Input(
        "scores", .table, unit: "points", range: "[0,100]", count: 1...1_000_000, shape: ["g"],
        "score of each item, same shape as itemWeights"),
      Input("lowerRate", .number, unit: "1", range: "[0,1]", "bottom of the range (m)"),
      Input("upperRate", .number, unit: "1", range: "[0,1]", "top of the range (n)"),
    ],
    outputs: [
      Output("groupScores", "array-of-number", unit: "points", "score of each group"),
      Output("totalScore", "number", unit: "points", "0 to 100"),
      Output("splitRate", "number", unit: "1", "interpolated rate"),
    ],
    refusals: [
      Refusal("groupWeights", "an element outside [0,1]"),
      Refusal("itemWeights", "an element outside [0,1]"),
      Refusal("scores", "an element outside [0,100]"),
      Refusal("itemWeights", "length differs from groupWeights"),
      Refusal("scores", "length differs from groupWeights"),
      Refusal("groupWeights", "sum differs from 1 by more than 1e-6"),
      Refusal("itemWeights", "a row's sum differs from 1 by more than 1e-6"),
      Refusal("scores", "a row's length differs from the row of itemWeights"),
      Refusal("upperRate", "upperRate < lowerRate"),
    ],
    source: "Chinese patent appraisal practice (提成率综合评价); factor names after p719.cn"
  ) { inputs in
    let scorecard = try SplitRateScorecard(
      groups: inputs.scoredGroups(weights: "itemWeights", scores: "scores"),
      groupWeights: inputs.numbers("groupWeights"), lowerRate: inputs.number("lowerRate"),
      upperRate: inputs.number("upperRate"))
    let rating = scorecard.rate()
    return [
      .numbers("groupScores", rating.groupScores),
      .number("totalScore", rating.totalScore),
      .number("splitRate", rating.splitRate),
    ]
  }
}
