public import NumericalMethods

/// The Burr law of the twelfth kind: `P(X > x) = (1 + (x/scale)^power)^(−shape)`.
///
/// > Source: Klugman, Panjer & Willmot, *Loss Models*, 4th ed., appendix A.2.2.2.
public struct Burr: Distribution, Hashable {
  /// First shape `α`, in [1e-3, 1e6].
  public let shape: Double
  /// Power of the quantity `γ`, in [1e-2, 1e4]; the tail index is `shape × power`.
  public let power: Double
  /// Unit of the quantity, above zero.
  public let scale: Double

  /// The Burr law by its two shapes and its scale.
  ///
  /// - Parameters:
  ///   - shape: in [1e-3, 1e6].
  ///   - power: in [1e-2, 1e4].
  ///   - scale: above 0.
  /// - Throws: `InvalidInput` for a parameter out of range.
  public init(shape: Double, power: Double, scale: Double) throws(InvalidInput) {
    try require(shape >= 1e-3 && shape <= 1e6, "shape", shape, "must be in [1e-3, 1e6]")
    try require(power >= 1e-2 && power <= 1e4, "power", power, "must be in [1e-2, 1e4]")
    try requirePositive(scale, "scale")
    self.shape = shape
    self.power = power
    self.scale = scale
  }

  public var support: ClosedRange<Double> { 0...Double.infinity }
  public var mean: Double { moment(1) }
  public var variance: Double {
    guard shape * power > 2 else { return .infinity }
    let ratio = logMoment(2) - 2 * logMoment(1)
    return mean * mean * expMinusOne(ratio)
  }
  public var skewness: Double {
    guard shape * power > 3 else { return .infinity }
    let first = mean
    let spread = variance
    let top = moment(3) - 3 * first * spread - first * first * first
    return top / (spread * spread.squareRoot())
  }

  public func density(at x: Double) -> Double {
    if x < 0 { return 0 }
    if x == 0 { return power < 1 ? .infinity : power == 1 ? shape / scale : 0 }
    if x == .infinity { return 0 }
    let logRatio = power * (log(x) - log(scale))
    // One exponential, because 1/x alone may leave the range of numbers.
    return shape * power * exp(logRatio - log(x) - (shape + 1) * logOnePlusExp(logRatio))
  }

  public func probability(upTo x: Double) -> Double {
    x <= 0 ? 0 : -expMinusOne(-shape * logOnePlusExp(power * log(x / scale)))
  }

  public func probability(above x: Double) -> Double {
    x <= 0 ? 1 : exp(-shape * logOnePlusExp(power * log(x / scale)))
  }

  public func partialMean(upTo x: Double) -> Double {
    guard shape * power > 1 else { return x <= 0 ? 0 : finitePartialMean(x) }
    if x <= 0 { return 0 }
    let (share, _) = shares(x)
    return mean * SpecialFunctions.betaI(1 + 1 / power, shape - 1 / power, share)
  }

  public func partialMean(above x: Double) -> Double {
    guard shape * power > 1 else { return .infinity }
    if x <= 0 { return mean }
    let (_, rest) = shares(x)
    return mean * SpecialFunctions.betaI(shape - 1 / power, 1 + 1 / power, rest)
  }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    return scale * exp(log(expMinusOne(-logOnePlus(-p) / shape)) / power)
  }

  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    return scale * exp(log(expMinusOne(-log(q) / shape)) / power)
  }

  private func logMoment(_ order: Double) -> Double {
    let step = order / power
    return order * log(scale) + SpecialFunctions.logGamma(1 + step)
      + SpecialFunctions.logGamma(shape - step) - SpecialFunctions.logGamma(shape)
  }

  private func moment(_ order: Double) -> Double {
    shape * power > order ? exp(logMoment(order)) : .infinity
  }

  /// `v/(1 + v)` and `1/(1 + v)` with `v = (x/scale)^power`, each exact when small.
  private func shares(_ x: Double) -> (Double, Double) {
    let logRatio = power * log(x / scale)
    return (1 / (1 + exp(-logRatio)), 1 / (1 + exp(logRatio)))
  }

  /// The partial mean where the mean is infinite: `E[min(X, x)] − x P(X > x)`.
  private func finitePartialMean(_ x: Double) -> Double {
    if x == .infinity { return .infinity }
    return burrLimitedMean(self, at: x) - x * probability(above: x)
  }
}

/// `ln(1 + e^y)`, without overflow.
private func logOnePlusExp(_ y: Double) -> Double {
  y > 0 ? y + logOnePlus(exp(-y)) : logOnePlus(exp(y))
}

/// Limited mean of a Burr law without a mean, by the integral of its survival function.
///
/// Simpson's rule in `x = limit u³`, which flattens the start; the integrand is bounded.
private func burrLimitedMean(_ law: Burr, at limit: Double) -> Double {
  let steps = 2000
  var sum = 0.0
  for index in 0...steps {
    let u = Double(index) / Double(steps)
    let weight = index == 0 || index == steps ? 1.0 : index % 2 == 1 ? 4.0 : 2.0
    sum += weight * 3 * u * u * law.probability(above: limit * u * u * u)
  }
  return limit * sum / (3 * Double(steps))
}
