import Finance
import Lending

extension LoanCalculators {
  static let payoffAmount = Calculator(
    "loan.payoff-amount",
    title: "Full early repayment",
    summary: "Amount that clears a loan on a given day.",
    formula: """
      accrued = round(balance*annualRate*days/dayBasis); fee = round(balance*feeRate) or \
      round(balance*annualRate/12*feeMonths); payoff = balance + accrued + fee
      """,
    inputs: [
      Input("balance", .number, unit: "currency", range: "(0,inf)", "principal outstanding"),
      Input(
        "annualRate", .number, unit: "1/year", range: "[0,1]",
        "nominal yearly rate; the rate of one period is annualRate / periodsPerYear"),
      Input("days", .integer, unit: "days", range: "[0,366]", "days since interest was last paid"),
      Input(
        "dayBasis", .integer, unit: "days", default: .number(360), range: "[360,365]",
        "days in the year of the rate: 360 or 365"),
      Input(
        "feeRule", .choice(["none", "percent-of-balance", "months-of-interest"]),
        default:
          .text("none"),
        "fee for early repayment"),
      Input(
        "feeRate", .number, unit: "1", default: .number(0), range: "[0,1]",
        "share of the balance, used by percent-of-balance"),
      Input(
        "feeMonths", .number, unit: "months", default: .number(0), range: "[0,60]",
        "months of interest, used by months-of-interest"),
    ],
    outputs: [
      Output("accruedInterest", "number", unit: "currency", "interest since the last payment"),
      Output("fee", "number", unit: "currency", "fee"),
      Output("payoff", "number", unit: "currency", "amount to pay"),
    ],
    refusals: [
      Refusal("dayBasis", "neither 360 nor 365")
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """
    ],
    source: "Standard definition."
  ) { inputs in
    try requireDayBasis(inputs)
    let fee: Payoff.Fee
    switch try inputs.choice("feeRule") {
    case "percent-of-balance": fee = .shareOfBalance(try inputs.number("feeRate"))
    case "months-of-interest": fee = .monthsOfInterest(try inputs.number("feeMonths"))
    default: fee = .none
    }
    let payoff = try Payoff(
      balance: Money(try inputs.number("balance"), .cny), rate: try inputs.number("annualRate"),
      days: try inputs.integer("days"), dayBasis: try inputs.integer("dayBasis"), fee: fee)
    return [
      .number("accruedInterest", payoff.accruedInterest.amount), .number("fee", payoff.fee.amount),
      .number("payoff", payoff.total.amount),
    ]
  }
}
