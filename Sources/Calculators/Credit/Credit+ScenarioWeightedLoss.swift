import Lending

extension CreditCalculators {
  static let scenarioWeightedLoss = Calculator(
    "credit.scenario-weighted-loss",
    title: "Scenario-weighted expected credit loss",
    summary: "Lifetime loss under weighted scenarios that multiply the default probabilities.",
    formula: """
      lifetime_s: credit.expected-credit-loss with min(1, \
      multiplier_s*conditionalProbabilities); weighted = sum weights[s]*lifetime_s
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
      Input(
        "weights", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000,
        "scenario weights"),
      Input(
        "multipliers", .numbers, unit: "1", range: "[0,inf)", count: 1...1_000_000,
        "factor on the yearly probabilities in each scenario"),
    ],
    outputs: [
      Output("weighted", "number", unit: "currency", "weighted lifetime loss"),
      Output("weightedTwelveMonth", "number", unit: "currency", "weighted first-year loss"),
      Output("byScenario", "array-of-number", unit: "currency", "lifetime loss of each scenario"),
      Output(
        "atMeanMultiplier", "number", unit: "currency",
        "lifetime loss at the weighted mean multiplier"),
    ],
    refusals: [
      Refusal("weights", "do not add up to 1 within 1e-9"),
      Refusal("multipliers", "length differs from weights"),
      Refusal("conditionalProbabilities", "length differs from exposures"),
    ],
    notes: [
      "Weights apply to losses and not to inputs."
    ],
    source: "IFRS 9, 5.5.17."
  ) { inputs in
    let loss = try ScenarioWeightedLoss(
      exposures: inputs.numbers("exposures"),
      conditionalProbabilities: inputs.numbers("conditionalProbabilities"),
      lossGivenDefault: inputs.number("lossGivenDefault"),
      effectiveRate: inputs.number("effectiveRate"),
      timing: .init(rawValue: inputs.choice("timing")) ?? .yearEnd,
      weights: inputs.numbers("weights"), multipliers: inputs.numbers("multipliers"))
    return [
      .number("weighted", loss.lifetime),
      .number("weightedTwelveMonth", loss.twelveMonth),
      .numbers("byScenario", loss.scenarios.map(\.lifetime)),
      .number("atMeanMultiplier", loss.meanScenario.lifetime),
    ]
  }
}
