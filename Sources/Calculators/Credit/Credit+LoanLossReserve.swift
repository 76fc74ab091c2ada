import Lending

extension CreditCalculators {
  static let loanLossReserve = Calculator(
    "credit.loan-loss-reserve",
    title: "Loan-loss reserve adequacy",
    summary: """
      Coverage and loan provision ratios of a book by class against the regulatory floors.
      """,
    formula: """
      provisionCoverage = reserve/(substandard+doubtful+loss); loanProvisionRatio = \
      reserve/total; guideline = 0.01*normal + 0.02*mention + 0.25*substandard + 0.5*doubtful + \
      loss
      """,
    inputs: [
      Input(
        "balances", .numbers, unit: "currency", range: "[0,inf)", count: 5...5,
        "balances of the five classes, normal to loss"),
      Input("reserve", .number, unit: "currency", range: "[0,inf)", "reserve held"),
      Input(
        "coverageFloor", .number, unit: "1", default: .number(1.5), range: "[0,10]",
        "floor of provisionCoverage"),
      Input(
        "ratioFloor", .number, unit: "1", default: .number(0.025), range: "[0,1]",
        "floor of loanProvisionRatio"),
    ],
    outputs: [
      Output("nonPerformingRatio", "number", unit: "1", "classes 3 to 5 over total"),
      Output(
        "provisionCoverage", "number", unit: "1",
        "reserve over non-performing; 0 when there is none"),
      Output("loanProvisionRatio", "number", unit: "1", "reserve over total"),
      Output("guidelineProvision", "number", unit: "currency", "by class"),
      Output(
        "requiredReserve", "number", unit: "currency",
        "largest of guidelineProvision, coverageFloor*non-performing and ratioFloor*total"),
      Output("shortfall", "number", unit: "currency", "max(0, requiredReserve - reserve)"),
    ],
    refusals: [
      Refusal("balances", "all zero")
    ],
    source: "CBRC loan-loss rules: 150% coverage and 2.5% loan provision ratio."
  ) { inputs in
    let book = try LoanLossReserve(
      balances: inputs.numbers("balances"), reserve: inputs.number("reserve"),
      coverageFloor: inputs.number("coverageFloor"), ratioFloor: inputs.number("ratioFloor"))
    return [
      .number("nonPerformingRatio", book.nonPerformingRatio),
      .number("provisionCoverage", book.provisionCoverage ?? 0),
      .number("loanProvisionRatio", book.loanProvisionRatio),
      .number("guidelineProvision", book.guidelineProvision),
      .number("requiredReserve", book.requiredReserve),
      .number("shortfall", book.shortfall),
    ]
  }
}
