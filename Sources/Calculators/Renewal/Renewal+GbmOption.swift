import Valuation

extension RenewalCalculators {
  static let gbmOption = Calculator(
    "renewal.gbm-option",
    title: "Renewal option on a random-walk return",
    summary: """
      Value of a patent whose return follows a geometric random walk and which may lapse at \
      every fee.
      """,
    formula: """
      V_a(r) = max(0, r - fee_a + exp(-hazardRate)*E[V_(a+1)(r*exp(drift - volatility^2/2 + \
      volatility*Z))]/(1+rate))
      """,
    inputs: [
      Input(
        "ages", .integers, unit: "year", range: "[1,60]", count: 1...1_000_000, shape: ["n"],
        "ages at which a fee is due, ascending"),
      Input(
        "fees", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000, shape: ["n"],
        "fee at each age"),
      Input("firstReturn", .number, unit: "currency/year", range: "(0,inf)", "return of year 1"),
      Input("drift", .number, unit: "1/year", "log growth of the expected return"),
      Input("volatility", .number, unit: "1", range: "(0,3]", "yearly volatility"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "hazardRate", .number, unit: "1/year", default: .number(0.0), range: "[0,inf)",
        "yearly loss intensity"),
      Input("maxAge", .integer, unit: "year", default: .number(20), range: "[1,60]", "last year"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "V_1(firstReturn)"),
      Output("valueWithoutUncertainty", "number", unit: "currency", "same with volatility 0"),
    ],
    refusals: [
      Refusal("ages", "an element outside [1,60]"),
      Refusal("fees", "an element outside (0,inf)"),
      Refusal("fees", "length differs from ages"),
      Refusal("ages", "not strictly ascending or above maxAge"),
    ],
    notes: [
      """
      Return and fee fall at the start of the year. Without uncertainty the path is known and \
      the best lapse date is chosen (backward maximum with 0).
      """
    ],
    source: "Renewal option on a geometric Brownian return"
  ) { inputs in
    let fees = try RenewalFees(
      ages: inputs.integers("ages"), fees: inputs.numbers("fees"),
      lastAge: inputs.integer("maxAge"))
    let option = try RandomWalkRenewalOption(
      under: fees, firstReturn: inputs.number("firstReturn"), drift: inputs.number("drift"),
      volatility: inputs.number("volatility"), rate: inputs.number("rate"),
      hazardRate: inputs.number("hazardRate"))
    return [
      .number("value", option.value),
      .number("valueWithoutUncertainty", option.valueWithoutUncertainty),
    ]
  }
}
