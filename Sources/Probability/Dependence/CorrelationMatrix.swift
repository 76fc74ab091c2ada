public import NumericalMethods

/// A matrix of correlations that belongs together: symmetric, ones on the diagonal, positive
/// semidefinite.
public struct CorrelationMatrix: Sendable, Hashable {
  /// The correlations.
  public let matrix: Matrix

  /// Most rows of a correlation matrix, which bounds the work of factorising it.
  public static let largestOrder = 1000

  /// How far below zero the smallest eigenvalue may lie, and how far a diagonal element may be
  /// from one, by rounding of the figures as written.
  public static let tolerance = 1e-9

  /// Correlations, one row a variable.
  ///
  /// - Parameters:
  ///   - rows: square, symmetric, ones on the diagonal, all in [−1, 1].
  ///   - name: what a refusal calls the matrix.
  /// - Throws: `InvalidInput` for a matrix that is no correlation matrix within `tolerance`.
  /// - Complexity: O(n³).
  public init(_ rows: [[Double]], as name: String = "correlations") throws(InvalidInput) {
    let matrix = try symmetricUnitMatrix(rows, name, tolerance: Self.tolerance)
    // Positive semidefinite within the tolerance: definite once the tolerance is added.
    var lifted = matrix
    for index in 0..<matrix.rows { lifted[index, index] += Self.tolerance }
    do {
      _ = try lifted.cholesky()
    } catch {
      throw InvalidInput(
        name, "must be positive semidefinite (NearestCorrelation mends it)", got: "\(error)")
    }
    self.matrix = matrix
  }

  /// No correlation between any two of some variables.
  ///
  /// - Parameter order: number of variables, from 1 to `largestOrder`.
  /// - Throws: `InvalidInput` for an order out of range.
  public init(identity order: Int) throws(InvalidInput) {
    try require(
      order >= 1 && order <= Self.largestOrder, "order", order,
      "must be in [1, \(Self.largestOrder)]")
    matrix = .identity(order)
  }

  /// Number of variables.
  public var order: Int { matrix.rows }

  /// The correlation of two variables, from 0.
  public subscript(row: Int, column: Int) -> Double { matrix[row, column] }

  /// `a` with `a aᵀ` the correlations, also where some variables repeat others.
  ///
  /// Cholesky's factor where the matrix is definite, otherwise the scaled eigenvectors.
  ///
  /// - Throws: `.noSolution` only if the eigenvalues cannot be found.
  /// - Complexity: O(n³).
  func factor() throws(NumericalError) -> Matrix {
    do { return try matrix.cholesky() } catch { return try eigenFactor() }
  }

  private func eigenFactor() throws(NumericalError) -> Matrix {
    let (values, vectors) = try matrix.symmetricEigen()
    var factor = vectors
    for row in 0..<order {
      var square = 0.0
      for column in 0..<order {
        factor[row, column] *= max(values[column], 0).squareRoot()
        square += factor[row, column] * factor[row, column]
      }
      // Eigenvalues a rounding below zero were left out: restore the unit variance.
      for column in 0..<order where square > 0 { factor[row, column] /= square.squareRoot() }
    }
    return factor
  }
}

/// Checks for square, finite, in [−1, 1], symmetric and one on the diagonal.
func symmetricUnitMatrix(
  _ rows: [[Double]], _ name: String, tolerance: Double
) throws(InvalidInput) -> Matrix {
  try require(
    !rows.isEmpty && rows.count <= CorrelationMatrix.largestOrder, name, rows.count,
    "must have 1 to \(CorrelationMatrix.largestOrder) rows")
  for row in rows {
    try require(
      row.count == rows.count, name, row.count, "must be square, with \(rows.count) columns")
    for value in row {
      try require(value.magnitude <= 1 + tolerance, name, value, "must be in [-1, 1]")
    }
  }
  let matrix = try Matrix(rows)
  try require(
    matrix.asymmetry <= tolerance, name, matrix.asymmetry, "must be symmetric")
  for value in matrix.diagonal {
    try require((value - 1).magnitude <= tolerance, name, value, "must be 1 on the diagonal")
  }
  return matrix
}
