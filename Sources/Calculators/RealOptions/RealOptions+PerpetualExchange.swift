import Valuation

extension RealOptionsCalculators {
  static let perpetualExchange = Calculator(
    "real-options.perpetual-exchange",
    title: "Perpetual option with uncertain cost",
    summary: "McDonald-Siegel option when project value and investment cost are both random.",
    formula: """
      s2 = sV^2+sC^2-2*rho*sV*sC; beta = \
      1/2-(deltaC-deltaV)/s2+sqrt(((deltaC-deltaV)/s2-1/2)^2+2*deltaC/s2); triggerRatio = \
      beta/(beta-1); value = (triggerRatio-1)*C*(V/C/triggerRatio)^beta
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input("investment", .number, unit: "currency", range: "(0,inf)", "cost of exercise"),
      Input("payoutRate", .number, unit: "1/year", range: "(0,inf)", "deltaV"),
      Input("costYield", .number, unit: "1/year", range: "[0,inf)", "deltaC"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "sV"),
      Input("costVolatility", .number, unit: "1/sqrt(year)", range: "[0,5]", "sC"),
      Input("correlation", .number, unit: "1", default: .number(0.0), range: "[-1,1]", "rho"),
    ],
    outputs: [
      Output("beta", "number", unit: "1", "root"),
      Output("triggerRatio", "number", unit: "1", "V/C at which to invest"),
      Output("value", "number", unit: "currency", "option value"),
      Output("investNow", "boolean", "V/C >= triggerRatio"),
    ],
    refusals: [
      Refusal("costVolatility", "the variance of ln(V/C) is zero")
    ],
    source: "McDonald and Siegel (1986)"
  ) { inputs in
    let option = try PerpetualExchangeOption(
      assetValue: inputs.number("assetValue"), investment: inputs.number("investment"),
      payoutRate: inputs.number("payoutRate"), costYield: inputs.number("costYield"),
      volatility: inputs.number("volatility"), costVolatility: inputs.number("costVolatility"),
      correlation: inputs.number("correlation"))
    return [
      .number("beta", option.beta),
      .number("triggerRatio", option.triggerRatio),
      .number("value", option.value),
      .boolean("investNow", option.investNow),
    ]
  }
}
