public import NumericalMethods

/// Present values of rows that grow at a constant rate.
public enum GrowingAnnuity {
  /// Present value of payments at period ends, the first of one unit, each `1 + growth` times the
  /// last: `(1 − ((1 + growth)/(1 + rate))^n)/(rate − growth)`, and `n/(1 + rate)` at equality.
  ///
  /// - Parameters:
  ///   - rate: per period, above −1.
  ///   - growth: per period, above −1.
  ///   - periods: number of payments, at least 0.
  /// - Returns: the value one period before the first payment.
  /// - Throws: `.noSolution` when a rate is not above −1 or the value is not finite.
  /// > Source: Brealey, Myers & Allen, *Principles of Corporate Finance*, 13th ed., ch. 2.
  public static func factor(
    rate: Double, growth: Double, periods: Double
  ) throws(NumericalError) -> Double {
    guard rate > -1, growth > -1, periods >= 0 else {
      throw .noSolution("rate and growth must be above -100 % and periods not negative")
    }
    let logRatio = logOnePlus(growth) - logOnePlus(rate)
    // (x^n − 1)/(x − 1) loses digits near x = 1, where expm1 keeps them.
    let sum = logRatio == 0 ? periods : expMinusOne(periods * logRatio) / expMinusOne(logRatio)
    return try PresentValue.finite(sum / (1 + rate))
  }

  /// Present value of a row without end whose first payment of one unit is a period away:
  /// `1/(rate − growth)`.
  ///
  /// - Throws: `.noSolution` unless the rate is above the growth.
  /// > Source: Gordon, *The Investment, Financing and Valuation of the Corporation* (1962).
  public static func perpetuityFactor(
    rate: Double, growth: Double
  ) throws(NumericalError) -> Double {
    guard rate > growth else { throw .noSolution("the rate must be above the growth") }
    return try PresentValue.finite(1 / (rate - growth))
  }
}
