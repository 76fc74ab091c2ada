/// A cubic by least squares, from sums alone: no row of the regression is kept.
struct CubicFit {
  /// The largest argument seen.
  private(set) var most = 0.0
  private var count = 0.0
  private var powers = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
  private var products = (0.0, 0.0, 0.0, 0.0)

  /// Adds a point.
  @inline(__always)
  mutating func add(_ x: Double, _ y: Double) {
    let square = x * x
    let cube = square * x
    count += 1
    powers.0 += x
    powers.1 += square
    powers.2 += cube
    powers.3 += square * square
    powers.4 += square * cube
    powers.5 += cube * cube
    products.0 += y
    products.1 += x * y
    products.2 += square * y
    products.3 += cube * y
    if x > most { most = x }
  }

  /// The four coefficients, the constant first; of a lower degree where the points do not fix a
  /// cubic, nil with fewer than ten points.
  ///
  /// > Source: Golub & Van Loan, *Matrix Computations*, 4th ed., 4.1.2, `LDLᵀ` of the normal
  /// > equations.
  func coefficients() -> [Double]? {
    guard count >= 10, most > 0 else { return nil }
    // In units of the largest argument the powers are alike in size.
    let scales = [1, most, most * most, most * most * most]
    let sums = [
      count, powers.0, powers.1, powers.2, powers.3, powers.4, powers.5,
    ]
    let right = [products.0, products.1, products.2, products.3]
    var factor = Array(repeating: 0.0, count: 16)
    var pivots = [0.0, 0, 0, 0]
    var solution = [0.0, 0, 0, 0]
    var order = 0
    for row in 0..<4 {
      for column in 0...row {
        var entry = sums[row + column] / (scales[row] * scales[column])
        for k in 0..<column { entry -= factor[4 * row + k] * factor[4 * column + k] * pivots[k] }
        if column < row { factor[4 * row + column] = entry / pivots[column] }
        if column == row { pivots[row] = entry }
      }
      guard pivots[row] > 1e-11 * count else { break }
      var value = right[row] / scales[row]
      for k in 0..<row { value -= factor[4 * row + k] * solution[k] }
      solution[row] = value
      order = row + 1
    }
    guard order > 0 else { return nil }
    for row in 0..<order { solution[row] /= pivots[row] }
    for row in stride(from: order - 1, through: 0, by: -1) {
      for below in (row + 1)..<max(order, row + 1) {
        solution[row] -= factor[4 * below + row] * solution[below]
      }
    }
    for row in 0..<4 { solution[row] = row < order ? solution[row] / scales[row] : 0 }
    return solution
  }
}
