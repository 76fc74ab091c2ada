import CGSL

extension Matrix {
  /// The lower triangle `L` with `L · Lᵀ` equal to this symmetric matrix, of which only the lower
  /// triangle is read.
  ///
  /// - Returns: `L`, zero above the diagonal.
  /// - Throws: `.notPositiveDefinite` with the first pivot that is not positive,
  ///   `.noSolution` if the matrix is not square.
  /// - Complexity: O(n³).
  ///
  /// > Source: Golub & Van Loan, *Matrix Computations*, 4th ed., 4.2.
  public func cholesky() throws(NumericalError) -> Matrix {
    try requireSquare("Cholesky's factorization")
    var lower = Matrix(rows: rows, columns: rows)
    for j in 0..<rows {
      var pivot = self[j, j]
      for k in 0..<j { pivot -= lower[j, k] * lower[j, k] }
      // A pivot that is rounding noise of a singular matrix is not positive either.
      guard pivot > Double(rows) * 1.2e-16 * self[j, j].magnitude, pivot.isFinite else {
        throw .notPositiveDefinite(pivot: j)
      }
      lower[j, j] = pivot.squareRoot()
      for i in (j + 1)..<max(rows, j + 1) {
        var total = self[i, j]
        for k in 0..<j { total -= lower[i, k] * lower[j, k] }
        lower[i, j] = total / lower[j, j]
      }
    }
    return lower
  }

  /// The unknowns of `A x = b` for this square matrix, by LU with row exchanges.
  ///
  /// - Parameter right: one value a row.
  /// - Returns: one value a column.
  /// - Throws: `.noSolution` if the matrix is singular or the lengths do not match.
  /// - Complexity: O(n³).
  public func solve(_ right: [Double]) throws(NumericalError) -> [Double] {
    guard right.count == rows else {
      throw .noSolution("the right side has \(right.count) values for \(rows) equations")
    }
    var column = Matrix(rows: rows, columns: 1)
    for (i, value) in right.enumerated() { column[i, 0] = value }
    return try solve(column).column(0)
  }

  /// The unknowns of `A X = B` for this square matrix, by LU with row exchanges.
  ///
  /// - Parameter right: as many rows as this matrix.
  /// - Returns: as many columns as `right`.
  /// - Throws: `.noSolution` if the matrix is singular or the shapes do not match.
  /// - Complexity: O(n³).
  public func solve(_ right: Matrix) throws(NumericalError) -> Matrix {
    try requireSquare("a linear system")
    guard right.rows == rows else {
      throw .noSolution("the right side has \(right.rows) rows for \(rows) equations")
    }
    let (factors, order, _) = try lowerUpper()
    guard factors.diagonal.allSatisfy({ $0 != 0 }) else {
      throw .noSolution("the matrix is singular")
    }
    var answer = Matrix(rows: rows, columns: right.columns)
    for c in 0..<right.columns {
      var x = order.map { right[$0, c] }
      for i in 0..<rows { for k in 0..<i { x[i] -= factors[i, k] * x[k] } }
      for i in stride(from: rows - 1, through: 0, by: -1) {
        for k in (i + 1)..<max(rows, i + 1) { x[i] -= factors[i, k] * x[k] }
        x[i] /= factors[i, i]
        answer[i, c] = x[i]
      }
    }
    guard answer.elements.allSatisfy(\.isFinite) else {
      throw .noSolution("the matrix is singular")
    }
    return answer
  }

  /// The inverse of this square matrix.
  ///
  /// - Returns: the inverse.
  /// - Throws: `.noSolution` if the matrix is singular or not square.
  public func inverse() throws(NumericalError) -> Matrix { try solve(.identity(rows)) }

  /// The determinant of this square matrix.
  ///
  /// - Returns: the determinant, zero for a singular matrix.
  /// - Throws: `.noSolution` if the matrix is not square.
  public func determinant() throws(NumericalError) -> Double {
    try requireSquare("a determinant")
    let (factors, _, sign) = try lowerUpper()
    return factors.diagonal.reduce(sign, *)
  }

  /// The matrix exponential `Σ Aᵏ/k!`.
  ///
  /// Scaling and squaring with the 13th diagonal Padé approximant.
  ///
  /// - Returns: `e^A`.
  /// - Throws: `.noSolution` if the matrix is not square or its exponential overflows.
  /// - Complexity: O(n³).
  ///
  /// > Source: Higham, *SIAM Journal on Matrix Analysis* 26 (2005) 1179–1193, algorithm 2.3.
  public func exponential() throws(NumericalError) -> Matrix {
    try requireSquare("the exponential")
    let norm = oneNorm
    guard norm.isFinite, norm < 1e6 else { throw .noSolution("the matrix exponential overflows") }
    var (squarings, scaled) = (0, norm)
    while scaled > 5.371920351148152 {
      scaled /= 2
      squarings += 1
    }
    let a = power(2, -Double(squarings)) * self
    let b: [Double] = [
      64_764_752_532_480_000, 32_382_376_266_240_000, 7_771_770_303_897_600,
      1_187_353_796_428_800, 129_060_195_264_000, 10_559_470_521_600, 670_442_572_800,
      33_522_128_640, 1_323_241_920, 40_840_800, 960_960, 16_380, 182, 1,
    ]
    let a2 = a.times(a)
    let a4 = a2.times(a2)
    let a6 = a4.times(a2)
    func sum(_ terms: (Double, Matrix)...) -> Matrix {
      var total = Matrix(rows: rows, columns: rows)
      for (factor, matrix) in terms {
        for i in total.elements.indices { total.add(factor * matrix.elements[i], at: i) }
      }
      return total
    }
    let one = Matrix.identity(rows)
    let oddHigh = a6.times(sum((b[13], a6), (b[11], a4), (b[9], a2)))
    let odd = a.times(sum((1, oddHigh), (b[7], a6), (b[5], a4), (b[3], a2), (b[1], one)))
    let evenHigh = a6.times(sum((b[12], a6), (b[10], a4), (b[8], a2)))
    let even = sum((1, evenHigh), (b[6], a6), (b[4], a4), (b[2], a2), (b[0], one))
    var answer = try sum((1, even), (-1, odd)).solve(sum((1, even), (1, odd)))
    for _ in 0..<squarings { answer = answer.times(answer) }
    guard answer.elements.allSatisfy(\.isFinite) else {
      throw .noSolution("the matrix exponential overflows")
    }
    return answer
  }

  /// Eigenvalues and eigenvectors of this symmetric matrix, of which the lower triangle is read.
  ///
  /// - Returns: values in descending order; the vectors are the columns in the same order.
  /// - Throws: `.noSolution` if the matrix is not square.
  /// - Complexity: O(n³).
  public func symmetricEigen() throws(NumericalError) -> (values: [Double], vectors: Matrix) {
    try requireSquare("eigenvalues")
    let workspace = try Handle({ gsl_eigen_symmv_alloc(rows) }, freedBy: gsl_eigen_symmv_free)
    let matrix = try gslCopy()
    let vectors = try Handle({ gsl_matrix_alloc(rows, rows) }, freedBy: gsl_matrix_free)
    let values = try Handle({ gsl_vector_alloc(rows) }, freedBy: gsl_vector_free)
    try GSL.check {
      gsl_eigen_symmv(matrix.pointer, values.pointer, vectors.pointer, workspace.pointer)
    }
    try GSL.check {
      gsl_eigen_symmv_sort(values.pointer, vectors.pointer, GSL_EIGEN_SORT_VAL_DESC)
    }
    return (entries(values.pointer), Matrix(vectors.pointer))
  }

  /// Adds to one element by its place in `elements`.
  mutating func add(_ value: Double, at index: Int) {
    self[index / columns, index % columns] += value
  }

  /// `L` below and `U` on and above the diagonal, the order of rows, and the sign of that order.
  private func lowerUpper() throws(NumericalError) -> (Matrix, [Int], Double) {
    var (factors, order, sign) = (self, Array(0..<rows), 1.0)
    for j in 0..<rows {
      var pivot = j
      for i in j..<rows where factors[i, j].magnitude > factors[pivot, j].magnitude { pivot = i }
      if pivot != j {
        for k in 0..<rows {
          (factors[j, k], factors[pivot, k]) = (factors[pivot, k], factors[j, k])
        }
        order.swapAt(j, pivot)
        sign = -sign
      }
      if factors[j, j] == 0 { continue }
      for i in (j + 1)..<max(rows, j + 1) {
        let factor = factors[i, j] / factors[j, j]
        factors[i, j] = factor
        if factor != 0 { for k in (j + 1)..<rows { factors[i, k] -= factor * factors[j, k] } }
      }
    }
    return (factors, order, sign)
  }

  private func requireSquare(_ what: String) throws(NumericalError) {
    if !isSquare { throw .noSolution("\(what) needs a square matrix, not \(rows) × \(columns)") }
  }
}

extension Matrix {
  /// A copy that GSL owns.
  func gslCopy() throws(NumericalError) -> Handle<gsl_matrix> {
    let copy = try Handle({ gsl_matrix_alloc(rows, columns) }, freedBy: gsl_matrix_free)
    for i in 0..<rows { for j in 0..<columns { gsl_matrix_set(copy.pointer, i, j, self[i, j]) } }
    return copy
  }

  /// A copy of a GSL matrix.
  init(_ source: UnsafePointer<gsl_matrix>) {
    self.init(rows: source.pointee.size1, columns: source.pointee.size2)
    for i in 0..<rows { for j in 0..<columns { self[i, j] = gsl_matrix_get(source, i, j) } }
  }
}
