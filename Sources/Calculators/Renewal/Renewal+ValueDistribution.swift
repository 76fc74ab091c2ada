import Valuation

extension RenewalCalculators {
  static let valueDistribution = Calculator(
    "renewal.value-distribution",
    title: "Value distribution from renewals",
    summary: "Mean, quantiles and concentration of patent value implied by a renewal model.",
    formula: """
      V(r1) = sum over years a = 1..maxAge while renewed of (r1*(1-decay)^(a-1) - \
      fee_a)*(1+rate)^-(a-1); quantiles: V at r1 = exp(mu+sigma*z_p); mean: expectation over ln \
      r1
      """,
    inputs: [
      Input(
        "ages", .integers, unit: "year", range: "[1,60]", count: 1...1_000_000, shape: ["n"],
        "ages at which a fee is due, ascending"),
      Input(
        "fees", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000, shape: ["n"],
        "fee at each age"),
      Input("mu", .number, unit: "ln currency", "mean of the log of the first-year return"),
      Input(
        "sigma", .number, unit: "1", range: "(0,10]",
        "standard deviation of the log of the first-year return"),
      Input("decay", .number, unit: "1/year", range: "[0,1)", "yearly decay of returns"),
      Input(
        "rate", .number, unit: "1/year", default: .number(0.1), range: "(-1,inf)",
        "effective annual discount rate"),
      Input(
        "maxAge", .integer, unit: "year", default: .number(20), range: "[1,60]",
        "last year of the right"),
      Input(
        "probabilities", .numbers, unit: "1", default: .numbers([0.25, 0.5, 0.75, 0.9, 0.99]),
        range: "(0,1)", count: 1...1_000_000,
        "quantile levels"),
    ],
    outputs: [
      Output("mean", "number", unit: "currency", "expected value"),
      Output("quantiles", "array-of-number", unit: "currency", "at probabilities"),
      Output("topDecileShare", "number", unit: "1", "share of total value held by the top tenth"),
    ],
    refusals: [
      Refusal("ages", "an element outside [1,60]"),
      Refusal("fees", "an element outside (0,inf)"),
      Refusal("probabilities", "an element outside (0,1)"),
      Refusal("fees", "length differs from ages"),
      Refusal("ages", "not strictly ascending, or above maxAge"),
    ],
    notes: [
      """
      The return of year a is r1*(1-decay)^(a-1), ln r1 ~ Normal(mu, sigma). A patent is renewed \
      at a fee age when the return of that year is at least the fee, and lapses for good \
      otherwise; ages without a fee are passed freely.
      """,
      """
      V is non-decreasing in r1, so value quantiles are values at r1 quantiles. Return and fee \
      fall at the start of the year; year 1 is undiscounted.
      """,
    ],
    source: "Schankerman and Pakes (1986)"
  ) { inputs in
    let fees = try RenewalFees(
      ages: inputs.integers("ages"), fees: inputs.numbers("fees"),
      lastAge: inputs.integer("maxAge"))
    let model = try RenewalModel(
      mu: inputs.number("mu"), sigma: inputs.number("sigma"), decay: inputs.number("decay"))
    let values = try model.values(under: fees, rate: inputs.number("rate"))
    return [
      .number("mean", values.mean),
      .numbers("quantiles", try inputs.numbers("probabilities").map { try values.quantile($0) }),
      .number("topDecileShare", try values.topShare(0.1)),
    ]
  }
}
