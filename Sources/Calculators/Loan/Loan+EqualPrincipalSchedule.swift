import Finance
import Lending

extension LoanCalculators {
  static let equalPrincipalSchedule = Calculator(
    "loan.equal-principal-schedule",
    title: "Equal-principal schedule",
    summary: "Equal principal parts with interest on the falling balance.",
    formula: """
      principal part = round(principal/periods); interest = \
      round(balance*annualRate/periodsPerYear); exact total interest = principal*i*(periods+1)/2
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
    ],
    outputs: [
      Output("firstInstalment", "number", unit: "currency", "first instalment"),
      Output("lastInstalment", "number", unit: "currency", "last instalment"),
      Output("interest", "array-of-number", unit: "currency", "interest of each instalment"),
      Output("principalParts", "array-of-number", unit: "currency", "principal of each instalment"),
      Output(
        "instalments", "array-of-number", unit: "currency",
        "interest + principal of each instalment"),
      Output("balances", "array-of-number", unit: "currency", "balance after each instalment"),
      Output("totalInterest", "number", unit: "currency", "sum of interest"),
    ],
    refusals: [
      Refusal("principal", "more than two decimals")
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
    ],
    source: "Standard definition."
  ) { inputs in
    let schedule = try LoanSchedule.equalPrincipal(
      try cash(inputs, "principal"),
      try rates(inputs, count: try inputs.integer("periods")))
    let instalments = try schedule.instalments
    return [
      .number("firstInstalment", instalments.first?.amount ?? 0),
      .number("lastInstalment", instalments.last?.amount ?? 0),
    ] + (try figures(schedule))
  }
}
