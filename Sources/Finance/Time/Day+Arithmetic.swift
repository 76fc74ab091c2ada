public import NumericalMethods

extension Day {
  /// The day some days later, or earlier when negative.
  ///
  /// - Throws: `InvalidInput` outside 1900–2200.
  public func adding(days: Int) throws(InvalidInput) -> Day {
    let sum = Int(number).addingReportingOverflow(days)
    try require(!sum.overflow, "days", days, "must lead to a day from 1900-01-01 to 2200-12-31")
    return try Day(number: sum.partialValue)
  }

  /// The same day of the month some months later; a day that the month lacks becomes its last.
  ///
  /// - Parameters:
  ///   - months: months to add, negative for earlier.
  ///   - endOfMonth: keeps a month end at month ends.
  /// - Returns: the day.
  /// - Throws: `InvalidInput` outside 1900–2200.
  public func adding(months: Int, endOfMonth: Bool = false) throws(InvalidInput) -> Day {
    try require(
      (-4_000...4_000).contains(months), "months", months,
      "must lead to a day from 1900-01-01 to 2200-12-31")
    let (year, month, day) = civil
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let length = Day.daysIn(month: newMonth, of: newYear)
    let newDay = endOfMonth && isMonthEnd ? length : min(day, length)
    guard let found = Day(year: newYear, month: newMonth, day: newDay) else {
      throw InvalidInput(
        "months", "must lead to a day from 1900-01-01 to 2200-12-31", got: "\(months)")
    }
    return found
  }

  /// The same day some years later; 29 February becomes 28 in a common year.
  ///
  /// - Throws: `InvalidInput` outside 1900–2200.
  public func adding(years: Int) throws(InvalidInput) -> Day {
    try require(
      (-400...400).contains(years), "years", years,
      "must lead to a day from 1900-01-01 to 2200-12-31")
    return try adding(months: 12 * years)
  }

  /// The day a length of time later, counted `times` times from this day.
  ///
  /// - Parameters:
  ///   - tenor: the length of time.
  ///   - times: how often, so that step k is counted from the anchor and month ends do not creep.
  ///   - endOfMonth: keeps a month end at month ends.
  /// - Returns: the day.
  /// - Throws: `InvalidInput` outside 1900–2200.
  public func adding(
    _ tenor: Tenor, times: Int = 1, endOfMonth: Bool = false
  ) throws(InvalidInput) -> Day {
    let (unit, count) = tenor.inDaysOrMonths
    let product = count.multipliedReportingOverflow(by: times)
    try require(
      !product.overflow, "tenor", tenor, "must lead to a day from 1900-01-01 to 2200-12-31")
    switch unit {
    case .days: return try adding(days: product.partialValue)
    case .months: return try adding(months: product.partialValue, endOfMonth: endOfMonth)
    }
  }
}
