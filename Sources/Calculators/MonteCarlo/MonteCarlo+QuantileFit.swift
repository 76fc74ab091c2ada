import Probability

extension MonteCarloCalculators {
  static let quantileFit = Calculator(
    "monte-carlo.quantile-fit",
    title: "Lognormal or normal from two quantiles",
    summary: "Fits a two-parameter law to a low and a high quantile.",
    formula: """
      z = Phi^-1; sigma = (y_high-y_low)/(z_high-z_low), mu = y_low - sigma*z_low, y = ln value \
      (lognormal) or value (normal)
      """,
    inputs: [
      Input("lowValue", .number, "value at lowProbability"),
      Input("highValue", .number, "value at highProbability"),
      Input("lowProbability", .number, unit: "1", default: .number(0.1), range: "(0,1)", "level"),
      Input("highProbability", .number, unit: "1", default: .number(0.9), range: "(0,1)", "level"),
      Input("distribution", .choice(["lognormal", "normal"]), default: .text("lognormal"), "law"),
    ],
    outputs: [
      Output("mu", "number", "location"),
      Output("sigma", "number", "scale"),
      Output("mean", "number", "mean"),
      Output("median", "number", "median"),
    ],
    refusals: [
      Refusal("highValue", "not above lowValue"),
      Refusal("highProbability", "not above lowProbability"),
      Refusal("lowValue", "not positive with lognormal"),
    ],
    source: "Closed form"
  ) { inputs in
    let isLogNormal = try inputs.choice("distribution") == "lognormal"
    let pair = try QuantilePair(
      lowValue: inputs.number("lowValue"), highValue: inputs.number("highValue"),
      lowProbability: inputs.number("lowProbability"),
      highProbability: inputs.number("highProbability"))
    if isLogNormal {
      let law = try pair.logNormal()
      return [
        .number("mu", law.logMean), .number("sigma", law.logStandardDeviation),
        .number("mean", law.mean), .number("median", law.median),
      ]
    }
    let law = try pair.normal()
    return [
      .number("mu", law.mean), .number("sigma", law.standardDeviation),
      .number("mean", law.mean), .number("median", law.mean),
    ]
  }
}
