import Finance

extension TimeCalculators {
  static let addMonths = Calculator(
    "time.add-months",
    title: "Month arithmetic",
    summary: "Adds months and years to a date with the end-of-month rule.",
    formula: """
      target month = month + months; day = min(day, days in the target month), or the month end \
      when endOfMonth and date is a month end
      """,
    inputs: [
      Input("date", .day, unit: "ISO 8601 date", "start"),
      Input(
        "months", .integer, unit: "months", range: "[-1200,1200]",
        "months to add, may be negative"),
      Input("endOfMonth", .boolean, default: .boolean(false), "end-of-month rule"),
    ],
    outputs: [
      Output("result", "date", unit: "ISO 8601 date", "date"),
      Output("days", "integer", unit: "days", "result - date"),
      Output("isMonthEnd", "boolean", "result is a month end"),
    ],
    source: "EDATE / EOMONTH rule."
  ) { inputs in
    let date = try inputs.day("date")
    let result = try date.adding(
      months: try inputs.integer("months"), endOfMonth: try inputs.boolean("endOfMonth"))
    return [
      .day("result", result), .integer("days", result - date),
      .boolean("isMonthEnd", result.isMonthEnd),
    ]
  }
}
