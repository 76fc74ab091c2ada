import NumericalMethods
import Valuation

extension LifecycleCalculators {
  static let weibullSurvival = Calculator(
    "lifecycle.weibull-survival",
    title: "Weibull survival",
    summary: "Mean, median, mode, survival, hazard and remaining life of a Weibull life.",
    formula: """
      S(t) = exp(-(t/scale)^shape); meanRemainingLife = \
      scale/shape*Gamma(1/shape,(age/scale)^shape)*exp((age/scale)^shape)
      """,
    inputs: [
      Input("shape", .number, unit: "1", range: "(0,50]", "shape k"),
      Input("scale", .number, unit: "year", range: "(0,inf)", "scale"),
      Input("age", .number, unit: "year", default: .number(0.0), range: "[0,inf)", "current age"),
      Input(
        "times", .numbers, unit: "year", optional: true, range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "times from age zero at which survival is wanted"),
    ],
    outputs: [
      Output("mean", "number", unit: "year", "scale*Gamma(1+1/shape)"),
      Output("median", "number", unit: "year", "scale*ln(2)^(1/shape)"),
      Output("mode", "number", unit: "year", "0 when shape <= 1"),
      Output("survival", "number", unit: "1", "S(age)"),
      Output("hazard", "number", unit: "1/year", "shape/scale*(age/scale)^(shape-1)"),
      Output("meanRemainingLife", "number", unit: "year", "given survival to age"),
      Output("survivals", "array-of-number", unit: "1", "S at times; empty when omitted"),
    ],
    refusals: [
      Refusal("times", "an element outside [0,inf)"),
      Refusal("age", "age = 0 with shape < 1: infinite hazard"),
    ],
    source: "Weibull life model"
  ) { inputs in
    let life = try WeibullLife(shape: inputs.number("shape"), scale: inputs.number("scale"))
    let age = try inputs.number("age")
    try require(
      age > 0 || life.shape >= 1, "age", age,
      "must be positive for a shape below 1: infinite hazard")
    return [
      .number("mean", life.mean),
      .number("median", life.median),
      .number("mode", life.mode),
      .number("survival", life.survival(to: age)),
      .number("hazard", life.hazard(at: age)),
      .number("meanRemainingLife", try life.meanRemainingLife(at: age)),
      .numbers("survivals", (inputs.numbers(ifGiven: "times") ?? []).map(life.survival)),
    ]
  }
}
