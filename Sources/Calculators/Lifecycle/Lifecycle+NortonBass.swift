import Valuation

extension LifecycleCalculators {
  static let nortonBass = Calculator(
    "lifecycle.norton-bass",
    title: "Successive generations (Norton-Bass)",
    summary: "Sales of two technology generations with substitution.",
    formula: """
      S1(t) = m1*F(t)*(1-F(t-introduction)); S2(t) = F(t-introduction)*(m2 + m1*F(t)); F = 0 for \
      negative time
      """,
    inputs: [
      Input("innovation", .number, unit: "1/year", range: "(0,1]", "coefficient of innovation p"),
      Input("imitation", .number, unit: "1/year", range: "[0,3]", "coefficient of imitation q"),
      Input("firstPotential", .number, unit: "unit", range: "(0,inf)", "m1"),
      Input("secondPotential", .number, unit: "unit", range: "(0,inf)", "m2"),
      Input(
        "introduction", .number, unit: "year", range: "[0,inf)",
        "launch of the second generation"),
      Input(
        "times", .numbers, unit: "year", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "times"),
    ],
    outputs: [
      Output("firstGeneration", "array-of-number", unit: "unit", "S1"),
      Output("secondGeneration", "array-of-number", unit: "unit", "S2"),
    ],
    refusals: [
      Refusal("times", "an element outside [0,inf)")
    ],
    source: "Norton and Bass (1987)"
  ) { inputs in
    let generations = try SuccessiveGenerations(
      BassDiffusion(
        innovation: inputs.number("innovation"), imitation: inputs.number("imitation")),
      firstPotential: inputs.number("firstPotential"),
      secondPotential: inputs.number("secondPotential"),
      introduction: inputs.number("introduction"))
    let times = try inputs.numbers("times")
    return [
      .numbers("firstGeneration", times.map(generations.first)),
      .numbers("secondGeneration", times.map(generations.second)),
    ]
  }
}
