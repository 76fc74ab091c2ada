import NumericalMethods

extension NumericsCalculators {
  static let incompleteGammaBeta = Calculator(
    "numerics.incomplete-gamma-beta",
    title: "Incomplete gamma and beta functions",
    summary: "Regularised upper incomplete gamma Q(a, x) and incomplete beta I_y(p, q).",
    formula: "Q = Gamma(a,x)/Gamma(a); I = B(y;p,q)/B(p,q)",
    inputs: [
      Input("a", .number, unit: "1", default: .number(1.0), range: "(0,inf)", "gamma shape"),
      Input("x", .number, unit: "1", default: .number(0.0), range: "[0,inf)", "gamma point"),
      Input("p", .number, unit: "1", default: .number(1.0), range: "(0,inf)", "first beta shape"),
      Input("q", .number, unit: "1", default: .number(1.0), range: "(0,inf)", "second beta shape"),
      Input("y", .number, unit: "1", default: .number(0.0), range: "[0,1]", "beta point"),
    ],
    outputs: [
      Output("gammaQ", "number", unit: "1", "Q(a,x)"),
      Output("betaI", "number", unit: "1", "I_y(p,q)"),
    ],
    source: "40-digit arithmetic"
  ) { inputs in
    let (a, x) = (try inputs.number("a"), try inputs.number("x"))
    let (p, q, y) = (try inputs.number("p"), try inputs.number("q"), try inputs.number("y"))
    return [
      .number("gammaQ", SpecialFunctions.gammaQ(a, x)),
      .number("betaI", SpecialFunctions.betaI(p, q, y)),
    ]
  }
}
