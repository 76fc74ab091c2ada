public import NumericalMethods

/// A life whose hazard is a power of age: how long a right stays useful or in force.
///
/// `S(t) = exp(−(t / scale)^shape)`.
///
/// > Source: Weibull (1951), Journal of Applied Mechanics 18; Klein & Moeschberger, *Survival
/// > Analysis*, 2nd ed., 2.5.
public struct WeibullLife: Hashable, Sendable {
  /// Power of age, positive; 1 is a constant hazard.
  public let shape: Double
  /// The age in years that a share `1/e` reaches.
  public let scale: Double

  /// A life by shape and scale.
  ///
  /// - Parameters:
  ///   - shape: power of age, positive.
  ///   - scale: the age in years that a share `1/e` reaches, positive.
  /// - Throws: an input that is not positive.
  public init(shape: Double, scale: Double) throws(InvalidInput) {
    try require(shape > 0 && shape.isFinite, "shape", shape, "must be positive")
    try require(scale > 0 && scale.isFinite, "scale", scale, "must be positive")
    self.shape = shape
    self.scale = scale
  }

  /// Mean life in years, `scale × Γ(1 + 1/shape)`; infinite beyond a number's range.
  public var mean: Double { scale * SpecialFunctions.gamma(1 + 1 / shape) }

  /// Age in years that half reach, `scale × (ln 2)^(1/shape)`.
  public var median: Double { scale * power(log(2), 1 / shape) }

  /// Age in years at which most end, zero for a shape up to 1.
  public var mode: Double { shape > 1 ? scale * power((shape - 1) / shape, 1 / shape) : 0 }

  /// Share that reaches an age.
  ///
  /// - Parameter age: years, not negative.
  /// - Returns: a share in [0, 1].
  public func survival(to age: Double) -> Double { exp(-cumulativeHazard(age)) }

  /// Ends a year among those that have reached an age, `shape / scale × (age / scale)^(shape − 1)`.
  ///
  /// - Parameter age: years, not negative.
  /// - Returns: a rate a year; infinite at age zero for a shape below 1.
  public func hazard(at age: Double) -> Double {
    shape / scale * power(age / scale, shape - 1)
  }

  /// Mean years still to live at an age, `∫ S(t) dt / S(age)` from the age on.
  ///
  /// `scale / shape × Γ(1/shape, x) × e^x` with `x = (age / scale)^shape`.
  ///
  /// - Parameter age: years, not negative.
  /// - Returns: years.
  /// - Throws: `.noSolution` for a mean beyond a number's range.
  public func meanRemainingLife(at age: Double) throws(NumericalError) -> Double {
    let power = 1 / shape
    let x = cumulativeHazard(age)
    guard x > 0 else { return mean }
    return age / shape * (try SpecialFunctions.scaledGammaQ(power, x))
  }

  /// Mean years lived up to a bound, `∫ S(t) dt` from zero to the bound.
  ///
  /// - Parameter bound: years, not negative.
  /// - Returns: from zero to the bound.
  public func meanLife(upTo bound: Double) -> Double {
    let power = 1 / shape
    let x = cumulativeHazard(bound)
    guard x < power + 30 else { return mean * SpecialFunctions.gammaP(power, x) }
    // γ(a, x) = x^a e^−x Σ x^n / (a (a + 1) … (a + n)): no factor overflows for a small shape.
    // > Source: Abramowitz & Stegun, 6.5.29.
    var term = 1.0
    var sum = 1.0
    var count = 1.0
    while term > 1e-17 * sum && count < 100_000 {
      term *= x / (power + count)
      sum += term
      count += 1
    }
    return min(bound, bound * exp(-x) * sum)
  }

  private func cumulativeHazard(_ age: Double) -> Double { power(age / scale, shape) }
}
