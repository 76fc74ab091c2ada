public import NumericalMethods

/// The gamma law.
///
/// Density `x^(shape−1) exp(−x/scale) / (scale^shape Γ(shape))`.
///
/// > Source: Johnson, Kotz & Balakrishnan, *Continuous Univariate Distributions*, vol. 1, ch. 17.
public struct Gamma: Distribution, Hashable {
  /// Power of the density plus one, in [1e-6, 1e9].
  public let shape: Double
  /// Unit of the quantity, above zero.
  public let scale: Double

  /// The gamma law by shape and scale; the mean is `shape × scale`.
  ///
  /// - Throws: `InvalidInput` for a shape outside [1e-6, 1e9] or a scale not above 0.
  public init(shape: Double, scale: Double) throws(InvalidInput) {
    try require(shape >= 1e-6 && shape <= 1e9, "shape", shape, "must be in [1e-6, 1e9]")
    try requirePositive(scale, "scale")
    self.shape = shape
    self.scale = scale
  }

  /// The gamma law by its mean and coefficient of variation.
  ///
  /// `shape = 1/cv²`, `scale = mean cv²`.
  ///
  /// - Throws: `InvalidInput` for a mean not above 0 or a coefficient outside [1e-4, 1e3].
  public init(mean: Double, coefficientOfVariation: Double) throws(InvalidInput) {
    try requirePositive(mean, "mean")
    try require(
      coefficientOfVariation >= 1e-4 && coefficientOfVariation <= 1e3,
      "coefficientOfVariation", coefficientOfVariation, "must be in [1e-4, 1e3]")
    let square = coefficientOfVariation * coefficientOfVariation
    try self.init(shape: 1 / square, scale: mean * square)
  }

  public var support: ClosedRange<Double> { 0...Double.infinity }
  public var mean: Double { shape * scale }
  public var variance: Double { shape * scale * scale }
  public var skewness: Double { 2 / shape.squareRoot() }

  public func density(at x: Double) -> Double {
    if x < 0 { return 0 }
    if x == 0 { return shape < 1 ? .infinity : shape == 1 ? 1 / scale : 0 }
    if x == .infinity { return 0 }
    return gammaDensity(shape, x / scale) / scale
  }

  public func probability(upTo x: Double) -> Double {
    x <= 0 ? 0 : SpecialFunctions.gammaP(shape, x / scale)
  }

  public func probability(above x: Double) -> Double {
    x <= 0 ? 1 : SpecialFunctions.gammaQ(shape, x / scale)
  }

  public func partialMean(upTo x: Double) -> Double {
    x <= 0 ? 0 : mean * SpecialFunctions.gammaP(shape + 1, x / scale)
  }

  public func partialMean(above x: Double) -> Double {
    x <= 0 ? mean : mean * SpecialFunctions.gammaQ(shape + 1, x / scale)
  }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    return scale * (p <= 0.5 ? lowerQuantile(p) : upperQuantile(1 - p))
  }

  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    return scale * (q <= 0.5 ? upperQuantile(q) : lowerQuantile(1 - q))
  }

  private func lowerQuantile(_ p: Double) -> Double {
    if p == 0 { return 0 }
    // Near zero the distribution function is x^shape / Γ(shape + 1).
    let tail = exp((log(p) + SpecialFunctions.logGamma(shape + 1)) / shape)
    let start = shape < 1 || tail < 0.1 * shape ? tail : wilsonHilferty(StandardNormal.quantile(p))
    return QuantileSearch.positive(
      .lower, p, from: start, probability: { SpecialFunctions.gammaP(shape, $0) },
      density: { gammaDensity(shape, $0) })
  }

  private func upperQuantile(_ q: Double) -> Double {
    if q == 0 { return .infinity }
    return QuantileSearch.positive(
      .upper, q, from: wilsonHilferty(-StandardNormal.quantile(q)),
      probability: { SpecialFunctions.gammaQ(shape, $0) },
      density: { gammaDensity(shape, $0) })
  }

  /// The cube root of a gamma variable is nearly normal.
  private func wilsonHilferty(_ z: Double) -> Double {
    let term = 1 / (9 * shape)
    let root = max(1 - term + z * term.squareRoot(), 0.05)
    return shape * root * root * root
  }
}

/// Density of the gamma law of scale one.
private func gammaDensity(_ shape: Double, _ x: Double) -> Double {
  // Infinite where the value is finite and its ratio to the scale is not.
  if x == .infinity { return 0 }
  return exp((shape - 1) * log(x) - x - SpecialFunctions.logGamma(shape))
}
