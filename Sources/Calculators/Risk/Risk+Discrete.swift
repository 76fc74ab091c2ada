import Probability

extension RiskCalculators {
  static let discrete = Calculator(
    "risk.discrete",
    title: "Value at risk and expected shortfall of discrete losses",
    summary: "Lower value at risk and coherent expected shortfall with a fractional atom.",
    formula: """
      valueAtRisk = min{x: P(L <= x) >= confidence}; expectedShortfall = (E[L; L > VaR] + \
      VaR*(1-confidence-P(L > VaR)))/(1-confidence)
      """,
    inputs: [
      Input(
        "losses", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "outcomes, any order"),
      Input(
        "probabilities", .numbers, unit: "1", optional: true, range: "[0,1]", count: 1...1_000_000,
        shape: ["n"],
        "sum 1; default equal"),
      Input(
        "confidence", .number, unit: "1", default: .number(0.95), range: "(0,1)",
        "confidence level"),
    ],
    outputs: [
      Output("valueAtRisk", "number", unit: "currency", "lower quantile"),
      Output("expectedShortfall", "number", unit: "currency", "coherent tail mean"),
      Output("mean", "number", unit: "currency", "expected loss"),
    ],
    refusals: [
      Refusal("probabilities", "an element outside [0,1]"),
      Refusal("probabilities", "length differs from losses"),
      Refusal("probabilities", "sum differs from 1 by more than 1e-6"),
    ],
    notes: [
      "Cumulative probabilities are compared with confidence - 1e-12."
    ],
    source: "Acerbi and Tasche (2002)"
  ) { inputs in
    let losses = try inputs.numbers("losses")
    let law =
      if let probabilities = inputs.numbers(ifGiven: "probabilities") {
        try Discrete(values: losses, probabilities: probabilities)
      } else {
        try Discrete(sample: losses)
      }
    let confidence = try inputs.number("confidence")
    return [
      .number("valueAtRisk", try law.valueAtRisk(at: confidence)),
      .number("expectedShortfall", try law.expectedShortfall(at: confidence)),
      .number("mean", law.mean),
    ]
  }
}
