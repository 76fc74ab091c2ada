import Lending

extension CreditCalculators {
  static let timeToSaleRecovery = Calculator(
    "credit.time-to-sale-recovery",
    title: "Recovery with a random time to sale",
    summary: """
      Present value per unit of collateral when a buyer arrives at a constant rate before a \
      deadline.
      """,
    formula: """
      factor = saleIntensity/(saleIntensity+discountRate)*(1 - \
      exp(-(saleIntensity+discountRate)*deadline)) + \
      firePrice*exp(-(saleIntensity+discountRate)*deadline); recoveryRate = max(0, factor*(1 - \
      costRate)*collateralValue - fixedCost)/claim capped at 1
      """,
    inputs: [
      Input(
        "saleIntensity", .number, unit: "1/year", range: "[0,inf)",
        "arrival rate of a buyer at full price"),
      Input("discountRate", .number, unit: "1/year", range: "(0,1]", "continuous"),
      Input("deadline", .number, unit: "years", range: "(0,50]", "time of forced sale"),
      Input("firePrice", .number, unit: "1", range: "[0,1]", "price share at the forced sale"),
      Input("costRate", .number, unit: "1", default: .number(0), range: "[0,1)", "sale cost share"),
      Input("collateralValue", .number, unit: "currency", range: "(0,inf)", "value"),
      Input(
        "fixedCost", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        "fixed cost"),
      Input("claim", .number, unit: "currency", range: "(0,inf)", "claim"),
    ],
    outputs: [
      Output("factor", "number", unit: "1", "expected discounted price share before cost"),
      Output("soldBeforeDeadline", "number", unit: "1", "1 - exp(-saleIntensity*deadline)"),
      Output("recoveryRate", "number", unit: "1", "recovery over claim, 0 to 1"),
      Output("lossGivenDefault", "number", unit: "1", "1 - recoveryRate"),
    ],
    notes: [
      "The cap is applied to the expected value."
    ],
    source: "Standard definition."
  ) { inputs in
    let sale = try SaleBeforeDeadline(
      saleIntensity: inputs.number("saleIntensity"), discountRate: inputs.number("discountRate"),
      deadline: inputs.number("deadline"), firePrice: inputs.number("firePrice"))
    let recovery = try sale.recoveryRate(
      on: inputs.number("claim"), collateralValue: inputs.number("collateralValue"),
      costRate: inputs.number("costRate"), fixedCost: inputs.number("fixedCost"))
    return [
      .number("factor", sale.factor),
      .number("soldBeforeDeadline", sale.soldBeforeDeadline),
      .number("recoveryRate", recovery),
      .number("lossGivenDefault", 1 - recovery),
    ]
  }
}
