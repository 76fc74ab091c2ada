public import NumericalMethods

/// A day of the Gregorian calendar, from 1900 to 2200: no clock, no time zone.
public struct Day: Hashable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int32

  /// The first day: 1900-01-01.
  public static let first = Day(unchecked: -25_567)
  /// The last day: 2200-12-31.
  public static let last = Day(unchecked: 84_370)

  private init(unchecked number: Int32) { self.number = number }

  /// A day by its number of days since 1970-01-01.
  ///
  /// - Throws: `InvalidInput` outside 1900–2200.
  public init(number: Int) throws(InvalidInput) {
    let range = Int(Day.first.number)...Int(Day.last.number)
    try require(range.contains(number), "day", number, "must be from 1900-01-01 to 2200-12-31")
    self.init(unchecked: Int32(number))
  }

  /// A day by year, month and day of month, or nil if there is none.
  ///
  /// > Source: Hinnant, *chrono-compatible low-level date algorithms*, days_from_civil.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month),
      (1...Day.daysIn(month: month, of: year)).contains(day)
    else { return nil }
    // Years begin in March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(unchecked: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// A day by year, month and day of month.
  ///
  /// - Throws: `InvalidInput` if there is no such day or it is outside 1900–2200.
  public init(_ year: Int, _ month: Int, _ day: Int) throws(InvalidInput) {
    guard let found = Day(year: year, month: month, day: day) else {
      throw InvalidInput(
        "day", "must be a day from 1900-01-01 to 2200-12-31", got: "\(year)-\(month)-\(day)")
    }
    self = found
  }

  /// A day written as `2026-06-30`, and in no other way.
  ///
  /// - Throws: `InvalidInput` for any other writing, and for days outside 1900–2200.
  /// > Source: ISO 8601-1:2019, 5.2.2.1 (extended format).
  public init(_ text: String) throws(InvalidInput) {
    let bytes = Array(text.utf8)
    func digits(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45, let year = digits(0..<4),
      let month = digits(5..<7), let day = digits(8..<10),
      let found = Day(year: year, month: month, day: day)
    else {
      throw InvalidInput(
        "", "must be a date such as 2026-06-30, from 1900 to 2200", got: text)
    }
    self = found
  }

  /// Year, month and day of month.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  /// The year, from 1900 to 2200.
  public var year: Int { civil.year }
  /// The month, from 1.
  public var month: Int { civil.month }
  /// The day of the month, from 1.
  public var dayOfMonth: Int { civil.day }

  /// The day of the year, from 1.
  public var dayOfYear: Int {
    let (year, month, day) = civil
    return (1..<month).reduce(day) { $0 + Day.daysIn(month: $1, of: year) }
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; the shift keeps the remainder positive.
    Weekday(rawValue: (Int(number) + 70_000 + 3) % 7 + 1) ?? .monday
  }

  /// The last day of its month.
  public var isMonthEnd: Bool {
    let (year, month, day) = civil
    return day == Day.daysIn(month: month, of: year)
  }

  /// The last day of the same month.
  public var monthEnd: Day {
    let (year, month, day) = civil
    return Day(unchecked: number + Int32(Day.daysIn(month: month, of: year) - day))
  }

  /// A year with 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a month; 0 for a month outside 1…12.
  public static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  public var description: String {
    let (year, month, day) = civil
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Days from the right day to the left one.
  public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
