import NumericalMethods
import Probability

extension MonteCarloCalculators {
  static let imanConover = Calculator(
    "monte-carlo.iman-conover",
    title: "Iman-Conover reordering",
    summary: """
      Reorders samples so that their rank correlation approaches a target, without changing any \
      marginal.
      """,
    formula: """
      scores a_i = Phi^-1(i/(n+1)), centred by symmetry, divided by their population sd; M_ik = \
      a at position permutations_k(i); E = M'M/n = F'F; target = C'C (F, C upper triangular \
      Cholesky); T = M F^-1 C; column k of the result holds the k-th marginal with the ranks of \
      T_k
      """,
    inputs: [
      Input(
        "samples", .table, count: 1...1_000_000, shape: ["k", "n"],
        "one row per variable, n values each, any order"),
      Input(
        "target", .table, unit: "1", range: "[-1,1]", count: 1...1_000_000, shape: ["k", "any"],
        "wanted correlation matrix of the scores"),
      Input(
        "permutations", .table, unit: "index", range: "[0,inf)", count: 1...1_000_000,
        shape: [
          "k",
          "n",
        ],
        "one row per variable: a permutation of 0..n-1; row 0 is usually the identity"),
    ],
    outputs: [
      Output(
        "reordered", "array-of-array-of-number",
        "one row per variable; entry i is the i-th joint draw"),
      Output(
        "spearman", "array-of-number", unit: "1",
        "rank correlations of the result for pairs (1,2), (1,3), ..., (2,3), ..."),
    ],
    refusals: [
      Refusal("target", "an element outside [-1,1]"),
      Refusal("permutations", "an element outside [0,inf)"),
      Refusal("target", "length differs from samples"),
      Refusal("permutations", "length differs from samples"),
      Refusal("permutations", "length differs from samples"),
      Refusal("target", "not a positive definite correlation matrix of order k"),
      Refusal("permutations", "a row is not a permutation of 0..n-1"),
      Refusal("samples", "n below 3 or the score matrix is singular"),
    ],
    notes: [
      """
      The largest T gets the largest sample. Ties in samples keep any order because the values \
      are equal; spearman uses average ranks.
      """
    ],
    source: "Iman and Conover (1982)"
  ) { inputs in
    let permutations = try inputs.table("permutations").map { row in
      try row.map { place in
        guard let whole = Int(exactly: place) else {
          throw InvalidInput("permutations", "must hold whole numbers", got: "\(place)")
        }
        return whole
      }
    }
    let result = try ImanConover(
      inputs.table("samples"), target: inputs.table("target"), permutations: permutations)
    return [
      .table("reordered", result.samples), .numbers("spearman", result.rankCorrelations),
    ]
  }
}
