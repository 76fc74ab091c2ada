import Finance
import Lending
import NumericalMethods

extension LoanCalculators {
  static let partialPrepayment = Calculator(
    "loan.partial-prepayment",
    title: "Partial prepayment",
    summary: "New instalment or shorter term after part of an annuity loan is paid early.",
    formula: """
      schedule as loan.annuity-schedule; after instalment number paidInstalments the balance \
      falls by prepayment; lower-instalment: new annuity over the periods left; shorter-term: \
      old instalment until the balance is cleared
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
        "paidInstalments", .integer, unit: "periods", range: "[0,599]",
        "instalments already paid"),
      Input(
        "prepayment", .number, unit: "currency", range: "(0,inf)",
        "principal paid early, right after that instalment"),
      Input("mode", .choice(["lower-instalment", "shorter-term"]), "what changes"),
      Input(
        "feeRate", .number, unit: "1", default: .number(0), range: "[0,1]",
        "prepayment fee as a share of prepayment"),
    ],
    outputs: [
      Output("balanceBefore", "number", unit: "currency", "balance before the prepayment"),
      Output("balanceAfter", "number", unit: "currency", "balance after it"),
      Output("fee", "number", unit: "currency", "prepayment fee"),
      Output(
        "newInstalment", "number", unit: "currency",
        "regular instalment from now on; 0 when nothing is left"),
      Output("remainingInstalments", "integer", unit: "periods", "instalments still to pay"),
      Output("lastInstalment", "number", unit: "currency", "last of them"),
      Output(
        "interestSaved", "number", unit: "currency",
        "interest left under the old schedule less interest left under the new one"),
    ],
    refusals: [
      Refusal("paidInstalments", "not below periods"),
      Refusal("prepayment", "above the balance"),
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
    let (periods, paid) = (try inputs.integer("periods"), try inputs.integer("paidInstalments"))
    try require(paid < periods, "paidInstalments", paid, "must be below \(periods)")
    let rates = try rates(inputs, count: periods)
    let schedule = try LoanSchedule.levelInstalments(try cash(inputs, "principal"), rates)
    let change = try renaming(["amount": "prepayment", "paid": "paidInstalments"]) {
      try PartialPrepayment(
        Money(try inputs.number("prepayment"), .cny), in: schedule, after: paid, rates: rates,
        mode: PartialPrepayment.Mode(rawValue: try inputs.choice("mode")) ?? .lowerInstalment,
        feeShare: try inputs.number("feeRate"))
    }
    return [
      .number("balanceBefore", change.balanceBefore.amount),
      .number("balanceAfter", change.balanceAfter.amount), .number("fee", change.fee.amount),
      .number("newInstalment", change.instalment.amount),
      .integer("remainingInstalments", change.remaining.rows.count),
      .number("lastInstalment", try change.remaining.rows.last?.instalment.amount ?? 0),
      .number("interestSaved", change.interestSaved.amount),
    ]
  }
}
