import Finance

extension CashflowCalculators {
  static let annuityFutureValue = Calculator(
    "cashflow.annuity-future-value",
    title: "Future value (FV)",
    summary: "Value after the last period of a lump sum and level payments.",
    formula: """
      presentValue*(1+rate)^periods + payment*b*((1+rate)^periods - 1)/rate + futureValue = 0, b \
      = 1 + rate for begin and 1 for end
      """,
    inputs: [
      Input("rate", .number, unit: "1/period", range: "(-1,100]", "rate per period"),
      Input("periods", .number, unit: "periods", range: "(0,12000]", "number of periods"),
      Input("payment", .number, unit: "currency", "payment per period"),
      Input("presentValue", .number, unit: "currency", default: .number(0), "value now"),
      Input(
        "timing", .choice(["end", "begin"]), default: .text("end"),
        "payments at the end or at the beginning of periods"),
    ],
    outputs: [
      Output("futureValue", "number", unit: "currency", "future value")
    ],
    notes: [
      """
      Sign convention of spreadsheets: presentValue + payments + futureValue balance to zero, \
      money paid out is negative. A rate below 1e-12 in size uses the limit at zero.
      """
    ],
    source: "Microsoft Excel FV."
  ) { inputs in
    [
      .number(
        "futureValue",
        try Annuity.futureValue(
          rate: try inputs.number("rate"), periods: try inputs.number("periods"),
          payment: try inputs.number("payment"), presentValue: try inputs.number("presentValue"),
          payments: try payments(inputs)))
    ]
  }
}
