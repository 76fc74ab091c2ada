import Valuation

extension RenewalCalculators {
  static let surveyFit = Calculator(
    "renewal.survey-fit",
    title: "Lognormal fit to value classes",
    summary: "Maximum likelihood of a lognormal from counts per value class.",
    formula: "maximise sum_c counts_c*ln(Phi((ln u_c - mu)/sigma) - Phi((ln l_c - mu)/sigma))",
    inputs: [
      Input(
        "bounds", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000,
        ascending:
          true,
        "inner class bounds, ascending; the first class starts at 0, the last is open"),
      Input(
        "counts", .numbers, unit: "count", range: "[0,inf)", count: 1...1_000_000,
        "counts, one more than bounds"),
    ],
    outputs: [
      Output("mu", "number", unit: "ln currency", "estimate"),
      Output("sigma", "number", unit: "1", "estimate"),
      Output("mean", "number", unit: "currency", "exp(mu+sigma^2/2)"),
    ],
    refusals: [
      Refusal("bounds", "an element outside (0,inf)"),
      Refusal("counts", "an element outside [0,inf)"),
      Refusal("counts", "length differs from bounds + 1, or fewer than three classes are occupied"),
      Refusal("bounds", "not strictly ascending"),
    ],
    source: "Interval-censored lognormal, as in inventor surveys"
  ) { inputs in
    let fit = try SurveyFit(bounds: inputs.numbers("bounds"), counts: inputs.numbers("counts"))
    return [
      .number("mu", fit.mu),
      .number("sigma", fit.sigma),
      .number("mean", fit.mean),
    ]
  }
}
