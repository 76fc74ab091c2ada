import Finance

extension CashflowCalculators {
  static let internalRate = Calculator(
    "cashflow.internal-rate",
    title: "Internal rate of return, all roots",
    summary: "Every rate at which equal-step cash flows have zero value.",
    formula: "find all r with sum cashFlows[k]/(1+r)^k = 0",
    inputs: [
      Input(
        "cashFlows", .numbers, unit: "currency", count: 2...1_000_000,
        "cash flow of periods 0, 1, 2, ...")
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
      Refusal("cashFlows", "all of one sign, or no root in the span")
    ],
    notes: [
      """
      All sign changes for rates between -0.9999 and 1000 are found. No root in that span is an \
      error: there is no rate to report.
      """
    ],
    source: "Two-root and no-root textbook cases; Excel IRR documentation."
  ) { inputs in
    try roots(try InternalRateOfReturn.roots(of: try inputs.numbers("cashFlows")))
  }
}
