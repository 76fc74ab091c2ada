import Probability

extension MonteCarloCalculators {
  static let quantileInterval = Calculator(
    "monte-carlo.quantile-interval",
    title: "Confidence interval of a simulated quantile",
    summary: "Order-statistic ranks that bracket a quantile, and its exact coverage.",
    formula: """
      low = binomial quantile of (1-confidence)/2, high = binomial quantile of (1+confidence)/2 \
      plus 1, for Binomial(paths, probability); coverage = P(low <= X <= high-1)
      """,
    inputs: [
      Input("paths", .integer, unit: "count", range: "[2,1000000000]", "draws"),
      Input("probability", .number, unit: "1", range: "(0,1)", "quantile level"),
      Input("confidence", .number, unit: "1", default: .number(0.95), range: "(0,1)", "confidence"),
    ],
    outputs: [
      Output("lowRank", "integer", unit: "rank", "1-based rank from below"),
      Output("highRank", "integer", unit: "rank", "1-based rank"),
      Output("coverage", "number", unit: "1", "exact"),
    ],
    refusals: [
      Refusal("paths", "too few: lowRank would be 0 or highRank above paths")
    ],
    source: "Order statistics"
  ) { inputs in
    let ranks = try renaming(["draws": "paths"]) {
      try QuantileRanks(
        draws: inputs.integer("paths"), probability: inputs.number("probability"),
        confidence: inputs.number("confidence"))
    }
    return [
      .integer("lowRank", ranks.low), .integer("highRank", ranks.high),
      .number("coverage", ranks.coverage),
    ]
  }
}
