import Finance
import Lending

extension LoanCalculators {
  static let interestSubsidy = Calculator(
    "loan.interest-subsidy",
    title: "Interest and fee subsidy",
    summary: """
      Public subsidy of interest and guarantee fee; the defaults are the Jinshan district rule \
      of 2024.
      """,
    formula: """
      counted rate = min(annualRate, rateCeiling); interest = sum over the first subsidyMonths \
      entries of balances[m]*counted rate/12; interestSubsidy = min(interestCap, \
      round(interestShare*interest)); feeSubsidy = min(feeCap, round(feeShare*feePaid))
      """,
    inputs: [
      Input(
        "balances", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "loan balance in each month from drawdown"),
      Input("annualRate", .number, unit: "1/year", range: "[0,1]", "contract rate"),
      Input(
        "rateCeiling", .number, unit: "1/year", range: "[0,1]",
        "highest rate counted; in Jinshan the LPR at drawdown"),
      Input(
        "feePaid", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        "guarantee fee or insurance premium paid"),
      Input(
        "rightsShare", .number, unit: "1", default: .number(1), range: "[0,1]",
        "share of the credit that is secured by intellectual property"),
      Input(
        "minimumRightsShare", .number, unit: "1", default: .number(0.3), range: "[0,1]",
        "lowest such share"),
      Input("repaidOnTime", .boolean, default: .boolean(true), "the loan was repaid on time"),
      Input(
        "ownerIsBorrower", .boolean, default: .boolean(true),
        "the borrower owns the pledged right"),
      Input(
        "interestShare", .number, unit: "1", default: .number(0.5), range: "[0,1]",
        "share of interest paid by the programme"),
      Input(
        "subsidyMonths", .integer, unit: "months", default: .number(6), range: "[0,120]",
        "months that count"),
      Input(
        "interestCap", .number, unit: "currency", default: .number(50000), range: "[0,inf)",
        "cap on the interest subsidy"),
      Input(
        "feeShare", .number, unit: "1", default: .number(0.5), range: "[0,1]",
        "share of the fee"),
      Input(
        "feeCap", .number, unit: "currency", default: .number(50000), range: "[0,inf)",
        "cap on the fee subsidy"),
    ],
    outputs: [
      Output(
        "eligible", "boolean",
        "rightsShare >= minimumRightsShare and repaidOnTime and ownerIsBorrower"),
      Output("interestSubsidy", "number", unit: "currency", "interest subsidy"),
      Output("feeSubsidy", "number", unit: "currency", "fee subsidy"),
      Output("totalSubsidy", "number", unit: "currency", "sum"),
      Output(
        "netInterest", "number", unit: "currency",
        "interest of the counted months at the contract rate, rounded, less interestSubsidy"),
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """,
      """
      An ineligible loan gets zero; that is an answer and no error. If fewer balances than \
      subsidyMonths are given, those given count.
      """,
    ],
    source: """
      Jinshan District (Shanghai) notice on IP pledge financing support, 2024 (csgllb.org.cn \
      96276).
      """
  ) { inputs in
    let programme = try InterestSubsidy.Programme(
      rateCeiling: try inputs.number("rateCeiling"),
      minimumRightsShare: try inputs.number("minimumRightsShare"),
      interestShare: try inputs.number("interestShare"),
      months: try inputs.integer("subsidyMonths"), interestCap: try inputs.number("interestCap"),
      feeShare: try inputs.number("feeShare"), feeCap: try inputs.number("feeCap"))
    let subsidy = try InterestSubsidy(
      under: programme, balances: try inputs.numbers("balances"),
      rate: try inputs.number("annualRate"), feePaid: try inputs.number("feePaid"),
      rightsShare: try inputs.number("rightsShare"),
      repaidOnTime: try inputs.boolean("repaidOnTime"),
      ownerIsBorrower: try inputs.boolean("ownerIsBorrower"))
    return [
      .boolean("eligible", subsidy.isEligible),
      .number("interestSubsidy", subsidy.ofInterest.amount),
      .number("feeSubsidy", subsidy.ofFee.amount), .number("totalSubsidy", subsidy.total.amount),
      .number("netInterest", subsidy.netInterest.amount),
    ]
  }
}
