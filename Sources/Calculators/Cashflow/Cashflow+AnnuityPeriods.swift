import Finance
import NumericalMethods

extension CashflowCalculators {
  static let annuityPeriods = Calculator(
    "cashflow.annuity-periods",
    title: "Number of periods (NPER)",
    summary: "Number of periods that balances an annuity.",
    formula: """
      presentValue*(1+rate)^periods + payment*b*((1+rate)^periods - 1)/rate + futureValue = 0, b \
      = 1 + rate for begin and 1 for end; periods = ln((payment*b/rate - \
      futureValue)/(payment*b/rate + presentValue))/ln(1+rate), or -(presentValue + \
      futureValue)/payment at rate 0
      """,
    inputs: [
      Input("rate", .number, unit: "1/period", range: "(-1,100]", "rate per period"),
      Input("payment", .number, unit: "currency", "payment per period"),
      Input("presentValue", .number, unit: "currency", "value now, received (+) or paid (-)"),
      Input(
        "futureValue", .number, unit: "currency", default: .number(0),
        "value after the last period"),
      Input(
        "timing", .choice(["end", "begin"]), default: .text("end"),
        "payments at the end or at the beginning of periods"),
    ],
    outputs: [
      Output("periods", "number", unit: "periods", "may be negative or broken")
    ],
    refusals: [
      Refusal(
        "payment",
        "zero at rate zero, or the logarithm does not exist: the annuity never balances")
    ],
    notes: [
      """
      Sign convention of spreadsheets: presentValue + payments + futureValue balance to zero, \
      money paid out is negative. A rate below 1e-12 in size uses the limit at zero.
      """
    ],
    source: "Microsoft Excel NPER."
  ) { inputs in
    [
      .number(
        "periods",
        try refusing("payment", try inputs.number("payment")) {
          try Annuity.periods(
            rate: try inputs.number("rate"), payment: try inputs.number("payment"),
            presentValue: try inputs.number("presentValue"),
            futureValue: try inputs.number("futureValue"), payments: try payments(inputs))
        })
    ]
  }
}
