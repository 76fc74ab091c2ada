public import NumericalMethods

/// The law with equal density between two ends.
public struct Uniform: Distribution, Hashable {
  /// Least value.
  public let minimum: Double
  /// Greatest value, above the least.
  public let maximum: Double

  /// The uniform law on [minimum, maximum].
  ///
  /// - Throws: `InvalidInput` for ends that are not finite or not in rising order.
  public init(minimum: Double, maximum: Double) throws(InvalidInput) {
    try requireFinite(minimum, "minimum")
    try requireFinite(maximum, "maximum")
    try require(maximum > minimum, "maximum", maximum, "must be above the minimum, \(minimum)")
    try requireFinite(maximum - minimum, "maximum")
    self.minimum = minimum
    self.maximum = maximum
  }

  public var support: ClosedRange<Double> { minimum...maximum }
  public var mean: Double { minimum + 0.5 * width }
  public var variance: Double { width * width / 12 }
  public var skewness: Double { 0 }

  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    return x >= minimum && x <= maximum ? 1 / width : 0
  }

  public func probability(upTo x: Double) -> Double { (clamped(x) - minimum) / width }

  public func probability(above x: Double) -> Double { (maximum - clamped(x)) / width }

  public func partialMean(upTo x: Double) -> Double {
    let end = clamped(x)
    return probability(upTo: end) * (0.5 * minimum + 0.5 * end)
  }

  public func partialMean(above x: Double) -> Double {
    let start = clamped(x)
    return probability(above: start) * (0.5 * start + 0.5 * maximum)
  }

  public func quantile(_ p: Double) -> Double {
    p >= 0 && p <= 1 ? min(maximum, minimum + p * width) : .nan
  }

  public func quantile(complement q: Double) -> Double {
    q >= 0 && q <= 1 ? max(minimum, maximum - q * width) : .nan
  }

  private var width: Double { maximum - minimum }

  private func clamped(_ x: Double) -> Double {
    x.isNaN ? x : Swift.min(Swift.max(x, minimum), maximum)
  }
}
