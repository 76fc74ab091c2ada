import NumericalMethods

extension NumericsCalculators {
  static let association = Calculator(
    "numerics.association",
    title: "Association and normality statistics",
    summary: """
      Pearson, Spearman and Kendall correlations of two samples and the Jarque-Bera statistic of \
      the first.
      """,
    formula: """
      kendall is tau-b; spearman uses average ranks; jarqueBera = n/6*(g1^2 + g2^2/4) with \
      population moments
      """,
    inputs: [
      Input("u", .numbers, count: 3...1_000_000, shape: ["n"], "first sample"),
      Input("v", .numbers, count: 3...1_000_000, shape: ["n"], "second sample"),
    ],
    outputs: [
      Output("pearson", "number", unit: "1", "linear"),
      Output("spearman", "number", unit: "1", "rank"),
      Output("kendall", "number", unit: "1", "tau-b"),
      Output("jarqueBera", "number", unit: "1", "of u"),
    ],
    refusals: [
      Refusal("v", "length differs from u"),
      Refusal("u", "constant"),
      Refusal("v", "constant"),
    ],
    source: "Standard definitions"
  ) { inputs in
    let (u, v) = (try inputs.numbers("u"), try inputs.numbers("v"))
    for (name, values) in [("u", u), ("v", v)] {
      try require(
        values.contains { $0 != values.first }, name, values.count, "must not all be equal")
    }
    return [
      .number("pearson", Statistics.correlation(u, v)),
      .number("spearman", Statistics.rankCorrelation(u, v)),
      .number("kendall", Statistics.kendallTau(u, v)),
      .number("jarqueBera", Statistics.jarqueBera(u)),
    ]
  }
}
