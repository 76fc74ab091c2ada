public import NumericalMethods

/// Student's t law with a location and a scale.
///
/// `X = location + scale T` with `T` of the given degrees of freedom. The scale is not the
/// standard deviation, which is `scale √(ν/(ν − 2))`.
///
/// > Source: Johnson, Kotz & Balakrishnan, *Continuous Univariate Distributions*, vol. 2, ch. 28.
public struct StudentT: Distribution, Hashable {
  /// Degrees of freedom `ν`, in [0.01, 1e9].
  public let degreesOfFreedom: Double
  /// Centre of symmetry.
  public let location: Double
  /// Unit of the quantity, above zero.
  public let scale: Double

  /// Student's t law.
  ///
  /// - Parameters:
  ///   - degreesOfFreedom: in [0.01, 1e9].
  ///   - location: centre of symmetry.
  ///   - scale: above 0.
  /// - Throws: `InvalidInput` for a parameter out of range.
  public init(
    degreesOfFreedom: Double, location: Double = 0, scale: Double = 1
  ) throws(InvalidInput) {
    try require(
      degreesOfFreedom >= 0.01 && degreesOfFreedom <= 1e9, "degreesOfFreedom", degreesOfFreedom,
      "must be in [0.01, 1e9]")
    try requireFinite(location, "location")
    try requirePositive(scale, "scale")
    self.degreesOfFreedom = degreesOfFreedom
    self.location = location
    self.scale = scale
  }

  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }
  public var mean: Double { degreesOfFreedom > 1 ? location : .nan }
  public var variance: Double {
    let nu = degreesOfFreedom
    return nu > 2 ? scale * scale * nu / (nu - 2) : nu > 1 ? .infinity : .nan
  }
  public var skewness: Double { degreesOfFreedom > 3 ? 0 : .nan }

  public func density(at x: Double) -> Double { unitDensity(score(x)) / scale }

  public func probability(upTo x: Double) -> Double {
    let t = score(x)
    return t < 0 ? 0.5 * beyond(-t) : 0.5 + 0.5 * within(t)
  }

  public func probability(above x: Double) -> Double {
    let t = score(x)
    return t > 0 ? 0.5 * beyond(t) : 0.5 + 0.5 * within(-t)
  }

  public func partialMean(upTo x: Double) -> Double {
    guard degreesOfFreedom > 1 else { return .nan }
    return location * probability(upTo: x) - scale * unitPartialMean(score(x))
  }

  public func partialMean(above x: Double) -> Double {
    guard degreesOfFreedom > 1 else { return .nan }
    return location * probability(above: x) + scale * unitPartialMean(score(x))
  }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    let distance = p <= 0.5 ? -unitQuantile(above: p) : unitQuantile(above: 1 - p)
    return location + scale * distance
  }

  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    let distance = q <= 0.5 ? unitQuantile(above: q) : -unitQuantile(above: 1 - q)
    return location + scale * distance
  }

  private func score(_ x: Double) -> Double { (x - location) / scale }

  private func unitDensity(_ t: Double) -> Double {
    let nu = degreesOfFreedom
    // SpecialFunctions.logBeta(½, ν/2) keeps its digits where the two log-gammas would cancel.
    return exp(-0.5 * (nu + 1) * logSquareRatio(t) - SpecialFunctions.logBeta(0.5, 0.5 * nu))
      / nu.squareRoot()
  }

  /// `ln(1 + t²/ν)`, without overflow.
  private func logSquareRatio(_ t: Double) -> Double {
    let nu = degreesOfFreedom
    let size = t.magnitude
    return size > 1e100 ? 2 * log(size) - log(nu) : logOnePlus(t * t / nu)
  }

  /// `E[T; T > t]`.
  private func unitPartialMean(_ t: Double) -> Double {
    if t.isInfinite { return 0 }
    let nu = degreesOfFreedom
    return exp(-0.5 * (nu - 1) * logSquareRatio(t) - SpecialFunctions.logBeta(0.5, 0.5 * nu))
      * nu.squareRoot()
      / (nu - 1)
  }

  /// `P(|T| > t)` for `t ≥ 0`.
  private func beyond(_ t: Double) -> Double {
    let nu = degreesOfFreedom
    let share = 1 / (1 + t / nu * t)
    // Near the centre the share is close to one: take the other side of the beta law.
    return share < 0.5
      ? SpecialFunctions.betaI(0.5 * nu, 0.5, share)
      : SpecialFunctions.betaIComplement(0.5, 0.5 * nu, t * t / (nu + t * t))
  }

  /// `P(|T| ≤ t)` for `t ≥ 0`.
  private func within(_ t: Double) -> Double {
    let nu = degreesOfFreedom
    let share = 1 / (1 + t / nu * t)
    return share < 0.5
      ? SpecialFunctions.betaIComplement(0.5 * nu, 0.5, share)
      : SpecialFunctions.betaI(0.5, 0.5 * nu, t * t / (nu + t * t))
  }

  /// The `t ≥ 0` with `P(T > t) = q`, for `q` in [0, 0.5].
  private func unitQuantile(above q: Double) -> Double {
    if q == 0 { return .infinity }
    if q == 0.5 { return 0 }
    let start = max(-StandardNormal.quantile(q), 1e-3)
    if q > 0.25 {
      return QuantileSearch.positive(
        .lower, 1 - 2 * q, from: start, probability: within, density: { 2 * unitDensity($0) })
    }
    return QuantileSearch.positive(
      .upper, 2 * q, from: start, probability: beyond, density: { 2 * unitDensity($0) })
  }
}
