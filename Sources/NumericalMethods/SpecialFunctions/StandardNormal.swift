import CVectorMath

/// The standard normal distribution: the one normal distribution function of the project.
///
/// The functions of one number here and those of ``VectorMath`` are the same kernels, bit for bit.
public enum StandardNormal {
  /// Density `φ(x) = e^(−x²/2)/√(2π)`.
  public static func density(_ x: Double) -> Double {
    0.3989422804014326779399460599343819 * exp(-0.5 * x * x)
  }

  /// Probability `Φ(x)` of a value up to `x`, exact to the last digits in the lower tail.
  public static func cumulative(_ x: Double) -> Double {
    cvm_normal_below1(x)
  }

  /// Probability `Φ(−x)` of a value above `x`, exact to the last digits in the upper tail.
  public static func complement(_ x: Double) -> Double {
    cvm_normal_above1(x)
  }

  /// `ln Φ(x)`, also where `Φ(x)` underflows.
  public static func logCumulative(_ x: Double) -> Double {
    if x > -1 { return logOnePlus(-complement(x)) }
    if x > -20 { return log(cumulative(x)) }
    if x < -1e154 { return -.infinity }
    return log(millsRatio(-x)) - 0.5 * x * x - 0.91893853320467274178
  }

  /// `(1 − Φ(x))/φ(x)`.
  ///
  /// > Source: Abramowitz & Stegun, 26.2.14 (continued fraction) for `x` from 3 on.
  public static func millsRatio(_ x: Double) -> Double {
    if x < 3 { return complement(x) / density(x) }
    // 1/(x + 1/(x + 2/(x + 3/(x + …)))) from the inside out; sixty terms pass full precision.
    var tail = x
    for k in stride(from: 60.0, to: 0, by: -1) { tail = x + k / tail }
    return 1 / tail
  }

  /// `φ(x)/(1 − Φ(x)) − x`, the mean excess over `x`; keeps its digits for large `x`.
  public static func meanExcess(_ x: Double) -> Double {
    if x < 3 { return 1 / millsRatio(x) - x }
    var tail = x
    for k in stride(from: 60.0, to: 1, by: -1) { tail = x + k / tail }
    return 1 / tail
  }

  /// The point below which lies probability `p`; infinite at 0 and 1, NaN outside.
  ///
  /// > Source: polynomials on pieces of `p`, fitted in 40 digits; below 2⁻¹³ Wichura, *Applied
  /// > Statistics* 37 (1988) 477–484.
  public static func quantile(_ p: Double) -> Double { cvm_normal_quantile1(p) }

  /// The point above which lies probability `p`.
  public static func complementQuantile(_ p: Double) -> Double { -quantile(p) }
}
