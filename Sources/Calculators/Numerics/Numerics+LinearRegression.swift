import NumericalMethods

extension NumericsCalculators {
  static let linearRegression = Calculator(
    "numerics.linear-regression",
    title: "Linear regression",
    summary: "Least squares on a polynomial or on given regressors.",
    formula: "y = Xb + e; b minimises |e|^2; se = sqrt(s2 diag((X'X)^-1)), s2 = RSS/(n-k)",
    inputs: [
      Input("y", .numbers, count: 1...1_000_000, shape: ["n"], "responses"),
      Input(
        "x", .numbers, optional: true, count: 1...1_000_000, shape: ["n"],
        "abscissa for a polynomial"),
      Input(
        "degree", .integer, unit: "count", optional: true, range: "[0,12]",
        "polynomial degree; columns 1, x, ..., x^degree"),
      Input(
        "regressors", .table, optional: true, count: 1...1_000_000, shape: ["n", "k"],
        "one row per observation; replaces x and degree"),
      Input(
        "intercept", .boolean, default: .boolean(true),
        "with regressors: add a first column of ones"),
    ],
    outputs: [
      Output("coefficients", "array-of-number", "b"),
      Output("standardErrors", "array-of-number", "se"),
      Output("residualSumOfSquares", "number", "RSS"),
    ],
    refusals: [
      Refusal("x", "length differs from y"),
      Refusal("regressors", "length differs from y"),
      Refusal("x", "neither regressors nor x given, or too few distinct values for the degree"),
      Refusal("degree", "x given without degree"),
      Refusal("y", "not more observations than coefficients"),
      Refusal("regressors", "given together with x, or rank deficient"),
    ],
    notes: [
      """
      Ill-conditioned problems (NIST Filip) must keep six digits: use QR or SVD on scaled \
      columns, not the normal equations.
      """
    ],
    source: "NIST StRD linear"
  ) { inputs in
    let y = try inputs.numbers("y")
    let fit: LinearRegression
    if let rows = inputs.table(ifGiven: "regressors") {
      let ones: [Double] = try inputs.boolean("intercept") ? [1] : []
      let count = (rows.first?.count ?? 0) + ones.count
      try require(y.count > count, "y", y.count, "must be more than the \(count) coefficients")
      try require(!inputs.has("x"), "regressors", "both", "must not be given together with x")
      fit = try renaming(["responses": "y", "design": "regressors", "rows": "regressors"]) {
        try LinearRegression(design: Matrix(rows.map { ones + $0 }), responses: y)
      }
    } else {
      let x = inputs.numbers(ifGiven: "x") ?? []
      try require(!x.isEmpty, "x", "nothing", "must be given unless regressors are")
      guard let degree = inputs.integer(ifGiven: "degree") else {
        throw InvalidInput("degree", "must be given with x", got: "nothing")
      }
      fit = try renaming(["responses": "y"]) {
        try LinearRegression(polynomialOfDegree: degree, x: x, y: y)
      }
    }
    return [
      .numbers("coefficients", fit.coefficients),
      .numbers("standardErrors", fit.standardErrors()),
      .number("residualSumOfSquares", fit.residualSumOfSquares),
    ]
  }
}
