import Licensing

extension DamagesCalculators {
  static let enforcementValue = Calculator(
    "damages.enforcement-value",
    title: "Value of enforcing a right",
    summary: "Expected award less staged costs that are paid only while the case is alive.",
    formula: """
      gross = award*collectionRate*prod stageSuccess*(1+rate)^-awardTime; costs = sum_s \
      reach_s*stageCosts_s*(1+rate)^-stageTimes_s, reach_s = product of earlier successes
      """,
    inputs: [
      Input(
        "stageTimes", .numbers, unit: "year", range: "[0,inf)", count: 1...1_000_000, shape: ["s"],
        "time of each stage's cost"),
      Input(
        "stageCosts", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["s"],
        "cost of each stage"),
      Input(
        "stageSuccess", .numbers, unit: "1", range: "(0,1]", count: 1...1_000_000, shape: ["s"],
        "probability of passing each stage"),
      Input("award", .number, unit: "currency", range: "(0,inf)", "award on success"),
      Input(
        "collectionRate", .number, unit: "1", default: .number(1.0), range: "[0,1]",
        "share collected"),
      Input("awardTime", .number, unit: "year", range: "[0,inf)", "time of collection"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "defendantCosts", .number, unit: "currency", default: .number(0.0), range: "[0,inf)",
        "present value of the defendant's own costs"),
    ],
    outputs: [
      Output("successProbability", "number", unit: "1", "product of the stages"),
      Output("grossValue", "number", unit: "currency", "discounted expected award"),
      Output("expectedCosts", "number", unit: "currency", "discounted expected cost"),
      Output(
        "enforcementValue", "number", unit: "currency",
        "gross less costs; the least the owner accepts"),
      Output(
        "defendantCeiling", "number", unit: "currency",
        "gross plus defendantCosts; the most the defendant pays"),
      Output("midpointSettlement", "number", unit: "currency", "mean of the two"),
      Output(
        "breakEvenAward", "number", unit: "currency",
        "award at which enforcementValue is zero"),
    ],
    refusals: [
      Refusal("stageTimes", "an element outside [0,inf)"),
      Refusal("stageCosts", "an element outside [0,inf)"),
      Refusal("stageSuccess", "an element outside (0,1]"),
      Refusal("stageCosts", "length differs from stageTimes"),
      Refusal("stageSuccess", "length differs from stageTimes"),
      Refusal("collectionRate", "zero"),
    ],
    source: "Decision tree of litigation with Nash settlement"
  ) { inputs in
    let times = try inputs.numbers("stageTimes")
    let costs = try inputs.numbers("stageCosts")
    let successes = try inputs.numbers("stageSuccess")
    let stages = try zip(zip(times, costs), successes).map { entry in
      try EnforcementCase.Stage(time: entry.0.0, cost: entry.0.1, success: entry.1)
    }
    let suit = try EnforcementCase(
      stages: stages, award: inputs.number("award"),
      collectionRate: inputs.number("collectionRate"), awardTime: inputs.number("awardTime"),
      rate: inputs.number("rate"), defendantCosts: inputs.number("defendantCosts"))
    return [
      .number("successProbability", suit.successProbability),
      .number("grossValue", suit.grossValue),
      .number("expectedCosts", suit.expectedCosts),
      .number("enforcementValue", suit.enforcementValue),
      .number("defendantCeiling", suit.defendantCeiling),
      .number("midpointSettlement", suit.midpointSettlement),
      .number("breakEvenAward", suit.breakEvenAward),
    ]
  }
}
