import Finance
import NumericalMethods
import Valuation

extension ProbabilityCalculators {
  static let scenarioWeighted = Calculator(
    "probability.scenario-weighted",
    title: "Scenario-weighted discounted cash flow",
    summary: """
      Scales and drifts base flows per scenario and gives mean, spread and downside of value.
      """,
    formula: """
      V_s = sum_k cashFlows_k*multipliers_s*(1+drifts_s)^k*(1+rate)^-t_k, k = 0, 1, ...; mean = \
      sum p_s V_s
      """,
    inputs: [
      Input(
        "cashFlows", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "base flows"),
      Input(
        "probabilities", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["s"],
        "sum 1"),
      Input(
        "multipliers", .numbers, unit: "1", range: "[0,inf)", count: 1...1_000_000, shape: ["s"],
        "level of each scenario"),
      Input(
        "drifts", .numbers, unit: "1/year", optional: true, range: "(-1,inf)", count: 1...1_000_000,
        shape: ["s"],
        "yearly drift of each scenario"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("mid"),
        "where in its period a flow falls: end, mid or start"),
    ],
    outputs: [
      Output("scenarioValues", "array-of-number", unit: "currency", "V_s"),
      Output("mean", "number", unit: "currency", "weighted mean"),
      Output("standardDeviation", "number", unit: "currency", "of V"),
      Output("downsideDeviation", "number", unit: "currency", "sqrt(sum p*min(V-mean,0)^2)"),
    ],
    refusals: [
      Refusal("probabilities", "an element outside [0,1]"),
      Refusal("multipliers", "an element outside [0,inf)"),
      Refusal("drifts", "an element outside (-1,inf)"),
      Refusal("multipliers", "length differs from probabilities"),
      Refusal("drifts", "length differs from probabilities"),
      Refusal("probabilities", "sum differs from 1 by more than 1e-6"),
    ],
    source: "Scenario method"
  ) { inputs in
    let probabilities = try inputs.numbers("probabilities")
    let multipliers = try inputs.numbers("multipliers")
    let drifts = inputs.numbers(ifGiven: "drifts")
    let scenarios = try probabilities.indices.map { s in
      try ScenarioValue.Scenario(
        probability: probabilities[s], multiplier: multipliers[s], drift: drifts?[s] ?? 0)
    }
    let value = try ScenarioValue(
      inputs.numbers("cashFlows"), in: scenarios, rate: inputs.number("rate"),
      timing: inputs.timing())
    return [
      .numbers("scenarioValues", value.values), .number("mean", value.mean),
      .number("standardDeviation", value.standardDeviation),
      .number("downsideDeviation", value.downsideDeviation),
    ]
  }
}
