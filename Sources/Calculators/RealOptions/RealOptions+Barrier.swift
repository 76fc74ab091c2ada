import Finance
import Valuation

extension RealOptionsCalculators {
  static let barrier = Calculator(
    "real-options.barrier",
    title: "Single-barrier option",
    summary: "Option that starts or dies when the asset touches a level, with a rebate.",
    formula: """
      Reiner-Rubinstein closed form; monitoringPerYear m shifts the barrier to \
      H*exp(+-0.5825971579*volatility/sqrt m) away from the asset
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input("exercisePrice", .number, unit: "currency", range: "(0,inf)", "cost of exercise"),
      Input("barrier", .number, unit: "currency", range: "(0,inf)", "barrier level"),
      Input(
        "barrierType", .choice(["down-and-in", "up-and-in", "down-and-out", "up-and-out"]),
        "barrier type"),
      Input("maturity", .number, unit: "year", range: "(0,inf)", "time to expiry"),
      Input("riskFreeRate", .number, unit: "1/year", range: "[0,inf)", "continuous"),
      Input(
        "yieldRate", .number, unit: "1/year", default: .number(0.0),
        "continuous payout or cost of delay"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of ln value"),
      Input(
        "optionType", .choice(["call", "put"]), default: .text("call"),
        "call to invest, put to abandon"),
      Input(
        "rebate", .number, unit: "currency", default: .number(0.0), range: "[0,inf)",
        "paid at once when an out option dies, at expiry when an in option never starts"),
      Input(
        "monitoringPerYear", .integer, unit: "count", optional: true, range: "[1,1000000]",
        "discrete monitoring; omitted: continuous"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "option value")
    ],
    refusals: [
      Refusal("barrier", "down barrier not below, or up barrier not above, assetValue")
    ],
    notes: [
      "The discrete shift lowers a down barrier and raises an up barrier."
    ],
    source: "Reiner and Rubinstein (1991); Broadie, Glasserman and Kou (1997)"
  ) { inputs in
    let type: BarrierOption.Barrier =
      switch try inputs.choice("barrierType") {
      case "down-and-in": .downAndIn
      case "up-and-in": .upAndIn
      case "down-and-out": .downAndOut
      default: .upAndOut
      }
    let option = try BarrierOption(
      OptionKind(named: inputs.choice("optionType")), assetValue: inputs.number("assetValue"),
      exercisePrice: inputs.number("exercisePrice"), barrier: inputs.number("barrier"),
      type: type, maturity: inputs.number("maturity"),
      riskFreeRate: inputs.number("riskFreeRate"), yieldRate: inputs.number("yieldRate"),
      volatility: inputs.number("volatility"), rebate: inputs.number("rebate"),
      monitoringPerYear: inputs.integer(ifGiven: "monitoringPerYear"))
    return [.number("value", option.value)]
  }
}
