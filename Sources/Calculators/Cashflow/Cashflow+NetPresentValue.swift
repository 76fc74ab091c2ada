import Finance
import NumericalMethods

extension CashflowCalculators {
  static let netPresentValue = Calculator(
    "cashflow.net-present-value",
    title: "Net present value",
    summary: "Present value of a row of cash flows at equal steps.",
    formula: "value = sum cashFlows[k]/(1+rate)^(k + firstPeriod)",
    inputs: [
      Input(
        "cashFlows", .numbers, unit: "currency", count: 1...1_000_000,
        "cash flow of periods 0, 1, 2, ..."),
      Input("rate", .number, unit: "1/period", range: "(-1,100]", "discount rate per period"),
      Input(
        "firstPeriod", .number, unit: "periods", default: .number(0), range: "[0,100]",
        "time of the first cash flow: 0 now, 1 one period out (spreadsheet NPV), 0.5 mid-period"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "net present value"),
      Output(
        "profitabilityIndex", "number", unit: "1",
        """
        present value of positive flows over present value of negative ones; 0 without negative \
        flows
        """),
      Output("discountFactors", "array-of-number", unit: "1", "by period"),
    ],
    source: "Standard definition."
  ) { inputs in
    let flows = try inputs.numbers("cashFlows")
    let rate = try inputs.number("rate")
    let first = try inputs.number("firstPeriod")
    let gained = try PresentValue.of(flows.map { max($0, 0) }, rate: rate, firstPeriod: first)
    let paid = try PresentValue.of(flows.map { min($0, 0) }, rate: rate, firstPeriod: first)
    return [
      .number("value", try PresentValue.of(flows, rate: rate, firstPeriod: first)),
      .number("profitabilityIndex", paid == 0 ? 0 : gained / -paid),
      .numbers(
        "discountFactors",
        PresentValue.discountFactors(count: flows.count, rate: rate, firstPeriod: first)),
    ]
  }
}
