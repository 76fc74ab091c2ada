import Finance
import Lending

extension LoanCalculators {
  static let bulletSchedule = Calculator(
    "loan.bullet-schedule",
    title: "Interest-only loan repaid at maturity",
    summary: "Interest by actual days on given payment dates, principal on the last date.",
    formula: "interest_k = round(principal*annualRate*(dates[k+1]-dates[k])/dayBasis)",
    inputs: [
      Input(
        "principal", .number, unit: "currency", range: "(0,inf)",
        "amount lent, at most two decimals"),
      Input(
        "annualRate", .number, unit: "1/year", range: "[0,1]",
        "nominal yearly rate; the rate of one period is annualRate / periodsPerYear"),
      Input(
        "dates", .days, unit: "ISO 8601 date", count: 2...1_000_000,
        """
        drawdown date followed by the interest payment dates; the last one is maturity (already \
        adjusted for business days)
        """),
      Input(
        "dayBasis", .integer, unit: "days", default: .number(360), range: "[360,365]",
        "days in the year of the rate: 360 or 365"),
    ],
    outputs: [
      Output("days", "array-of-integer", unit: "days", "calendar days of each interest period"),
      Output("interest", "array-of-number", unit: "currency", "interest of each instalment"),
      Output("principalParts", "array-of-number", unit: "currency", "principal of each instalment"),
      Output(
        "instalments", "array-of-number", unit: "currency",
        "interest + principal of each instalment"),
      Output("balances", "array-of-number", unit: "currency", "balance after each instalment"),
      Output("totalInterest", "number", unit: "currency", "sum of interest"),
    ],
    refusals: [
      Refusal("dates", "not strictly increasing"),
      Refusal("dayBasis", "neither 360 nor 365"),
      Refusal("principal", "more than two decimals"),
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """,
      """
      First day counts, last day does not. Use time.schedule to make the dates; interest runs to \
      the date given.
      """,
    ],
    source: "Chinese bank practice: daily rate = yearly rate / 360."
  ) { inputs in
    let dates = try inputs.days("dates")
    try requireIncreasing(dates)
    try requireDayBasis(inputs)
    let schedule = try LoanSchedule.bullet(
      try cash(inputs, "principal"), rate: try inputs.number("annualRate"), dates: dates,
      dayBasis: try inputs.integer("dayBasis"))
    let days = zip(dates, dates.dropFirst()).map { $1 - $0 }
    return [.integers("days", days)] + (try figures(schedule))
  }
}
