public import NumericalMethods

/// Level payments between a value now and a value after the last period.
///
/// The sign convention of spreadsheets: `presentValue × (1+rate)^periods + payment × b ×
/// ((1+rate)^periods − 1)/rate + futureValue = 0`, with `b = 1 + rate` for payments at the start of
/// periods and 1 at the end; money paid out is negative. A rate within 1e-12 of zero takes the
/// limit at zero.
///
/// > Source: Microsoft Excel, PV, FV, PMT, NPER, RATE, IPMT, PPMT, CUMIPMT, CUMPRINC.
public enum Annuity {
  /// When payments are made.
  public enum Payments: String, CaseIterable, Sendable, Codable {
    /// At the end of periods.
    case end
    /// At the beginning of periods.
    case begin

    func factor(_ rate: Double) -> Double { self == .end ? 1 : 1 + rate }
  }

  static func isZero(_ rate: Double) -> Bool { rate.magnitude < 1e-12 }

  /// Present value of payments of one unit at the ends of periods: `(1 − (1+rate)^−n)/rate`.
  public static func presentFactor(rate: Double, periods: Double) -> Double {
    isZero(rate) ? periods : -expMinusOne(-periods * logOnePlus(rate)) / rate
  }

  /// Value after the last period of payments of one unit at the ends of periods:
  /// `((1+rate)^n − 1)/rate`.
  public static func futureFactor(rate: Double, periods: Double) -> Double {
    isZero(rate) ? periods : expMinusOne(periods * logOnePlus(rate)) / rate
  }

  static func growth(_ rate: Double, _ periods: Double) -> Double {
    isZero(rate) ? 1 : compound(rate, periods)
  }

  private static func finite(_ value: Double) throws(NumericalError) -> Double {
    guard value.isFinite else { throw .noSolution("the annuity is beyond the range of numbers") }
    return value
  }

  /// The level payment (PMT).
  ///
  /// - Parameters:
  ///   - rate: per period, above −1.
  ///   - periods: number of periods, above zero.
  ///   - presentValue: value now, received positive.
  ///   - futureValue: value after the last period.
  ///   - payments: when they are made.
  /// - Returns: the payment a period, paid negative.
  /// - Throws: `.noSolution` when it is not a finite number.
  public static func payment(
    rate: Double, periods: Double, presentValue: Double, futureValue: Double = 0,
    payments: Payments = .end
  ) throws(NumericalError) -> Double {
    // Discounted for positive rates, compounded for negative ones: the power stays below one.
    let balance: Double
    let factor: Double
    if rate >= 0 {
      balance = presentValue + futureValue * growth(rate, -periods)
      factor = presentFactor(rate: rate, periods: periods)
    } else {
      balance = presentValue * growth(rate, periods) + futureValue
      factor = futureFactor(rate: rate, periods: periods)
    }
    return try finite(-balance / (payments.factor(rate) * factor))
  }

  /// The value after the last period (FV).
  ///
  /// - Parameters:
  ///   - rate: per period, above −1.
  ///   - periods: number of periods.
  ///   - payment: a period, paid negative.
  ///   - presentValue: value now.
  ///   - payments: when they are made.
  /// - Returns: the future value.
  /// - Throws: `.noSolution` when it is not a finite number.
  public static func futureValue(
    rate: Double, periods: Double, payment: Double, presentValue: Double = 0,
    payments: Payments = .end
  ) throws(NumericalError) -> Double {
    try finite(
      -presentValue * growth(rate, periods)
        - payment * payments.factor(rate) * futureFactor(rate: rate, periods: periods))
  }

  /// The value now (PV).
  ///
  /// - Parameters:
  ///   - rate: per period, above −1.
  ///   - periods: number of periods.
  ///   - payment: a period, paid negative.
  ///   - futureValue: value after the last period.
  ///   - payments: when they are made.
  /// - Returns: the present value.
  /// - Throws: `.noSolution` when it is not a finite number.
  public static func presentValue(
    rate: Double, periods: Double, payment: Double, futureValue: Double = 0,
    payments: Payments = .end
  ) throws(NumericalError) -> Double {
    try finite(
      -futureValue * growth(rate, -periods)
        - payment * payments.factor(rate) * presentFactor(rate: rate, periods: periods))
  }

  /// The number of periods (NPER), which may be broken or negative.
  ///
  /// - Parameters:
  ///   - rate: per period, above −1.
  ///   - payment: a period, paid negative.
  ///   - presentValue: value now.
  ///   - futureValue: value after the last period.
  ///   - payments: when they are made.
  /// - Returns: the number of periods.
  /// - Throws: `.noSolution` when the annuity never balances.
  public static func periods(
    rate: Double, payment: Double, presentValue: Double, futureValue: Double = 0,
    payments: Payments = .end
  ) throws(NumericalError) -> Double {
    let never = NumericalError.noSolution("the annuity never balances")
    if isZero(rate) {
      guard payment != 0 else { throw never }
      return try finite(-(presentValue + futureValue) / payment)
    }
    let perpetual = payment * payments.factor(rate) / rate
    let bottom = perpetual + presentValue
    // The ratio less one, so that a short annuity loses no digits.
    let excess = -(futureValue + presentValue) / bottom
    guard bottom != 0, excess > -1, excess.isFinite else { throw never }
    return try finite(logOnePlus(excess) / logOnePlus(rate))
  }

  /// The rate per period of a loan repaid in level payments and a balloon (RATE), from −99 % to
  /// 1000 %.
  ///
  /// - Parameters:
  ///   - periods: number of periods, above zero.
  ///   - payment: a period, paid, so below zero.
  ///   - presentValue: received, above zero.
  ///   - balloon: still owed after the last payment, not negative.
  ///   - payments: when they are made.
  /// - Returns: the rate, which is unique.
  /// - Throws: `.notBracketed` when there is none in the span.
  public static func rate(
    periods: Double, payment: Double, presentValue: Double, balloon: Double = 0,
    payments: Payments = .end
  ) throws(NumericalError) -> Double {
    // Above zero today's values are compared, below zero the values after the last period.
    try findRoot(
      of: { (rate: Double) throws(NumericalError) in
        let factor = payments.factor(rate)
        if rate >= 0 {
          return presentValue - balloon * growth(rate, -periods)
            + payment * factor * presentFactor(rate: rate, periods: periods)
        }
        return presentValue * growth(rate, periods) - balloon
          + payment * factor * futureFactor(rate: rate, periods: periods)
      }, between: -0.99, and: 10)
  }
}
