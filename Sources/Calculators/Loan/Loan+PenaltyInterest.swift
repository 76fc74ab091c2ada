import Finance
import Lending

extension LoanCalculators {
  static let penaltyInterest = Calculator(
    "loan.penalty-interest",
    title: "Penalty interest",
    summary: "Interest on overdue principal and on unpaid interest.",
    formula: """
      penaltyRate = annualRate*(1+markup); penaltyInterest = \
      round(overduePrincipal*penaltyRate*days/dayBasis); compoundInterest = \
      round(overdueInterest*penaltyRate*days/dayBasis) when compound
      """,
    inputs: [
      Input("overduePrincipal", .number, unit: "currency", range: "[0,inf)", "principal overdue"),
      Input(
        "overdueInterest", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        "interest overdue"),
      Input(
        "annualRate", .number, unit: "1/year", range: "[0,1]",
        "nominal yearly rate; the rate of one period is annualRate / periodsPerYear"),
      Input(
        "markup", .number, unit: "1", default: .number(0.5), range: "[0,1]",
        "increase of the contract rate: 0.3-0.5 when overdue, 0.5-1 when misused"),
      Input("days", .integer, unit: "days", range: "[0,3660]", "days overdue"),
      Input("compound", .boolean, default: .boolean(true), "charge interest on unpaid interest"),
      Input(
        "dayBasis", .integer, unit: "days", default: .number(360), range: "[360,365]",
        "days in the year of the rate: 360 or 365"),
    ],
    outputs: [
      Output("penaltyRate", "number", unit: "1/year", "yearly penalty rate"),
      Output("penaltyInterest", "number", unit: "currency", "on principal"),
      Output("compoundInterest", "number", unit: "currency", "on interest"),
      Output("total", "number", unit: "currency", "sum"),
    ],
    refusals: [
      Refusal("dayBasis", "neither 360 nor 365")
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """,
      "Simple interest over the whole span; periodic capitalisation is not modelled.",
    ],
    source: "PBOC notice on interest rates of RMB loans (Yinfa [2003] 251)."
  ) { inputs in
    try requireDayBasis(inputs)
    let penalty = try PenaltyInterest(
      principal: Money(try inputs.number("overduePrincipal"), .cny),
      interest: Money(try inputs.number("overdueInterest"), .cny),
      rate: try inputs.number("annualRate"), markup: try inputs.number("markup"),
      days: try inputs.integer("days"), compounds: try inputs.boolean("compound"),
      dayBasis: try inputs.integer("dayBasis"))
    return [
      .number("penaltyRate", penalty.rate),
      .number("penaltyInterest", penalty.onPrincipal.amount),
      .number("compoundInterest", penalty.onInterest.amount),
      .number("total", try penalty.total.amount),
    ]
  }
}
