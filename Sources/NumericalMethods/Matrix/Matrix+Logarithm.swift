/// The logarithm of a matrix.
extension Matrix {
  /// The principal logarithm of this square matrix: the `X` with `e^X` equal to it whose
  /// eigenvalues have imaginary parts within `(−π, π)`.
  ///
  /// Square roots are taken until the matrix is near the identity, then the logarithm is a Padé
  /// approximant in partial fractions: `log(I + Y) = Σ w Y (I + x Y)⁻¹` over the points `x` and
  /// weights `w` of a Gauss–Legendre rule on `[0, 1]`.
  ///
  /// - Returns: the logarithm.
  /// - Throws: `.noSolution` if the matrix is not square or has an eigenvalue on the closed
  ///   negative real axis, so that there is no principal logarithm.
  /// - Complexity: O(n³).
  ///
  /// > Source: Cheng, Higham, Kenney & Laub, *SIAM Journal on Matrix Analysis* 22 (2001)
  /// > 1112–1125; Higham, *Functions of Matrices* (2008), algorithm 11.9.
  public func logarithm() throws(NumericalError) -> Matrix {
    guard isSquare, rows > 0 else { throw .noSolution("a logarithm needs a square matrix") }
    let identity = Matrix.identity(rows)
    var (root, halvings) = (self, 0)
    while root.combined(1, identity, -1).oneNorm > 0.25 {
      guard halvings < 60 else { throw Self.noLogarithm }
      root = try root.principalSquareRoot()
      halvings += 1
    }
    let step = root.combined(1, identity, -1)
    var sum = Matrix(rows: rows, columns: rows)
    for (node, weight) in zip(Self.points.nodes, Self.points.weights) {
      sum = sum.combined(1, try identity.combined(1, step, node).solve(step), weight)
    }
    let answer = power(2, Double(halvings)) * sum
    let misfit = try answer.exponential().combined(1, self, -1).oneNorm
    guard misfit <= 1e-8 * max(1, oneNorm) else { throw Self.noLogarithm }
    return answer
  }

  /// The principal square root, by the product form of the Denman–Beavers iteration.
  private func principalSquareRoot() throws(NumericalError) -> Matrix {
    let identity = Matrix.identity(rows)
    var (root, error) = (self, self)
    for _ in 0..<100 {
      let inverse: Matrix
      do { inverse = try error.inverse() } catch { throw Self.noLogarithm }
      root = root.times(identity.combined(0.5, inverse, 0.5))
      error = identity.combined(0.5, error.combined(0.25, inverse, 0.25), 1)
      let distance = error.combined(1, identity, -1).oneNorm
      guard distance.isFinite else { break }
      if distance <= 1e-15 * Double(rows) { return root }
    }
    throw Self.noLogarithm
  }

  /// `factor × self + otherFactor × other`, for matrices of one shape.
  private func combined(_ factor: Double, _ other: Matrix, _ otherFactor: Double) -> Matrix {
    var result = factor * self
    for index in elements.indices { result.add(otherFactor * other.elements[index], at: index) }
    return result
  }

  private static let noLogarithm = NumericalError.noSolution(
    "the matrix has an eigenvalue on the negative real axis or at zero, so no principal logarithm")

  /// Eight points give full precision up to a norm of 0.25.
  private static let points: (nodes: [Double], weights: [Double]) = {
    guard let rule = try? GaussRule.legendre(8, from: 0, to: 1) else { return ([], []) }
    return (rule.nodes, rule.weights)
  }()
}
