public import NumericalMethods

/// The law of the number of independent events.
///
/// > Source: Johnson, Kemp & Kotz, *Univariate Discrete Distributions*, ch. 4.
public struct Poisson: CountDistribution, Hashable {
  /// Expected number, in [0, 1e12].
  public let mean: Double

  /// The Poisson law by its mean.
  ///
  /// - Throws: `InvalidInput` for a mean outside [0, 1e12].
  public init(mean: Double) throws(InvalidInput) {
    try require(mean >= 0 && mean <= 1e12, "mean", mean, "must be in [0, 1e12]")
    self.mean = mean
  }

  public var support: ClosedRange<Double> { 0...(mean > 0 ? Double.infinity : 0) }
  public var variance: Double { mean }
  public var skewness: Double { 1 / mean.squareRoot() }

  public func probability(of x: Double) -> Double {
    if x.isNaN { return x }
    guard x >= 0 && x.isFinite && x == x.rounded() else { return 0 }
    if mean == 0 { return x == 0 ? 1 : 0 }
    return poissonMass(x, mean)
  }

  public func probability(upTo x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return 0 }
    if mean == 0 || x == .infinity { return 1 }
    return SpecialFunctions.gammaQ(x.rounded(.down) + 1, mean)
  }

  public func probability(above x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return 1 }
    if mean == 0 || x == .infinity { return 0 }
    return SpecialFunctions.gammaP(x.rounded(.down) + 1, mean)
  }

  public func partialMean(upTo x: Double) -> Double { mean * probability(upTo: x - 1) }

  public func partialMean(above x: Double) -> Double { mean * probability(above: x - 1) }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    if p == 1 { return support.upperBound }
    return search(StandardNormal.quantile(p)) { probability(upTo: $0) >= p }
  }

  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    if q == 0 { return support.upperBound }
    return search(-StandardNormal.quantile(q)) { probability(above: $0) <= q }
  }

  private func search(_ z: Double, where holds: (Double) -> Bool) -> Double {
    CountSearch.first(
      from: 0, to: support.upperBound, near: mean + z * standardDeviation,
      step: 0.1 * standardDeviation, where: holds)
  }
}
