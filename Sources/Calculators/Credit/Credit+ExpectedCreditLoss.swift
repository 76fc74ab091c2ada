import Lending

extension CreditCalculators {
  static let expectedCreditLoss = Calculator(
    "credit.expected-credit-loss",
    title: "IFRS 9 expected credit loss",
    summary: "Twelve-month and lifetime expected credit loss of a loan.",
    formula: """
      term_t = survival to t-1 * \
      conditionalProbabilities[t]*lossGivenDefault*exposures[t]/(1+effectiveRate)^t (t - 0.5 for \
      mid-year); twelveMonth = term_1; lifetime = sum of terms
      """,
    inputs: [
      Input(
        "exposures", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "exposure at default in each year"),
      Input(
        "conditionalProbabilities", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000,
        "probability of default in each year given survival to its start"),
      Input(
        "lossGivenDefault", .number, unit: "1", range: "[0,1]",
        "share of exposure lost in default"),
      Input("effectiveRate", .number, unit: "1/year", range: "(-1,1]", "effective interest rate"),
      Input(
        "timing", .choice(["year-end", "mid-year"]), default: .text("year-end"),
        "time of default inside the year"),
    ],
    outputs: [
      Output("twelveMonth", "number", unit: "currency", "stage 1 allowance"),
      Output("lifetime", "number", unit: "currency", "stage 2 allowance"),
      Output("terms", "array-of-number", unit: "currency", "discounted expected loss by year"),
      Output(
        "lifetimeProbability", "number", unit: "1",
        "probability of default within the horizon"),
    ],
    refusals: [
      Refusal("conditionalProbabilities", "length differs from exposures")
    ],
    notes: [
      "Years are counted from the reporting date."
    ],
    source: "IFRS 9, 5.5; CAS 22."
  ) { inputs in
    let loss = try ExpectedCreditLoss(
      exposures: inputs.numbers("exposures"),
      conditionalProbabilities: inputs.numbers("conditionalProbabilities"),
      lossGivenDefault: inputs.number("lossGivenDefault"),
      effectiveRate: inputs.number("effectiveRate"),
      timing: .init(rawValue: inputs.choice("timing")) ?? .yearEnd)
    return [
      .number("twelveMonth", loss.twelveMonth),
      .number("lifetime", loss.lifetime),
      .numbers("terms", loss.years.map(\.loss)),
      .number("lifetimeProbability", loss.lifetimeProbability),
    ]
  }
}
