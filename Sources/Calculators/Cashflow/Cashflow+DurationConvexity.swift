import Finance
import NumericalMethods

extension CashflowCalculators {
  static let durationConvexity = Calculator(
    "cashflow.duration-convexity",
    title: "Duration and convexity of any flows",
    summary: """
      Present value, Macaulay and modified duration and convexity of dated flows at a yield.
      """,
    formula: """
      PV = sum cashFlows[k]*(1+yield/m)^(-m*times[k]); macaulay = sum times*PV_k/PV; modified = \
      macaulay/(1+yield/m); convexity = sum PV_k*t*(t+1/m)/(1+yield/m)^2/PV; m = 0 stands for \
      continuous
      """,
    inputs: [
      Input(
        "times", .numbers, unit: "years", range: "(0,inf)", count: 1...1_000_000,
        "times of the flows, increasing"),
      Input(
        "cashFlows", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "flows"),
      Input("yield", .number, unit: "1/year", range: "(-1,10]", "yield"),
      Input(
        "compounding", .integer, unit: "1/year", default: .number(1), range: "[0,366]",
        "periods a year; 0 is continuous"),
    ],
    outputs: [
      Output("presentValue", "number", unit: "currency", "present value"),
      Output("macaulayDuration", "number", unit: "years", "duration"),
      Output("modifiedDuration", "number", unit: "years", "duration"),
      Output("convexity", "number", unit: "years^2", "convexity"),
      Output("basisPointValue", "number", unit: "currency", "modifiedDuration*presentValue*0.0001"),
    ],
    refusals: [
      Refusal("times", "not strictly increasing"),
      Refusal("cashFlows", "length differs from times, or all zero"),
      Refusal("yield", "1 + yield/compounding not positive"),
    ],
    source: "Standard definition."
  ) { inputs in
    let periods = try inputs.integer("compounding")
    let value = try inputs.number("yield")
    let flows = try inputs.numbers("cashFlows")
    let count = try inputs.numbers("times").count
    let measures = try renaming(["amounts": "cashFlows", "rate": "yield"]) {
      try requireIncreasing(try inputs.numbers("times"))
      try require(flows.count == count, "cashFlows", flows.count, "must have \(count) entries")
      try require(flows.contains { $0 > 0 }, "cashFlows", "all zero", "must not be all zero")
      let yield: Rate =
        periods == 0 ? try .continuous(value) : try .nominal(value, perYear: periods)
      return try YieldMeasures(
        of: flows, at: try inputs.numbers("times"), yield: yield)
    }
    return [
      .number("presentValue", measures.presentValue),
      .number("macaulayDuration", measures.macaulayDuration),
      .number("modifiedDuration", measures.modifiedDuration),
      .number("convexity", measures.convexity),
      .number("basisPointValue", measures.basisPointValue),
    ]
  }
}
