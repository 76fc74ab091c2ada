import Lending

extension CreditCalculators {
  static let riskBasedRate = Calculator(
    "credit.risk-based-rate",
    title: "Risk-based lending rate",
    summary: "Lowest loan rate that earns the hurdle return, with its parts.",
    formula: """
      rate = fundingRate + operatingCost + defaultProbability*lossGivenDefault + \
      capitalRatio*(hurdle/(1-taxRate) - fundingRate)
      """,
    inputs: [
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
      Input(
        "hurdle", .number, unit: "1/year", range: "[0,1]",
        "required return on capital after tax"),
    ],
    outputs: [
      Output("rate", "number", unit: "1/year", "break-even rate"),
      Output("expectedLossPart", "number", unit: "1/year", "expected loss"),
      Output("capitalPart", "number", unit: "1/year", "cost of capital above funding"),
      Output("riskAdjustedReturn", "number", unit: "1/year", "return on capital at that rate"),
    ],
    notes: [
      "Capital earns the funding rate. Multiply by 10,000 for basis points."
    ],
    source: "Risk-adjusted return on capital, solved for the rate."
  ) { inputs in
    let (costs, hurdle) = (try lendingCosts(inputs), try inputs.number("hurdle"))
    let parts = try RiskBasedRate(costs, hurdle: hurdle)
    return [
      .number("rate", parts.rate),
      .number("expectedLossPart", parts.expectedLossPart),
      .number("capitalPart", parts.capitalPart),
      .number("riskAdjustedReturn", try ReturnOnCapital(rate: parts.rate, costs: costs).rate),
    ]
  }
}
