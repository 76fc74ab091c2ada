import Finance

extension RealOptionsCalculators {
  static let impliedVolatility = Calculator(
    "real-options.implied-volatility",
    title: "Implied volatility",
    summary: "Volatility at which the Black-Scholes-Merton value equals a price.",
    formula: "solve value(volatility) = optionValue",
    inputs: [
      Input("optionValue", .number, unit: "currency", range: "(0,inf)", "observed option value"),
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input(
        "exercisePrice", .number, unit: "currency", range: "[0,inf)",
        "cost of exercise (investment or salvage)"),
      Input("maturity", .number, unit: "year", range: "(0,inf)", "time to expiry"),
      Input("riskFreeRate", .number, unit: "1/year", "continuously compounded"),
      Input(
        "yieldRate", .number, unit: "1/year", default: .number(0.0),
        "continuous payout or cost of delay"),
      Input(
        "optionType", .choice(["call", "put"]), default: .text("call"),
        "call to invest, put to abandon"),
    ],
    outputs: [
      Output("impliedVolatility", "number", unit: "1/sqrt(year)", "volatility"),
      Output("vega", "number", unit: "currency", "vega at the solution"),
    ],
    refusals: [
      Refusal(
        "optionValue",
        """
        not strictly between the zero-volatility value and S exp(-qT) (call) or K exp(-rT) \
        (put), the solution exceeds 5, or vega at the solution is below 0.0001*assetValue \
        (ill-conditioned)
        """),
      Refusal("exercisePrice", "zero"),
    ],
    source: "Inversion of Black-Scholes-Merton"
  ) { inputs in
    let found = try ImpliedVolatility(
      of: inputs.number("optionValue"), OptionKind(named: inputs.choice("optionType")),
      assetValue: inputs.number("assetValue"), exercisePrice: inputs.number("exercisePrice"),
      maturity: inputs.number("maturity"), riskFreeRate: inputs.number("riskFreeRate"),
      yieldRate: inputs.number("yieldRate"))
    return [
      .number("impliedVolatility", found.volatility),
      .number("vega", found.vega),
    ]
  }
}
