import CGSL

/// Gamma, beta and error functions and what is made of them.
///
/// Arguments outside a function's domain give NaN; nothing traps.
public enum SpecialFunctions {
  /// Error function.
  public static func erf(_ x: Double) -> Double { CGSL.erf(x) }

  /// Complementary error function `1 − erf(x)`.
  public static func erfc(_ x: Double) -> Double { CGSL.erfc(x) }

  /// `Γ(x)`, NaN at zero and the negative whole numbers.
  public static func gamma(_ x: Double) -> Double {
    x <= 0 && x == x.rounded() ? .nan : CGSL.tgamma(x)
  }

  /// `ln Γ(x)` for positive `x`.
  public static func logGamma(_ x: Double) -> Double {
    guard x > 0 else { return .nan }
    GSL.prepare()
    return x.isFinite ? gsl_sf_lngamma(x) : .infinity
  }

  /// Derivative of `ln Γ(x)` for positive `x`.
  public static func digamma(_ x: Double) -> Double {
    guard x > 0 else { return .nan }
    GSL.prepare()
    return gsl_sf_psi(x)
  }

  /// Second derivative of `ln Γ(x)` for positive `x`.
  public static func trigamma(_ x: Double) -> Double {
    guard x > 0 else { return .nan }
    GSL.prepare()
    return gsl_sf_psi_1(x)
  }

  /// `ln B(a, b)` for positive `a`, `b`.
  public static func logBeta(_ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0 else { return .nan }
    GSL.prepare()
    return gsl_sf_lnbeta(a, b)
  }

  /// `B(a, b)` for positive `a`, `b`.
  public static func beta(_ a: Double, _ b: Double) -> Double { exp(logBeta(a, b)) }

  /// `ln n!` for `n ≥ 0`.
  public static func logFactorial(_ n: Double) -> Double { logGamma(n + 1) }

  /// `ln (n over k)` for `0 ≤ k ≤ n`.
  public static func logBinomial(_ n: Double, _ k: Double) -> Double {
    guard k >= 0, k <= n else { return .nan }
    return k == 0 || k == n ? 0 : -logOnePlus(n) - logBeta(n - k + 1, k + 1)
  }

  /// Regularised lower incomplete gamma function `P(a, x)`, for `a > 0`, `x ≥ 0`.
  public static func gammaP(_ a: Double, _ x: Double) -> Double {
    guard a > 0, x >= 0, a.isFinite else { return .nan }
    if x == .infinity { return 1 }
    GSL.prepare()
    return gsl_sf_gamma_inc_P(a, x)
  }

  /// Regularised upper incomplete gamma function `Q(a, x) = 1 − P(a, x)`.
  public static func gammaQ(_ a: Double, _ x: Double) -> Double {
    guard a > 0, x >= 0, a.isFinite else { return .nan }
    if x == .infinity { return 0 }
    GSL.prepare()
    return gsl_sf_gamma_inc_Q(a, x)
  }

  /// The `x` with `P(a, x) = p`.
  public static func inverseGammaP(_ a: Double, _ p: Double) -> Double {
    guard a > 0, a < 1e15, p >= 0, p <= 1 else { return .nan }
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    GSL.prepare()
    return polished(gsl_cdf_gamma_Pinv(p, a, 1), above: 0, below: .infinity) { x in
      ((gammaP(a, x) - p), gammaDensity(a, x))
    }
  }

  /// The `x` with `Q(a, x) = q`.
  public static func inverseGammaQ(_ a: Double, _ q: Double) -> Double {
    guard a > 0, a < 1e15, q >= 0, q <= 1 else { return .nan }
    if q == 0 { return .infinity }
    if q == 1 { return 0 }
    GSL.prepare()
    return polished(gsl_cdf_gamma_Qinv(q, a, 1), above: 0, below: .infinity) { x in
      ((q - gammaQ(a, x)), gammaDensity(a, x))
    }
  }

  /// Regularised incomplete beta function `I_x(a, b)`, for `a`, `b` in
  /// (0, 10¹⁵) and `x` in [0, 1].
  public static func betaI(_ a: Double, _ b: Double, _ x: Double) -> Double {
    guard a > 0, b > 0, a < 1e15, b < 1e15, x >= 0, x <= 1 else { return .nan }
    if x == 0 || x == 1 { return x }
    return IncompleteBeta(a, b, x, 1 - x).lower
  }

  /// `1 − I_x(a, b)`, exact near zero.
  public static func betaIComplement(_ a: Double, _ b: Double, _ x: Double) -> Double {
    guard a > 0, b > 0, a < 1e15, b < 1e15, x >= 0, x <= 1 else { return .nan }
    if x == 0 || x == 1 { return 1 - x }
    return IncompleteBeta(a, b, x, 1 - x).upper
  }

  /// The `x` with `I_x(a, b) = p`.
  public static func inverseBetaI(_ a: Double, _ b: Double, _ p: Double) -> Double {
    guard a > 0, b > 0, a < 1e15, b < 1e15, p >= 0, p <= 1 else { return .nan }
    if p == 0 || p == 1 { return p }
    GSL.prepare()
    // GSL's own inverse is slow for large shapes, where a normal approximation starts well.
    var start = a / (a + b)
    if max(a, b) < 1e4 {
      start = gsl_cdf_beta_Pinv(p, a, b)
    } else {
      start += StandardNormal.quantile(p) * (start * (b / (a + b)) / (a + b + 1)).squareRoot()
    }
    return polished(start, above: 0, below: 1) { x in
      let parts = IncompleteBeta(a, b, x, 1 - x)
      let excess = p > 0.5 ? (1 - p) - parts.upper : parts.lower - p
      return (excess, IncompleteBeta.weight(a, b, x, 1 - x) / (x * (1 - x)))
    }
  }

  /// Exponential integral `E₁(x) = ∫ₓ^∞ e^(−t)/t dt` for positive `x`.
  public static func exponentialIntegral(_ x: Double) -> Double {
    guard x > 0 else { return .nan }
    GSL.prepare()
    return gsl_sf_expint_E1(x)
  }

  private static func gammaDensity(_ a: Double, _ x: Double) -> Double {
    exp((a - 1) * log(x) - x - logGamma(a))
  }

  /// Newton's steps from GSL's answer, whose digits vary from six to fifteen; a start that is not
  /// inside the limits, or steps that leave them, fall back on bisection.
  static func polished(
    _ start: Double, above lowest: Double, below highest: Double,
    _ excess: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var (lower, upper) = (lowest, highest)
    var x = start > lowest && start < highest ? start : highest.isFinite ? 0.5 * highest : 1
    for _ in 0..<200 {
      let (value, slope) = excess(x)
      if value == 0 || value.isNaN { return x }
      if value < 0 { lower = x } else { upper = x }
      let next = x - value / slope
      let inside = next > lower && next < upper
      // Halves the distance, or the exponent where the lower limit is not yet above zero.
      let half = lower > 0 ? 0.5 * (lower + upper) : 1e-4 * x
      let other = upper.isFinite ? half : 2 * x
      let step = inside ? next : other
      if (step - x).magnitude <= 2e-16 * x || step == lower || step == upper { return step }
      x = step
    }
    return x
  }
}
