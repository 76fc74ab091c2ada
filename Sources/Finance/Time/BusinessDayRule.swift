public import NumericalMethods

/// Where a payment goes that falls on a closed day.
///
/// > Source: ISDA 2006 definitions, 4.12.
public enum BusinessDayRule: String, CaseIterable, Sendable, Codable {
  /// It stays.
  case unadjusted
  /// To the next open day.
  case following
  /// To the next open day, or the previous one if the month would change.
  case modifiedFollowing = "modified-following"
  /// To the previous open day.
  case preceding
  /// To the previous open day, or the next one if the month would change.
  case modifiedPreceding = "modified-preceding"
}

extension BusinessCalendar {
  /// The open day to which a rule moves a day.
  ///
  /// - Parameters:
  ///   - day: any day.
  ///   - rule: where it goes when closed.
  /// - Returns: the day itself when it is open or the rule is `.unadjusted`.
  /// - Throws: `InvalidInput` if the day or the move leaves the loaded years.
  public func adjusted(_ day: Day, _ rule: BusinessDayRule) throws(InvalidInput) -> Day {
    if try isBusinessDay(day) { return day }
    switch rule {
    case .unadjusted: return day
    case .following: return try nextOpen(from: day, step: 1)
    case .preceding: return try nextOpen(from: day, step: -1)
    case .modifiedFollowing, .modifiedPreceding:
      let step = rule == .modifiedFollowing ? 1 : -1
      let moved = try nextOpen(from: day, step: step)
      if moved.month == day.month { return moved }
      return try nextOpen(from: day, step: -step)
    }
  }

  /// Open days after `start`, up to and with `end`.
  ///
  /// - Throws: `InvalidInput` if `end` is before `start` or a day is outside the loaded years.
  public func businessDays(from start: Day, to end: Day) throws(InvalidInput) -> Int {
    try require(end >= start, "end", end, "must not be before \(start)")
    var count = 0
    var day = start
    while day < end {
      day = try day.adding(days: 1)
      if try isBusinessDay(day) { count += 1 }
    }
    return count
  }

  /// The open day a number of open days away; zero moves forward to an open day.
  ///
  /// - Parameters:
  ///   - day: the start, open or not.
  ///   - count: open days to move, within ±100 000, negative for back.
  /// - Returns: an open day.
  /// - Throws: `InvalidInput` if the move leaves the loaded years.
  public func moved(_ day: Day, by count: Int) throws(InvalidInput) -> Day {
    try require(count.magnitude <= 100_000, "count", count, "must be within ±100000")
    if count == 0 { return try adjusted(day, .following) }
    let step = count > 0 ? 1 : -1
    var found = day
    for _ in 0..<count.magnitude { found = try nextOpen(from: found, step: step) }
    return found
  }

  /// The first open day after a day, or before it when the step is −1.
  private func nextOpen(from day: Day, step: Int) throws(InvalidInput) -> Day {
    var found = day
    repeat { found = try found.adding(days: step) } while !(try isBusinessDay(found))
    return found
  }
}
