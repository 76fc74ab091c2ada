import NumericalMethods

extension NumericsCalculators {
  static let bivariateNormal = Calculator(
    "numerics.bivariate-normal",
    title: "Bivariate normal distribution",
    summary: "P(X <= a, Y <= b) of correlated standard normals.",
    formula: "probability = integral_(-inf)^a phi(x)*Phi((b-rho x)/sqrt(1-rho^2))dx",
    inputs: [
      Input("a", .number, "first limit"),
      Input("b", .number, "second limit"),
      Input("correlation", .number, unit: "1", range: "[-1,1]", "rho"),
    ],
    outputs: [
      Output("probability", "number", unit: "1", "joint probability")
    ],
    notes: [
      "rho = 1 gives Phi(min(a,b)); rho = -1 gives max(0, Phi(a)+Phi(b)-1)."
    ],
    source: "Genz (2004)"
  ) { inputs in
    let probability = StandardNormal.cumulative(
      try inputs.number("a"), try inputs.number("b"),
      correlation: try inputs.number("correlation"))
    return [.number("probability", probability)]
  }
}
