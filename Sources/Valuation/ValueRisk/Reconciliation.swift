public import NumericalMethods
public import Probability

/// The most exact combination of several indications of one value, with an optional cap on what
/// any of them may weigh.
///
/// `weights = S⁻¹ 1/(1ᵀ S⁻¹ 1)` with `S_jk = ρ_jk d_j d_k`. A weight above the cap is set to it and
/// the others are scaled to the rest, until none is above.
///
/// > Source: best linear unbiased estimate (Gauss–Markov, Aitken 1935).
public struct Reconciliation: Sendable, Hashable {
  /// Weights before the cap; they add to one, and may be negative.
  public let weights: [Double]
  /// The combined value before the cap.
  public let value: Double
  /// Standard deviation of the combined value before the cap.
  public let standardDeviation: Double
  /// Weights after the cap.
  public let cappedWeights: [Double]
  /// The combined value after the cap.
  public let cappedValue: Double

  /// Combines indications.
  ///
  /// - Parameters:
  ///   - values: the indicated values.
  ///   - standardDeviations: uncertainty of each, above zero.
  ///   - correlations: of their errors; independent when nil.
  ///   - weightCap: largest weight, in (0, 1], at least one over their number.
  /// - Throws: `InvalidInput` for an argument out of range, a matrix that cannot be inverted
  ///   included.
  /// - Complexity: O(n³).
  public init(
    values: [Double], standardDeviations: [Double], correlations: CorrelationMatrix? = nil,
    weightCap: Double = 1
  ) throws(InvalidInput) {
    let count = values.count
    try require(
      standardDeviations.count == count && count > 0, "standardDeviations",
      standardDeviations.count, "must be one each of the \(count) values")
    for (index, deviation) in standardDeviations.enumerated() {
      try require(
        deviation > 0 && deviation.isFinite, "standardDeviations[\(index)]", deviation,
        "must be above 0 and finite")
    }
    try require(weightCap > 0 && weightCap <= 1, "weightCap", weightCap, "must be in (0, 1]")
    try require(
      weightCap * Double(count) >= 1, "weightCap", weightCap,
      "must be at least one over the number of values, \(count)")
    let precision = try Self.precision(standardDeviations, correlations)
    let total = Statistics.sum(precision)
    // A sum not above zero cannot be: the matrix is definite.
    weights = precision.map { $0 / total }
    value = Statistics.sum(zip(weights, values).map { $0 * $1 })
    standardDeviation = (1 / total).squareRoot()
    cappedWeights = Self.capped(weights, weightCap)
    cappedValue = Statistics.sum(zip(cappedWeights, values).map { $0 * $1 })
  }

  /// `S⁻¹ 1`, through the correlations, so that wide and narrow deviations do not mix.
  private static func precision(
    _ deviations: [Double], _ correlations: CorrelationMatrix?
  ) throws(InvalidInput) -> [Double] {
    let inverses = deviations.map { 1 / $0 }
    guard let correlations else { return inverses.map { $0 * $0 } }
    try require(
      correlations.order == deviations.count, "correlations", correlations.order,
      "must have one row each of the \(deviations.count) values")
    do {
      _ = try correlations.matrix.cholesky()
      return zip(try correlations.matrix.solve(inverses), inverses).map { $0 * $1 }
    } catch {
      throw InvalidInput("correlations", "must be invertible", got: "\(error)")
    }
  }

  private static func capped(_ weights: [Double], _ cap: Double) -> [Double] {
    var result = weights
    var held = [Bool](repeating: false, count: weights.count)
    for _ in weights.indices {
      // A rounding above the cap is not above it.
      let above = result.indices.filter { !held[$0] && result[$0] > cap * (1 + 1e-12) }
      if above.isEmpty { break }
      for index in above {
        held[index] = true
        result[index] = cap
      }
      let free = result.indices.filter { !held[$0] }
      let rest = 1 - cap * Double(result.count - free.count)
      let sum = Statistics.sum(free.map { result[$0] })
      if free.isEmpty || sum == 0 { break }
      for index in free { result[index] *= rest / sum }
    }
    return result
  }
}
