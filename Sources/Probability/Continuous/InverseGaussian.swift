public import NumericalMethods

/// The law of the time at which a drifting Brownian motion first reaches a level.
///
/// Density `√(shape/(2π x³)) exp(−shape (x − mean)²/(2 mean² x))`.
///
/// > Source: Klugman, Panjer & Willmot, *Loss Models*, 4th ed., appendix A.4.1.2.
public struct InverseGaussian: Distribution, Hashable {
  /// Expected value, above zero.
  public let mean: Double
  /// Shape, above zero; the variance is `mean³/shape`.
  public let shape: Double

  /// The inverse Gaussian law by mean and shape.
  ///
  /// - Throws: `InvalidInput` for a mean or shape not above 0, or a ratio outside [1e-9, 1e9].
  public init(mean: Double, shape: Double) throws(InvalidInput) {
    try requirePositive(mean, "mean")
    try requirePositive(shape, "shape")
    let ratio = shape / mean
    try require(
      ratio >= 1e-9 && ratio <= 1e9, "shape", shape, "must be within a factor of 1e9 of the mean")
    self.mean = mean
    self.shape = shape
  }

  /// The inverse Gaussian law by its mean and coefficient of variation.
  ///
  /// `shape = mean/cv²`.
  ///
  /// - Throws: `InvalidInput` for a mean not above 0 or a coefficient outside [1e-4, 1e4].
  public init(mean: Double, coefficientOfVariation: Double) throws(InvalidInput) {
    try require(
      coefficientOfVariation >= 1e-4 && coefficientOfVariation <= 1e4,
      "coefficientOfVariation", coefficientOfVariation, "must be in [1e-4, 1e4]")
    try self.init(
      mean: mean, shape: mean / (coefficientOfVariation * coefficientOfVariation))
  }

  public var support: ClosedRange<Double> { 0...Double.infinity }
  public var variance: Double { mean * mean / ratio }
  public var skewness: Double { 3 / ratio.squareRoot() }

  public func density(at x: Double) -> Double {
    if x <= 0 || x == .infinity { return 0 }
    return unitDensity(x / mean) / mean
  }

  public func probability(upTo x: Double) -> Double { x <= 0 ? 0 : lower(x / mean, 1) }

  public func probability(above x: Double) -> Double { x <= 0 ? 1 : upper(x / mean, 1) }

  public func partialMean(upTo x: Double) -> Double { x <= 0 ? 0 : mean * lower(x / mean, -1) }

  public func partialMean(above x: Double) -> Double {
    x <= 0 ? mean : mean * upper(x / mean, -1)
  }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    return mean * (p <= 0.5 ? lowerQuantile(p) : upperQuantile(1 - p))
  }

  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    return mean * (q <= 0.5 ? upperQuantile(q) : lowerQuantile(1 - q))
  }

  /// Shape over mean; the law of `X/mean` depends on this alone.
  private var ratio: Double { shape / mean }

  private func unitDensity(_ u: Double) -> Double {
    let root = (ratio / u).squareRoot()
    let bell = StandardNormal.density(root * (u - 1))
    // Near zero the bell falls faster than any power of u rises.
    return bell == 0 ? 0 : bell * root / u
  }

  /// `Φ(a) ± e^(2 ratio) Φ(−b)` with `a`, `b` the scores of the two boundaries.
  ///
  /// The plus sign gives the distribution function, the minus sign the partial mean.
  private func lower(_ u: Double, _ sign: Double) -> Double {
    if u.isNaN { return u }
    if u == .infinity { return 1 }
    let root = (ratio / u).squareRoot()
    let first = StandardNormal.cumulative(root * (u - 1))
    let second = exp(2 * ratio + StandardNormal.logCumulative(-root * (u + 1)))
    return max(0, first + sign * second)
  }

  /// One less `lower`, exact in the upper tail.
  private func upper(_ u: Double, _ sign: Double) -> Double {
    if u.isNaN { return u }
    if u == .infinity { return 0 }
    let root = (ratio / u).squareRoot()
    let first = StandardNormal.logCumulative(-root * (u - 1))
    let second = 2 * ratio + StandardNormal.logCumulative(-root * (u + 1))
    return sign > 0
      ? max(0, -exp(first) * expMinusOne(second - first)) : exp(first) + exp(second)
  }

  private func lowerQuantile(_ p: Double) -> Double {
    if p == 0 { return 0 }
    return QuantileSearch.positive(
      .lower, p, from: start(StandardNormal.quantile(p)), probability: { lower($0, 1) },
      density: unitDensity)
  }

  private func upperQuantile(_ q: Double) -> Double {
    if q == 0 { return .infinity }
    return QuantileSearch.positive(
      .upper, q, from: start(-StandardNormal.quantile(q)), probability: { upper($0, 1) },
      density: unitDensity)
  }

  /// The quantile of the lognormal law with the same mean and variance.
  private func start(_ z: Double) -> Double {
    let spread = logOnePlus(1 / ratio)
    return exp(z * spread.squareRoot() - 0.5 * spread)
  }
}
