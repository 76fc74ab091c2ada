import NumericalMethods
import Valuation

extension ScoringCalculators {
  static let analyticHierarchy = Calculator(
    "scoring.analytic-hierarchy",
    title: "Analytic hierarchy process",
    summary: "Priority weights and consistency ratio of a pairwise comparison matrix.",
    formula: """
      weights = principal eigenvector normalised to sum 1; consistencyIndex = \
      (lambdaMax-n)/(n-1); consistencyRatio = consistencyIndex/RI(n)
      """,
    inputs: [
      Input(
        "comparisons", .table, unit: "1", range: "(0,inf)", count: 1...1_000_000,
        shape: [
          "n",
          "any",
        ],
        "positive reciprocal matrix, n = 1..10"),
      Input(
        "method", .choice(["eigenvector", "geometric-mean"]), default: .text("eigenvector"),
        """
        geometric-mean uses row geometric means for the weights; lambdaMax is always the \
        eigenvalue
        """),
    ],
    outputs: [
      Output("weights", "array-of-number", unit: "1", "priorities"),
      Output("lambdaMax", "number", unit: "1", "principal eigenvalue"),
      Output("consistencyRatio", "number", unit: "1", "0 for n < 3"),
      Output("consistent", "boolean", "consistencyRatio < 0.10"),
    ],
    refusals: [
      Refusal("comparisons", "an element outside (0,inf)"),
      Refusal("comparisons", "not square, above 10, or a_ij*a_ji differs from 1 by more than 1e-3"),
    ],
    notes: [
      "RI(1..10) = 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49."
    ],
    source: "Saaty (1980)"
  ) { inputs in
    let comparisons = try naming("comparisons") {
      try PairwiseComparisons(Matrix(inputs.table("comparisons")))
    }
    let method = PairwiseComparisons.Method(rawValue: try inputs.choice("method"))
    let priorities = try comparisons.priorities(by: method ?? .eigenvector)
    return [
      .numbers("weights", priorities.weights), .number("lambdaMax", priorities.lambdaMax),
      .number("consistencyRatio", priorities.consistencyRatio),
      .boolean("consistent", priorities.isConsistent),
    ]
  }
}
