import Probability

extension MonteCarloCalculators {
  static let distribution = Calculator(
    "monte-carlo.distribution",
    title: "Driver distribution",
    summary: "Mean, standard deviation and quantiles of an input distribution.",
    formula: "closed-form moments; quantiles by inversion",
    inputs: [
      Input(
        "distribution", .choice(["normal", "lognormal", "triangular", "pert", "uniform"]),
        "family"),
      Input("parameters", .numbers, count: 1...1_000_000, "parameters of the family"),
      Input(
        "probabilities", .numbers, unit: "1", default: .numbers([0.05, 0.5, 0.95]), range: "(0,1)",
        count: 1...1_000_000,
        "quantile levels"),
    ],
    outputs: [
      Output("mean", "number", "mean"),
      Output("standardDeviation", "number", "standard deviation"),
      Output("quantiles", "array-of-number", "at probabilities"),
    ],
    refusals: [
      Refusal("probabilities", "an element outside (0,1)"),
      Refusal(
        "parameters",
        "wrong count, sd or sigma not positive, or minimum <= mode <= maximum violated"),
    ],
    notes: [
      """
      Parameters by distribution: fixed [value]; normal [mean, sd]; lognormal [mu, sigma] of the \
      log; triangular and pert [minimum, mode, maximum]; uniform [minimum, maximum]. pert is a \
      beta law on [minimum, maximum] with shapes 1+4(mode-minimum)/(maximum-minimum) and \
      1+4(maximum-mode)/(maximum-minimum).
      """
    ],
    source: "PERT practice; standard laws"
  ) { inputs in
    let law = try inputs.driver("distribution", "parameters")
    let quantiles = try inputs.numbers("probabilities").map { law.quantile($0) }
    return [
      .number("mean", law.mean),
      .number("standardDeviation", law.standardDeviation),
      .numbers("quantiles", quantiles),
    ]
  }
}
