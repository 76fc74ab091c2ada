import Lending

extension LoanCalculators {
  static let coverageRatios = Calculator(
    "loan.coverage-ratios",
    title: "Debt service, interest and loan life cover",
    summary: "Coverage ratios of a loan against the cash flow that serves it.",
    formula: """
      dscr_t = cashFlows[t]/(interest[t]+principal[t]); icr_t = cashFlows[t]/interest[t]; llcr = \
      sum cashFlows[t]/(1+discountRate)^t / balance
      """,
    inputs: [
      Input(
        "cashFlows", .numbers, unit: "currency", count: 1...1_000_000,
        "cash available in each year"),
      Input(
        "interest", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "interest due in each year"),
      Input(
        "principalParts", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "principal due in each year"),
      Input("balance", .number, unit: "currency", range: "(0,inf)", "loan balance before year 1"),
      Input("discountRate", .number, unit: "1/year", range: "(-1,1]", "rate of the loan"),
    ],
    outputs: [
      Output("debtServiceCover", "array-of-number", unit: "times", "by year"),
      Output("minimumDebtServiceCover", "number", unit: "times", "smallest"),
      Output("averageDebtServiceCover", "number", unit: "times", "mean over years"),
      Output("interestCover", "array-of-number", unit: "times", "by year"),
      Output("loanLifeCover", "number", unit: "times", "at the start"),
    ],
    refusals: [
      Refusal("interest", "length differs from cashFlows, or an entry is zero"),
      Refusal("principalParts", "length differs from cashFlows"),
    ],
    notes: [
      "The first cash flow is one year after the balance date."
    ],
    source: "Standard definition."
  ) { inputs in
    let ratios = try renaming(["principal": "principalParts", "rate": "discountRate"]) {
      try CoverageRatios(
        cashFlows: try inputs.numbers("cashFlows"), interest: try inputs.numbers("interest"),
        principal: try inputs.numbers("principalParts"), balance: try inputs.number("balance"),
        rate: try inputs.number("discountRate"))
    }
    return [
      .numbers("debtServiceCover", ratios.debtServiceCover),
      .number("minimumDebtServiceCover", ratios.minimumDebtServiceCover),
      .number("averageDebtServiceCover", ratios.averageDebtServiceCover),
      .numbers("interestCover", ratios.interestCover),
      .number("loanLifeCover", ratios.loanLifeCover),
    ]
  }
}
