public import NumericalMethods

/// A length of time in whole days, months or years.
public enum Tenor: Hashable, Sendable, CustomStringConvertible {
  /// Calendar days.
  case days(Int)
  /// Calendar months.
  case months(Int)
  /// Calendar years.
  case years(Int)

  /// A length of time as it is written: `3 years`, `1 month`, `20 days`, `2 weeks`.
  ///
  /// - Throws: `InvalidInput` for any other writing, and above 400 years.
  public init(_ text: String) throws(InvalidInput) {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), count.magnitude <= 150_000 else {
      throw Tenor.unreadable(text)
    }
    switch words[1] {
    case "day", "days": self = .days(count)
    case "week", "weeks": self = .days(7 * count)
    case "month", "months": self = .months(count)
    case "quarter", "quarters": self = .months(3 * count)
    case "year", "years": self = .years(count)
    default: throw Tenor.unreadable(text)
    }
    try require(
      years.magnitude <= 400, "", text, "must be at most 400 years")
  }

  private static func unreadable(_ text: String) -> InvalidInput {
    InvalidInput("", "must be a length of time such as 3 years, 9 months or 20 days", got: text)
  }

  enum Unit { case days, months }

  /// The count in the finer unit that keeps it whole, held to the range of `Int`.
  var inDaysOrMonths: (Unit, Int) {
    switch self {
    case .days(let count): (.days, count)
    case .months(let count): (.months, count)
    case .years(let count): (.months, min(max(count, Int.min / 12), Int.max / 12) * 12)
    }
  }

  /// The length in years: a month is a twelfth, a day is 1/365.
  public var years: Double {
    switch self {
    case .days(let count): Double(count) / 365
    case .months(let count): Double(count) / 12
    case .years(let count): Double(count)
    }
  }

  /// The whole months of a tenor in months or years; nil for days.
  public var wholeMonths: Int? {
    switch self {
    case .days: return nil
    case .months(let count): return count
    case .years(let count):
      let months = count.multipliedReportingOverflow(by: 12)
      return months.overflow ? nil : months.partialValue
    }
  }

  /// Refuses a length that is not from one day to a number of years.
  public func requirePositive(
    _ name: String, atMostYears most: Int = 200
  ) throws(InvalidInput) {
    try require(
      years > 0 && years <= Double(most), name, self, "must be above zero and at most \(most) years"
    )
  }

  public var description: String {
    switch self {
    case .days(let count): "\(count) \(count == 1 ? "day" : "days")"
    case .months(let count): "\(count) \(count == 1 ? "month" : "months")"
    case .years(let count): "\(count) \(count == 1 ? "year" : "years")"
    }
  }
}

extension Tenor: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
