import Lending

extension CreditCalculators {
  static let mertonDefault = Calculator(
    "credit.merton-default",
    title: "Merton default probability",
    summary: """
      Distance to default, default probability, equity and debt value in the Merton model.
      """,
    formula: """
      distance = (ln(assetValue/debt) + (drift - \
      volatility^2/2)*years)/(volatility*sqrt(years)); defaultProbability = N(-distance); equity \
      by Black-Scholes at riskFreeRate; debtValue = assetValue - equity; spread = \
      -ln(debtValue/debt)/years - riskFreeRate
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "value of the firm's assets"),
      Input(
        "debt", .number, unit: "currency", range: "(0,inf)",
        "face value of debt due at the horizon"),
      Input(
        "drift", .number, unit: "1/year", range: "[-1,1]",
        """
        expected growth of assets, continuous; the risk-free rate gives the risk-neutral \
        probability
        """),
      Input("riskFreeRate", .number, unit: "1/year", range: "[-1,1]", "continuous"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of assets"),
      Input("years", .number, unit: "years", range: "(0,50]", "horizon"),
    ],
    outputs: [
      Output("distanceToDefault", "number", unit: "1", "standard deviations"),
      Output("defaultProbability", "number", unit: "1", "at the drift"),
      Output("riskNeutralProbability", "number", unit: "1", "at the risk-free rate"),
      Output("equity", "number", unit: "currency", "equity value"),
      Output("debtValue", "number", unit: "currency", "value of debt"),
      Output("spread", "number", unit: "1/year", "credit spread"),
    ],
    notes: [
      """
      N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
      bivariate normal one.
      """
    ],
    source: "Merton (1974); Hull, Options, Futures and Other Derivatives."
  ) { inputs in
    let model = try MertonModel(
      assetValue: inputs.number("assetValue"), debt: inputs.number("debt"),
      drift: inputs.number("drift"), riskFreeRate: inputs.number("riskFreeRate"),
      volatility: inputs.number("volatility"), years: inputs.number("years"))
    return [
      .number("distanceToDefault", model.distanceToDefault),
      .number("defaultProbability", model.defaultProbability),
      .number("riskNeutralProbability", model.riskNeutralProbability),
      .number("equity", model.equity),
      .number("debtValue", model.debtValue),
      .number("spread", model.spread),
    ]
  }
}
