public import NumericalMethods

/// The law of a quantity that follows one of several laws, chosen by chance.
public struct Mixture: Distribution {
  /// The laws.
  public let components: [any Distribution]
  /// Probability of each law.
  public let weights: [Double]

  /// A mixture of laws.
  ///
  /// - Parameters:
  ///   - components: at least one law.
  ///   - weights: one each, none negative, with a sum within 1e-9 of one.
  /// - Throws: `InvalidInput` for other components or weights.
  public init(_ components: [any Distribution], weights: [Double]) throws(InvalidInput) {
    try require(!components.isEmpty, "components", "none", "must be at least one")
    try require(
      weights.count == components.count, "weights", weights.count,
      "must be one each of the \(components.count) components")
    for (index, weight) in weights.enumerated() {
      try requireProbability(weight, "weights[\(index)]")
    }
    let total = Statistics.sum(weights)
    try require((total - 1).magnitude <= 1e-9, "weights", total, "must add to 1 within 1e-9")
    self.components = components
    self.weights = weights.map { $0 / total }
  }

  public var support: ClosedRange<Double> {
    let parts = present.map(\.law.support)
    let low = parts.reduce(Double.infinity) { min($0, $1.lowerBound) }
    let high = parts.reduce(-Double.infinity) { max($0, $1.upperBound) }
    return low <= high ? low...high : 0...0
  }
  public var mean: Double { weighted { $0.mean } }
  public var variance: Double {
    let centre = mean
    return weighted { $0.variance + ($0.mean - centre) * ($0.mean - centre) }
  }
  public var skewness: Double {
    let centre = mean
    let spread = variance
    let third = weighted { law in
      let distance = law.mean - centre
      let own = law.variance
      let cube = own > 0 ? law.skewness * own * own.squareRoot() : 0
      return cube + 3 * distance * own + distance * distance * distance
    }
    return third / (spread * spread.squareRoot())
  }

  public func density(at x: Double) -> Double { weighted { $0.density(at: x) } }
  public func probability(of x: Double) -> Double { weighted { $0.probability(of: x) } }
  public func probability(upTo x: Double) -> Double { weighted { $0.probability(upTo: x) } }
  public func probability(above x: Double) -> Double { weighted { $0.probability(above: x) } }
  public func partialMean(upTo x: Double) -> Double { weighted { $0.partialMean(upTo: x) } }
  public func partialMean(above x: Double) -> Double { weighted { $0.partialMean(above: x) } }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    return least(over: present.map { $0.law.quantile(p) }) { probability(upTo: $0) >= p }
  }
  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    return least(over: present.map { $0.law.quantile(complement: q) }) {
      probability(above: $0) <= q
    }
  }

  private var present: [(law: any Distribution, weight: Double)] {
    zip(components, weights).filter { $0.1 > 0 }.map { ($0, $1) }
  }

  private func weighted(_ figure: (any Distribution) -> Double) -> Double {
    var sum = CompensatedSum()
    for part in present { sum.add(part.weight * figure(part.law)) }
    return sum.value
  }

  /// The least number between the components' own quantiles at which a condition holds, exactly:
  /// bisection over the representable numbers, at most 64 steps.
  private func least(over quantiles: [Double], where holds: (Double) -> Bool) -> Double {
    guard let first = quantiles.min(), let last = quantiles.max() else { return .nan }
    if first == last || holds(first) { return first }
    var low = position(first)
    var high = position(last)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(number(middle)) { high = middle } else { low = middle }
    }
    return number(high)
  }

  /// Place of a number in the order of all representable ones; at most half the integer range
  /// either way, so that differences do not overflow.
  private func position(_ x: Double) -> Int64 {
    let bits = Int64(bitPattern: x.bitPattern & 0x7FFF_FFFF_FFFF_FFFF)
    return (x.sign == .minus ? -bits : bits) / 2
  }

  private func number(_ position: Int64) -> Double {
    let size = Double(bitPattern: UInt64(position.magnitude) * 2)
    return position < 0 ? -size : size
  }
}
