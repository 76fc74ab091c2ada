public import NumericalMethods

/// The law of the time to an event of constant rate.
///
/// `P(X > x) = exp(−rate x)`.
public struct Exponential: Distribution, Hashable {
  /// Events per unit, above zero; one over the mean.
  public let rate: Double

  /// The exponential law by its rate.
  ///
  /// - Throws: `InvalidInput` for a rate not above 0.
  public init(rate: Double) throws(InvalidInput) {
    try requirePositive(rate, "rate")
    try requirePositive(1 / rate, "rate")
    self.rate = rate
  }

  /// The exponential law by its mean.
  ///
  /// - Throws: `InvalidInput` for a mean not above 0.
  public init(mean: Double) throws(InvalidInput) {
    try requirePositive(mean, "mean")
    try requirePositive(1 / mean, "mean")
    rate = 1 / mean
  }

  public var support: ClosedRange<Double> { 0...Double.infinity }
  public var mean: Double { 1 / rate }
  public var variance: Double { 1 / rate / rate }
  public var skewness: Double { 2 }

  public func density(at x: Double) -> Double { x < 0 ? 0 : rate * exp(-rate * x) }

  public func probability(upTo x: Double) -> Double { x <= 0 ? 0 : -expMinusOne(-rate * x) }

  public func probability(above x: Double) -> Double { x <= 0 ? 1 : exp(-rate * x) }

  public func partialMean(upTo x: Double) -> Double {
    x <= 0 ? 0 : mean * SpecialFunctions.gammaP(2, rate * x)
  }

  public func partialMean(above x: Double) -> Double {
    if x <= 0 { return mean }
    if x == .infinity { return 0 }
    return (x + mean) * exp(-rate * x)
  }

  public func quantile(_ p: Double) -> Double {
    p >= 0 && p <= 1 ? -logOnePlus(-p) / rate : .nan
  }

  public func quantile(complement q: Double) -> Double {
    q >= 0 && q <= 1 ? -log(q) / rate : .nan
  }
}
