import Lending

extension RiskCalculators {
  static let structuralWrongWay = Calculator(
    "risk.structural-wrong-way",
    title: "Structural default with correlated collateral",
    summary: """
      Loan of a firm that defaults when its assets fall below its debt, secured by a patent \
      correlated with the firm.
      """,
    formula: """
      z_d = (ln(debt/assetValue)-(assetDrift-assetVolatility^2/2)T)/(assetVolatility sqrt T); \
      expectedLoss = integral_(-inf)^(z_d) phi(x) E[(exposure - recoveryShare*V)^+ | x] dx; ln \
      V|x ~ N(ln collateralValue+(collateralDrift-v^2/2)T + v sqrt T rho x, v^2 T (1-rho^2))
      """,
    inputs: [
      Input("assetValue", .number, unit: "currency", range: "(0,inf)", "firm assets"),
      Input("assetVolatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "firm assets"),
      Input("assetDrift", .number, unit: "1/year", default: .number(0.0), "firm assets"),
      Input("debt", .number, unit: "currency", range: "(0,inf)", "default point"),
      Input("horizon", .number, unit: "year", range: "(0,inf)", "T"),
      Input("collateralValue", .number, unit: "currency", range: "(0,inf)", "patent value"),
      Input("collateralVolatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "v"),
      Input("collateralDrift", .number, unit: "1/year", default: .number(0.0), "patent"),
      Input("correlation", .number, unit: "1", range: "(-1,1)", "rho of assets and patent"),
      Input(
        "recoveryShare", .number, unit: "1", default: .number(1.0), range: "(0,1]",
        "share of the patent's value left after cost"),
      Input("exposure", .number, unit: "currency", range: "(0,inf)", "loan"),
    ],
    outputs: [
      Output("defaultProbability", "number", unit: "1", "Phi(z_d)"),
      Output("expectedLoss", "number", unit: "currency", "with correlation"),
      Output("expectedLossIndependent", "number", unit: "currency", "rho = 0"),
      Output("lossGivenDefault", "number", unit: "1", "expectedLoss/(defaultProbability*exposure)"),
    ],
    refusals: [
      Refusal("debt", "default probability below 1e-12")
    ],
    source: "Merton-type default with correlated collateral"
  ) { inputs in
    let firm = try StructuralPledge.Firm(
      assetValue: inputs.number("assetValue"), volatility: inputs.number("assetVolatility"),
      drift: inputs.number("assetDrift"), debt: inputs.number("debt"))
    let pledge = try renaming(["appraisedValue": "collateralValue"]) {
      try PledgedRight(
        appraisedValue: inputs.number("recoveryShare") * inputs.number("collateralValue"),
        drift: inputs.number("collateralDrift"), volatility: inputs.number("collateralVolatility"))
    }
    let result = try StructuralPledge(
      exposure: inputs.number("exposure"), borrower: firm, securedBy: pledge,
      correlation: inputs.number("correlation"), horizon: inputs.number("horizon"))
    return [
      .number("defaultProbability", result.defaultProbability),
      .number("expectedLoss", result.expectedLoss),
      .number("expectedLossIndependent", result.expectedLossIndependent),
      .number("lossGivenDefault", result.lossGivenDefault),
    ]
  }
}
