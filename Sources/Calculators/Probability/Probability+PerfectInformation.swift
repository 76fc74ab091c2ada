import NumericalMethods
import Valuation

extension ProbabilityCalculators {
  static let perfectInformation = Calculator(
    "probability.perfect-information",
    title: "Expected value of perfect information",
    summary: "Best expected payoff with and without knowing the state.",
    formula: "valueOfInformation = sum_s p_s*max_a payoffs_as - max_a sum_s p_s*payoffs_as",
    inputs: [
      Input(
        "probabilities", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["s"],
        "state probabilities, sum 1"),
      Input(
        "payoffs", .table, unit: "currency", count: 1...1_000_000, shape: ["a", "s"],
        "one row per action, one column per state"),
    ],
    outputs: [
      Output("expectedPayoffs", "array-of-number", unit: "currency", "per action"),
      Output(
        "bestAction", "integer", unit: "index",
        "1-based index of the best action, the first on ties"),
      Output("expectedWithInformation", "number", unit: "currency", "knowing the state"),
      Output("valueOfInformation", "number", unit: "currency", "difference"),
    ],
    refusals: [
      Refusal("probabilities", "an element outside [0,1]"),
      Refusal("payoffs", "length differs from probabilities"),
      Refusal("probabilities", "sum differs from 1 by more than 1e-6"),
    ],
    source: "Raiffa and Schlaifer"
  ) { inputs in
    let information = try renaming(["rows": "payoffs"]) {
      try PerfectInformation(
        payoffs: Matrix(inputs.table("payoffs")), probabilities: inputs.numbers("probabilities"))
    }
    return [
      .numbers("expectedPayoffs", information.expectedPayoffs),
      .integer("bestAction", information.bestAction + 1),
      .number("expectedWithInformation", information.expectedWithInformation),
      .number("valueOfInformation", information.value),
    ]
  }
}
