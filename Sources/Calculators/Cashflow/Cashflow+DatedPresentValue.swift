import Finance

extension CashflowCalculators {
  static let datedPresentValue = Calculator(
    "cashflow.dated-present-value",
    title: "Net present value on dates",
    summary: "Present value of dated cash flows, actual/365.",
    formula: "value = sum cashFlows[k]/(1+rate)^((dates[k]-dates[0])/365)",
    inputs: [
      Input(
        "dates", .days, unit: "ISO 8601 date", count: 2...1_000_000,
        "date of each cash flow, the first is the value date and the earliest"),
      Input(
        "cashFlows", .numbers, unit: "currency", count: 2...1_000_000,
        "cash flow of each date"),
      Input("rate", .number, unit: "1/year", range: "(-1,100]", "yearly rate"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "net present value")
    ],
    refusals: [
      Refusal("cashFlows", "length differs from dates"),
      Refusal("dates", "a date before the first one"),
    ],
    notes: [
      "Spreadsheet XNPV."
    ],
    source: "Microsoft Excel XNPV."
  ) { inputs in
    let (days, flows) = try datedFlows(inputs)
    return [
      .number("value", try PresentValue.of(flows, on: days, rate: try inputs.number("rate")))
    ]
  }
}
