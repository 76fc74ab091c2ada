import NumericalMethods
import Probability

extension MonteCarloCalculators {
  static let toleranceSampleSize = Calculator(
    "monte-carlo.tolerance-sample-size",
    title: "Distribution-free sample size (Wilks)",
    summary: "Draws needed so that an extreme order statistic bounds a share of the population.",
    formula: """
      one-sided order m: least n with P(Binomial(n, 1-coverage) >= m) >= confidence; two-sided: \
      least n with 1 - n*coverage^(n-1) + (n-1)*coverage^n >= confidence
      """,
    inputs: [
      Input("coverage", .number, unit: "1", range: "(0,1)", "share of the population"),
      Input("confidence", .number, unit: "1", default: .number(0.95), range: "(0,1)", "confidence"),
      Input("sides", .choice(["one-sided", "two-sided"]), default: .text("one-sided"), "interval"),
      Input(
        "order", .integer, unit: "count", default: .number(1), range: "[1,20]",
        "m-th largest value, one-sided only"),
    ],
    outputs: [
      Output("sampleSize", "integer", unit: "count", "n"),
      Output("achievedConfidence", "number", unit: "1", "at n"),
    ],
    refusals: [
      Refusal("order", "not 1 with two-sided")
    ],
    source: "Wilks (1941)"
  ) { inputs in
    let coverage = try inputs.number("coverage")
    let confidence = try inputs.number("confidence")
    let order = try inputs.integer("order")
    let sample: ToleranceSample
    if try inputs.choice("sides") == "one-sided" {
      sample = try ToleranceSample(oneSided: coverage, confidence: confidence, order: order)
    } else {
      try require(order == 1, "order", order, "must be 1 with two-sided")
      sample = try ToleranceSample(twoSided: coverage, confidence: confidence)
    }
    return [
      .integer("sampleSize", sample.size),
      .number("achievedConfidence", sample.achievedConfidence),
    ]
  }
}
