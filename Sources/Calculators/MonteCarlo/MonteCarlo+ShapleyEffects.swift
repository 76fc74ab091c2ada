import Probability

extension MonteCarloCalculators {
  static let shapleyEffects = Calculator(
    "monte-carlo.shapley-effects",
    title: "Shapley effects of a linear model",
    summary: "Variance shares of correlated Gaussian inputs of a linear value model.",
    formula: """
      cost(u) = Var(E[b'X | X_u]); effect_j = average over orders of the increments of cost, \
      divided by b'Sb
      """,
    inputs: [
      Input("coefficients", .numbers, count: 1...1_000_000, shape: ["n"], "b"),
      Input(
        "covariance", .table, count: 1...1_000_000, shape: ["n", "any"],
        "S, positive definite, up to 10 inputs"),
    ],
    outputs: [
      Output("variance", "number", "b'Sb"),
      Output("effects", "array-of-number", unit: "1", "Shapley effects, sum 1"),
      Output("firstOrder", "array-of-number", unit: "1", "Var(E[Y|X_j])/variance"),
    ],
    refusals: [
      Refusal("covariance", "length differs from coefficients"),
      Refusal("covariance", "not square of the right size, not symmetric or not positive definite"),
      Refusal("coefficients", "variance is zero or more than ten inputs"),
    ],
    source: "Owen and Prieur (2017)"
  ) { inputs in
    let effects = try ShapleyEffects(
      coefficients: inputs.numbers("coefficients"), covariance: inputs.table("covariance"))
    return [
      .number("variance", effects.variance),
      .numbers("effects", effects.effects),
      .numbers("firstOrder", effects.firstOrder),
    ]
  }
}
