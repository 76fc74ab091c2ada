import NumericalMethods
import Valuation

extension ProbabilityCalculators {
  static let rnpv = Calculator(
    "probability.rnpv",
    title: "Risk-adjusted net present value of staged development",
    summary: """
      Weights stage costs and the launch value by success probabilities, with and without the \
      right to stop.
      """,
    formula: """
      static = prod p * (sum_o q_o launchValues_o - launchCost)*(1+rate)^-T - sum_s reach_s * \
      PV(cost_s); gated: backward max(0, -PV(cost_s) + p_s*next*(1+rate)^-years_s), at launch \
      sum_o q_o*max(launchValues_o - launchCost, 0)
      """,
    inputs: [
      Input(
        "stageYears", .integers, unit: "year", range: "[1,20]", count: 1...1_000_000, shape: ["s"],
        "length of each stage"),
      Input(
        "stageCosts", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["s"],
        "cost of each stage, spread evenly over its years and paid in mid-year"),
      Input(
        "stageSuccess", .numbers, unit: "1", range: "(0,1]", count: 1...1_000_000, shape: ["s"],
        "probability of success of each stage"),
      Input(
        "launchProbabilities", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000,
        shape: ["o"],
        "probabilities of the launch outcomes, sum 1"),
      Input(
        "launchValues", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["o"],
        "value at launch of each outcome"),
      Input(
        "launchCost", .number, unit: "currency", default: .number(0.0), range: "[0,inf)",
        "cost at launch"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
    ],
    outputs: [
      Output("cumulativeSuccess", "number", unit: "1", "probability of reaching launch"),
      Output("launchTime", "integer", unit: "year", "sum of the stage lengths"),
      Output("presentValueOfCosts", "number", unit: "currency", "expected stage costs"),
      Output("staticValue", "number", unit: "currency", "committed rNPV"),
      Output(
        "gatedValue", "number", unit: "currency",
        "with the right to stop before every stage and at launch"),
    ],
    refusals: [
      Refusal("stageYears", "an element outside [1,20]"),
      Refusal("stageCosts", "an element outside [0,inf)"),
      Refusal("stageSuccess", "an element outside (0,1]"),
      Refusal("launchProbabilities", "an element outside [0,1]"),
      Refusal("launchValues", "an element outside [0,inf)"),
      Refusal("stageCosts", "length differs from stageYears"),
      Refusal("stageSuccess", "length differs from stageYears"),
      Refusal("launchValues", "length differs from launchProbabilities"),
      Refusal("launchProbabilities", "sum differs from 1 by more than 1e-6"),
    ],
    notes: [
      """
      A stage's cost is paid only if all earlier stages succeeded; PV(cost_s) in gatedValue is \
      taken at the start of stage s: sum_(k<years) cost/years*(1+rate)^-(k+0.5).
      """,
      "staticValue includes the launch cost paid on reaching launch whatever the outcome.",
    ],
    source: "Stewart, Allison and Johnson (2001) type rNPV"
  ) { inputs in
    let (years, costs) = (try inputs.integers("stageYears"), try inputs.numbers("stageCosts"))
    let success = try inputs.numbers("stageSuccess")
    let stages = try years.indices.map { s in
      try StagedDevelopment.Stage(years: years[s], cost: costs[s], success: success[s])
    }
    let outcomes = try zip(
      inputs.numbers("launchProbabilities"), inputs.numbers("launchValues")
    ).map { try StagedDevelopment.Outcome(probability: $0, value: $1) }
    let development = try StagedDevelopment(
      stages: stages, outcomes: outcomes, launchCost: inputs.number("launchCost"),
      rate: inputs.number("rate"))
    return [
      .number("cumulativeSuccess", development.cumulativeSuccess),
      .integer("launchTime", development.launchTime),
      .number("presentValueOfCosts", try development.presentValueOfCosts()),
      .number("staticValue", try development.committedValue()),
      .number("gatedValue", try development.gatedValue()),
    ]
  }
}
