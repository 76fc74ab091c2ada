import Finance

extension CashflowCalculators {
  static let annuityPresentValue = Calculator(
    "cashflow.annuity-present-value",
    title: "Present value (PV)",
    summary: "Value now of level payments and a final value.",
    formula: """
      presentValue*(1+rate)^periods + payment*b*((1+rate)^periods - 1)/rate + futureValue = 0, b \
      = 1 + rate for begin and 1 for end
      """,
    inputs: [
      Input("rate", .number, unit: "1/period", range: "(-1,100]", "rate per period"),
      Input("periods", .number, unit: "periods", range: "(0,12000]", "number of periods"),
      Input("payment", .number, unit: "currency", "payment per period"),
      Input(
        "futureValue", .number, unit: "currency", default: .number(0),
        "value after the last period"),
      Input(
        "timing", .choice(["end", "begin"]), default: .text("end"),
        "payments at the end or at the beginning of periods"),
    ],
    outputs: [
      Output("presentValue", "number", unit: "currency", "present value")
    ],
    notes: [
      """
      Sign convention of spreadsheets: presentValue + payments + futureValue balance to zero, \
      money paid out is negative. A rate below 1e-12 in size uses the limit at zero.
      """
    ],
    source: "Microsoft Excel PV."
  ) { inputs in
    [
      .number(
        "presentValue",
        try Annuity.presentValue(
          rate: try inputs.number("rate"), periods: try inputs.number("periods"),
          payment: try inputs.number("payment"), futureValue: try inputs.number("futureValue"),
          payments: try payments(inputs)))
    ]
  }
}
