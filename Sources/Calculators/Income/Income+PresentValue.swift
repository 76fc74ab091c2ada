import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let presentValue = Calculator(
    "income.present-value",
    title: "Present value of a flow series",
    summary: """
      Discounts a series of periodic flows with end, mid or start timing and an optional first \
      part-period.
      """,
    formula: "presentValue = sum_k cashFlows_k * (1+rate)^-t_k",
    inputs: [
      Input(
        "cashFlows", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        """
        flow of each period, in order; already stated for the part-period when stubFraction < 1 \
        unless prorateFirst
        """),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("end"),
        "where in its period a flow falls: end, mid or start"),
      Input(
        "stubFraction", .number, unit: "year", default: .number(1.0), range: "(0,1]",
        "length of the first period in years"),
      Input(
        "prorateFirst", .boolean, default: .boolean(false),
        "multiply the first flow by stubFraction"),
    ],
    outputs: [
      Output("presentValue", "number", unit: "currency", "sum of the discounted flows"),
      Output("discountYears", "array-of-number", unit: "year", "time of each flow"),
      Output("discountFactors", "array-of-number", unit: "1", "factor of each flow"),
    ],
    notes: [
      """
      Discount years: period k (k = 0, 1, ...) starts at s_k with s_0 = 0, s_1 = stubFraction, \
      s_(k+1) = s_k + 1; it falls at its end, its middle or its start. Discount factor \
      (1+rate)^-t.
      """
    ],
    source: """
      Standard discounted cash flow; stub and mid-period practice of Chinese appraisal reports
      """
  ) { inputs in
    var flows = try inputs.numbers("cashFlows")
    let stub = try inputs.number("stubFraction")
    if try inputs.boolean("prorateFirst"), let first = flows.first { flows[0] = first * stub }
    let timeline = try PeriodTimeline(
      periods: flows.count, timing: inputs.timing(), stubFraction: stub)
    let rows = try timeline.discounted(flows, at: inputs.annualRate("rate"))
    return [
      .number("presentValue", try rows.presentValue()),
      .numbers("discountYears", rows.map(\.years)),
      .numbers("discountFactors", rows.map(\.factor)),
      .numbers("presentValues", rows.map(\.presentValue)).asWorking,
    ]
  }
}
