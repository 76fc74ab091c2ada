public import NumericalMethods

/// The correlation matrix closest to a symmetric matrix, in the Frobenius norm, with how far it
/// moved.
///
/// Alternating projections on the matrices of no negative eigenvalue and on those of unit
/// diagonal, with Dykstra's correction of the first.
///
/// > Source: Higham, Computing the nearest correlation matrix, *IMA Journal of Numerical
/// > Analysis* 22 (2002) 329–343, algorithm 3.3.
public struct NearestCorrelation: Sendable, Hashable {
  /// The nearest correlation matrix.
  public let matrix: Matrix
  /// Frobenius distance from the matrix given.
  public let distance: Double
  /// Smallest eigenvalue of the matrix given.
  public let smallestEigenvalue: Double
  /// Whether the matrix given was not a correlation matrix.
  public let changed: Bool
  /// Rounds of projections.
  public let iterations: Int

  /// Eigenvalues from here on count as not negative.
  private static let eigenvalueTolerance = -1e-12
  /// Most variables, which bounds the work.
  public static let largestOrder = 200

  /// Mends a matrix.
  ///
  /// - Parameter rows: symmetric, ones on the diagonal within 1e-12, all in [−1, 1].
  /// - Throws: `InvalidInput` for another matrix, `.notConverged` after 20 000 rounds.
  /// - Complexity: O(n³) a round; rounds grow with the distance.
  public init(_ rows: [[Double]]) throws {
    try require(
      rows.count <= Self.largestOrder, "matrix", rows.count,
      "must have at most \(Self.largestOrder) rows")
    let given = try symmetricUnitMatrix(rows, "matrix", tolerance: 1e-12)
    let smallest = try given.symmetricEigen().values.last ?? 1
    smallestEigenvalue = smallest
    changed = smallest < Self.eigenvalueTolerance
    guard changed else {
      (matrix, distance, iterations) = (given, 0, 0)
      return
    }
    let size = given.frobeniusNorm
    var current = given
    var correction = Matrix(rows: given.rows, columns: given.rows)
    var before = given
    for round in 1...20_000 {
      let shifted = try current - correction
      let projected = try shifted.withoutNegativeEigenvalues()
      correction = try projected - shifted
      var next = projected
      for index in 0..<next.rows { next[index, index] = 1 }
      let moved = try max(
        (next - current).frobeniusNorm, (projected - before).frobeniusNorm,
        (next - projected).frobeniusNorm)
      (current, before) = (next, projected)
      if moved <= 1e-12 * size {
        matrix = current
        distance = try (current - given).frobeniusNorm
        iterations = round
        return
      }
    }
    throw NumericalError.notConverged(
      method: "nearest correlation matrix", iterations: 20_000,
      error: try (current - before).frobeniusNorm)
  }
}

extension Matrix {
  /// Square root of the sum of squared elements.
  var frobeniusNorm: Double { elements.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  /// The nearest symmetric matrix without negative eigenvalues.
  func withoutNegativeEigenvalues() throws(NumericalError) -> Matrix {
    let (values, vectors) = try symmetricEigen()
    var result = Matrix(rows: rows, columns: rows)
    for (index, value) in values.enumerated() where value > 0 {
      for i in 0..<rows {
        let weight = value * vectors[i, index]
        for j in 0...i { result[i, j] += weight * vectors[j, index] }
      }
    }
    for i in 0..<rows { for j in 0..<i { result[j, i] = result[i, j] } }
    return result
  }
}
