import Finance
import NumericalMethods

extension CashflowCalculators {
  static let annuityRate = Calculator(
    "cashflow.annuity-rate",
    title: "Rate of an annuity (RATE)",
    summary: "Rate per period of a loan repaid in level payments.",
    formula: """
      presentValue*(1+rate)^periods + payment*b*((1+rate)^periods - 1)/rate + futureValue = 0, b \
      = 1 + rate for begin and 1 for end
      """,
    inputs: [
      Input("periods", .number, unit: "periods", range: "(0,12000]", "number of periods"),
      Input(
        "payment", .number, unit: "currency", range: "(-inf,0)",
        "payment per period, of the opposite sign to presentValue"),
      Input("presentValue", .number, unit: "currency", range: "(0,inf)", "amount received"),
      Input(
        "balloon", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        "amount still owed after the last payment"),
      Input(
        "timing", .choice(["end", "begin"]), default: .text("end"),
        "payments at the end or at the beginning of periods"),
    ],
    outputs: [
      Output("rate", "number", unit: "1/period", "rate per period")
    ],
    refusals: [
      Refusal("payment", "no root in the span")
    ],
    notes: [
      "futureValue = -balloon. The root is unique; search between -0.99 and 10."
    ],
    source: "Microsoft Excel RATE."
  ) { inputs in
    [
      .number(
        "rate",
        try refusing("payment", try inputs.number("payment")) {
          try Annuity.rate(
            periods: try inputs.number("periods"), payment: try inputs.number("payment"),
            presentValue: try inputs.number("presentValue"),
            balloon: try inputs.number("balloon"), payments: try payments(inputs))
        })
    ]
  }
}
