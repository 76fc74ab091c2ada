import Valuation

extension LifecycleCalculators {
  static let growthCurve = Calculator(
    "lifecycle.growth-curve",
    title: "Logistic and Gompertz growth curves",
    summary: "Adoption shares of S-curves and the 10-90 % time.",
    formula: """
      logistic: 1/(1+exp(-growthRate*(t-midpoint))); gompertz: \
      exp(-displacement*exp(-growthRate*t))
      """,
    inputs: [
      Input("curve", .choice(["logistic", "gompertz"]), default: .text("logistic"), "curve"),
      Input("growthRate", .number, unit: "1/year", range: "(0,inf)", "growth rate"),
      Input("midpoint", .number, unit: "year", default: .number(0.0), "time of 50 % (logistic)"),
      Input(
        "displacement", .number, unit: "1", default: .number(5.0), range: "(0,inf)",
        "Gompertz displacement"),
      Input(
        "saturation", .number, unit: "unit", default: .number(1.0), range: "(0,inf)",
        "ceiling"),
      Input("times", .numbers, unit: "year", count: 1...1_000_000, shape: ["n"], "times"),
    ],
    outputs: [
      Output("levels", "array-of-number", unit: "unit", "saturation times share"),
      Output("takeOverTime", "number", unit: "year", "time from 10 % to 90 %"),
      Output("inflectionTime", "number", unit: "year", "time of fastest growth"),
    ],
    notes: [
      """
      logistic: takeOverTime = ln(81)/growthRate, inflection at midpoint. gompertz: takeOverTime \
      = (ln(-ln 0.1) - ln(-ln 0.9))/growthRate, inflection at ln(displacement)/growthRate.
      """
    ],
    source: "Fisher and Pry (1971); Gompertz"
  ) { inputs in
    let shape: GrowthCurve.Shape =
      try inputs.choice("curve") == "gompertz"
      ? .gompertz(displacement: inputs.number("displacement"))
      : .logistic(midpoint: inputs.number("midpoint"))
    let curve = try GrowthCurve(
      shape, growthRate: inputs.number("growthRate"), saturation: inputs.number("saturation"))
    return [
      .numbers("levels", try inputs.numbers("times").map(curve.level)),
      .number("takeOverTime", curve.takeOverTime),
      .number("inflectionTime", curve.inflectionTime),
    ]
  }
}
