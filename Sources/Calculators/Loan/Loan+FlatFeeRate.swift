import Finance
import Lending

extension LoanCalculators {
  static let flatFeeRate = Calculator(
    "loan.flat-fee-rate",
    title: "True rate of a flat-fee instalment plan",
    summary: """
      Rate hidden in a plan that charges a fixed share of the original amount each month.
      """,
    formula: """
      instalment = principal/periods + principal*flatRate; ratePerPeriod solves principal = sum \
      instalment/(1+r)^k
      """,
    inputs: [
      Input("principal", .number, unit: "currency", range: "(0,inf)", "amount lent"),
      Input(
        "flatRate", .number, unit: "1/period", range: "[0,1]",
        "fee per period as a share of the original principal"),
      Input("periods", .integer, unit: "periods", range: "[1,600]", "number of instalments"),
      Input(
        "periodsPerYear", .integer, unit: "1/year", default: .number(12), range: "[1,12]",
        "instalments per year"),
    ],
    outputs: [
      Output("instalment", "number", unit: "currency", "rounded instalment"),
      Output("headlineRate", "number", unit: "1/year", "flatRate * periodsPerYear"),
      Output(
        "nominalRate", "number", unit: "1/year",
        "internal rate per period * periodsPerYear, from the unrounded instalment"),
      Output("effectiveRate", "number", unit: "1/year", "compounded"),
    ],
    notes: [
      "The rates use the unrounded instalment."
    ],
    source: "PBOC Announcement [2021] No. 3."
  ) { inputs in
    let (share, periods) = (try inputs.number("flatRate"), try inputs.integer("periods"))
    let perYear = try inputs.integer("periodsPerYear")
    let rate = try EffectiveLoanRate.ofFlatFee(share, periods: periods, perYear: perYear)
    let instalment = try EffectiveLoanRate.flatFeeInstalment(
      Money(try inputs.number("principal"), .cny), share, periods: periods)
    return [
      .number("instalment", instalment.amount), .number("headlineRate", share * Double(perYear)),
      .number("nominalRate", rate.nominal), .number("effectiveRate", rate.effective),
    ]
  }
}
