public import NumericalMethods

/// One-year probabilities of moving between rating grades, the last of which is default.
///
/// > Source: Jarrow, Lando & Turnbull (1997), *A Markov model for the term structure of credit
/// > risk spreads*, Review of Financial Studies 10.
public struct TransitionMatrix: Hashable, Sendable {
  /// Rows from, columns to.
  public let matrix: Matrix

  /// A matrix of one-year probabilities.
  ///
  /// - Parameter rows: 2 to 100 rows of as many probabilities, each row adding up to 1 within
  ///   1e-9, the last one absorbing.
  /// - Throws: `InvalidInput` for `transitionMatrix`, saying which rule it breaks.
  public init(_ rows: [[Double]]) throws(InvalidInput) {
    let name = "transitionMatrix"
    try require((2...100).contains(rows.count), name, rows.count, "must have 2 to 100 rows")
    for (index, row) in rows.enumerated() {
      try require(
        row.count == rows.count, "\(name)[\(index)]", row.count,
        "must have as many entries as the matrix has rows, \(rows.count)")
      try requireEach(row, "\(name)[\(index)]", requireFraction)
      let sum = row.reduce(0, +)
      try require((sum - 1).magnitude <= 1e-9, "\(name)[\(index)]", sum, "must add up to 1")
    }
    let last = rows.count - 1
    try require(
      (rows[last][last] - 1).magnitude <= 1e-9, "\(name)[\(last)]", rows[last][last],
      "must be absorbing: default ends in default")
    matrix = try within(name) { () throws(InvalidInput) in try Matrix(rows) }
  }

  /// Number of grades, default among them.
  public var grades: Int { matrix.rows }

  /// Transition probabilities over whole years, `P^years`.
  ///
  /// - Parameter years: from 0 to 1000.
  /// - Returns: probabilities, rows from, columns to.
  /// - Throws: `InvalidInput` if the number of years is out of range.
  public func power(_ years: Int) throws(InvalidInput) -> Matrix {
    try require((0...1000).contains(years), "years", years, "must be in 0...1000")
    var (result, square, rest) = (Matrix.identity(grades), matrix, years)
    while rest > 0 {
      if rest % 2 == 1 { result = try result * square }
      square = try square * square
      rest /= 2
    }
    return result
  }

  /// The generator `Q = log P`, by the principal matrix logarithm, in 1/year.
  ///
  /// - Throws: `.noSolution` if the matrix has no principal logarithm.
  public func generator() throws(NumericalError) -> TransitionGenerator {
    TransitionGenerator(matrix: try matrix.logarithm())
  }

  /// The default column of a matrix of transition probabilities, for each grade but default.
  public static func defaultProbabilities(of matrix: Matrix) -> [Double] {
    (0..<max(matrix.rows - 1, 0)).map { matrix[$0, matrix.columns - 1] }
  }
}
