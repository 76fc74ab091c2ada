import Lending

extension CreditCalculators {
  static let raroc = Calculator(
    "credit.raroc",
    title: "Risk-adjusted return on capital",
    summary: "Return on capital of a loan after funding, cost, expected loss and tax.",
    formula: """
      raroc = ((rate + feeRate - fundingRate - operatingCost - \
      defaultProbability*lossGivenDefault) + capitalRatio*fundingRate)*(1-taxRate)/capitalRatio
      """,
    inputs: [
      Input("rate", .number, unit: "1/year", range: "[0,1]", "loan rate"),
      Input(
        "feeRate", .number, unit: "1/year", default: .number(0), range: "[0,1]",
        "fees as a yearly share of exposure"),
      Input(
        "hurdle", .number, unit: "1/year", default: .number(0.1), range: "[0,1]",
        "required return on capital after tax"),
      Input(
        "defaultProbability", .number, unit: "1", range: "(0,1)",
        "probability of default over the horizon"),
      Input(
        "lossGivenDefault", .number, unit: "1", range: "[0,1]",
        "share of exposure lost in default"),
      Input("fundingRate", .number, unit: "1/year", range: "[-0.1,1]", "transfer price of funds"),
      Input(
        "operatingCost", .number, unit: "1/year", range: "[0,1]",
        "cost as a share of exposure"),
      Input(
        "capitalRatio", .number, unit: "1", range: "(0,1]",
        "capital held as a share of exposure"),
      Input("taxRate", .number, unit: "1", default: .number(0.25), range: "[0,1)", "profit tax"),
    ],
    outputs: [
      Output("raroc", "number", unit: "1/year", "return on capital after tax"),
      Output(
        "riskAdjustedMargin", "number", unit: "1/year",
        "rate and fees less funding, cost and expected loss"),
      Output(
        "economicProfit", "number", unit: "1/year",
        "(raroc - hurdle)*capitalRatio, per unit of exposure"),
    ],
    source: "Standard definition."
  ) { inputs in
    let result = try ReturnOnCapital(
      rate: inputs.number("rate"), feeRate: inputs.number("feeRate"), costs: lendingCosts(inputs))
    return [
      .number("raroc", result.rate),
      .number("riskAdjustedMargin", result.riskAdjustedMargin),
      .number("economicProfit", result.economicProfit(hurdle: try inputs.number("hurdle"))),
    ]
  }
}
