import Finance
import Lending
import NumericalMethods

extension LoanCalculators {
  static let annuitySchedule = Calculator(
    "loan.annuity-schedule",
    title: "Equal-instalment (annuity) schedule",
    summary: """
      Equal instalments, with optional interest-only start and balloon, rounded to the fen with \
      the last instalment clearing.
      """,
    formula: """
      i = annualRate/periodsPerYear; m = periods - interestOnlyPeriods; instalment = \
      (principal*(1+i)^m - balloon)*i/((1+i)^m - 1), or (principal - balloon)/m when i = 0
      """,
    inputs: [
      Input(
        "principal", .number, unit: "currency", range: "(0,inf)",
        "amount lent, at most two decimals"),
      Input(
        "annualRate", .number, unit: "1/year", range: "[0,1]",
        "nominal yearly rate; the rate of one period is annualRate / periodsPerYear"),
      Input("periods", .integer, unit: "periods", range: "[1,600]", "number of instalments"),
      Input(
        "periodsPerYear", .integer, unit: "1/year", default: .number(12), range: "[1,12]",
        "instalments per year"),
      Input(
        "interestOnlyPeriods", .integer, unit: "periods", default: .number(0), range: "[0,599]",
        "leading instalments of interest only, counted inside periods"),
      Input(
        "balloon", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        """
        balance that the level instalment would leave after the last instalment; it is paid \
        together with the last instalment
        """),
    ],
    outputs: [
      Output("instalment", "number", unit: "currency", "level instalment, rounded"),
      Output("instalmentUnrounded", "number", unit: "currency", "level instalment before rounding"),
      Output("interest", "array-of-number", unit: "currency", "interest of each instalment"),
      Output("principalParts", "array-of-number", unit: "currency", "principal of each instalment"),
      Output(
        "instalments", "array-of-number", unit: "currency",
        "interest + principal of each instalment"),
      Output("balances", "array-of-number", unit: "currency", "balance after each instalment"),
      Output("totalInterest", "number", unit: "currency", "sum of interest"),
    ],
    refusals: [
      Refusal("interestOnlyPeriods", "interestOnlyPeriods >= periods"),
      Refusal("balloon", "balloon >= principal"),
      Refusal("principal", "more than two decimals"),
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """,
      """
      The last instalment repays exactly what is left, so the principal parts add up to the \
      loan.
      """,
      """
      Interest of a period = round(balance before * annualRate / periodsPerYear). Principal part \
      = instalment - interest, never below 0 nor above the balance; in the last period it is the \
      whole balance (so the balloon is inside the last instalment).
      """,
      "Payments fall at period ends; no calendar.",
    ],
    source: """
      Standard annuity formula; level payments for 0-12% as in QuantLib \
      test-suite/amortizingbond.cpp (from Excel PMT).
      """
  ) { inputs in
    let principal = try number(inputs, "principal")
    let periods = try inputs.integer("periods")
    let interestOnly = try inputs.integer("interestOnlyPeriods")
    let balloon = try inputs.number("balloon")
    try require(
      interestOnly < periods, "interestOnlyPeriods", interestOnly, "must be below \(periods)")
    try require(balloon < principal, "balloon", balloon, "must be below the principal")
    let schedule = try LoanSchedule.levelInstalments(
      try cash(inputs, "principal"), try rates(inputs, count: periods),
      interestOnlyPeriods: interestOnly, balloon: DecimalNumber(balloon))
    return [
      .number("instalment", schedule.level?.rounded.amount ?? 0),
      .number("instalmentUnrounded", schedule.level?.unrounded ?? 0),
    ] + (try figures(schedule))
  }
}
