public import NumericalMethods

/// A matrix of pairwise comparisons: how many times more one criterion counts than another.
///
/// > Source: Saaty, *The Analytic Hierarchy Process* (1980).
public struct PairwiseComparisons: Hashable, Sendable {
  /// How weights are drawn from the comparisons.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Principal eigenvector.
    case eigenvector
    /// Geometric means of the rows.
    case geometricMean = "geometric-mean"
  }

  /// Weights and how consistent the comparisons are.
  public struct Priorities: Hashable, Sendable {
    /// Weight of each criterion, which sum to 1.
    public let weights: [Double]
    /// Principal eigenvalue; the order of the matrix where the comparisons are consistent.
    public let lambdaMax: Double
    /// Consistency index over that of random comparisons; 0 for one or two criteria.
    public let consistencyRatio: Double

    /// Whether the ratio is below 0.10.
    public var isConsistent: Bool { consistencyRatio < 0.10 }
  }

  /// Consistency index of random comparisons of 1…10 criteria.
  public static let randomIndex = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]

  /// The comparisons, square and reciprocal.
  public let matrix: Matrix

  /// Comparisons of 1…10 criteria.
  ///
  /// - Parameter matrix: square, positive, with `a(i,j)·a(j,i)` within 10⁻³ of 1.
  /// - Throws: `InvalidInput` for `comparisons`.
  public init(_ matrix: Matrix) throws(InvalidInput) {
    try require(
      matrix.isSquare && matrix.rows <= 10, "comparisons", "\(matrix.rows) × \(matrix.columns)",
      "must be square, of order 1 to 10")
    for i in 0..<matrix.rows {
      for j in 0...i {
        let product = matrix[i, j] * matrix[j, i]
        try require(
          matrix[i, j] > 0 && matrix[j, i] > 0 && (product - 1).magnitude <= 1e-3, "comparisons",
          "\(matrix[i, j]) and \(matrix[j, i])", "must be positive and reciprocal")
      }
    }
    self.matrix = matrix
  }

  /// Weights and consistency.
  ///
  /// - Parameter method: how the weights are drawn; the eigenvalue is the same for both.
  /// - Returns: weights, eigenvalue and ratio.
  /// - Throws: `.noSolution` if the comparisons are beyond the range of numbers.
  public func priorities(by method: Method = .eigenvector) throws(NumericalError) -> Priorities {
    let count = matrix.rows
    let principal = try principalVector()
    let image = try product(principal)
    let lambda = Statistics.sum(image)
    let weights: [Double]
    switch method {
    case .eigenvector: weights = principal
    case .geometricMean:
      let logs = (0..<count).map { i in Statistics.mean(matrix.row(i).map { log($0) }) }
      let largest = logs.max() ?? 0
      weights = normalized(logs.map { exp($0 - largest) })
    }
    var ratio = 0.0
    if count > 2 {
      ratio = (lambda - Double(count)) / Double(count - 1) / Self.randomIndex[count - 1]
    }
    return Priorities(weights: weights, lambdaMax: lambda, consistencyRatio: ratio)
  }

  /// The eigenvector of the largest eigenvalue, by squaring the matrix until its rows agree; all
  /// entries are positive, so no digits cancel.
  private func principalVector() throws(NumericalError) -> [Double] {
    let count = matrix.rows
    var square = matrix
    var vector = normalized((0..<count).map { Statistics.sum(square.row($0)) })
    for _ in 0..<60 {
      let largest = square.elements.max() ?? 1
      square = (1 / largest) * square
      guard let next = try? square * square else { break }
      square = next
      let rows = normalized((0..<count).map { Statistics.sum(square.row($0)) })
      guard rows.allSatisfy({ $0.isFinite && $0 > 0 }) else {
        throw .noSolution("the comparisons are beyond the range of numbers")
      }
      let change = zip(rows, vector).map { ($0 - $1).magnitude / $0 }.max() ?? 0
      vector = rows
      if change < 1e-16 { break }
    }
    // One plain step takes away what the squarings rounded.
    return normalized(try product(vector))
  }

  private func product(_ vector: [Double]) throws(NumericalError) -> [Double] {
    let image = (0..<matrix.rows).map { Statistics.dotProduct(matrix.row($0), vector) }
    guard image.allSatisfy(\.isFinite) else {
      throw .noSolution("the comparisons are beyond the range of numbers")
    }
    return image
  }

  private func normalized(_ values: [Double]) -> [Double] {
    let total = Statistics.sum(values)
    return values.map { $0 / total }
  }
}
