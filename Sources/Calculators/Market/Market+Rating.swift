import NumericalMethods
import Valuation

extension MarketCalculators {
  static let rating = Calculator(
    "market.rating",
    title: "Rating and ranking method",
    summary: "Scales comparable royalties by the ratio of weighted scores.",
    formula: "royaltyRate = mean_j comparableRates_j*S/S_j; S = sum_m weights_m*subjectScores_m",
    inputs: [
      Input(
        "weights", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["m"],
        "criteria weights, sum 1"),
      Input(
        "subjectScores", .numbers, unit: "points", range: "(0,inf)", count: 1...1_000_000,
        shape: ["m"],
        "scores of the subject"),
      Input(
        "comparableScores", .table, unit: "points", range: "(0,inf)", count: 1...1_000_000,
        shape: ["c", "m"],
        "scores of each comparable"),
      Input(
        "comparableRates", .numbers, unit: "1", range: "(0,1]", count: 1...1_000_000, shape: ["c"],
        "royalty rate of each comparable"),
    ],
    outputs: [
      Output("subjectScore", "number", unit: "points", "S"),
      Output("comparableTotals", "array-of-number", unit: "points", "S_j"),
      Output("royaltyRate", "number", unit: "1", "mean of scaled rates"),
    ],
    refusals: [
      Refusal("weights", "an element outside [0,1]"),
      Refusal("subjectScores", "an element outside (0,inf)"),
      Refusal("comparableScores", "an element outside (0,inf)"),
      Refusal("comparableRates", "an element outside (0,1]"),
      Refusal("subjectScores", "length differs from weights"),
      Refusal("comparableScores", "length differs from weights"),
      Refusal("comparableRates", "length differs from comparableScores"),
      Refusal("weights", "sum differs from 1 by more than 1e-6"),
    ],
    source: "Razgaitis, rating/ranking method"
  ) { inputs in
    let comparables = try zip(
      inputs.numbers("comparableRates"), inputs.table("comparableScores")
    ).map { try RatedRoyalty.Comparable(rate: $0, scores: $1) }
    let rated = try RatedRoyalty(
      subject: inputs.numbers("subjectScores"), comparables: comparables,
      weights: inputs.numbers("weights"))
    return [
      .number("subjectScore", rated.subjectScore),
      .numbers("comparableTotals", rated.comparableScores),
      .number("royaltyRate", rated.royaltyRate),
    ]
  }
}
