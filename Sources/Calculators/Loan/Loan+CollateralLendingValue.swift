import Lending

extension LoanCalculators {
  static let collateralLendingValue = Calculator(
    "loan.collateral-lending-value",
    title: "Lending value of collateral",
    summary: """
      Prudent value of the right at sale, after volatility, discount, cost and senior claims.
      """,
    formula: """
      quantileValue = value*exp((drift - volatility^2/2)*years + volatility*sqrt(years)*N^-1(1 - \
      confidence)); lendingValue = max(0, quantileValue*(1 - saleDiscount)*(1 - costRate) - \
      fixedCost - seniorClaims)
      """,
    inputs: [
      Input("value", .number, unit: "currency", range: "(0,inf)", "appraised value today"),
      Input(
        "drift", .number, unit: "1/year", default: .number(0), range: "[-1,1]",
        "expected yearly growth of the value, continuous"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "[0,3]", "volatility of the value"),
      Input("years", .number, unit: "years", range: "[0,30]", "time to sale"),
      Input(
        "confidence", .number, unit: "1", range: "(0,1)",
        "share of outcomes in which the sale brings at least this"),
      Input(
        "saleDiscount", .number, unit: "1", default: .number(0), range: "[0,1)",
        "forced-sale discount"),
      Input(
        "costRate", .number, unit: "1", default: .number(0), range: "[0,1)",
        "sale cost as a share of proceeds"),
      Input(
        "fixedCost", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        "fixed cost"),
      Input(
        "seniorClaims", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        "claims that rank first"),
    ],
    outputs: [
      Output("quantileValue", "number", unit: "currency", "market value at the stated confidence"),
      Output("lendingValue", "number", unit: "currency", "value that may be lent against"),
      Output("haircut", "number", unit: "1", "1 - lendingValue/value"),
    ],
    notes: [
      "N is the standard normal distribution function."
    ],
    source: "Standard definition."
  ) { inputs in
    let value = try LendingValue(
      value: try inputs.number("value"), drift: try inputs.number("drift"),
      volatility: try inputs.number("volatility"), years: try inputs.number("years"),
      confidence: try inputs.number("confidence"),
      saleDiscount: try inputs.number("saleDiscount"), costRate: try inputs.number("costRate"),
      fixedCost: try inputs.number("fixedCost"), seniorClaims: try inputs.number("seniorClaims"))
    return [
      .number("quantileValue", value.quantileValue),
      .number("lendingValue", value.lendingValue), .number("haircut", value.haircut),
    ]
  }
}
