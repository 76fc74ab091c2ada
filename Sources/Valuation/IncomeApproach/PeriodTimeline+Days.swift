public import Finance
public import NumericalMethods

extension PeriodTimeline {
  /// How a part of a year is measured.
  public enum YearMeasure: String, Hashable, Sendable, Codable, CaseIterable {
    /// Whole months, and days of the month begun, over 12: seven months are 7/12.
    case months
    /// Days over 365.
    case actual365
  }

  /// Periods between calendar days: a stub to the end of the first period, then whole years, then
  /// the part of a year that is left.
  ///
  /// From 2008-05-31, with periods that end on 31 December, the stub is 7/12 of a year, and the
  /// next year ends at 19/12. Every day counts to its close.
  ///
  /// - Parameters:
  ///   - valuationDate: the day to which flows are discounted.
  ///   - firstPeriodEnd: last day of the first period, at most a year after the valuation date.
  ///   - end: last day of the last period, such as the day the right expires; after the valuation
  ///     date.
  ///   - timing: where in its period each flow falls.
  ///   - measure: how a part of a year is measured.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    from valuationDate: Day, firstPeriodEnd: Day, until end: Day, timing: Timing = .mid,
    measure: YearMeasure = .months
  ) throws(InvalidInput) {
    try require(end > valuationDate, "until", end, "must be after \(valuationDate)")
    try require(end.year < 2200, "until", end, "must be before 2200")
    let yearLater = try valuationDate.adding(months: 12, endOfMonth: true)
    try require(
      firstPeriodEnd > valuationDate && firstPeriodEnd <= yearLater, "firstPeriodEnd",
      firstPeriodEnd, "must be after \(valuationDate) and at most a year later")
    var days = [valuationDate]
    var boundary = firstPeriodEnd
    while boundary < end {
      days.append(boundary)
      boundary = try firstPeriodEnd.adding(months: 12 * (days.count - 1), endOfMonth: true)
    }
    let lastStart = days[days.count - 1]
    days.append(end)
    let part = end == boundary && days.count > 2 ? 1 : try measure.years(from: lastStart, to: end)
    let stub = days.count == 2 ? 1 : try measure.years(from: valuationDate, to: firstPeriodEnd)
    try self.init(
      periods: days.count - 1, timing: timing, stubFraction: stub, finalFraction: part,
      days: days)
  }

  /// Years from the valuation date to a day, on the clock of the periods: so that fees due on a
  /// day are discounted like the flows around them.
  ///
  /// - Parameter day: any day.
  /// - Returns: years, or nil before the valuation date, after the last day, and on a timeline
  ///   without dates.
  public func years(to day: Day) -> Double? {
    guard let days, let first = days.first else { return nil }
    if day == first { return 0 }
    guard let index = period(of: day) else { return nil }
    let share = Double(day - days[index]) / Double(days[index + 1] - days[index])
    return periods[index].start + periods[index].length * share
  }

  /// The period in which a day falls.
  ///
  /// - Parameter day: any day.
  /// - Returns: the place of the period from 0, or nil on and before the valuation date, after the
  ///   last day, and on a timeline without dates.
  public func period(of day: Day) -> Int? {
    guard let days, let first = days.first, day > first else { return nil }
    return days.dropFirst().firstIndex { day <= $0 }.map { $0 - 1 }
  }
}

extension PeriodTimeline.YearMeasure {
  /// Length of a part of a year, above 0 and at most 1.
  fileprivate func years(from start: Day, to end: Day) throws(InvalidInput) -> Double {
    let yearLater = try start.adding(months: 12, endOfMonth: true)
    if end >= yearLater { return 1 }
    switch self {
    case .actual365: return DayCount.actual365Fixed.yearFraction(from: start, to: end)
    case .months:
      var months = 0
      while try start.adding(months: months + 1, endOfMonth: true) <= end { months += 1 }
      let monthStart = try start.adding(months: months, endOfMonth: true)
      let monthEnd = try start.adding(months: months + 1, endOfMonth: true)
      return (Double(months) + Double(end - monthStart) / Double(monthEnd - monthStart)) / 12
    }
  }
}
