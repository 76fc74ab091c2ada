import Probability
import Valuation

extension RiskCalculators {
  static let reconcile = Calculator(
    "risk.reconcile",
    title: "Reconciliation of indicated values",
    summary: """
      Best linear unbiased combination of correlated value indications, with an optional cap on \
      any weight.
      """,
    formula: """
      weights = S^-1 1/(1' S^-1 1), S_jk = rho_jk sd_j sd_k; capped: a weight above the cap is \
      set to the cap and the others are scaled to the remainder, repeated until none exceeds it
      """,
    inputs: [
      Input(
        "values", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "indicated values"),
      Input(
        "standardDeviations", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "their uncertainty"),
      Input(
        "correlations", .table, unit: "1", optional: true, range: "[-1,1]", count: 1...1_000_000,
        shape: ["n", "any"],
        "correlation matrix; default identity"),
      Input(
        "weightCap", .number, unit: "1", default: .number(1.0), range: "(0,1]",
        "largest weight"),
    ],
    outputs: [
      Output("weights", "array-of-number", unit: "1", "uncapped weights"),
      Output("value", "number", unit: "currency", "uncapped value"),
      Output("standardDeviation", "number", unit: "currency", "of the uncapped value"),
      Output("cappedWeights", "array-of-number", unit: "1", "after the cap"),
      Output("cappedValue", "number", unit: "currency", "with capped weights"),
    ],
    refusals: [
      Refusal("standardDeviations", "an element outside (0,inf)"),
      Refusal("correlations", "an element outside [-1,1]"),
      Refusal("standardDeviations", "length differs from values"),
      Refusal("correlations", "length differs from values"),
      Refusal(
        "correlations",
        """
        not square of the right size, not symmetric, diagonal not 1 or not positive semidefinite \
        (tolerance 1e-9)
        """),
      Refusal("weightCap", "weightCap times the number of values is below 1"),
    ],
    notes: [
      """
      Uncapped weights may be negative; the scaling keeps proportions. The matrix must also be \
      invertible.
      """
    ],
    source: "Best linear unbiased estimate"
  ) { inputs in
    var correlations: CorrelationMatrix?
    if let rows = inputs.table(ifGiven: "correlations") {
      correlations = try CorrelationMatrix(rows)
    }
    let result = try Reconciliation(
      values: inputs.numbers("values"), standardDeviations: inputs.numbers("standardDeviations"),
      correlations: correlations, weightCap: inputs.number("weightCap"))
    return [
      .numbers("weights", result.weights), .number("value", result.value),
      .number("standardDeviation", result.standardDeviation),
      .numbers("cappedWeights", result.cappedWeights),
      .number("cappedValue", result.cappedValue),
    ]
  }
}
