public import NumericalMethods

/// Alternatives ranked by closeness to the best and distance from the worst in every criterion
/// (TOPSIS), with given weights or weights from the entropy of the criteria.
///
/// > Source: Hwang & Yoon, *Multiple Attribute Decision Making* (1981); Shannon, *Bell System
/// > Technical Journal* 27 (1948) 379–423.
public struct IdealSolutionRanking: Hashable, Sendable {
  /// Weight of each criterion.
  public let weights: [Double]
  /// Closeness of each alternative, from 0 (worst in all) to 1 (best in all).
  public let closeness: [Double]

  /// Ranks alternatives.
  ///
  /// - Parameters:
  ///   - alternatives: one row an alternative, one column a criterion, all above zero; at least
  ///     two rows.
  ///   - benefit: for each criterion, whether more is better.
  ///   - given: weights, one a criterion, in [0, 1], which sum to 1 within 10⁻⁶; from entropy
  ///     when nil.
  /// - Throws: `InvalidInput` for `alternatives` (also where they are all alike), `benefit` or
  ///   `weights`.
  public init(
    _ alternatives: Matrix, benefit: [Bool], weights given: [Double]? = nil
  ) throws(InvalidInput) {
    try require(
      alternatives.rows > 1, "alternatives", alternatives.rows, "must have at least two rows")
    for element in alternatives.elements { try requirePositive(element, "alternatives") }
    let criteria = (0..<alternatives.columns).map { alternatives.column($0) }
    try require(
      benefit.count == criteria.count, "benefit", benefit.count,
      "must have \(criteria.count) elements, one a criterion")
    if let given {
      try requireLength(given, "weights", criteria.count, of: "the criteria")
      try requireEach(given, "weights", requireShare)
      try requireUnitSum(given, "weights")
    }
    let weights = given ?? Self.entropyWeights(criteria)
    let tells = zip(weights, criteria).contains { weight, column in
      weight > 0 && column.contains { $0 != column.first }
    }
    try require(
      tells, "alternatives", "rows that are alike", "must differ in a criterion that counts")
    self.weights = weights
    var (toBest, toWorst) = (
      [Double](repeating: 0, count: alternatives.rows),
      [Double](repeating: 0, count: alternatives.rows)
    )
    for (j, column) in criteria.enumerated() {
      let largest = column.max() ?? 1
      let length = Statistics.sum(column.map { ($0 / largest) * ($0 / largest) }).squareRoot()
      let scaled = column.map { weights[j] * ($0 / largest) / length }
      let (low, high) = (scaled.min() ?? 0, scaled.max() ?? 0)
      for (i, value) in scaled.enumerated() {
        let (best, worst) = benefit[j] ? (high, low) : (low, high)
        toBest[i] += (value - best) * (value - best)
        toWorst[i] += (value - worst) * (value - worst)
      }
    }
    closeness = zip(toBest, toWorst).map { best, worst in
      worst.squareRoot() / (worst.squareRoot() + best.squareRoot())
    }
  }

  /// Alternatives from best to worst, counted from 1; of equals the first comes first.
  public var ranking: [Int] {
    closeness.indices.sorted {
      closeness[$0] != closeness[$1] ? closeness[$0] > closeness[$1] : $0 < $1
    }.map { $0 + 1 }
  }

  /// Weights by how unevenly the alternatives share each criterion:
  /// `w(j) = (1 − e(j))/Σ (1 − e)`, `e(j) = −Σ p ln p/ln n`, `p = x(i,j)/Σ x(i,j)`.
  ///
  /// `1 − e` is computed as `Σ ((1+d) ln(1+d) − d)/(n ln n)` with `d = p·n − 1`, since shares
  /// that are almost equal would leave no digits of `1 − e`. All weights are zero where every
  /// criterion is shared evenly.
  ///
  /// - Parameter criteria: for each criterion the values of the alternatives, above zero.
  /// - Returns: one weight a criterion.
  public static func entropyWeights(_ criteria: [[Double]]) -> [Double] {
    let spreads = criteria.map { column -> Double in
      let (mean, count) = (Statistics.mean(column), Double(column.count))
      let terms = column.map { value -> Double in
        let d = (value - mean) / mean
        if d.magnitude > 1e-3 { return (1 + d) * log(value / mean) - d }
        // (1+d) ln(1+d) − d as a series, whose leading terms cancel in closed form.
        return d * d * (0.5 - d * (1.0 / 6 - d * (1.0 / 12 - d * (0.05 - d / 30))))
      }
      return max(Statistics.sum(terms), 0) / (count * log(count))
    }
    let total = Statistics.sum(spreads)
    return spreads.map { total > 0 ? $0 / total : 0 }
  }
}
