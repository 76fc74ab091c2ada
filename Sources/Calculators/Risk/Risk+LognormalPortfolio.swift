import Probability

extension RiskCalculators {
  static let lognormalPortfolio = Calculator(
    "risk.lognormal-portfolio",
    title: "Portfolio of correlated lognormal values",
    summary: """
      Exact mean and spread of a sum of lognormals with the Fenton-Wilkinson and comonotonic \
      quantiles.
      """,
    formula: """
      mean = sum exp(mu_j+sigma_j^2/2); cov_jk = m_j m_k (exp(rho_jk sigma_j sigma_k)-1); fw: \
      sigma^2 = ln(1+var/mean^2), mu = ln mean - sigma^2/2; comonotonic = sum exp(mu_j+sigma_j \
      z_p)
      """,
    inputs: [
      Input("mu", .numbers, unit: "ln currency", count: 1...1_000_000, shape: ["n"], "log means"),
      Input(
        "sigma", .numbers, unit: "1", range: "[0,5]", count: 1...1_000_000, shape: ["n"],
        "log standard deviations"),
      Input(
        "correlations", .table, unit: "1", range: "[-1,1]", count: 1...1_000_000,
        shape: [
          "n",
          "any",
        ],
        "correlation matrix"),
      Input("probability", .number, unit: "1", default: .number(0.05), range: "(0,1)", "p"),
    ],
    outputs: [
      Output("mean", "number", unit: "currency", "exact"),
      Output("standardDeviation", "number", unit: "currency", "exact"),
      Output("fentonWilkinsonMu", "number", unit: "ln currency", "matched log mean"),
      Output("fentonWilkinsonSigma", "number", unit: "1", "matched log standard deviation"),
      Output("fentonWilkinsonQuantile", "number", unit: "currency", "approximate p-quantile"),
      Output("comonotonicQuantile", "number", unit: "currency", "p-quantile with full dependence"),
    ],
    refusals: [
      Refusal("sigma", "an element outside [0,5]"),
      Refusal("correlations", "an element outside [-1,1]"),
      Refusal("sigma", "length differs from mu"),
      Refusal("correlations", "length differs from mu"),
      Refusal(
        "correlations",
        """
        not square of the right size, not symmetric, diagonal not 1 or not positive semidefinite \
        (tolerance 1e-9)
        """),
    ],
    notes: [
      """
      correlations are those of the logs. The Fenton-Wilkinson quantile is poor in the lower \
      tail for large sigma; simulate for haircuts.
      """
    ],
    source: "Closed form; Fenton (1960)"
  ) { inputs in
    let sum = try LogNormalSum(
      logMeans: inputs.numbers("mu"), logStandardDeviations: inputs.numbers("sigma"),
      correlations: CorrelationMatrix(inputs.table("correlations")))
    let probability = try inputs.number("probability")
    return [
      .number("mean", sum.mean),
      .number("standardDeviation", sum.standardDeviation),
      .number("fentonWilkinsonMu", sum.matchedLogMean),
      .number("fentonWilkinsonSigma", sum.matchedLogStandardDeviation),
      .number("fentonWilkinsonQuantile", sum.matchedQuantile(probability)),
      .number("comonotonicQuantile", sum.comonotonicQuantile(probability)),
    ]
  }
}
