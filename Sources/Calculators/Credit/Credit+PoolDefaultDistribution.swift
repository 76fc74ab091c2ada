import Lending

extension CreditCalculators {
  static let poolDefaultDistribution = Calculator(
    "credit.pool-default-distribution",
    title: "Defaults in a homogeneous pool under a copula",
    summary: """
      Exact distribution of the number of defaults of equal names under a one-factor Gaussian, t \
      or double-t copula.
      """,
    formula: """
      X = sqrt(rho)*M + sqrt(1-rho)*e. gaussian: M, e normal, default when X < N^-1(PD). t: \
      X*sqrt(nu/chi2_nu) with one shared chi-square, default below the t quantile of PD. \
      double-t: M and e independent Student t with nu degrees scaled to unit variance, threshold \
      solved so that the default probability is PD. probabilities[k] = P(k defaults)
      """,
    inputs: [
      Input("names", .integer, unit: "count", range: "[1,1000]", "number of equal names"),
      Input(
        "defaultProbability", .number, unit: "1", range: "(0,1)",
        "probability of default over the horizon"),
      Input("assetCorrelation", .number, unit: "1", range: "[0,1)", "rho"),
      Input(
        "copula", .choice(["gaussian", "t", "double-t"]), default: .text("gaussian"), "copula"),
      Input(
        "degreesOfFreedom", .number, unit: "1", default: .number(5), range: "(2,100]",
        "nu of the t and double-t copula"),
      Input("confidence", .number, unit: "1", range: "(0,1)", "confidence level"),
    ],
    outputs: [
      Output("probabilities", "array-of-number", unit: "1", "P(0), ..., P(min(names, 20))"),
      Output("mean", "number", unit: "count", "expected defaults"),
      Output("standardDeviation", "number", unit: "count", "standard deviation"),
      Output(
        "quantile", "integer", unit: "count",
        "smallest k with P(defaults <= k) >= confidence"),
    ],
    notes: [
      """
      Gaussian figures need 1e-9 accuracy to be useful; the stated tolerance covers quadrature \
      for the t forms. A quantile is given only where the distribution function is further than \
      1e-6 from confidence.
      """
    ],
    source: "Laurent and Gregory; Hull and White (2004) for the double-t form."
  ) { inputs in
    let pool = try FactorPool(
      names: inputs.integer("names"), assetCorrelation: inputs.number("assetCorrelation"),
      copula: poolCopula(inputs))
    let defaults = try pool.defaults(at: inputs.number("defaultProbability"))
    return [
      .numbers("probabilities", Array(defaults.probabilities.prefix(21))),
      .number("mean", defaults.mean),
      .number("standardDeviation", defaults.standardDeviation),
      .integer("quantile", try defaults.quantile(at: inputs.number("confidence"))),
    ]
  }
}
