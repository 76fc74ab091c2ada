public import NumericalMethods

/// Turns independent standard normal draws into correlated ones.
public struct CorrelatedNormals: Sendable, Hashable {
  private let factor: Matrix

  /// Prepares the factor of a correlation matrix, also of one that is singular.
  ///
  /// - Throws: `.noSolution` if the eigenvalues of a singular matrix cannot be found.
  /// - Complexity: O(n³).
  public init(_ correlations: CorrelationMatrix) throws(NumericalError) {
    factor = try correlations.factor()
  }

  /// Number of variables.
  public var order: Int { factor.rows }

  /// Correlated draws from independent ones.
  ///
  /// - Parameter independent: one standard normal number a variable.
  /// - Returns: as many numbers, with the correlations of the matrix.
  /// - Throws: `InvalidInput` for another count of numbers.
  /// - Complexity: O(n²).
  public func callAsFunction(_ independent: [Double]) throws(InvalidInput) -> [Double] {
    try factor * independent
  }

  /// Correlated rows from independent rows that stand one after another.
  func rows(of independent: [Double], count: Int) -> [[Double]] {
    (0..<order).map { row in
      var result = [Double](repeating: 0, count: count)
      for column in 0..<order where factor[row, column] != 0 {
        let weight = factor[row, column]
        let start = column * count
        for index in 0..<count { result[index] += weight * independent[start + index] }
      }
      return result
    }
  }
}
