import Lending

extension LoanCalculators {
  static let sculptedSchedule = Calculator(
    "loan.sculpted-schedule",
    title: "Debt sculpted to a coverage ratio",
    summary: """
      Debt capacity and principal so that debt service is cash flow divided by the target ratio.
      """,
    formula: """
      debtService_t = cashFlows[t]/coverageRatio; debtCapacity = sum \
      debtService_t/(1+annualRate)^t; principal_t = debtService_t - annualRate*balance
      """,
    inputs: [
      Input(
        "cashFlows", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "cash available for debt service at the end of years 1, 2, ..."),
      Input(
        "annualRate", .number, unit: "1/year", range: "[0,1]",
        "interest rate, annual compounding"),
      Input(
        "coverageRatio", .number, unit: "times", range: "(0,inf)",
        "target debt service coverage ratio"),
    ],
    outputs: [
      Output("debtCapacity", "number", unit: "currency", "largest debt"),
      Output("debtService", "array-of-number", unit: "currency", "debt service by year"),
      Output(
        "principalParts", "array-of-number", unit: "currency",
        "principal by year; negative when the service does not cover interest"),
      Output("balances", "array-of-number", unit: "currency", "balance after each year"),
      Output(
        "loanLifeCoverage", "number", unit: "times",
        "present value of the cash flows divided by debtCapacity"),
      Output("negativeAmortization", "boolean", "true when a principal part is below -0.005"),
    ],
    refusals: [
      Refusal("cashFlows", "all entries zero")
    ],
    notes: [
      "No rounding. A negative principal part is reported, not clipped."
    ],
    source: """
      Project-finance sculpting; loan life coverage equals the target ratio at a constant rate.
      """
  ) { inputs in
    let debt = try SculptedDebt(
      cashFlows: try inputs.numbers("cashFlows"), rate: try inputs.number("annualRate"),
      coverageRatio: try inputs.number("coverageRatio"))
    return [
      .number("debtCapacity", debt.capacity), .numbers("debtService", debt.service),
      .numbers("principalParts", debt.principal), .numbers("balances", debt.balances),
      .number("loanLifeCoverage", debt.loanLifeCoverage),
      .boolean("negativeAmortization", debt.isNegativelyAmortizing),
    ]
  }
}
