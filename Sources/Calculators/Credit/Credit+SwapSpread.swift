import Lending

extension CreditCalculators {
  static let swapSpread = Calculator(
    "credit.swap-spread",
    title: "Credit default swap",
    summary: "Value and fair spread of a credit default swap with a flat hazard, mid-point rule.",
    formula: """
      t_j = j/frequency; S(t) = exp(-hazardRate*t); D(t) = exp(-riskFreeRate*t); m_j = (t_j-1 + \
      t_j)/2; protection = (1-recoveryRate)*sum (S_j-1 - S_j)*D(m_j); annuity = sum \
      (S_j*D_j/frequency + (S_j-1 - S_j)*D(m_j)/(2*frequency)); fairSpread = protection/annuity; \
      value to the protection buyer = notional*(protection - spread*annuity)
      """,
    inputs: [
      Input("hazardRate", .number, unit: "1/year", range: "[0,5]", "flat hazard"),
      Input("recoveryRate", .number, unit: "1", range: "[0,1)", "recovery"),
      Input("riskFreeRate", .number, unit: "1/year", range: "[-1,1]", "continuous"),
      Input("years", .integer, unit: "years", range: "[1,50]", "maturity"),
      Input(
        "frequency", .integer, unit: "1/year", default: .number(4), range: "[1,12]",
        "premium payments a year"),
      Input("spread", .number, unit: "1/year", range: "[0,10]", "contract spread"),
      Input(
        "notional", .number, unit: "currency", default: .number(1), range: "(0,inf)",
        "notional"),
    ],
    outputs: [
      Output("protectionLeg", "number", unit: "1", "per unit"),
      Output("annuity", "number", unit: "years", "value of one unit of spread"),
      Output("fairSpread", "number", unit: "1/year", "fair spread"),
      Output("buyerValue", "number", unit: "currency", "value to the protection buyer"),
      Output("creditTriangle", "number", unit: "1/year", "hazardRate*(1-recoveryRate)"),
    ],
    notes: [
      "Accrued premium is paid at default; default in the middle of the period."
    ],
    source: "Standard definition."
  ) { inputs in
    let swap = try CreditDefaultSwap(
      hazardRate: inputs.number("hazardRate"), recoveryRate: inputs.number("recoveryRate"),
      riskFreeRate: inputs.number("riskFreeRate"), years: inputs.integer("years"),
      frequency: inputs.integer("frequency"))
    let value = swap.buyerValue(
      spread: try inputs.number("spread"), notional: try inputs.number("notional"))
    return [
      .number("protectionLeg", swap.protectionLeg),
      .number("annuity", swap.annuity),
      .number("fairSpread", swap.fairSpread),
      .number("buyerValue", value),
      .number("creditTriangle", swap.creditTriangle),
    ]
  }
}
