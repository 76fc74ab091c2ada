import Finance
import Valuation

extension RealOptionsCalculators {
  static let patentDelay = Calculator(
    "real-options.patent-delay",
    title: "Patent as a delay option",
    summary: """
      Black-Scholes-Merton value of the right to develop a patented product, with the cost of \
      delay 1/life, against immediate development.
      """,
    formula: """
      value = BSM call with yieldRate = costOfDelay (default 1/patentLife); netPresentValue = \
      assetValue - developmentCost
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input(
        "developmentCost", .number, unit: "currency", range: "[0,inf)",
        "cost of exercise (investment or salvage)"),
      Input("patentLife", .number, unit: "year", range: "(0,100]", "remaining life"),
      Input("riskFreeRate", .number, unit: "1/year", "continuously compounded"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "[0,5]", "volatility of ln value"),
      Input(
        "costOfDelay", .number, unit: "1/year", optional: true, range: "[0,inf)",
        "default 1/patentLife"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "European option value"),
      Output("netPresentValue", "number", unit: "currency", "develop now"),
      Output("timePremium", "number", unit: "currency", "value - max(0, netPresentValue)"),
      Output("delta", "number", unit: "1", "exp(-yT)*Phi(d1)"),
      Output("probabilityOfExercise", "number", unit: "1", "Phi(d2), risk-neutral"),
      Output("investNow", "boolean", "netPresentValue > value"),
    ],
    refusals: [
      Refusal("volatility", "zero"),
      Refusal("developmentCost", "zero"),
    ],
    source: "Damodaran, patent as an option"
  ) { inputs in
    let patent = try renaming(["maturity": "patentLife"]) {
      try PatentDelayOption(
        assetValue: inputs.number("assetValue"), developmentCost: inputs.number("developmentCost"),
        patentLife: inputs.number("patentLife"), riskFreeRate: inputs.number("riskFreeRate"),
        volatility: inputs.number("volatility"),
        costOfDelay: inputs.number(ifGiven: "costOfDelay"))
    }
    return [
      .number("value", patent.value),
      .number("netPresentValue", patent.netPresentValue),
      .number("timePremium", patent.timePremium),
      .number("delta", patent.option.delta),
      .number("probabilityOfExercise", patent.option.probabilityOfExercise),
      .boolean("investNow", patent.investNow),
    ]
  }
}
