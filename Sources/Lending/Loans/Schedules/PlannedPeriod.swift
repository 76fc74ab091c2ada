import Finance
import NumericalMethods

/// A period of a loan, or a part of one that an event cuts.
struct PlannedPeriod {
  /// The first day.
  let from: Day
  /// The day to which interest runs, not counted.
  let to: Day
  /// The rate over these days.
  let rate: PeriodRate
  /// The days of a regular period, of which these are all or a part.
  let wholeDays: Int
  /// Whether an instalment is due at the end.
  let endsInstalment: Bool

  /// The two parts of the period before and after a day.
  func cut(on day: Day, _ loan: PledgeLoan) throws -> (PlannedPeriod, PlannedPeriod) {
    let rates = try loan.accrual.periodRates(
      loan.rate, [from, day, to], from: loan.drawn, resets: loan.periodDays,
      perYear: loan.periodsPerYear)
    return (
      PlannedPeriod(
        from: from, to: day, rate: rates[0], wholeDays: wholeDays, endsInstalment: false),
      PlannedPeriod(from: day, to: to, rate: rates[1], wholeDays: wholeDays, endsInstalment: true)
    )
  }
}

extension PledgeLoan {
  /// The periods of the contract in order.
  func plannedPeriods() throws -> [PlannedPeriod] {
    let rates = try periodRates()
    return try rates.enumerated().map { index, rate in
      let (from, to) = (periodDays[index], periodDays[index + 1])
      // A first or last period that is no whole one is a part of one; the ends of months move a
      // whole one by three days at most.
      let whole = try from.adding(every) - from
      let isWhole = (whole - (to - from)).magnitude <= 3
      return PlannedPeriod(
        from: from, to: to, rate: rate, wholeDays: isWhole ? to - from : whole,
        endsInstalment: true)
    }
  }

  /// Whether all periods are equal parts of a year, so that rates a period have a meaning.
  func isEven(_ periods: [PlannedPeriod]) -> Bool {
    hasEqualPeriods
      && periods.allSatisfy { $0.endsInstalment && $0.wholeDays == $0.to - $0.from }
  }

  /// Whether a regular period is a whole number of times in a year.
  var hasEqualPeriods: Bool { [1, 2, 3, 4, 6, 12].contains(every.wholeMonths ?? 0) }
}
