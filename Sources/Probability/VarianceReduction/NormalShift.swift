public import NumericalMethods

/// Importance sampling of a standard normal factor: draws are moved towards the event and
/// weighted back.
///
/// `E[h(Z)] = E[h(Z + shift) w]` with `w = exp(−shift Z − shift²/2)`, `Z` standard normal.
///
/// > Source: Glasserman, *Monte Carlo Methods in Financial Engineering*, §4.6.
public struct NormalShift: Sendable, Hashable {
  /// How far draws are moved, in standard deviations.
  public let shift: Double

  /// A shift of the factor.
  ///
  /// - Throws: `InvalidInput` for a shift outside [−38, 38], where weights leave the numbers.
  public init(_ shift: Double) throws(InvalidInput) {
    try require(shift.magnitude <= 38, "shift", shift, "must be in [-38, 38]")
    self.shift = shift
  }

  /// The shift that centres draws on the quantile of a rare event of the factor.
  ///
  /// - Parameters:
  ///   - probability: of the event, in (0, 1).
  ///   - upper: whether the event lies in the upper tail.
  /// - Throws: `InvalidInput` for a probability outside (0, 1).
  public init(towards probability: Double, upper: Bool) throws(InvalidInput) {
    try requireInnerProbability(probability, "probability")
    try self.init(
      upper ? -StandardNormal.quantile(probability) : StandardNormal.quantile(probability))
  }

  /// The moved factor for a standard normal draw.
  public func factor(_ draw: Double) -> Double { draw + shift }

  /// The weight that goes with a standard normal draw.
  public func weight(_ draw: Double) -> Double { exp(-shift * draw - 0.5 * shift * shift) }
}

/// A mean, a quantile and a tail mean from draws that carry likelihood-ratio weights.
///
/// > Source: Glynn, Importance sampling for Monte Carlo estimation of quantiles (1996).
public struct WeightedSample: Sendable {
  private let draws: [(value: Double, weight: Double)]

  /// Figures and weights, one each a path.
  ///
  /// - Parameters:
  ///   - values: the figure on each path.
  ///   - weights: likelihood ratios, none negative, of mean about one.
  /// - Throws: `InvalidInput` for unequal lengths, no paths, or a weight negative or not finite.
  /// - Complexity: O(n log n).
  public init(_ values: [Double], weights: [Double]) throws(InvalidInput) {
    try require(!values.isEmpty, "values", "none", "must have at least one path")
    try require(
      weights.count == values.count, "weights", weights.count,
      "must have as many paths as the values, \(values.count)")
    for (index, weight) in weights.enumerated() {
      try require(
        weight >= 0 && weight.isFinite, "weights[\(index)]", weight, "must be 0 or more and finite")
      try require(!values[index].isNaN, "values[\(index)]", values[index], "must be a number")
    }
    draws = zip(values, weights).map { ($0, $1) }.sorted { $0.value < $1.value }
  }

  /// The weighted mean, unbiased, with its standard error.
  public var mean: Estimate { Estimate(Moments(draws.map { $0.value * $0.weight })) }

  /// The probability that the figure exceeds a threshold, with its standard error.
  public func probability(above threshold: Double) -> Estimate {
    Estimate(Moments(draws.map { $0.value > threshold ? $0.weight : 0 }))
  }

  /// The greatest draw whose weighted upper tail still holds `1 − confidence`.
  ///
  /// - Parameter confidence: in (0, 1).
  /// - Returns: one of the draws.
  /// - Throws: `InvalidInput` for a confidence outside (0, 1).
  public func valueAtRisk(at confidence: Double) throws(InvalidInput) -> Double {
    try requireInnerProbability(confidence, "confidence")
    let wanted = (1 - confidence) * Double(draws.count)
    var tail = 0.0
    for draw in draws.reversed() {
      tail += draw.weight
      if tail > wanted * (1 - 1e-12) { return draw.value }
    }
    return draws.first?.value ?? .nan
  }

  /// Mean of the weighted tail beyond the value at risk, with the fraction of the edge.
  ///
  /// - Parameter confidence: in (0, 1).
  /// - Returns: the tail mean with its standard error.
  /// - Throws: `InvalidInput` for a confidence outside (0, 1).
  public func expectedShortfall(at confidence: Double) throws(InvalidInput) -> Estimate {
    let edge = try valueAtRisk(at: confidence)
    let tail = 1 - confidence
    // q + E[(X − q)⁺]/(1 − confidence), flat in q to first order, so q adds no error of its own.
    let excess = Moments(draws.map { max($0.value - edge, 0) * $0.weight })
    return Estimate(
      value: edge + excess.mean / tail, standardError: excess.standardError / tail,
      count: draws.count)
  }
}
