import NumericalMethods
import Valuation

extension ProbabilityCalculators {
  static let bayesValidity = Calculator(
    "probability.bayes-validity",
    title: "Validity probability after evidence",
    summary: """
      Updates the probability that a right is valid by a sequence of independent findings.
      """,
    formula: """
      odds_(k+1) = odds_k*LR_k; LR = sensitivity/(1-specificity) for a favorable finding, \
      (1-sensitivity)/specificity for an adverse one
      """,
    inputs: [
      Input("priorValidity", .number, unit: "1", range: "(0,1)", "prior probability"),
      Input(
        "sensitivities", .numbers, unit: "1", range: "(0,1)", count: 1...1_000_000, shape: ["n"],
        "P(favorable | valid) of each finding"),
      Input(
        "specificities", .numbers, unit: "1", range: "(0,1)", count: 1...1_000_000, shape: ["n"],
        "P(adverse | invalid) of each finding"),
      Input(
        "favorable", .booleans, count: 1...1_000_000, shape: ["n"],
        "true when the finding supports validity"),
    ],
    outputs: [
      Output("posteriors", "array-of-number", unit: "1", "probability after each finding"),
      Output("posteriorValidity", "number", unit: "1", "final probability"),
      Output("combinedLikelihoodRatio", "number", unit: "1", "product of the ratios"),
    ],
    refusals: [
      Refusal("sensitivities", "an element outside (0,1)"),
      Refusal("specificities", "an element outside (0,1)"),
      Refusal("specificities", "length differs from sensitivities"),
      Refusal("favorable", "length differs from sensitivities"),
    ],
    source: "Bayes' rule"
  ) { inputs in
    let sensitivities = try inputs.numbers("sensitivities")
    let specificities = try inputs.numbers("specificities")
    let favorable = try inputs.booleans("favorable")
    let findings = try sensitivities.indices.map { k in
      try ValidityUpdate.Finding(
        sensitivity: sensitivities[k], specificity: specificities[k], isFavorable: favorable[k])
    }
    let update = try ValidityUpdate(prior: inputs.number("priorValidity"), findings: findings)
    return [
      .numbers("posteriors", update.posteriors), .number("posteriorValidity", update.posterior),
      .number("combinedLikelihoodRatio", update.combinedLikelihoodRatio),
    ]
  }
}
