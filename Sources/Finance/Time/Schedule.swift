public import NumericalMethods

/// A row of payment dates at equal steps, with a stub where the span is no whole number of steps.
public struct Schedule: Hashable, Sendable {
  /// The end from which dates are counted.
  public enum Direction: String, CaseIterable, Sendable, Codable {
    /// From the last day back: a stub comes first.
    case backward
    /// From the first day on: a stub comes last.
    case forward
  }

  /// Where a period differs from a full step.
  public enum Stub: String, CaseIterable, Sendable, Codable {
    case none, front, back
  }

  /// The dates before adjustment, the first and the last day included.
  public let unadjusted: [Day]
  /// The dates after adjustment; dates that fall together are kept once.
  public let dates: [Day]
  /// Where a period differs from a full step.
  public let stub: Stub

  /// Periods between the adjusted dates.
  public var periods: Int { max(0, dates.count - 1) }

  /// Dates at equal steps between two days.
  ///
  /// Step k is counted from the anchor, not from the last date; a day that the month lacks becomes
  /// its last day.
  ///
  /// - Parameters:
  ///   - start: the first day.
  ///   - end: the last day, after `start`.
  ///   - step: the length of a period, above zero.
  ///   - direction: the end from which dates are counted.
  ///   - endOfMonth: moves counted dates to month ends when the anchor is one.
  ///   - firstDate: an explicit second date, strictly between the two days. Backward counting
  ///     stops there; forward counting starts there.
  ///   - calendar: open days.
  ///   - rule: where a date goes that falls on a closed day.
  /// - Throws: `InvalidInput` for days out of order, a step that is not above zero, or a date
  ///   outside the calendar's years.
  /// > Source: as QuantLib 1.44, `ql/time/schedule.cpp`, rules Backward and Forward.
  public init(
    from start: Day, to end: Day, every step: Tenor, direction: Direction = .backward,
    endOfMonth: Bool = false, firstDate: Day? = nil,
    calendar: BusinessCalendar = .everyDay, rule: BusinessDayRule = .unadjusted
  ) throws(InvalidInput) {
    try require(end > start, "end", end, "must be after \(start)")
    try step.requirePositive("every")
    if let firstDate {
      try require(
        firstDate > start && firstDate < end, "firstDate", firstDate,
        "must be strictly between \(start) and \(end)")
    }
    for (name, day) in [("start", start), ("end", end)] {
      do { _ = try calendar.isBusinessDay(day) } catch {
        throw InvalidInput(name, error.rule, got: error.value)
      }
    }
    let counted: [Day]
    switch direction {
    case .backward:
      let low = firstDate ?? start
      let back = Schedule.count(
        from: end, by: step, sign: -1, while: { $0 > low }, endOfMonth: endOfMonth)
      counted = [start] + (firstDate.map { [$0] } ?? []) + back.reversed() + [end]
    case .forward:
      let anchor = firstDate ?? start
      let ahead = Schedule.count(
        from: anchor, by: step, sign: 1, while: { $0 < end }, endOfMonth: endOfMonth)
      counted = [start] + (firstDate.map { [$0] } ?? []) + ahead + [end]
    }
    unadjusted = counted
    stub = Schedule.stub(
      of: counted, step, direction, endOfMonth, hasFirstDate: firstDate != nil)
    var adjusted: [Day] = []
    for day in counted {
      let moved: Day
      do { moved = try calendar.adjusted(day, rule) } catch {
        throw InvalidInput("start", error.rule, got: error.value)
      }
      if adjusted.last.map({ $0 < moved }) ?? true { adjusted.append(moved) }
    }
    dates = adjusted
  }

  /// Dates strictly inside, counted from an anchor which is left out.
  private static func count(
    from anchor: Day, by step: Tenor, sign: Int, while inside: (Day) -> Bool, endOfMonth: Bool
  ) -> [Day] {
    var days: [Day] = []
    var times = sign
    while let day = try? anchor.adding(step, times: times, endOfMonth: endOfMonth), inside(day) {
      days.append(day)
      times += sign
    }
    return days
  }

  /// With an explicit second date both the period before it and the one after it may be odd.
  private static func stub(
    of days: [Day], _ step: Tenor, _ direction: Direction, _ endOfMonth: Bool, hasFirstDate: Bool
  ) -> Stub {
    func reaches(_ anchor: Day, _ times: Int, _ other: Day) -> Bool {
      (try? anchor.adding(step, times: times, endOfMonth: endOfMonth)) == other
    }
    guard let first = days.first, let last = days.last, days.count > 1 else { return .none }
    let steps = days.count - 1
    let firstIsFull = reaches(days[1], -1, first) || reaches(first, 1, days[1])
    switch (direction, hasFirstDate) {
    case (.backward, false): return reaches(last, -steps, first) ? .none : .front
    case (.backward, true):
      return firstIsFull && reaches(last, 1 - steps, days[1]) ? .none : .front
    case (.forward, false): return reaches(first, steps, last) ? .none : .back
    case (.forward, true):
      if !firstIsFull { return .front }
      return reaches(days[1], steps - 1, last) ? .none : .back
    }
  }
}
