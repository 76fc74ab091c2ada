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
    if degreesOfFreedom > 1e14 { return StandardNormal.cumulative(x) }
    if x == 0 { return 0.5 }
    // Written by x/√ν so that no square leaves the range of numbers.
    let ratio = x / degreesOfFreedom.squareRoot()
    let squared = ratio * ratio
    let (near, far) = (1 / (1 + squared), squared < 1e300 ? squared / (1 + squared) : 1)
    guard near > 0 else { return x > 0 ? 1 : 0 }
    if far == 0 { return 0.5 }
    let tail = 0.5 * IncompleteBeta(0.5 * degreesOfFreedom, 0.5, near, far).lower
    return x > 0 ? 1 - tail : tail
  }

  /// The point below which lies probability `p` of Student's t.
  public static func studentTQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    guard degreesOfFreedom > 0, p >= 0, p <= 1 else { return .nan }
    if p == 0.5 { return 0 }
    if p > 0.5 { return -studentTQuantile(1 - p, degreesOfFreedom: degreesOfFreedom) }
    if p == 0 { return -.infinity }
    GSL.prepare()
    let start = gsl_cdf_tdist_Pinv(p, degreesOfFreedom)
    return -polished(
      start < 0 ? -start : -StandardNormal.quantile(p), above: 0, below: .infinity
    ) { x in
      (
        p - studentTCumulative(-x, degreesOfFreedom: degreesOfFreedom),
        studentTDensity(x, degreesOfFreedom: degreesOfFreedom)
      )
    }
  }

  /// Probability `P(X ≤ a, Y ≤ b)` of two Student t with a common mixing variable.
  ///
  /// `T(min(a, b)) − 1/(2π) ∫₀^arccos ρ (1 + q(φ)/ν)^(−ν/2) dφ`, with
  /// `q = (a² + b² − 2ab cos φ)/sin² φ`; absolute error about 1e-14. A negative correlation is
  /// turned into a positive one by `P(a, b; ρ) = T(b) − P(−a, b; −ρ)`.
  ///
  /// - Parameters:
  ///   - a: limit of the first.
  ///   - b: limit of the second.
  ///   - correlation: in [−1, 1].
  ///   - degreesOfFreedom: positive, not necessarily whole.
  /// - Returns: a probability.
  /// - Throws: `.noSolution` on an argument out of range, `.notConverged` if the integral is not
  ///   reached.
  ///
  /// > Source: Plackett, *Biometrika* 41 (1954) 351–360, for the t density; Genz, *Statistics and
  /// > Computing* 14 (2004), section 2.
  public static func studentTCumulative(
    _ a: Double, _ b: Double, correlation: Double, degreesOfFreedom: Double
  ) throws(NumericalError) -> Double {
    guard correlation >= -1, correlation <= 1, degreesOfFreedom > 0, !a.isNaN, !b.isNaN else {
      throw .noSolution("a limit, the correlation or the degrees of freedom are out of range")
    }
    func single(_ x: Double) -> Double {
      studentTCumulative(x, degreesOfFreedom: degreesOfFreedom)
    }
    if a == -.infinity || b == -.infinity { return 0 }
    if a == .infinity { return single(b) }
    if b == .infinity { return single(a) }
    if correlation == 1 { return single(min(a, b)) }
    if correlation == -1 { return max(0, single(a) - single(-b)) }
    if correlation < 0 {
      let mirrored = try studentTCumulative(
        -a, b, correlation: -correlation, degreesOfFreedom: degreesOfFreedom)
      return max(0, single(b) - mirrored)
    }
    let angle = atan2(((1 - correlation) * (1 + correlation)).squareRoot(), correlation)
    let square = (a - b) * (a - b)
    let integral = try integrate(
      { phi in
        let (sine, half) = (sin(phi), cos(0.5 * phi))
        let q = (square == 0 ? 0 : square / (sine * sine)) + a * b / (half * half)
        return exp(-0.5 * degreesOfFreedom * logOnePlus(q / degreesOfFreedom))
      }, from: 0, to: angle, breaks: [(square / (1 + degreesOfFreedom)).squareRoot()],
      relative: 1e-13, absolute: 1e-14)
    return min(max(single(min(a, b)) - integral.value / (2 * .pi), 0), 1)
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
