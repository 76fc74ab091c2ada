import NumericalMethods
import Valuation

extension RealOptionsCalculators {
  static let threeStage = Calculator(
    "real-options.three-stage",
    title: "Three-stage compound call",
    summary: "Sequential investment with three outlays, each giving the right to the next.",
    formula: "nested European calls at the three times",
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input(
        "costs", .numbers, unit: "currency", range: "(0,inf)", count: 3...1_000_000,
        "three outlays"),
      Input(
        "times", .numbers, unit: "year", range: "(0,inf)", count: 3...1_000_000,
        "three ascending times"),
      Input("riskFreeRate", .number, unit: "1/year", "continuously compounded"),
      Input(
        "yieldRate", .number, unit: "1/year", default: .number(0.0),
        "continuous payout or cost of delay"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of ln value"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "option value"),
      Output(
        "committedValue", "number", unit: "currency",
        "S exp(-q t3) - sum costs_j exp(-r t_j)"),
    ],
    refusals: [
      Refusal("costs", "an element outside (0,inf)"),
      Refusal("times", "an element outside (0,inf)"),
      Refusal("costs", "not exactly three"),
      Refusal("times", "not exactly three strictly ascending times"),
    ],
    source: "Sequential compound option"
  ) { inputs in
    let costs = try inputs.numbers("costs")
    let times = try inputs.numbers("times")
    try require(costs.count == 3, "costs", costs.count, "must be exactly three")
    try require(times.count == 3, "times", times.count, "must be exactly three")
    let stages = try zip(times, costs).map { try ThreeStageOption.Stage(time: $0, cost: $1) }
    let option = try ThreeStageOption(
      assetValue: inputs.number("assetValue"), first: stages[0], second: stages[1],
      third: stages[2], riskFreeRate: inputs.number("riskFreeRate"),
      yieldRate: inputs.number("yieldRate"), volatility: inputs.number("volatility"))
    return [
      .number("value", option.value),
      .number("committedValue", option.committedValue),
    ]
  }
}
