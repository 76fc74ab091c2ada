import Finance

extension CashflowCalculators {
  static let annuityPayment = Calculator(
    "cashflow.annuity-payment",
    title: "Level payment (PMT)",
    summary: "Payment per period that balances present and future value.",
    formula: """
      presentValue*(1+rate)^periods + payment*b*((1+rate)^periods - 1)/rate + futureValue = 0, b \
      = 1 + rate for begin and 1 for end
      """,
    inputs: [
      Input("rate", .number, unit: "1/period", range: "(-1,100]", "rate per period"),
      Input("periods", .number, unit: "periods", range: "(0,12000]", "number of periods"),
      Input("presentValue", .number, unit: "currency", "value now, received (+) or paid (-)"),
      Input(
        "futureValue", .number, unit: "currency", default: .number(0),
        "value after the last period"),
      Input(
        "timing", .choice(["end", "begin"]), default: .text("end"),
        "payments at the end or at the beginning of periods"),
    ],
    outputs: [
      Output("payment", "number", unit: "currency", "payment per period")
    ],
    notes: [
      """
      Sign convention of spreadsheets: presentValue + payments + futureValue balance to zero, \
      money paid out is negative. A rate below 1e-12 in size uses the limit at zero.
      """
    ],
    source: "Microsoft Excel PMT."
  ) { inputs in
    [
      .number(
        "payment",
        try Annuity.payment(
          rate: try inputs.number("rate"), periods: try inputs.number("periods"),
          presentValue: try inputs.number("presentValue"),
          futureValue: try inputs.number("futureValue"), payments: try payments(inputs)))
    ]
  }
}
