import NumericalMethods
import Valuation

extension ScoringCalculators {
  static let kendallConcordance = Calculator(
    "scoring.kendall-concordance",
    title: "Kendall concordance of experts",
    summary: "Agreement of raters over ranked objects with tie correction.",
    formula: """
      W = 12 S/(m^2(n^3-n) - m*T), S = sum of squared deviations of rank sums, T = sum over \
      raters of sum(t^3-t); chiSquare = m(n-1)W
      """,
    inputs: [
      Input(
        "ranks", .table, unit: "rank", range: "(0,inf)", count: 2...1_000_000, shape: ["m", "n"],
        "one row per rater; ties carry average ranks")
    ],
    outputs: [
      Output("concordance", "number", unit: "1", "W"),
      Output("chiSquare", "number", unit: "1", "test statistic"),
      Output("pValue", "number", unit: "1", "chi-square with n-1 degrees of freedom, upper tail"),
    ],
    refusals: [
      Refusal("ranks", "an element outside (0,inf)"),
      Refusal(
        "ranks",
        """
        fewer than two objects, a row that is not a ranking (sum differs from n(n+1)/2 by more \
        than 1e-9), or all raters tie everything
        """),
    ],
    source: "Kendall and Babington Smith (1939)"
  ) { inputs in
    let agreement = try naming("ranks") {
      try RaterConcordance(ranks: Matrix(inputs.table("ranks")))
    }
    return [
      .number("concordance", agreement.concordance), .number("chiSquare", agreement.chiSquare),
      .number("pValue", agreement.pValue),
    ]
  }
}
