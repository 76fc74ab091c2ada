import NumericalMethods
import Valuation

extension ProbabilityCalculators {
  static let expectedPresentValue = Calculator(
    "probability.expected-present-value",
    title: "Expected present value",
    summary: "Probability-weighted present value of uncertain amounts, times and rates.",
    formula: "expectedPresentValue = sum_s probabilities_s*amounts_s*(1+rates_s)^-times_s",
    inputs: [
      Input(
        "amounts", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "amount of each scenario"),
      Input(
        "probabilities", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["n"],
        "sum 1"),
      Input(
        "times", .numbers, unit: "year", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        singleValueApplies: true,
        "payment time of each scenario, one or one each"),
      Input(
        "rates", .numbers, unit: "1/year", range: "(-1,inf)", count: 1...1_000_000, shape: ["n"],
        singleValueApplies: true,
        "rate of each scenario, one or one each"),
    ],
    outputs: [
      Output("presentValues", "array-of-number", unit: "currency", "each scenario, unweighted"),
      Output("expectedAmount", "number", unit: "currency", "undiscounted expectation"),
      Output("expectedPresentValue", "number", unit: "currency", "weighted value"),
    ],
    refusals: [
      Refusal("probabilities", "an element outside [0,1]"),
      Refusal("times", "an element outside [0,inf)"),
      Refusal("rates", "an element outside (-1,inf)"),
      Refusal("probabilities", "length differs from amounts"),
      Refusal("times", "length differs from amounts (one value is allowed)"),
      Refusal("rates", "length differs from amounts (one value is allowed)"),
      Refusal("probabilities", "sum differs from 1 by more than 1e-6"),
    ],
    source: "IAS 36 Appendix A; IFRS 13 B23-B30"
  ) { inputs in
    let amounts = try inputs.numbers("amounts")
    let probabilities = try inputs.numbers("probabilities")
    let (times, rates) = (try inputs.numbers("times"), try inputs.numbers("rates"))
    let scenarios = try amounts.indices.map { s in
      try ExpectedPresentValue.Scenario(
        probability: probabilities[s], amount: amounts[s],
        time: times[times.count == 1 ? 0 : s], rate: rates[rates.count == 1 ? 0 : s])
    }
    let expected = try ExpectedPresentValue(scenarios)
    return [
      .numbers("presentValues", try expected.presentValues()),
      .number("expectedAmount", expected.expectedAmount),
      .number("expectedPresentValue", try expected.value()),
    ]
  }
}
