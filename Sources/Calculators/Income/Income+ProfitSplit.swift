import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let profitSplit = Calculator(
    "income.profit-split",
    title: "Profit split",
    summary: "Values a right as a fixed share of the discounted profits.",
    formula: "value = splitShare*sum_k profits_k*(1-taxRate)*(1+rate)^-t_k",
    inputs: [
      Input(
        "profits", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "profits of each period"),
      Input("splitShare", .number, unit: "1", range: "[0,1]", "share of profit"),
      Input(
        "taxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "income tax rate"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("end"),
        "where in its period a flow falls: end, mid or start"),
      Input(
        "stubFraction", .number, unit: "year", default: .number(1.0), range: "(0,1]",
        "length of the first period in years"),
    ],
    outputs: [
      Output("presentValueOfProfits", "number", unit: "currency", "before the share"),
      Output("value", "number", unit: "currency", "share of the value"),
    ],
    notes: [
      """
      Discount years: period k (k = 0, 1, ...) starts at s_k with s_0 = 0, s_1 = stubFraction, \
      s_(k+1) = s_k + 1; it falls at its end, its middle or its start. Discount factor \
      (1+rate)^-t.
      """
    ],
    source: "Licensing practice (LSLP, 利润分成率)"
  ) { inputs in
    let profits = try inputs.numbers("profits")
    let method = try ProfitSplit(
      profits: profits, splitShare: inputs.number("splitShare"),
      taxRate: inputs.number("taxRate"), over: inputs.timeline(periods: profits.count))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .number("presentValueOfProfits", result.presentValueOfProfits),
      .number("value", result.value),
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
