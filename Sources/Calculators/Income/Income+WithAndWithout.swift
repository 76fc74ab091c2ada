import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let withAndWithout = Calculator(
    "income.with-and-without",
    title: "With-and-without method",
    summary: """
      Values an asset as the after-tax profit difference between having and not having it.
      """,
    formula: """
      value = probability*tabFactor*sum_k (profitsWith_k - \
      profitsWithout_k)*(1-taxRate)*(1+rate)^-t_k
      """,
    inputs: [
      Input(
        "profitsWith", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "pre-tax profit with the asset"),
      Input(
        "profitsWithout", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "pre-tax profit without it"),
      Input("taxRate", .number, unit: "1", range: "[0,1)", "income tax rate"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("mid"),
        "where in its period a flow falls: end, mid or start"),
      Input(
        "probability", .number, unit: "1", default: .number(1.0), range: "[0,1]",
        "probability that the 'without' state would arise"),
      Input(
        "tabYears", .integer, unit: "year", default: .number(0), range: "[0,100]",
        "years of straight-line tax amortization; 0 means no tax amortization benefit"),
    ],
    outputs: [
      Output(
        "presentValueOfDifference", "number", unit: "currency",
        "before probability and tax amortization"),
      Output("tabFactor", "number", unit: "1", "tax amortization factor"),
      Output("value", "number", unit: "currency", "indicated value"),
    ],
    refusals: [
      Refusal("profitsWithout", "length differs from profitsWith")
    ],
    notes: [
      """
      Tax amortization factor = 1/(1 - taxRate/tabYears*a*c), a = (1-(1+rate)^-tabYears)/rate \
      (tabYears when rate = 0), c = (1+rate)^0.5 for mid timing and 1 otherwise (start timing is \
      treated as end); the factor is 1 when tabYears = 0. taxRate is refused when the \
      denominator is not positive.
      """
    ],
    source: "IVS 210 with-and-without method"
  ) { inputs in
    let profits = try inputs.numbers("profitsWith")
    let method = try WithAndWithout(
      profitsWith: profits, profitsWithout: inputs.numbers("profitsWithout"),
      taxRate: inputs.number("taxRate"), over: inputs.timeline(periods: profits.count),
      probability: inputs.number("probability"), amortizationYears: inputs.integer("tabYears"))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .number("presentValueOfDifference", result.presentValueOfDifference),
      .number("tabFactor", result.taxAmortizationFactor),
      .number("value", result.value),
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
