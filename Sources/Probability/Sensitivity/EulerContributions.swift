public import NumericalMethods

/// The risk of a portfolio of jointly normal values, split so that the parts add up to it.
///
/// `contribution_j = w_j (S w)_j/√(wᵀ S w)`, `S_jk = ρ_jk v_j v_k`, the derivative of the risk
/// along each exposure times the exposure.
///
/// > Source: Tasche, Risk contributions and performance measurement (1999).
public struct EulerContributions: Sendable, Hashable {
  /// Standard deviation of the portfolio.
  public let standardDeviation: Double
  /// Part of the standard deviation that each exposure brings; they add to it.
  public let contributions: [Double]
  /// `Σ |w_j| v_j` over the standard deviation: one where nothing diversifies.
  public let diversificationRatio: Double

  /// Splits the risk of exposures.
  ///
  /// - Parameters:
  ///   - exposures: amounts, which may be negative.
  ///   - volatilities: standard deviation of each value per unit of exposure, none negative.
  ///   - correlations: of the values.
  /// - Throws: `InvalidInput` for lengths that differ, a negative volatility, or a portfolio
  ///   without risk.
  /// - Complexity: O(n²).
  public init(
    exposures: [Double], volatilities: [Double], correlations: CorrelationMatrix
  ) throws(InvalidInput) {
    try require(
      volatilities.count == exposures.count, "volatilities", volatilities.count,
      "must be one each of the \(exposures.count) exposures")
    try require(
      correlations.order == exposures.count, "correlations", correlations.order,
      "must have one row each of the \(exposures.count) exposures")
    for (index, exposure) in exposures.enumerated() {
      try requireFinite(exposure, "exposures[\(index)]")
      try require(
        volatilities[index] >= 0 && volatilities[index].isFinite, "volatilities[\(index)]",
        volatilities[index], "must be 0 or more and finite")
    }
    let risks = zip(exposures, volatilities).map { $0 * $1 }
    let shared = try correlations.matrix * risks
    let parts = zip(risks, shared).map { $0 * $1 }
    let variance = Statistics.sum(parts)
    let gross = Statistics.sum(risks.map(\.magnitude))
    // Below the rounding of the sum the portfolio is hedged to nothing.
    try require(
      variance > 1e-15 * gross * gross && variance.isFinite, "exposures", variance,
      "must give a portfolio variance above 0 and finite")
    let deviation = variance.squareRoot()
    standardDeviation = deviation
    contributions = parts.map { $0 / deviation }
    diversificationRatio = gross / deviation
  }

  /// Splits a simulated tail: the mean of each part over the paths on which the whole loss is
  /// beyond its quantile.
  ///
  /// `E[X_j | Σ X ≥ VaR]`, which adds to the expected shortfall of the sum.
  ///
  /// - Parameters:
  ///   - parts: one row a part, one loss a path.
  ///   - confidence: of the quantile, in (0, 1).
  /// - Returns: contribution of each part to the mean of the worst paths.
  /// - Throws: `InvalidInput` for no parts, rows of unequal length or a confidence out of range.
  /// - Complexity: O(k n + n log n).
  ///
  /// > Source: Tasche (1999), equation 5.
  public static func tailContributions(
    _ parts: [[Double]], at confidence: Double
  ) throws(InvalidInput) -> [Double] {
    try requireInnerProbability(confidence, "confidence")
    let paths = parts.first?.count ?? 0
    try require(paths > 0, "parts", paths, "must have at least one part and path")
    for (index, part) in parts.enumerated() {
      try require(
        part.count == paths, "parts[\(index)]", part.count, "must have \(paths) paths")
      for value in part { try requireFinite(value, "parts[\(index)]") }
    }
    let totals = (0..<paths).map { path in parts.reduce(0) { $0 + $1[path] } }
    let order = totals.indices.sorted { totals[$0] > totals[$1] }
    let wanted = Double(paths) * (1 - confidence)
    return parts.map { part in
      var sum = CompensatedSum()
      for (rank, path) in order.enumerated() {
        // The path at the edge counts by its fraction, as in the shortfall of the sum.
        let share = min(wanted - Double(rank), 1)
        if share <= 0 { break }
        sum.add(share * part[path])
      }
      return sum.value / wanted
    }
  }
}
