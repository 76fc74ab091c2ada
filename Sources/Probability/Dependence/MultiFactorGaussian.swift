public import NumericalMethods

/// Dependence through several common normal factors: the latent variable of a name is
/// `Σ loading_k X_k + √(1 − explained) ε`, and its event happens when it is low.
///
/// Given the factors, all events are independent.
///
/// > Source: McNeil, Frey & Embrechts, *Quantitative Risk Management*, 2nd ed., §11.1.
public struct MultiFactorGaussian: Sendable, Hashable {
  /// Loadings, one row a name and one column a factor.
  public let loadings: [[Double]]
  /// Correlations of the factors.
  public let factorCorrelations: CorrelationMatrix
  /// Share of each name's variance that the factors explain, in [0, 1).
  public let explained: [Double]

  /// Loadings of names on factors.
  ///
  /// - Parameters:
  ///   - loadings: one row a name, one number a factor.
  ///   - factorCorrelations: of the factors; independent when nil.
  /// - Throws: `InvalidInput` for rows of another length than factors, or a name of which the
  ///   factors explain all or more.
  /// - Complexity: O(names × factors²).
  public init(
    loadings: [[Double]], factorCorrelations: CorrelationMatrix? = nil
  ) throws(InvalidInput) {
    let count = loadings.first?.count ?? 0
    try require(count > 0, "loadings", loadings.count, "must have at least one name and factor")
    let factors: CorrelationMatrix
    if let factorCorrelations {
      factors = factorCorrelations
    } else {
      factors = try CorrelationMatrix(identity: count)
    }
    try require(
      factors.order == count, "factorCorrelations", factors.order,
      "must have one row a factor, \(count)")
    var explained: [Double] = []
    for (index, row) in loadings.enumerated() {
      try require(
        row.count == count, "loadings[\(index)]", row.count, "must have \(count) factors")
      for (column, loading) in row.enumerated() {
        try requireFinite(loading, "loadings[\(index)][\(column)]")
      }
      let share = Self.product(row, factors, row)
      try require(
        share >= -1e-12 && share < 1, "loadings[\(index)]", share,
        "must explain a share of the variance in [0, 1)")
      explained.append(max(share, 0))
    }
    self.loadings = loadings
    self.factorCorrelations = factors
    self.explained = explained
  }

  /// Correlation of the latent variables of two names, from 0; nil for names that are not there.
  public func correlation(_ first: Int, _ second: Int) -> Double? {
    guard loadings.indices.contains(first), loadings.indices.contains(second) else { return nil }
    if first == second { return 1 }
    return Self.product(loadings[first], factorCorrelations, loadings[second])
  }

  /// Probability of a name's event given the factors.
  ///
  /// - Parameters:
  ///   - probability: unconditional, in [0, 1].
  ///   - name: which name, from 0.
  ///   - factors: value of each factor; low is bad.
  /// - Returns: a probability in [0, 1].
  /// - Throws: `InvalidInput` for a name or factors that are not there.
  public func conditionalProbability(
    _ probability: Double, of name: Int, given factors: [Double]
  ) throws(InvalidInput) -> Double {
    try require(loadings.indices.contains(name), "name", name, "must be a row of the loadings")
    try require(
      factors.count == factorCorrelations.order, "factors", factors.count,
      "must be one each of the \(factorCorrelations.order) factors")
    var common = 0.0
    for (loading, factor) in zip(loadings[name], factors) { common += loading * factor }
    return StandardNormal.cumulative(
      (StandardNormal.quantile(probability) - common) / (1 - explained[name]).squareRoot())
  }

  private static func product(
    _ left: [Double], _ matrix: CorrelationMatrix, _ right: [Double]
  ) -> Double {
    var sum = 0.0
    for (i, a) in left.enumerated() {
      for (j, b) in right.enumerated() { sum += a * matrix[i, j] * b }
    }
    return sum
  }
}
