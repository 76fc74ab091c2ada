import Lending

extension CreditCalculators {
  static let mertonImpliedAssets = Calculator(
    "credit.merton-implied-assets",
    title: "Asset value and volatility implied by equity",
    summary: "Solves the two Merton equations for asset value and asset volatility.",
    formula: """
      equity = V*N(d1) - debt*exp(-riskFreeRate*years)*N(d2); equityVolatility*equity = \
      N(d1)*s*V
      """,
    inputs: [
      Input("equity", .number, unit: "currency", range: "(0,inf)", "market value of equity"),
      Input(
        "equityVolatility", .number, unit: "1/sqrt(year)", range: "(0,5]",
        "volatility of equity"),
      Input("debt", .number, unit: "currency", range: "(0,inf)", "face value of debt"),
      Input("riskFreeRate", .number, unit: "1/year", range: "[-1,1]", "continuous"),
      Input("years", .number, unit: "years", range: "(0,50]", "horizon"),
    ],
    outputs: [
      Output("assetValue", "number", unit: "currency", "implied asset value"),
      Output("assetVolatility", "number", unit: "1/sqrt(year)", "implied volatility"),
      Output("distanceToDefault", "number", unit: "1", "d2"),
      Output("riskNeutralProbability", "number", unit: "1", "N(-d2)"),
      Output("debtValue", "number", unit: "currency", "assetValue - equity"),
      Output(
        "expectedLossShare", "number", unit: "1",
        "(debt*exp(-r*T) - debtValue)/(debt*exp(-r*T))"),
    ],
    notes: [
      """
      N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
      bivariate normal one. Solve to a residual below 1e-10 of equity.
      """
    ],
    source: "Merton (1974); Jones, Mason and Rosenfeld (1984); Hull's textbook example."
  ) { inputs in
    let implied = try ImpliedAssets(
      equity: inputs.number("equity"), equityVolatility: inputs.number("equityVolatility"),
      debt: inputs.number("debt"), riskFreeRate: inputs.number("riskFreeRate"),
      years: inputs.number("years"))
    return [
      .number("assetValue", implied.assetValue),
      .number("assetVolatility", implied.assetVolatility),
      .number("distanceToDefault", implied.model.distanceToDefault),
      .number("riskNeutralProbability", implied.model.riskNeutralProbability),
      .number("debtValue", implied.model.debtValue),
      .number("expectedLossShare", implied.model.expectedLossShare),
    ]
  }
}
