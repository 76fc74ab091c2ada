import CGSL

/// Distribution functions of Student's t, chi-squared and F, as tests and intervals need them.
///
/// Arguments outside a function's domain give NaN.
extension SpecialFunctions {
  /// Density of Student's t at `x`, for positive degrees of freedom.
  public static func studentTDensity(_ x: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0 else { return .nan }
    let half = 0.5 * degreesOfFreedom
    return exp(
      -logBeta(half, 0.5) - 0.5 * log(degreesOfFreedom)
        - (half + 0.5) * logOnePlus(x * x / degreesOfFreedom))
  }

  /// Probability of a value of Student's t up to `x`.
  public static func studentTCumulative(_ x: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0, !x.isNaN else { return .nan }
    let half = 0.5 * degreesOfFreedom
    let squared = x * x
    let tail =
      squared < degreesOfFreedom
      ? 0.5 * betaIComplement(0.5, half, squared / (degreesOfFreedom + squared))
      : 0.5 * betaI(half, 0.5, degreesOfFreedom / (degreesOfFreedom + squared))
    return x > 0 ? 1 - tail : tail
  }

  /// The point below which lies probability `p` of Student's t.
  public static func studentTQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0, p >= 0, p <= 1 else { return .nan }
    if p == 0.5 { return 0 }
    if p > 0.5 { return -studentTQuantile(1 - p, degreesOfFreedom: degreesOfFreedom) }
    if p == 0 { return -.infinity }
    GSL.prepare()
    var x = gsl_cdf_tdist_Pinv(p, degreesOfFreedom)
    // GSL's answer has six to ten digits for small degrees of freedom: polish it.
    for _ in 0..<6 {
      let step =
        (studentTCumulative(x, degreesOfFreedom: degreesOfFreedom) - p)
        / studentTDensity(x, degreesOfFreedom: degreesOfFreedom)
      guard step.isFinite, step.magnitude < 0.5 * x.magnitude else { break }
      x -= step
      if step.magnitude <= 4e-16 * x.magnitude { break }
    }
    return x
  }

  /// Probability of a chi-squared value above `x`.
  public static func chiSquaredComplement(_ x: Double, degreesOfFreedom: Double) -> Double {
    gammaQ(0.5 * degreesOfFreedom, 0.5 * x)
  }

  /// Probability of an F value above `x`.
  public static func fComplement(_ x: Double, numerator: Double, denominator: Double) -> Double {
    guard x >= 0, numerator > 0, denominator > 0 else { return .nan }
    return betaI(
      0.5 * denominator, 0.5 * numerator, denominator / (denominator + numerator * x))
  }
}
