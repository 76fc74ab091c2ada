import NumericalMethods

extension NumericsCalculators {
  static let normalDistribution = Calculator(
    "numerics.normal-distribution",
    title: "Normal distribution",
    summary: "Distribution function, upper tail, log tail and quantiles of the standard normal.",
    formula: "cdf = Phi(x); upper = Phi(-x); logCdf = ln Phi(x); quantile = Phi^-1(p)",
    inputs: [
      Input("x", .numbers, default: .numbers([]), count: 0...1_000_000, "points"),
      Input(
        "p", .numbers, unit: "1", default: .numbers([]), range: "(0,1)", count: 0...1_000_000,
        "probabilities"),
    ],
    outputs: [
      Output("cdf", "array-of-number", unit: "1", "at x"),
      Output("upper", "array-of-number", unit: "1", "at x"),
      Output("logCdf", "array-of-number", unit: "1", "at x"),
      Output("quantiles", "array-of-number", "at p"),
    ],
    refusals: [
      Refusal("p", "an element outside (0,1)"),
      Refusal("x", "both lists are empty"),
    ],
    source: "40-digit arithmetic"
  ) { inputs in
    let (x, p) = (try inputs.numbers("x"), try inputs.numbers("p"))
    try require(!x.isEmpty || !p.isEmpty, "x", "nothing", "must be given unless p is")
    return [
      .numbers("cdf", x.map(StandardNormal.cumulative)),
      .numbers("upper", x.map(StandardNormal.complement)),
      .numbers("logCdf", x.map(StandardNormal.logCumulative)),
      .numbers("quantiles", p.map(StandardNormal.quantile)),
    ]
  }
}
