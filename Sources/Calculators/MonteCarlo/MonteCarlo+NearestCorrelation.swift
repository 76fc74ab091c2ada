import NumericalMethods
import Probability

extension MonteCarloCalculators {
  static let nearestCorrelation = Calculator(
    "monte-carlo.nearest-correlation",
    title: "Nearest correlation matrix",
    summary: "Closest correlation matrix in the Frobenius norm to a symmetric matrix.",
    formula: """
      minimise ||X-A||_F over positive semidefinite X with unit diagonal (alternating \
      projections with Dykstra's correction)
      """,
    inputs: [
      Input(
        "matrix", .table, unit: "1", range: "[-1,1]", count: 1...1_000_000, shape: ["n", "any"],
        "symmetric matrix with unit diagonal")
    ],
    outputs: [
      Output("nearest", "array-of-array-of-number", unit: "1", "nearest correlation matrix"),
      Output("distance", "number", unit: "1", "Frobenius distance"),
      Output("smallestEigenvalue", "number", unit: "1", "of the input"),
      Output("changed", "boolean", "the input was not positive semidefinite (below -1e-12)"),
    ],
    refusals: [
      Refusal("matrix", "an element outside [-1,1]"),
      Refusal("matrix", "not square, not symmetric (1e-12) or diagonal not 1"),
    ],
    source: "Higham (2002)"
  ) { inputs in
    let nearest = try NearestCorrelation(inputs.table("matrix"))
    return [
      .table("nearest", nearest.matrix.asRows),
      .number("distance", nearest.distance),
      .number("smallestEigenvalue", nearest.smallestEigenvalue),
      .boolean("changed", nearest.changed),
      .integer("iterations", nearest.iterations).asWorking,
    ]
  }
}
