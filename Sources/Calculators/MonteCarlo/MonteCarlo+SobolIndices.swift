import Probability
import Valuation

extension MonteCarloCalculators {
  static let sobolIndices = Calculator(
    "monte-carlo.sobol-indices",
    title: "Sobol indices of a royalty value",
    summary: """
      First-order and total variance shares of independent drivers of value = \
      sales*royalty*(1-tax)*annuity(rate).
      """,
    formula: """
      v_X = Var(X)/E[X]^2 for sales, royalty and annuity; total = prod(1+v)-1; first_X = \
      v_X/total; totalIndex_X = v_X*prod_(others)(1+v)/total
      """,
    inputs: [
      Input(
        "salesDistribution",
        .choice([
          "fixed", "normal", "lognormal", "triangular", "pert",
          "uniform",
        ]), default: .text("pert"),
        "yearly sales"),
      Input("salesParameters", .numbers, count: 1...1_000_000, "parameters"),
      Input(
        "royaltyDistribution",
        .choice([
          "fixed", "normal", "lognormal", "triangular", "pert",
          "uniform",
        ]), default: .text("pert"),
        "royalty rate"),
      Input("royaltyParameters", .numbers, count: 1...1_000_000, "parameters"),
      Input(
        "rateDistribution",
        .choice([
          "fixed", "normal", "lognormal", "triangular", "pert",
          "uniform",
        ]), default: .text("pert"),
        "discount rate"),
      Input("rateParameters", .numbers, count: 1...1_000_000, "parameters"),
      Input("years", .integer, unit: "year", range: "[1,100]", "years of level income"),
      Input(
        "taxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "income tax rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("mid"),
        "where in its period a flow falls: end, mid or start"),
    ],
    outputs: [
      Output("mean", "number", unit: "currency", "expected value"),
      Output("standardDeviation", "number", unit: "currency", "of value"),
      Output("firstOrder", "array-of-number", unit: "1", "sales, royalty, rate"),
      Output("totalOrder", "array-of-number", unit: "1", "sales, royalty, rate"),
    ],
    refusals: [
      Refusal("salesParameters", "invalid, or all three drivers are fixed"),
      Refusal("royaltyParameters", "invalid"),
      Refusal(
        "rateParameters",
        "invalid, or the law reaches -1 or below (normal and lognormal rates are refused)"),
    ],
    notes: [
      """
      Parameters by distribution: fixed [value]; normal [mean, sd]; lognormal [mu, sigma] of the \
      log; triangular and pert [minimum, mode, maximum]; uniform [minimum, maximum]. pert is a \
      beta law on [minimum, maximum] with shapes 1+4(mode-minimum)/(maximum-minimum) and \
      1+4(maximum-mode)/(maximum-minimum).
      """,
      """
      The drivers are independent, so the product form is exact; rates enter through the annuity \
      sum_k (1+rate)^-t_k with t_k by timing.
      """,
    ],
    source: "Sobol (1993); product model"
  ) { inputs in
    let result = try renaming([
      "relativeVariances": "salesParameters", "relativeVariances[0]": "salesParameters",
      "relativeVariances[1]": "royaltyParameters", "relativeVariances[2]": "rateParameters",
    ]) { try inputs.uncertainRoyalty().decomposition() }
    return [
      .number("mean", result.mean),
      .number("standardDeviation", result.standardDeviation),
      .numbers("firstOrder", result.indices.firstOrder),
      .numbers("totalOrder", result.indices.totalOrder),
    ]
  }
}
