import Finance

extension RealOptionsCalculators {
  static let blackScholesMerton = Calculator(
    "real-options.black-scholes-merton",
    title: "Black-Scholes-Merton value and Greeks",
    summary: "European option on an asset with a continuous payout, with its sensitivities.",
    formula: """
      value = e*(S*exp(-qT)*Phi(e*d1) - K*exp(-rT)*Phi(e*d2)), e = 1 call, -1 put; d1 = \
      (ln(S/K)+(r-q+volatility^2/2)T)/(volatility*sqrt T), d2 = d1 - volatility*sqrt T
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input(
        "exercisePrice", .number, unit: "currency", range: "[0,inf)",
        "cost of exercise (investment or salvage)"),
      Input("maturity", .number, unit: "year", range: "[0,inf)", "time to expiry"),
      Input("riskFreeRate", .number, unit: "1/year", "continuously compounded"),
      Input(
        "yieldRate", .number, unit: "1/year", default: .number(0.0),
        "continuous payout or cost of delay"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "[0,5]", "volatility of ln value"),
      Input(
        "optionType", .choice(["call", "put"]), default: .text("call"),
        "call to invest, put to abandon"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "option value"),
      Output("delta", "number", unit: "1", "dV/dS"),
      Output("gamma", "number", unit: "1/currency", "d2V/dS2"),
      Output("vega", "number", unit: "currency", "dV/dvolatility per 1.00"),
      Output("theta", "number", unit: "currency/year", "-dV/dT"),
      Output("rho", "number", unit: "currency", "dV/dr per 1.00"),
    ],
    notes: [
      """
      volatility and maturity may be zero: the value is then max(0, +-(S exp(-qT) - K \
      exp(-rT))).
      """,
      """
      With zero volatility*sqrt(maturity) or zero exercisePrice: d1 = d2 = +infinity, -infinity \
      or (at equality) 0 with Phi(0) = 1/2; gamma and vega are 0.
      """,
    ],
    source: "Black and Scholes (1973); Merton (1973)"
  ) { inputs in
    let option = try BlackScholes(
      OptionKind(named: inputs.choice("optionType")), assetValue: inputs.number("assetValue"),
      exercisePrice: inputs.number("exercisePrice"), maturity: inputs.number("maturity"),
      riskFreeRate: inputs.number("riskFreeRate"), yieldRate: inputs.number("yieldRate"),
      volatility: inputs.number("volatility"))
    return [
      .number("value", option.value),
      .number("delta", option.delta),
      .number("gamma", option.gamma),
      .number("vega", option.vega),
      .number("theta", option.theta),
      .number("rho", option.rho),
    ]
  }
}
