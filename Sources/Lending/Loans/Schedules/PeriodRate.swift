public import Finance
public import NumericalMethods

/// What a balance accrues over one period, exactly: `balance × numerator ÷ denominator`.
public struct PeriodRate: Sendable {
  /// The rate a year, or the sum of rate × days over the days of the period.
  public let numerator: DecimalNumber
  /// Periods a year, or the days of the year of the rate.
  public let denominator: Int
  /// The rate a year at which a level instalment is reckoned, in force on the first day.
  public let nominal: DecimalNumber
  /// Periods a year, by which the level instalment is reckoned.
  public let perYear: Int

  /// A period that is one of a number of equal ones a year: `rate ÷ perYear`.
  public static func equalPeriod(_ rate: DecimalNumber, perYear: Int) -> PeriodRate {
    PeriodRate(numerator: rate, denominator: perYear, nominal: rate, perYear: perYear)
  }

  /// The period's rate as a number.
  public var value: Double { numerator.double / Double(denominator) }

  /// Interest of the period on a balance, rounded to the minor unit, ties away from zero.
  ///
  /// - Throws: `.noSolution` for an amount that does not fit.
  public func interest(on balance: Cash) throws(NumericalError) -> Cash {
    if balance.minorUnits == 0 { return balance }
    return try .rounding(
      [DecimalNumber(balance), numerator], over: [DecimalNumber(denominator)], balance.currency)
  }
}
