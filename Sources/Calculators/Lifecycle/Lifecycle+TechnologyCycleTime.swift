import Valuation

extension LifecycleCalculators {
  static let technologyCycleTime = Calculator(
    "lifecycle.technology-cycle-time",
    title: "Technology cycle time",
    summary: "Median age of the cited patents with quartiles.",
    formula: "quartiles by linear interpolation at position 1+(n-1)p of the sorted ages",
    inputs: [
      Input(
        "citedAges", .numbers, unit: "year", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "ages of cited documents")
    ],
    outputs: [
      Output("cycleTime", "number", unit: "year", "median"),
      Output("firstQuartile", "number", unit: "year", "25 %"),
      Output("thirdQuartile", "number", unit: "year", "75 %"),
    ],
    refusals: [
      Refusal("citedAges", "an element outside [0,inf)")
    ],
    source: "Standard definition; Hyndman-Fan type 7"
  ) { inputs in
    let cycle = try TechnologyCycleTime(citedAges: inputs.numbers("citedAges"))
    return [
      .number("cycleTime", cycle.median),
      .number("firstQuartile", cycle.firstQuartile),
      .number("thirdQuartile", cycle.thirdQuartile),
    ]
  }
}
