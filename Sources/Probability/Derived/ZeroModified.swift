public import NumericalMethods

/// A law whose probability of zero is replaced, the rest keeping its proportions.
///
/// `P(X = 0) = zeroProbability`; given that it is not zero, `X` follows the base given that it is
/// not zero. With a probability of zero this is the zero-truncated law.
///
/// > Source: Klugman, Panjer & Willmot, *Loss Models*, 4th ed., §6.6.
public struct ZeroModified<Base: Distribution>: Distribution {
  /// The law that is modified; it has no value below zero.
  public let base: Base
  /// Probability of zero, in [0, 1].
  public let zeroProbability: Double
  /// What probabilities of the base are multiplied by.
  private let factor: Double

  /// A law with a new probability of zero.
  ///
  /// - Throws: `InvalidInput` for a probability outside [0, 1], or a base that has values below
  ///   zero or none but zero.
  public init(_ base: Base, zeroProbability: Double) throws(InvalidInput) {
    try requireProbability(zeroProbability, "zeroProbability")
    try require(
      base.support.lowerBound >= 0, "base", base.support.lowerBound, "must have no value below 0")
    let rest = base.probability(above: 0)
    try require(rest > 0, "base", rest, "must have values above 0")
    self.base = base
    self.zeroProbability = zeroProbability
    factor = (1 - zeroProbability) / rest
  }

  public var support: ClosedRange<Double> {
    if zeroProbability == 1 { return 0...0 }
    let low = zeroProbability > 0 ? 0 : quantile(0)
    return low...max(low, base.support.upperBound)
  }
  public var mean: Double { factor * base.mean }
  public var variance: Double {
    // factor E[X²] − mean², arranged so that nothing cancels for a factor of one.
    factor * base.variance + factor * (1 - factor) * base.mean * base.mean
  }
  public var skewness: Double {
    let m = base.mean
    let v = base.variance
    let third = base.skewness * v * v.squareRoot() + 3 * m * v + m * m * m
    let spread = variance
    let top = factor * third - 3 * mean * spread - mean * mean * mean
    return top / (spread * spread.squareRoot())
  }

  public func density(at x: Double) -> Double { x == 0 ? 0 : factor * base.density(at: x) }
  public func probability(of x: Double) -> Double {
    x == 0 ? zeroProbability : factor * base.probability(of: x)
  }
  public func probability(upTo x: Double) -> Double {
    if x.isNaN { return x }
    return x < 0 ? 0 : 1 - probability(above: x)
  }
  public func probability(above x: Double) -> Double {
    if x.isNaN { return x }
    return x < 0 ? 1 : min(1, factor * base.probability(above: x))
  }
  public func partialMean(upTo x: Double) -> Double { factor * base.partialMean(upTo: x) }
  public func partialMean(above x: Double) -> Double { factor * base.partialMean(above: x) }
  public func quantile(_ p: Double) -> Double {
    p >= 0 && p <= 1 ? quantile(complement: 1 - p) : .nan
  }
  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    if zeroProbability > 0 && q >= 1 - zeroProbability { return 0 }
    let rest = min(q / factor, base.probability(above: 0))
    return base.quantile(complement: rest)
  }
}
