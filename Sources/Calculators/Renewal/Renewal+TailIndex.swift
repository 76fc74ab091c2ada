import Valuation

extension RenewalCalculators {
  static let tailIndex = Calculator(
    "renewal.tail-index",
    title: "Pareto tail index (Hill)",
    summary: "Hill estimate of the tail index of the largest values.",
    formula: "alpha = k/sum_(j<=k) ln(x_(j)/x_(k+1)); standardError = alpha/sqrt(k)",
    inputs: [
      Input(
        "values", .numbers, unit: "currency", range: "(0,inf)", count: 2...1_000_000, shape: ["n"],
        "observed values, any order"),
      Input(
        "tailCount", .integer, unit: "count", range: "[1,inf)",
        "k, number of upper order statistics"),
    ],
    outputs: [
      Output("tailIndex", "number", unit: "1", "alpha"),
      Output("standardError", "number", unit: "1", "asymptotic"),
      Output("infiniteMean", "boolean", "alpha <= 1"),
    ],
    refusals: [
      Refusal("values", "an element outside (0,inf)"),
      Refusal("tailCount", "not below the number of values"),
      Refusal("values", "the k+1 largest values are equal"),
    ],
    source: "Hill (1975)"
  ) { inputs in
    let tail = try TailIndex(
      values: inputs.numbers("values"), tailCount: inputs.integer("tailCount"))
    return [
      .number("tailIndex", tail.index),
      .number("standardError", tail.standardError),
      .boolean("infiniteMean", tail.isMeanInfinite),
    ]
  }
}
