import Valuation

extension RealOptionsCalculators {
  static let perpetual = Calculator(
    "real-options.perpetual",
    title: "Perpetual investment option",
    summary: """
      Value and trigger of an infinite-lived option to invest, with an optional hazard of losing \
      the right.
      """,
    formula: """
      beta = 1/2-(r-delta)/s^2+sqrt(((r-delta)/s^2-1/2)^2+2(r+hazardRate)/s^2); trigger = \
      beta/(beta-1)*investment; value = (trigger-investment)*(assetValue/trigger)^beta below the \
      trigger, else assetValue-investment
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input("investment", .number, unit: "currency", range: "(0,inf)", "cost of exercise"),
      Input("riskFreeRate", .number, unit: "1/year", range: "[0,inf)", "continuous"),
      Input("payoutRate", .number, unit: "1/year", "delta, return shortfall of the asset"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of ln value"),
      Input(
        "hazardRate", .number, unit: "1/year", default: .number(0.0), range: "[0,inf)",
        "intensity at which the right (not the asset) is lost"),
    ],
    outputs: [
      Output("beta", "number", unit: "1", "root above 1"),
      Output("trigger", "number", unit: "currency", "value at which to invest"),
      Output("value", "number", unit: "currency", "option value"),
      Output("investNow", "boolean", "assetValue >= trigger"),
    ],
    refusals: [
      Refusal("payoutRate", "payoutRate + hazardRate <= 0: waiting for ever is best")
    ],
    source: "McDonald and Siegel (1986); Dixit and Pindyck (1994)"
  ) { inputs in
    let option = try PerpetualOption(
      assetValue: inputs.number("assetValue"), investment: inputs.number("investment"),
      riskFreeRate: inputs.number("riskFreeRate"), payoutRate: inputs.number("payoutRate"),
      volatility: inputs.number("volatility"), hazardRate: inputs.number("hazardRate"))
    return [
      .number("beta", option.beta),
      .number("trigger", option.trigger),
      .number("value", option.value),
      .boolean("investNow", option.investNow),
    ]
  }
}
