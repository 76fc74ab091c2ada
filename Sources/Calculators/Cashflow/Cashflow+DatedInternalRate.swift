import Finance

extension CashflowCalculators {
  static let datedInternalRate = Calculator(
    "cashflow.dated-internal-rate",
    title: "Internal rate of return on dates",
    summary: "Every yearly rate at which dated cash flows have zero value, actual/365.",
    formula: "find all r with sum cashFlows[k]/(1+r)^((dates[k]-dates[0])/365) = 0",
    inputs: [
      Input(
        "dates", .days, unit: "ISO 8601 date", count: 2...1_000_000,
        "date of each cash flow, the first is the value date and the earliest"),
      Input(
        "cashFlows", .numbers, unit: "currency", count: 2...1_000_000,
        "cash flow of each date"),
    ],
    outputs: [
      Output(
        "roots", "array-of-number", unit: "1/period",
        "all rates that make the present value zero, increasing"),
      Output("count", "integer", unit: "count", "number of roots"),
      Output(
        "rate", "number", unit: "1/period",
        "root nearest to zero (the positive one of a tie)"),
    ],
    refusals: [
      Refusal("cashFlows", "length differs from dates"),
      Refusal("dates", "a date before the first one"),
      Refusal("cashFlows", "no root in the span"),
    ],
    notes: [
      """
      All sign changes for rates between -0.9999 and 1000 are found. No root in that span is an \
      error: there is no rate to report. Spreadsheet XIRR reports one root at most.
      """
    ],
    source: "Microsoft Excel XIRR; public issue threads of pyxirr, fast-xirr and xirr."
  ) { inputs in
    let (days, flows) = try datedFlows(inputs)
    return try roots(try InternalRateOfReturn.roots(of: flows, on: days))
  }
}
