import Finance
import NumericalMethods
import Valuation

extension ProbabilityCalculators {
  static let successRate = Calculator(
    "probability.success-rate",
    title: "Success rate with an interval",
    summary: """
      Posterior mean and credible interval of a success rate with a beta prior, and the \
      Clopper-Pearson interval.
      """,
    formula: """
      posterior Beta(priorSuccesses+successes, priorFailures+trials-successes); Clopper-Pearson \
      limits are beta quantiles B(alpha/2; x, n-x+1) and B(1-alpha/2; x+1, n-x)
      """,
    inputs: [
      Input("successes", .integer, unit: "count", range: "[0,inf)", "successes"),
      Input("trials", .integer, unit: "count", range: "[1,inf)", "trials"),
      Input(
        "priorSuccesses", .number, unit: "1", default: .number(0.5), range: "(0,inf)",
        "beta prior a"),
      Input(
        "priorFailures", .number, unit: "1", default: .number(0.5), range: "(0,inf)",
        "beta prior b"),
      Input(
        "confidence", .number, unit: "1", default: .number(0.95), range: "(0,1)",
        "of both intervals"),
    ],
    outputs: [
      Output("mean", "number", unit: "1", "posterior mean"),
      Output("low", "number", unit: "1", "credible lower"),
      Output("high", "number", unit: "1", "credible upper"),
      Output("clopperPearsonLow", "number", unit: "1", "0 when successes = 0"),
      Output("clopperPearsonHigh", "number", unit: "1", "1 when successes = trials"),
    ],
    refusals: [
      Refusal("successes", "successes > trials")
    ],
    source: "Jeffreys prior by default; Clopper and Pearson (1934)"
  ) { inputs in
    let rate = try SuccessRate(
      successes: inputs.integer("successes"), trials: inputs.integer("trials"),
      priorSuccesses: inputs.number("priorSuccesses"), priorFailures: inputs.number("priorFailures")
    )
    let confidence = try inputs.number("confidence")
    let (credible, exact) = (
      try rate.credibleInterval(confidence), try rate.exactInterval(confidence)
    )
    return [
      .number("mean", rate.mean), .number("low", credible.low), .number("high", credible.high),
      .number("clopperPearsonLow", exact.low), .number("clopperPearsonHigh", exact.high),
    ]
  }
}
