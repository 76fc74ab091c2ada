import Probability

extension MonteCarloCalculators {
  static let lognormalCorrelation = Calculator(
    "monte-carlo.lognormal-correlation",
    title: "Attainable correlation of lognormals",
    summary: """
      Bounds of Pearson correlation between two lognormals and the normal correlation for a \
      target.
      """,
    formula: """
      rho(r) = (exp(r s1 s2)-1)/sqrt((exp(s1^2)-1)(exp(s2^2)-1)); bounds at r = -1, 1; \
      normalCorrelation = ln(1+target*sqrt(...))/(s1 s2)
      """,
    inputs: [
      Input("sigma1", .number, unit: "1", range: "(0,5]", "first log standard deviation"),
      Input("sigma2", .number, unit: "1", range: "(0,5]", "second"),
      Input(
        "target", .number, unit: "1", default: .number(0.0), range: "[-1,1]",
        "wanted Pearson correlation"),
    ],
    outputs: [
      Output("minimum", "number", unit: "1", "lower bound"),
      Output("maximum", "number", unit: "1", "upper bound"),
      Output("normalCorrelation", "number", unit: "1", "correlation of the logs"),
    ],
    source: "McNeil, Frey and Embrechts, attainable correlations"
  ) { inputs in
    let bounds = try renaming([
      "firstLogStandardDeviation": "sigma1", "secondLogStandardDeviation": "sigma2",
    ]) {
      try LogNormalCorrelation(
        firstLogStandardDeviation: inputs.number("sigma1"),
        secondLogStandardDeviation: inputs.number("sigma2"))
    }
    return [
      .number("minimum", bounds.minimum),
      .number("maximum", bounds.maximum),
      .number(
        "normalCorrelation", try bounds.correlationOfLogarithms(for: inputs.number("target"))),
    ]
  }
}
