import Finance
import Lending

extension LoanCalculators {
  static let renewalWithoutRepayment = Calculator(
    "loan.renewal-without-repayment",
    title: "Renewal without repayment of principal",
    summary: """
      Schedule event of a loan renewed on its due date: no cash, new rate, accrued interest \
      settled.
      """,
    formula: """
      interest = round(principal*oldRate*days/dayBasis) is paid; principal less reduction goes \
      on at newRate; newInterest = round((principal - reduction)*newRate*newDays/dayBasis)
      """,
    inputs: [
      Input(
        "principal", .number, unit: "currency", range: "(0,inf)",
        "amount lent, at most two decimals"),
      Input("oldRate", .number, unit: "1/year", range: "[0,1]", "rate until the renewal"),
      Input("newRate", .number, unit: "1/year", range: "[0,1]", "rate after the renewal"),
      Input("startDate", .day, unit: "ISO 8601 date", "start of the last interest period"),
      Input("renewalDate", .day, unit: "ISO 8601 date", "due date and renewal date"),
      Input("newEndDate", .day, unit: "ISO 8601 date", "end of the renewed term"),
      Input(
        "reduction", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        "principal repaid at the renewal"),
      Input(
        "dayBasis", .integer, unit: "days", default: .number(360), range: "[360,365]",
        "days in the year of the rate: 360 or 365"),
    ],
    outputs: [
      Output("interestDue", "number", unit: "currency", "interest paid at the renewal"),
      Output(
        "cashAtRenewal", "number", unit: "currency",
        "interest and reduction paid by the borrower"),
      Output("renewedPrincipal", "number", unit: "currency", "principal that goes on"),
      Output("newInterest", "number", unit: "currency", "interest to newEndDate, paid at the end"),
      Output("finalPayment", "number", unit: "currency", "principal and interest at newEndDate"),
    ],
    refusals: [
      Refusal("renewalDate", "not after startDate"),
      Refusal("newEndDate", "not after renewalDate"),
      Refusal("reduction", "not below principal"),
      Refusal("dayBasis", "neither 360 nor 365"),
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """
    ],
    source: "Renewal without repayment (wu huan ben xu dai) as a schedule event."
  ) { inputs in
    let renewal = try renaming(["renewal": "renewalDate", "end": "newEndDate"]) {
      try LoanRenewal(
        principal: try cash(inputs, "principal").money, oldRate: try inputs.number("oldRate"),
        newRate: try inputs.number("newRate"), from: try inputs.day("startDate"),
        on: try inputs.day("renewalDate"), to: try inputs.day("newEndDate"),
        reduction: Money(try inputs.number("reduction"), .cny),
        dayBasis: try inputs.integer("dayBasis"))
    }
    return [
      .number("interestDue", renewal.interestDue.amount),
      .number("cashAtRenewal", renewal.cashAtRenewal.amount),
      .number("renewedPrincipal", renewal.renewedPrincipal.amount),
      .number("newInterest", renewal.newInterest.amount),
      .number("finalPayment", renewal.finalPayment.amount),
    ]
  }
}
