public import NumericalMethods

/// The law of a quantity that is known to lie in an interval.
public struct Truncated<Base: Distribution>: Distribution {
  /// The law without the knowledge.
  public let base: Base
  /// The interval, both ends included.
  public let interval: ClosedRange<Double>
  /// Probability of the interval under the base.
  public let mass: Double
  private let below: Double
  private let beyond: Double

  /// A law given that its value lies in an interval.
  ///
  /// - Throws: `InvalidInput` for an interval that holds no probability.
  public init(_ base: Base, to interval: ClosedRange<Double>) throws(InvalidInput) {
    self.base = base
    self.interval = interval
    let low = interval.lowerBound
    let high = interval.upperBound
    below = max(0, base.probability(upTo: low) - base.probability(of: low))
    beyond = base.probability(above: high)
    // The difference of the two smaller tails keeps its digits.
    mass =
      below > 0.5
      ? base.probability(above: low) + base.probability(of: low) - beyond
      : base.probability(upTo: high) - below
    try require(mass > 1e-300, "interval", mass, "must hold probability above 1e-300")
  }

  public var support: ClosedRange<Double> { quantile(0)...quantile(complement: 0) }
  public var mean: Double { partialMean(upTo: interval.upperBound) }
  public var variance: Double { centralMoment(2) }
  public var skewness: Double {
    let spread = variance
    return centralMoment(3) / (spread * spread.squareRoot())
  }

  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    return interval.contains(x) ? base.density(at: x) / mass : 0
  }
  public func probability(of x: Double) -> Double {
    if x.isNaN { return x }
    return interval.contains(x) ? base.probability(of: x) / mass : 0
  }
  public func probability(upTo x: Double) -> Double {
    if x.isNaN { return x }
    if x < interval.lowerBound { return 0 }
    if x >= interval.upperBound { return 1 }
    return below > 0.5
      ? 1 - (base.probability(above: x) - beyond) / mass
      : (base.probability(upTo: x) - below) / mass
  }
  public func probability(above x: Double) -> Double {
    if x.isNaN { return x }
    if x < interval.lowerBound { return 1 }
    if x >= interval.upperBound { return 0 }
    return beyond > 0.5
      ? 1 - (base.probability(upTo: x) - below) / mass
      : (base.probability(above: x) - beyond) / mass
  }
  public func partialMean(upTo x: Double) -> Double {
    if x.isNaN { return x }
    let low = interval.lowerBound
    if x < low { return 0 }
    let end = min(x, interval.upperBound)
    let atom = low.isFinite ? low * base.probability(of: low) : 0
    let part =
      below > 0.5
      ? base.partialMean(above: low) - base.partialMean(above: end)
      : base.partialMean(upTo: end) - base.partialMean(upTo: low)
    return (part + atom) / mass
  }
  public func partialMean(above x: Double) -> Double {
    if x.isNaN { return x }
    if x < interval.lowerBound { return mean }
    if x >= interval.upperBound { return 0 }
    let high = interval.upperBound
    let part =
      below > 0.5
      ? base.partialMean(above: x) - base.partialMean(above: high)
      : base.partialMean(upTo: high) - base.partialMean(upTo: x)
    return part / mass
  }
  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    // From whichever end the base's probability is the smaller number.
    let lower = below + p * mass
    return held(
      lower <= 0.5
        ? base.quantile(lower) : base.quantile(complement: min(1, beyond + (1 - p) * mass)))
  }
  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    let upper = beyond + q * mass
    return held(
      upper <= 0.5
        ? base.quantile(complement: upper) : base.quantile(min(1, below + (1 - q) * mass)))
  }

  private func held(_ x: Double) -> Double {
    min(max(x, interval.lowerBound), interval.upperBound)
  }
}

extension Distribution {
  /// `E[(X − E[X])^order]` by quadrature over normal scores; `nan` where it does not converge.
  func centralMoment(_ order: Int) -> Double {
    let centre = mean
    func term(_ z: Double) -> Double {
      let x =
        z < 0
        ? quantile(StandardNormal.cumulative(z))
        : quantile(complement: StandardNormal.complement(z))
      let distance = x - centre
      var product = StandardNormal.density(z)
      for _ in 0..<order { product *= distance }
      return product.isFinite ? product : 0
    }
    let left = try? integrate(term, from: -37, to: 0, breaks: [-8, -3], relative: 1e-10)
    let right = try? integrate(term, from: 0, to: 37, breaks: [3, 8], relative: 1e-10)
    guard let left, let right else { return .nan }
    return left.value + right.value
  }
}
