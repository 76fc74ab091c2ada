public import NumericalMethods

/// Shares of the variance of a linear model of correlated normal inputs, `Y = bᵀX`.
///
/// The worth of a set of inputs is the variance that knowing them explains,
/// `Var(E[Y | X_u]) = cᵤᵀ Sᵤᵤ⁻¹ cᵤ` with `c = S b`; its Shapley split gives each input its effect.
///
/// > Source: Owen & Prieur, On Shapley value for measuring importance of dependent inputs,
/// > *SIAM/ASA Journal on Uncertainty Quantification* 5 (2017) 986–1002.
public struct ShapleyEffects: Sendable, Hashable {
  /// `bᵀ S b`.
  public let variance: Double
  /// Share of the variance of each input; they add to one.
  public let effects: [Double]
  /// `Var(E[Y | X_j])/variance` of each input.
  public let firstOrder: [Double]

  /// Effects of the inputs of a linear model.
  ///
  /// - Parameters:
  ///   - coefficients: one each input, at most ten.
  ///   - covariance: symmetric and positive definite.
  /// - Throws: `InvalidInput` for more than ten inputs, a covariance that is not positive
  ///   definite, or a variance of zero.
  /// - Complexity: O(2ⁿ n³).
  public init(coefficients: [Double], covariance: [[Double]]) throws(InvalidInput) {
    let count = coefficients.count
    try require(
      count <= 10, "coefficients", count, "must be at most ten")
    let matrix = try Self.checked(covariance, count)
    for (index, value) in coefficients.enumerated() {
      try requireFinite(value, "coefficients[\(index)]")
    }
    let loads = try matrix * coefficients
    let variance = Statistics.sum(zip(coefficients, loads).map { $0 * $1 })
    try require(
      variance > 0 && variance.isFinite, "coefficients", variance,
      "must give a variance above 0 and finite")
    var worths: [Double] = []
    for group in 1..<(1 << count) {
      worths.append(try Self.explained(by: group, matrix, loads) / variance)
    }
    self.variance = variance
    effects = try ShapleySplit(count: count, worths: worths).shares
    firstOrder = (0..<count).map { worths[(1 << $0) - 1] }
  }

  private static func checked(
    _ rows: [[Double]], _ count: Int
  ) throws(InvalidInput) -> Matrix {
    try require(
      rows.count == count && count > 0, "covariance", rows.count,
      "must have one row each of the \(count) coefficients")
    for row in rows {
      try require(row.count == count, "covariance", row.count, "must be square")
      for value in row { try requireFinite(value, "covariance") }
    }
    let matrix = try Matrix(rows)
    let size = matrix.elements.reduce(0) { max($0, $1.magnitude) }
    try require(
      matrix.asymmetry <= 1e-9 * size, "covariance", matrix.asymmetry, "must be symmetric")
    do { _ = try matrix.cholesky() } catch {
      throw InvalidInput("covariance", "must be positive definite", got: "\(error)")
    }
    return matrix
  }

  /// `cᵤᵀ Sᵤᵤ⁻¹ cᵤ` for the inputs whose bits are set.
  private static func explained(
    by group: Int, _ covariance: Matrix, _ loads: [Double]
  ) throws(InvalidInput) -> Double {
    let members = loads.indices.filter { group & (1 << $0) != 0 }
    var part = Matrix(rows: members.count, columns: members.count)
    for (i, row) in members.enumerated() {
      for (j, column) in members.enumerated() { part[i, j] = covariance[row, column] }
    }
    do {
      // With S = L Lᵀ the variance is |L⁻¹ c|², a sum of squares.
      let lower = try part.cholesky()
      var reduced: [Double] = []
      for i in members.indices {
        var value = loads[members[i]]
        for j in 0..<i { value -= lower[i, j] * reduced[j] }
        reduced.append(value / lower[i, i])
      }
      return reduced.reduce(0) { $0 + $1 * $1 }
    } catch {
      throw InvalidInput("covariance", "must be positive definite", got: "\(error)")
    }
  }
}
