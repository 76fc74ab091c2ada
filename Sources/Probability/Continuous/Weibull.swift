public import NumericalMethods

/// The law of a lifetime whose hazard is a power of age.
///
/// `P(X > x) = exp(−(x/scale)^shape)`: hazard falls with age for a shape below one and rises
/// above.
///
/// > Source: Johnson, Kotz & Balakrishnan, *Continuous Univariate Distributions*, vol. 1, ch. 21.
public struct Weibull: Distribution, Hashable {
  /// Power of age, in [0.01, 1e4].
  public let shape: Double
  /// The life that `1/e` of all reach, above zero.
  public let scale: Double

  /// The Weibull law by shape and scale.
  ///
  /// - Throws: `InvalidInput` for a shape outside [0.01, 1e4] or a scale not above 0.
  public init(shape: Double, scale: Double) throws(InvalidInput) {
    try require(shape >= 0.01 && shape <= 1e4, "shape", shape, "must be in [0.01, 1e4]")
    try requirePositive(scale, "scale")
    self.shape = shape
    self.scale = scale
  }

  public var support: ClosedRange<Double> { 0...Double.infinity }
  public var mean: Double { scale * moment(1) }
  public var variance: Double {
    let first = SpecialFunctions.logGamma(1 + 1 / shape)
    return mean * mean * expMinusOne(SpecialFunctions.logGamma(1 + 2 / shape) - 2 * first)
  }
  public var skewness: Double {
    let first = moment(1)
    let spread = moment(2) - first * first
    let top = moment(3) - 3 * first * spread - first * first * first
    return top / (spread * spread.squareRoot())
  }

  public func density(at x: Double) -> Double {
    if x < 0 { return 0 }
    if x == 0 { return shape < 1 ? .infinity : shape == 1 ? 1 / scale : 0 }
    let age = x / scale
    return shape / scale * power(age, shape - 1) * exp(-power(age, shape))
  }

  public func probability(upTo x: Double) -> Double { x <= 0 ? 0 : -expMinusOne(-hazard(x)) }

  public func probability(above x: Double) -> Double { x <= 0 ? 1 : exp(-hazard(x)) }

  public func partialMean(upTo x: Double) -> Double {
    x <= 0 ? 0 : mean * SpecialFunctions.gammaP(1 + 1 / shape, hazard(x))
  }

  public func partialMean(above x: Double) -> Double {
    x <= 0 ? mean : mean * SpecialFunctions.gammaQ(1 + 1 / shape, hazard(x))
  }

  public func quantile(_ p: Double) -> Double {
    p >= 0 && p <= 1 ? scale * power(-logOnePlus(-p), 1 / shape) : .nan
  }

  public func quantile(complement q: Double) -> Double {
    q >= 0 && q <= 1 ? scale * power(-log(q), 1 / shape) : .nan
  }

  /// Cumulative hazard, `(x/scale)^shape`.
  private func hazard(_ x: Double) -> Double { power(x / scale, shape) }

  /// Moment of the law of scale one.
  private func moment(_ order: Double) -> Double {
    exp(SpecialFunctions.logGamma(1 + order / shape))
  }
}
