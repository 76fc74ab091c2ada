import Valuation

extension RealOptionsCalculators {
  static let exchange = Calculator(
    "real-options.exchange",
    title: "Exchange option (Margrabe)",
    summary: "Right to give up one asset for another.",
    formula: """
      value = Q1 S1 e^(-q1 T)*Phi(d1) - Q2 S2 e^(-q2 T)*Phi(d1 - s sqrt T), s^2 = s1^2+s2^2-2 \
      rho s1 s2, d1 = (ln(Q1 S1/(Q2 S2)) + (q2-q1+s^2/2)T)/(s sqrt T)
      """,
    inputs: [
      Input("receivedValue", .number, unit: "currency", range: "(0,inf)", "S1"),
      Input("givenValue", .number, unit: "currency", range: "(0,inf)", "S2"),
      Input("receivedQuantity", .number, unit: "1", default: .number(1.0), range: "(0,inf)", "Q1"),
      Input("givenQuantity", .number, unit: "1", default: .number(1.0), range: "(0,inf)", "Q2"),
      Input("receivedYield", .number, unit: "1/year", default: .number(0.0), "q1"),
      Input("givenYield", .number, unit: "1/year", default: .number(0.0), "q2"),
      Input("maturity", .number, unit: "year", range: "(0,inf)", "time to expiry"),
      Input("receivedVolatility", .number, unit: "1/sqrt(year)", range: "[0,5]", "s1"),
      Input("givenVolatility", .number, unit: "1/sqrt(year)", range: "[0,5]", "s2"),
      Input("correlation", .number, unit: "1", default: .number(0.0), range: "[-1,1]", "rho"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "option value"),
      Output("combinedVolatility", "number", unit: "1/sqrt(year)", "s"),
    ],
    notes: [
      "s = 0 gives max(0, Q1 S1 e^(-q1 T) - Q2 S2 e^(-q2 T)). No interest rate enters."
    ],
    source: """
      Margrabe (1978); table in Haug as collected in the QuantLib test suite margrabeoption.cpp
      """
  ) { inputs in
    let maturity = try inputs.number("maturity")
    let received = try renaming(["value": "receivedValue"]) {
      try ExchangeOption.Side(
        value: inputs.number("receivedValue"), quantity: inputs.number("receivedQuantity"),
        yieldRate: inputs.number("receivedYield"), volatility: inputs.number("receivedVolatility"),
        maturity: maturity)
    }
    let given = try renaming(["value": "givenValue"]) {
      try ExchangeOption.Side(
        value: inputs.number("givenValue"), quantity: inputs.number("givenQuantity"),
        yieldRate: inputs.number("givenYield"), volatility: inputs.number("givenVolatility"),
        maturity: maturity)
    }
    let option = try ExchangeOption(
      receive: received, give: given, correlation: inputs.number("correlation"),
      maturity: maturity)
    return [
      .number("value", option.value),
      .number("combinedVolatility", option.combinedVolatility),
    ]
  }
}
