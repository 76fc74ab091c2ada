public import Finance
import NumericalMethods

/// Interest of a bullet loan at a floating rate, period by period.
public struct FloatingInterest: Hashable, Sendable {
  /// Interest of each period: `round(principal × Σ rate × days ÷ dayBasis)`.
  public let interest: [Cash]
  /// The contract rate on the first day of each period, a year.
  public let openingRates: [Double]
  /// The mean rate of each period by days, a year.
  public let averageRates: [Double]

  /// Interest of all periods.
  ///
  /// - Throws: `.noSolution` when it does not fit.
  public var total: Cash {
    get throws(NumericalError) { try Cash.sum(interest, interest.first?.currency ?? .cny) }
  }

  /// Interest on a principal that stays.
  ///
  /// - Parameters:
  ///   - principal: lent.
  ///   - rate: reference, spread, resets, floor and cap.
  ///   - dates: the day of drawdown and the payment days, strictly increasing.
  ///   - dayBasis: 360 or 365.
  /// - Throws: `InvalidInput` for days out of order or before the first fixing, `NumericalError`
  ///   for an amount that does not fit.
  public init(
    on principal: Cash, at rate: FloatingRate, dates: [Day], dayBasis: Int = 360
  ) throws {
    try requireIncreasing(dates)
    try requireDayBasis(dayBasis)
    var (interest, opening, average): ([Cash], [Double], [Double]) = ([], [], [])
    let rates = try Accrual.actualDays(over: dayBasis).periodRates(
      .floating(rate), dates, perYear: 1)
    for (index, rate) in rates.enumerated() {
      // The rate in force on the first day, which a reset on that day sets.
      opening.append(rate.nominal.double)
      average.append(rate.numerator.double / Double(dates[index + 1] - dates[index]))
      interest.append(try rate.interest(on: principal))
    }
    self.interest = interest
    openingRates = opening
    averageRates = average
  }
}

/// Refuses fewer than two days, and days that are not strictly increasing.
func requireIncreasing(_ dates: [Day]) throws(InvalidInput) {
  try require(dates.count >= 2, "dates", dates.count, "must have at least 2 entries")
  for (one, next) in zip(dates, dates.dropFirst()) {
    try require(next > one, "dates", next, "must be strictly increasing")
  }
}

extension LoanSchedule {
  /// Interest by actual days on given payment days, principal on the last one.
  ///
  /// - Parameters:
  ///   - principal: lent.
  ///   - rate: a year.
  ///   - dates: the day of drawdown and the payment days, strictly increasing.
  ///   - dayBasis: 360 or 365.
  /// - Returns: the schedule.
  /// - Throws: `InvalidInput` for days out of order, `NumericalError` for an amount that does not
  ///   fit.
  public static func bullet(
    _ principal: Cash, rate: Double, dates: [Day], dayBasis: Int = 360
  ) throws -> LoanSchedule {
    try requireIncreasing(dates)
    try requireDayBasis(dayBasis)
    let rates = try Accrual.actualDays(over: dayBasis).periodRates(
      .fixed(try Rate.simple(rate)), dates, perYear: 1)
    return try .bullet(principal, rates)
  }
}
