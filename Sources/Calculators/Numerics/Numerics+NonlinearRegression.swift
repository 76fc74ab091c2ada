import NumericalMethods

extension NumericsCalculators {
  static let nonlinearRegression = Calculator(
    "numerics.nonlinear-regression",
    title: "Non-linear regression",
    summary: "Least squares for growth and decay models from a starting point.",
    formula: """
      box-bod: b0(1-exp(-b1 x)); logistic: b0/(1+exp(b1-b2 x)); richards: b0/(1+exp(b1-b2 \
      x))^(1/b3); gaussian-peak: b0/b1*exp(-((x-b2)/b1)^2/2); rational-3-3: \
      (b0+b1x+b2x^2+b3x^3)/(1+b4x+b5x^2+b6x^3)
      """,
    inputs: [
      Input(
        "model", .choice(["box-bod", "logistic", "richards", "gaussian-peak", "rational-3-3"]),
        "model"),
      Input("x", .numbers, count: 1...1_000_000, shape: ["n"], "abscissa"),
      Input("y", .numbers, count: 1...1_000_000, shape: ["n"], "responses"),
      Input("start", .numbers, count: 1...1_000_000, shape: ["k"], "starting values"),
    ],
    outputs: [
      Output("coefficients", "array-of-number", "b0, b1, ..."),
      Output("standardErrors", "array-of-number", "from s2 (J'J)^-1"),
      Output("residualSumOfSquares", "number", "RSS"),
    ],
    refusals: [
      Refusal("y", "length differs from x"),
      Refusal("start", "length differs from the number of coefficients of the model"),
      Refusal("y", "not more observations than coefficients"),
    ],
    source: "NIST StRD nonlinear"
  ) { inputs in
    guard let model = GrowthModel(rawValue: try inputs.choice("model")) else { return [] }
    let (x, y) = (try inputs.numbers("x"), try inputs.numbers("y"))
    let start = try inputs.numbers("start")
    try require(
      start.count == model.coefficientCount, "start", start.count,
      "must have \(model.coefficientCount) entries, one a coefficient")
    try require(
      y.count > start.count, "y", y.count, "must be more than the \(start.count) coefficients")
    let fit = try NonlinearRegression(of: { model($0, $1) }, x: x, y: y, from: start)
    return [
      .numbers("coefficients", fit.coefficients), .numbers("standardErrors", fit.standardErrors),
      .number("residualSumOfSquares", fit.residualSumOfSquares),
    ]
  }
}
