/// A tall matrix as `Q · R` with orthonormal columns of `Q`, its columns scaled to length one and
/// taken in the order of what each adds.
///
/// Modified Gram–Schmidt with every column orthogonalised twice, which keeps `Q` orthonormal to
/// the last digits also for nearly dependent columns.
///
/// > Source: Björck, *Numerical Methods for Least Squares Problems* (1996), 2.4.
struct OrthogonalFactorization {
  /// Columns of `Q`, each of the matrix' row count.
  let columns: [[Double]]
  /// Upper triangle `R` of the scaled and reordered matrix, row by row.
  let triangle: Matrix
  /// Which column of the matrix each column of `R` is.
  let order: [Int]
  /// Length of each column of the matrix.
  let lengths: [Double]

  /// The factors, or nil if a column depends linearly on others to working precision.
  init?(_ matrix: Matrix) {
    let count = matrix.columns
    guard count <= matrix.rows else { return nil }
    var rest = (0..<count).map { matrix.column($0) }
    var lengths: [Double] = []
    for i in 0..<count {
      let length = OrthogonalFactorization.length(rest[i])
      guard length > 0, length.isFinite else { return nil }
      lengths.append(length)
      for k in rest[i].indices { rest[i][k] /= length }
    }
    var (order, triangle) = (Array(0..<count), Matrix(rows: count, columns: count))
    var columns: [[Double]] = []
    let least = 8 * Double(matrix.rows) * 1.2e-16
    for j in 0..<count {
      let norms = (j..<count).map { OrthogonalFactorization.length(rest[$0]) }
      let best = j + (norms.indices.max { norms[$0] < norms[$1] } ?? 0)
      rest.swapAt(j, best)
      order.swapAt(j, best)
      for i in 0..<j {
        (triangle[i, j], triangle[i, best]) = (triangle[i, best], triangle[i, j])
      }
      for i in 0..<j {
        let again = OrthogonalFactorization.product(columns[i], rest[j])
        for k in rest[j].indices { rest[j][k] -= again * columns[i][k] }
        triangle[i, j] += again
      }
      let length = OrthogonalFactorization.length(rest[j])
      guard length > least else { return nil }
      triangle[j, j] = length
      columns.append(rest[j].map { $0 / length })
      for l in (j + 1)..<max(count, j + 1) {
        let part = OrthogonalFactorization.product(columns[j], rest[l])
        for k in rest[l].indices { rest[l][k] -= part * columns[j][k] }
        triangle[j, l] = part
      }
    }
    (self.columns, self.triangle, self.order, self.lengths) = (columns, triangle, order, lengths)
  }

  /// The coefficients of the matrix' columns that come nearest to a column of values.
  func solve(_ values: [Double]) -> [Double] {
    var rest = values
    var projected: [Double] = []
    for column in columns {
      let part = OrthogonalFactorization.product(column, rest)
      for k in rest.indices { rest[k] -= part * column[k] }
      projected.append(part)
    }
    return unscaled(backward(projected))
  }

  /// The inverse of `XᵀX` as `P · Pᵀ`: row `j` of the result belongs to column `j` of the matrix.
  func inverseTriangle() -> Matrix {
    let count = order.count
    var inverse = Matrix(rows: count, columns: count)
    for c in 0..<count {
      var unit = [Double](repeating: 0, count: count)
      unit[c] = 1
      let column = unscaled(backward(unit))
      for i in 0..<count { inverse[i, c] = column[i] }
    }
    return inverse
  }

  private func backward(_ right: [Double]) -> [Double] {
    var x = right
    for i in stride(from: x.count - 1, through: 0, by: -1) {
      for k in (i + 1)..<max(x.count, i + 1) { x[i] -= triangle[i, k] * x[k] }
      x[i] /= triangle[i, i]
    }
    return x
  }

  private func unscaled(_ x: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: x.count)
    for (place, column) in order.enumerated() { result[column] = x[place] / lengths[column] }
    return result
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    Statistics.dotProduct(a, b)
  }

  private static func length(_ a: [Double]) -> Double {
    let largest = a.lazy.map(\.magnitude).max() ?? 0
    guard largest > 0, largest.isFinite else { return largest }
    if largest > 1e-100 && largest < 1e100 { return product(a, a).squareRoot() }
    let scaled = a.map { $0 / largest }
    return largest * product(scaled, scaled).squareRoot()
  }
}
