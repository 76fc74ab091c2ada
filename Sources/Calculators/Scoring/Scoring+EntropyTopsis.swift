import NumericalMethods
import Valuation

extension ScoringCalculators {
  static let entropyTopsis = Calculator(
    "scoring.entropy-topsis",
    title: "Entropy weights and TOPSIS",
    summary: """
      Objective criteria weights from entropy and closeness of each alternative to the ideal.
      """,
    formula: """
      p_ij = x_ij/sum_i x_ij; e_j = -sum p ln p/ln n; weight_j = (1-e_j)/sum(1-e); v_ij = \
      weight_j*x_ij/sqrt(sum_i x_ij^2); closeness_i = D-/(D- + D+)
      """,
    inputs: [
      Input(
        "matrix", .table, range: "(0,inf)", count: 2...1_000_000, shape: ["n", "k"],
        "one row per alternative, one column per criterion"),
      Input("benefit", .booleans, count: 1...1_000_000, shape: ["k"], "true when more is better"),
      Input(
        "weights", .numbers, unit: "1", optional: true, range: "[0,1]", count: 1...1_000_000,
        shape: ["k"],
        "given weights, sum 1; default entropy weights"),
    ],
    outputs: [
      Output("weights", "array-of-number", unit: "1", "weights used"),
      Output("closeness", "array-of-number", unit: "1", "closeness of each alternative"),
      Output(
        "ranking", "array-of-integer", unit: "index",
        "1-based alternatives from best to worst"),
    ],
    refusals: [
      Refusal("matrix", "an element outside (0,inf)"),
      Refusal("weights", "an element outside [0,1]"),
      Refusal("benefit", "length differs from matrix"),
      Refusal("weights", "length differs from matrix"),
      Refusal("weights", "sum differs from 1 by more than 1e-6"),
      Refusal("matrix", "all alternatives are identical"),
    ],
    source: "Shannon entropy weights; Hwang and Yoon (1981)"
  ) { inputs in
    let ranked = try renaming(["alternatives": "matrix", "rows": "matrix"]) {
      try IdealSolutionRanking(
        Matrix(inputs.table("matrix")), benefit: inputs.booleans("benefit"),
        weights: inputs.numbers(ifGiven: "weights"))
    }
    return [
      .numbers("weights", ranked.weights), .numbers("closeness", ranked.closeness),
      .integers("ranking", ranked.ranking),
    ]
  }
}
