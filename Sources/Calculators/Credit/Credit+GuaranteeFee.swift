import Lending

extension CreditCalculators {
  static let guaranteeFee = Calculator(
    "credit.guarantee-fee",
    title: "Fair guarantee fee",
    summary: """
      Yearly fee in advance that covers the expected claims of a guarantee on an amortizing \
      loan.
      """,
    formula: """
      S_1 = 1, S_k+1 = S_k*(1 - conditionalProbabilities[k]); claims = sum \
      S_k*conditionalProbabilities[k]*balances[k]*lossGivenDefault*coveredShare*exp(-rate*(k-0.5)); \
      base = sum S_k*balances[k]*exp(-rate*(k-1)); fairFee = claims/base; loadedFee = \
      fairFee*(1+loading)/(1-expenseShare)
      """,
    inputs: [
      Input(
        "balances", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000,
        "guaranteed loan balance in each year"),
      Input(
        "conditionalProbabilities", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000,
        "yearly default probability given survival"),
      Input(
        "lossGivenDefault", .number, unit: "1", range: "[0,1]",
        "share of exposure lost in default"),
      Input("coveredShare", .number, unit: "1", range: "[0,1]", "share guaranteed"),
      Input("rate", .number, unit: "1/year", range: "[-1,1]", "continuous discount rate"),
      Input("loading", .number, unit: "1", default: .number(0), range: "[0,10]", "risk loading"),
      Input(
        "expenseShare", .number, unit: "1", default: .number(0), range: "[0,1)",
        "expenses as a share of the fee"),
    ],
    outputs: [
      Output("expectedClaims", "number", unit: "currency", "present value of claims"),
      Output(
        "feeBase", "number", unit: "currency",
        "present value of the balance on which the fee is paid"),
      Output("fairFee", "number", unit: "1/year", "share of the balance a year"),
      Output("loadedFee", "number", unit: "1/year", "with loading and expenses"),
      Output(
        "upfrontFee", "number", unit: "currency",
        "single fee that replaces the fair yearly fee: expectedClaims"),
    ],
    refusals: [
      Refusal("conditionalProbabilities", "length differs from balances")
    ],
    notes: [
      """
      k = 1, 2, ...; default in mid-year, fee at the start of each year while the loan is alive.
      """
    ],
    source: "Discounted expected claims over discounted exposure."
  ) { inputs in
    let fee = try GuaranteeFee(
      balances: inputs.numbers("balances"),
      conditionalProbabilities: inputs.numbers("conditionalProbabilities"),
      lossGivenDefault: inputs.number("lossGivenDefault"),
      coveredShare: inputs.number("coveredShare"), rate: inputs.number("rate"))
    let loaded = try fee.loadedFee(
      loading: inputs.number("loading"), expenseShare: inputs.number("expenseShare"))
    return [
      .number("expectedClaims", fee.expectedClaims),
      .number("feeBase", fee.feeBase),
      .number("fairFee", fee.fairFee),
      .number("loadedFee", loaded),
      .number("upfrontFee", fee.expectedClaims),
    ]
  }
}
