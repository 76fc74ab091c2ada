import Finance
import Lending

extension CreditCalculators {
  static let weibullTermStructure = Calculator(
    "credit.weibull-term-structure",
    title: "Weibull term structure of default",
    summary: """
      Cumulative, marginal and conditional default probabilities by year from a Weibull survival \
      curve.
      """,
    formula: """
      S(t) = exp(-(t/scale)^shape); cumulative_t = 1 - S(t); marginal_t = S(t-1) - S(t); \
      conditional_t = 1 - S(t)/S(t-1); hazard_t = shape/scale*(t/scale)^(shape-1)
      """,
    inputs: [
      Input("scale", .number, unit: "years", range: "(0,inf)", "scale of the Weibull law"),
      Input("shape", .number, unit: "1", range: "(0,20]", "shape; above 1 the hazard rises"),
      Input("years", .integer, unit: "years", range: "[1,100]", "number of years"),
    ],
    outputs: [
      Output("cumulative", "array-of-number", unit: "1", "by year"),
      Output("marginal", "array-of-number", unit: "1", "by year"),
      Output("conditional", "array-of-number", unit: "1", "by year"),
      Output("hazard", "array-of-number", unit: "1/year", "at the end of each year"),
    ],
    notes: [
      "t = 1 ... years."
    ],
    source: "Standard definition."
  ) { inputs in
    let hazard = try HazardRate.weibull(
      scale: inputs.number("scale"), shape: inputs.number("shape"))
    let years = try DefaultTermStructure(hazard, years: inputs.integer("years")).years
    return [
      .numbers("cumulative", years.map(\.cumulative)),
      .numbers("marginal", years.map(\.marginal)),
      .numbers("conditional", years.map(\.conditional)),
      .numbers("hazard", years.map(\.hazard)),
    ]
  }
}
