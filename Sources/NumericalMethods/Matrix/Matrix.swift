/// A small dense matrix, row by row.
public struct Matrix: Hashable, Sendable {
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int
  /// Elements, row by row.
  public private(set) var elements: [Double]

  /// A matrix from its rows.
  ///
  /// - Parameter rows: at least one row, all of one length, finite.
  /// - Throws: `InvalidInput` naming the row.
  public init(_ rows: [[Double]]) throws(InvalidInput) {
    let width = rows.first?.count ?? 0
    try require(width > 0, "rows", rows.count, "must hold at least one element")
    for (i, row) in rows.enumerated() {
      try require(row.count == width, "rows[\(i)]", row.count, "must hold \(width) elements")
      try require(row.allSatisfy(\.isFinite), "rows[\(i)]", row, "must be finite")
    }
    (self.rows, columns, elements) = (rows.count, width, rows.flatMap { $0 })
  }

  /// A matrix of one value.
  ///
  /// - Parameters:
  ///   - rows: number of rows, counts below 1 are taken as 1.
  ///   - columns: number of columns, counts below 1 are taken as 1.
  ///   - value: every element.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    (self.rows, self.columns) = (max(rows, 1), max(columns, 1))
    elements = Array(repeating: value, count: self.rows * self.columns)
  }

  /// Ones on the diagonal, zeros elsewhere.
  public static func identity(_ order: Int) -> Matrix {
    diagonal(Array(repeating: 1, count: order))
  }

  /// Given values on the diagonal, zeros elsewhere.
  public static func diagonal(_ values: [Double]) -> Matrix {
    var matrix = Matrix(rows: values.count, columns: values.count)
    for (i, value) in values.enumerated() { matrix[i, i] = value }
    return matrix
  }

  /// Whether rows and columns are as many.
  public var isSquare: Bool { rows == columns }

  /// The element in a row and a column, both from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// One row, from 0.
  public func row(_ index: Int) -> [Double] {
    Array(elements[(index * columns)..<((index + 1) * columns)])
  }

  /// One column, from 0.
  public func column(_ index: Int) -> [Double] { (0..<rows).map { self[$0, index] } }

  /// The elements as an array of rows.
  public var asRows: [[Double]] { (0..<rows).map(row) }

  /// The main diagonal.
  public var diagonal: [Double] { (0..<min(rows, columns)).map { self[$0, $0] } }

  /// Rows become columns.
  public var transposed: Matrix {
    var matrix = Matrix(rows: columns, columns: rows)
    for i in 0..<rows { for j in 0..<columns { matrix[j, i] = self[i, j] } }
    return matrix
  }

  /// The largest difference between an element and its mirror image, zero for a symmetric matrix;
  /// infinite if the matrix is not square.
  public var asymmetry: Double {
    guard isSquare else { return .infinity }
    var largest = 0.0
    for i in 0..<rows {
      for j in 0..<i { largest = max(largest, (self[i, j] - self[j, i]).magnitude) }
    }
    return largest
  }

  /// The largest sum of absolute elements in a column.
  public var oneNorm: Double {
    (0..<columns).map { j in (0..<rows).reduce(0) { $0 + self[$1, j].magnitude } }.max() ?? 0
  }

  /// Each element times a number.
  public static func * (factor: Double, matrix: Matrix) -> Matrix {
    var product = matrix
    for i in product.elements.indices { product.elements[i] *= factor }
    return product
  }

  /// Element by element; `InvalidInput` if the shapes differ.
  public static func + (left: Matrix, right: Matrix) throws(InvalidInput) -> Matrix {
    try requireSameShape(left, right)
    var sum = left
    for i in sum.elements.indices { sum.elements[i] += right.elements[i] }
    return sum
  }

  /// Element by element; `InvalidInput` if the shapes differ.
  public static func - (left: Matrix, right: Matrix) throws(InvalidInput) -> Matrix {
    try left + (-1 * right)
  }

  /// The matrix product; `InvalidInput` if the left has not as many columns as the right has rows.
  public static func * (left: Matrix, right: Matrix) throws(InvalidInput) -> Matrix {
    try require(
      left.columns == right.rows, "matrix", "\(right.rows) rows",
      "must have \(left.columns) rows to be multiplied")
    return left.times(right)
  }

  /// The matrix product with a column vector; `InvalidInput` if the lengths do not match.
  public static func * (left: Matrix, right: [Double]) throws(InvalidInput) -> [Double] {
    try require(
      left.columns == right.count, "vector", "\(right.count) elements",
      "must hold \(left.columns) elements to be multiplied")
    return (0..<left.rows).map { i in
      var total = 0.0
      for j in 0..<left.columns { total += left[i, j] * right[j] }
      return total
    }
  }

  /// The product of matrices whose shapes are known to match.
  func times(_ right: Matrix) -> Matrix {
    var product = Matrix(rows: rows, columns: right.columns)
    for i in 0..<rows {
      for k in 0..<columns where self[i, k] != 0 {
        let factor = self[i, k]
        for j in 0..<right.columns {
          product.elements[i * right.columns + j] += factor * right.elements[k * right.columns + j]
        }
      }
    }
    return product
  }

  private static func requireSameShape(_ left: Matrix, _ right: Matrix) throws(InvalidInput) {
    try require(
      left.rows == right.rows && left.columns == right.columns, "matrix",
      "\(right.rows) × \(right.columns)", "must be \(left.rows) × \(left.columns)")
  }
}
