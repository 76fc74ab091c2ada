public import NumericalMethods

/// The days on which payments are made.
///
/// A weekday rule plus dated exceptions of the years that are loaded; days of other years are
/// refused, since their holidays are not known.
public struct BusinessCalendar: Hashable, Sendable {
  /// The name, such as `china-interbank`.
  public let name: String
  /// The years that are loaded; nil where the weekday rule is all there is.
  public let years: ClosedRange<Int>?
  private let closedWeekdays: Set<Weekday>
  private let exceptions: [Day: Bool]

  private init(
    name: String, years: ClosedRange<Int>?, closedWeekdays: Set<Weekday>, exceptions: [Day: Bool]
  ) {
    self.name = name
    self.years = years
    self.closedWeekdays = closedWeekdays
    self.exceptions = exceptions
  }

  /// Every day is open.
  public static let everyDay = BusinessCalendar(
    name: "none", years: nil, closedWeekdays: [], exceptions: [:])

  /// Monday to Friday are open.
  public static let weekends = BusinessCalendar(
    name: "weekends", years: nil, closedWeekdays: [.saturday, .sunday], exceptions: [:])

  /// Mainland China between banks: Monday to Friday less public holidays plus make-up weekends.
  public static let chinaInterbank = china(.interbank)

  /// Mainland China's exchanges: as between banks, without the make-up weekends.
  public static let chinaExchange = china(.exchange)

  /// The two sets of business days of mainland China.
  public enum Market: String, CaseIterable, Sendable {
    /// Banks: open on make-up weekends.
    case interbank
    /// Exchanges: closed on every weekend.
    case exchange
  }

  /// A calendar from a table of exceptions to the Monday-to-Friday week.
  ///
  /// Two columns, `date,kind`, with a heading; kinds are `holiday`, `exchange-holiday` and
  /// `makeup-workday`. Lines that begin with `#` and empty lines are skipped. The years from the
  /// first to the last date count as loaded.
  ///
  /// - Parameters:
  ///   - name: the name of the calendar.
  ///   - table: the text of the table.
  ///   - market: whose days are wanted.
  /// - Throws: `InvalidInput` with the line for anything that is not such a row.
  public init(
    _ name: String, table: String, market: Market = .interbank
  ) throws(InvalidInput) {
    var rows: [(Day, String)] = []
    var seen: Set<Day> = []
    let lines = table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let line = line.trimmed
      if line.isEmpty || line.hasPrefix("#") || line == "date,kind" { continue }
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
      let place = "line \(index + 1)"
      guard cells.count == 2, BusinessCalendar.kinds.contains(cells[1]) else {
        throw InvalidInput(
          place, "must be a date and one of \(BusinessCalendar.kinds.joined(separator: ", "))",
          got: String(line))
      }
      let day = try within(place) { () throws(InvalidInput) in try Day(cells[0]) }
      try require(seen.insert(day).inserted, place, day, "must be a date that is not listed yet")
      rows.append((day, cells[1]))
    }
    guard let first = rows.map(\.0).min(), let last = rows.map(\.0).max() else {
      throw InvalidInput("table", "must have at least one exception", got: "none")
    }
    self.init(name, years: first.year...last.year, rows: rows, market: market)
  }

  private init(
    _ name: String, years: ClosedRange<Int>, rows: [(Day, String)], market: Market
  ) {
    var exceptions: [Day: Bool] = [:]
    for (day, kind) in rows {
      switch (kind, market) {
      case ("holiday", _), ("exchange-holiday", .exchange): exceptions[day] = false
      case ("makeup-workday", .interbank): exceptions[day] = true
      default: break
      }
    }
    self.init(
      name: name, years: years, closedWeekdays: [.saturday, .sunday], exceptions: exceptions)
  }

  /// The calendar with the years of another one that follow or precede its own years.
  ///
  /// - Parameter other: the years to add, for the same market; its days win where years overlap.
  /// - Returns: the calendar of all years.
  /// - Throws: `InvalidInput` if years between the two are missing.
  public func adding(_ other: BusinessCalendar) throws(InvalidInput) -> BusinessCalendar {
    guard let years, let added = other.years else { return other.years == nil ? self : other }
    try require(
      added.lowerBound <= years.upperBound + 1 && added.upperBound >= years.lowerBound - 1, "years",
      "\(added.lowerBound)-\(added.upperBound)",
      "must adjoin the loaded years \(years.lowerBound)-\(years.upperBound)")
    let kept = exceptions.filter { !added.contains($0.key.year) }
    return BusinessCalendar(
      name: name,
      years: min(years.lowerBound, added.lowerBound)...max(years.upperBound, added.upperBound),
      closedWeekdays: closedWeekdays,
      exceptions: kept.merging(other.exceptions) { $1 })
  }

  /// Whether a day is open.
  ///
  /// - Throws: `InvalidInput` outside the loaded years.
  public func isBusinessDay(_ day: Day) throws(InvalidInput) -> Bool {
    if let years {
      try require(
        years.contains(day.year), "day", day,
        "must be in the years of \(name) (\(years.lowerBound)-\(years.upperBound))")
    }
    return exceptions[day] ?? !closedWeekdays.contains(day.weekday)
  }

  private static let kinds = ["holiday", "exchange-holiday", "makeup-workday"]

  private static func china(_ market: Market) -> BusinessCalendar {
    var rows: [(Day, String)] = []
    var first = 9999
    var last = 0
    for line in ChinaHolidays.table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, let year = Int(words[0]) else { continue }
      (first, last) = (min(first, year), max(last, year))
      for word in words.dropFirst(2) {
        guard let number = Int(word),
          let day = Day(year: year, month: number / 100, day: number % 100)
        else { continue }
        rows.append((day, String(words[1])))
      }
    }
    return BusinessCalendar(
      "china-\(market.rawValue)", years: first...max(first, last), rows: rows, market: market)
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
