import Finance
import NumericalMethods
import Valuation

extension DiscountRateCalculators {
  static let buildUp = Calculator(
    "discount-rate.build-up",
    title: "Build-up rate from scored risk classes",
    summary: """
      Risk-free rate plus one premium per risk class; a premium is its cap times the weighted \
      score.
      """,
    formula: """
      rate = riskFree + sum_c premium_c; premium_c = caps_c * sum_j weights_cj*scores_cj/100
      """,
    inputs: [
      Input("riskFree", .number, unit: "1/year", "risk-free rate"),
      Input(
        "caps", .numbers, unit: "1/year", range: "[0,1]", count: 1...1_000_000, shape: ["c"],
        "largest premium of each risk class"),
      Input(
        "weights", .table, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["c"],
        "weights of the items of each class; each row sums to 1"),
      Input(
        "scores", .table, unit: "points", range: "[0,100]", count: 1...1_000_000, shape: ["c"],
        "risk score of each item, 0 no risk, 100 full risk; same shape as weights"),
    ],
    outputs: [
      Output("premiums", "array-of-number", unit: "1/year", "premium of each class"),
      Output("rate", "number", unit: "1/year", "discount rate"),
    ],
    refusals: [
      Refusal("caps", "an element outside [0,1]"),
      Refusal("weights", "an element outside [0,1]"),
      Refusal("scores", "an element outside [0,100]"),
      Refusal("weights", "length differs from caps"),
      Refusal("scores", "length differs from caps"),
      Refusal("weights", "a row's sum differs from 1 by more than 1e-6"),
      Refusal("scores", "a row's length differs from the row of weights"),
    ],
    notes: [
      "A plain risk premium is one class with cap = premium, weight 1 and score 100."
    ],
    source: "Chinese patent appraisal practice 累加法; class names after p719.cn"
  ) { inputs in
    let groups = try inputs.scoredGroups(weights: "weights", scores: "scores")
    let classes = try zip(inputs.numbers("caps"), groups).map {
      try BuildUpRate.RiskClass(cap: $0, items: $1)
    }
    let result = try BuildUpRate(
      riskFree: inputs.number("riskFree"), classes: classes
    ).rate()
    return [.numbers("premiums", result.premiums), .number("rate", result.rate)]
  }
}
