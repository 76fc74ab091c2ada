import Finance
import Lending
import NumericalMethods

extension LoanCalculators {
  static let customSchedule = Calculator(
    "loan.custom-schedule",
    title: "Custom principal schedule",
    summary: "Interest on the balance under a given list of principal payments.",
    formula: """
      interest_k = round(balance*annualRate/periodsPerYear); balance falls by \
      principalPayments[k]; the last period repays what is left
      """,
    inputs: [
      Input(
        "principal", .number, unit: "currency", range: "(0,inf)",
        "amount lent, at most two decimals"),
      Input(
        "annualRate", .number, unit: "1/year", range: "[0,1]",
        "nominal yearly rate; the rate of one period is annualRate / periodsPerYear"),
      Input(
        "periodsPerYear", .integer, unit: "1/year", default: .number(12), range: "[1,12]",
        "instalments per year"),
      Input(
        "principalPayments", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "principal paid at the end of each period but the last; the last period clears the loan"),
    ],
    outputs: [
      Output("interest", "array-of-number", unit: "currency", "interest of each instalment"),
      Output("principalParts", "array-of-number", unit: "currency", "principal of each instalment"),
      Output(
        "instalments", "array-of-number", unit: "currency",
        "interest + principal of each instalment"),
      Output("balances", "array-of-number", unit: "currency", "balance after each instalment"),
      Output("totalInterest", "number", unit: "currency", "sum of interest"),
    ],
    refusals: [
      Refusal("principalPayments", "the entries add up to more than the principal"),
      Refusal("principal", "more than two decimals"),
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """,
      "The schedule has one more period than principalPayments has entries.",
      "Entries are rounded half-up to 0.01 before use.",
    ],
    source: "Standard definition."
  ) { inputs in
    let given = try inputs.numbers("principalPayments")
    let payments = try naming("principalPayments") {
      try given.map { try Cash(roundingHalfAwayFromZero: Money($0, .cny)) }
    }
    let total = try Cash.sum(payments, .cny)
    try require(
      total.amount <= number(inputs, "principal"), "principalPayments", total,
      "must not add up to more than the principal")
    let schedule = try LoanSchedule.custom(
      try cash(inputs, "principal"), try rates(inputs, count: payments.count + 1), payments)
    return try figures(schedule)
  }
}
