import NumericalMethods

extension NumericsCalculators {
  static let studentT = Calculator(
    "numerics.student-t",
    title: "Student t distribution",
    summary: "Distribution function and quantile with any positive degrees of freedom.",
    formula: "cdf through the regularised incomplete beta function",
    inputs: [
      Input("x", .number, "point"),
      Input("degreesOfFreedom", .number, unit: "1", range: "(0,inf)", "nu"),
      Input(
        "p", .number, unit: "1", default: .number(0.95), range: "(0,1)",
        "probability for the quantile"),
    ],
    outputs: [
      Output("cdf", "number", unit: "1", "P(T <= x)"),
      Output("density", "number", unit: "1", "at x"),
      Output("quantile", "number", "at p"),
    ],
    source: "40-digit arithmetic"
  ) { inputs in
    let x = try inputs.number("x")
    let degrees = try inputs.number("degreesOfFreedom")
    let p = try inputs.number("p")
    return [
      .number("cdf", SpecialFunctions.studentTCumulative(x, degreesOfFreedom: degrees)),
      .number("density", SpecialFunctions.studentTDensity(x, degreesOfFreedom: degrees)),
      .number("quantile", SpecialFunctions.studentTQuantile(p, degreesOfFreedom: degrees)),
    ]
  }
}
