import Lending

extension CreditCalculators {
  static let stage3Interest = Calculator(
    "credit.stage3-interest",
    title: "Interest of a credit-impaired loan",
    summary: "Interest revenue on the net amount, gross accrual and unwinding of the allowance.",
    formula: """
      interestRevenue = (gross - allowance)*((1+effectiveRate)^years - 1); grossAccrual = \
      gross*((1+effectiveRate)^years - 1); unwind = grossAccrual - interestRevenue
      """,
    inputs: [
      Input("gross", .number, unit: "currency", range: "(0,inf)", "gross carrying amount"),
      Input("allowance", .number, unit: "currency", range: "[0,inf)", "loss allowance"),
      Input("effectiveRate", .number, unit: "1/year", range: "(-1,1]", "effective interest rate"),
      Input(
        "years", .number, unit: "years", default: .number(1), range: "[0,10]",
        "length of the period"),
    ],
    outputs: [
      Output("interestRevenue", "number", unit: "currency", "revenue"),
      Output("grossAccrual", "number", unit: "currency", "accrual on the gross amount"),
      Output("unwind", "number", unit: "currency", "increase of the allowance"),
      Output(
        "netCarrying", "number", unit: "currency",
        "net amount after the accrual when nothing is paid"),
    ],
    refusals: [
      Refusal("allowance", "above gross")
    ],
    notes: [
      "No cash is received in the period."
    ],
    source: "IFRS 9, 5.4.1(b)."
  ) { inputs in
    let interest = try ImpairedInterest(
      gross: inputs.number("gross"), allowance: inputs.number("allowance"),
      effectiveRate: inputs.number("effectiveRate"), years: inputs.number("years"))
    return [
      .number("interestRevenue", interest.revenue),
      .number("grossAccrual", interest.grossAccrual),
      .number("unwind", interest.unwind),
      .number("netCarrying", interest.netCarrying),
    ]
  }
}
