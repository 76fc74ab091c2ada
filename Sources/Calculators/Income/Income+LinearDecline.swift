import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let linearDecline = Calculator(
    "income.linear-decline",
    title: "Income declining by a fixed amount",
    summary: """
      Present value of an income that falls by a constant amount a year and never below zero.
      """,
    formula: "value = sum_(k=0)^(years-1) max(0, firstIncome - k*declinePerYear)*(1+rate)^-t_k",
    inputs: [
      Input("firstIncome", .number, unit: "currency/year", range: "[0,inf)", "income of year one"),
      Input("declinePerYear", .number, unit: "currency/year", range: "[0,inf)", "yearly fall"),
      Input("years", .integer, unit: "year", range: "[1,200]", "legal life"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("end"),
        "where in its period a flow falls: end, mid or start"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "present value"),
      Output(
        "lastPositiveYear", "integer", unit: "year",
        "last year with positive income (0 when none)"),
    ],
    source: "PRC asset-appraisal textbooks"
  ) { inputs in
    let method = try DecliningIncome(
      firstIncome: inputs.number("firstIncome"), declinePerYear: inputs.number("declinePerYear"),
      over: inputs.timeline(periods: inputs.integer("years")))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .number("value", result.value),
      .integer("lastPositiveYear", result.lastPositiveYear),
      .numbers("incomes", result.rows.map(\.amount)).asWorking,
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
