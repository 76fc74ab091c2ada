import Valuation

extension LifecycleCalculators {
  static let bassFit = Calculator(
    "lifecycle.bass-fit",
    title: "Bass model fit",
    summary: """
      Estimates innovation, imitation and potential from yearly sales by non-linear or ordinary \
      least squares.
      """,
    formula: """
      nls: minimise sum_k (sales_k - m(F(k)-F(k-1)))^2; ols: sales_k = a + b*Y_(k-1) + \
      c*Y_(k-1)^2, m = (-b-sqrt(b^2-4ac))/(2c), p = a/m, q = b + p
      """,
    inputs: [
      Input(
        "sales", .numbers, unit: "unit", range: "[0,inf)", count: 4...1_000_000, shape: ["n"],
        "sales of years 1..n"),
      Input("method", .choice(["nls", "ols"]), default: .text("nls"), "estimator"),
      Input(
        "forecastPeriods", .integer, unit: "year", default: .number(0), range: "[0,100]",
        "years to forecast after the sample"),
    ],
    outputs: [
      Output("innovation", "number", unit: "1/year", "p"),
      Output("imitation", "number", unit: "1/year", "q"),
      Output("marketPotential", "number", unit: "unit", "m"),
      Output(
        "residualSumOfSquares", "number", unit: "unit^2",
        "of yearly sales about m(F(k)-F(k-1))"),
      Output("forecast", "array-of-number", unit: "unit/year", "years n+1, ..."),
    ],
    refusals: [
      Refusal("sales", "an element outside [0,inf)"),
      Refusal("sales", "no fit with p > 0, q >= 0 and m > 0 exists"),
    ],
    notes: [
      """
      The global least-squares minimum with p > 0, q >= 0, m > 0. Y_0 = 0; ols forecasts and \
      residuals use the fitted F.
      """
    ],
    source: "Bass (1969); Srinivasan and Mason (1986)"
  ) { inputs in
    let fit = try BassFit(
      sales: inputs.numbers("sales"),
      by: inputs.choice("method") == "ols" ? .ordinaryLeastSquares : .nonlinearLeastSquares)
    return [
      .number("innovation", fit.diffusion.innovation),
      .number("imitation", fit.diffusion.imitation),
      .number("marketPotential", fit.marketPotential),
      .number("residualSumOfSquares", fit.residualSumOfSquares),
      .numbers("forecast", try fit.forecast(years: inputs.integer("forecastPeriods"))),
    ]
  }
}
