public import NumericalMethods

/// Samples reordered so that their rank correlation approaches a target, each keeping its own law.
///
/// Normal scores `a`, in the order of one permutation a variable, are given the target's
/// correlations exactly, `T = M F⁻¹ C` with `MᵀM/n = FᵀF` and `target = CᵀC`; each sample then
/// takes the ranks of its column of `T`.
///
/// > Source: Iman & Conover, A distribution-free approach to inducing rank correlation,
/// > *Communications in Statistics B* 11 (1982) 311–334.
public struct ImanConover: Sendable, Hashable {
  /// The samples in their new order, one row a variable.
  public let samples: [[Double]]

  /// Reorders samples.
  ///
  /// - Parameters:
  ///   - samples: one row a variable, all of one length from 3 on.
  ///   - target: wanted correlations of the scores, positive definite.
  ///   - permutations: one row a variable, each the numbers from 0 to `n − 1` in some order.
  /// - Throws: `InvalidInput` for inputs of other shapes, a target that is not positive definite,
  ///   or permutations so alike that the scores are singular.
  /// - Complexity: O(k n log n + k² n) for `k` variables of `n` draws.
  public init(
    _ samples: [[Double]], target: [[Double]], permutations: [[Int]]
  ) throws(InvalidInput) {
    let draws = samples.first?.count ?? 0
    let lower = try Self.targetFactor(target, count: samples.count)
    try require(
      permutations.count == samples.count, "permutations", permutations.count,
      "must be one row a variable, \(samples.count)")
    for row in permutations { try Self.requirePermutation(row, draws) }
    try require(draws >= 3, "samples", draws, "must have at least 3 draws")
    for row in samples {
      try require(row.count == draws, "samples", row.count, "must have rows of one length")
      for value in row { try require(!value.isNaN, "samples", value, "must be numbers") }
    }
    let scores = Self.scores(draws)
    let own = try Self.scoreFactor(scores, permutations)
    let columns = Self.transformed(scores, permutations, own, lower)
    self.samples = zip(samples, columns).map { sample, column in
      let sorted = sample.sorted()
      var result = sample
      for (rank, place) in column.indices.sorted(by: { column[$0] < column[$1] }).enumerated() {
        result[place] = sorted[rank]
      }
      return result
    }
  }

  /// Spearman's rank correlations of the pairs (1, 2), (1, 3), …, (2, 3), ….
  ///
  /// - Complexity: O(k² n log n).
  public var rankCorrelations: [Double] {
    let ranks = samples.map(Statistics.ranks)
    return ranks.indices.flatMap { first in
      ranks.indices.dropFirst(first + 1).map { Statistics.correlation(ranks[first], ranks[$0]) }
    }
  }

  private static func targetFactor(
    _ target: [[Double]], count: Int
  ) throws(InvalidInput) -> Matrix {
    try require(
      target.count == count, "target", target.count, "must have one row a variable, \(count)")
    let matrix = try symmetricUnitMatrix(target, "target", tolerance: CorrelationMatrix.tolerance)
    do { return try matrix.cholesky() } catch {
      throw InvalidInput("target", "must be positive definite", got: "\(error)")
    }
  }

  private static func requirePermutation(_ row: [Int], _ count: Int) throws(InvalidInput) {
    var seen = [Bool](repeating: false, count: count)
    try require(
      row.count == count, "permutations", row.count, "must have one place a draw, \(count)")
    for place in row {
      try require(
        place >= 0 && place < count && !seen[place], "permutations", place,
        "must hold each of 0 to \(count - 1) once a row")
      seen[place] = true
    }
  }

  /// Normal scores of mean zero and population variance one.
  private static func scores(_ count: Int) -> [Double] {
    var scores = [Double](repeating: 0, count: count)
    var squares = 0.0
    for index in 0..<(count / 2) {
      // The upper half mirrors the lower, so the mean is zero exactly.
      let score = StandardNormal.quantile(Double(index + 1) / Double(count + 1))
      scores[index] = score
      scores[count - 1 - index] = -score
      squares += 2 * score * score
    }
    let deviation = (squares / Double(count)).squareRoot()
    return scores.map { $0 / deviation }
  }

  private static func scoreFactor(
    _ scores: [Double], _ permutations: [[Int]]
  ) throws(InvalidInput) -> Matrix {
    let order = permutations.count
    var correlations = Matrix(rows: order, columns: order)
    for i in 0..<order {
      for j in 0...i {
        var sum = 0.0
        for (a, b) in zip(permutations[i], permutations[j]) { sum += scores[a] * scores[b] }
        correlations[i, j] = sum / Double(scores.count)
        correlations[j, i] = correlations[i, j]
      }
    }
    do { return try correlations.cholesky() } catch {
      throw InvalidInput(
        "samples", "must have scores that are not singular: more draws or other permutations",
        got: "\(error)")
    }
  }

  /// One column a variable: the scores with the target's correlations.
  private static func transformed(
    _ scores: [Double], _ permutations: [[Int]], _ own: Matrix, _ target: Matrix
  ) -> [[Double]] {
    let order = permutations.count
    var columns = [[Double]](
      repeating: [Double](repeating: 0, count: scores.count), count: order)
    var independent = [Double](repeating: 0, count: order)
    for draw in scores.indices {
      for i in 0..<order {
        var value = scores[permutations[i][draw]]
        for j in 0..<i { value -= own[i, j] * independent[j] }
        independent[i] = value / own[i, i]
      }
      for i in 0..<order {
        var value = 0.0
        for j in 0...i { value += target[i, j] * independent[j] }
        columns[i][draw] = value
      }
    }
    return columns
  }
}
