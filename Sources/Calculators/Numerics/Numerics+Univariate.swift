import NumericalMethods

extension NumericsCalculators {
  static let univariate = Calculator(
    "numerics.univariate",
    title: "Univariate summary",
    summary: "Mean, standard deviation, lag-1 autocorrelation, skewness and excess kurtosis.",
    formula: """
      mean; sd = sqrt(sum (x-m)^2/(n-1)); lag1 = sum_(t>1)(x_t-m)(x_(t-1)-m)/sum (x-m)^2; \
      skewness = m3/m2^1.5, excessKurtosis = m4/m2^2-3 with population moments
      """,
    inputs: [
      Input("values", .numbers, count: 2...1_000_000, shape: ["n"], "data in order")
    ],
    outputs: [
      Output("mean", "number", "mean"),
      Output("standardDeviation", "number", "n-1 divisor"),
      Output("autocorrelation", "number", unit: "1", "lag 1"),
      Output("skewness", "number", unit: "1", "g1"),
      Output("excessKurtosis", "number", unit: "1", "g2"),
    ],
    refusals: [
      Refusal("values", "all equal")
    ],
    notes: [
      "A one-pass sum-of-squares variance fails the certified cases."
    ],
    source: "NIST StRD univariate"
  ) { inputs in
    let values = try inputs.numbers("values")
    try require(
      values.contains { $0 != values.first }, "values", values.count, "must not all be equal")
    return [
      .number("mean", Statistics.mean(values)),
      .number("standardDeviation", Statistics.standardDeviation(values)),
      .number("autocorrelation", Statistics.autocorrelation(values)),
      .number("skewness", Statistics.skewness(values)),
      .number("excessKurtosis", Statistics.excessKurtosis(values)),
    ]
  }
}
