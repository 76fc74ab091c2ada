import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let excessIncome = Calculator(
    "income.excess-income",
    title: "Excess income over an industry return",
    summary: "Values the income above a normal return on the capital employed, as an annuity.",
    formula: """
      excessIncome = annualIncome - capital*industryReturn; value = \
      excessIncome*(1-taxRate)*a(rate, years)
      """,
    inputs: [
      Input("annualIncome", .number, unit: "currency/year", "yearly pre-tax income"),
      Input(
        "capital", .number, unit: "currency", default: .number(0.0), range: "[0,inf)",
        "capital employed"),
      Input(
        "industryReturn", .number, unit: "1/year", default: .number(0.0), range: "[0,inf)",
        "normal return"),
      Input(
        "taxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "income tax rate"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input("years", .integer, unit: "year", range: "[1,200]", "years of excess income"),
    ],
    outputs: [
      Output("excessIncome", "number", unit: "currency/year", "pre-tax"),
      Output("value", "number", unit: "currency", "present value, year-end"),
    ],
    notes: [
      "A negative excess gives a negative value; it is not floored."
    ],
    source: "PRC asset-appraisal textbooks"
  ) { inputs in
    let method = try ExcessIncome(
      annualIncome: inputs.number("annualIncome"), capital: inputs.number("capital"),
      industryReturn: inputs.number("industryReturn"), taxRate: inputs.number("taxRate"),
      years: inputs.integer("years"))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .number("excessIncome", result.excessIncome),
      .number("value", result.value),
      .number("annuityFactor", result.annuityFactor).asWorking,
    ]
  }
}
