import Finance
import Lending
import NumericalMethods
import Reports

/// The days on which payments are made.
enum CalendarTerms: String, CaseIterable, Sendable {
  /// Between banks in China; days after the published years are refused.
  case china = "china interbank"
  /// The same, and after the published years weekends and the holidays of fixed date.
  case chinaThenFixedHolidays = "china interbank then fixed holidays"
  case weekends
  case none

  var calendar: BusinessCalendar {
    get throws(InvalidInput) {
      switch self {
      case .china: .chinaInterbank
      case .chinaThenFixedHolidays: try Self.extended()
      case .weekends: .weekends
      case .none: .everyDay
      }
    }
  }

  /// The last year whose holidays are published, where the calendar goes on after it.
  var lastKnownYear: Int? {
    self == .chinaThenFixedHolidays ? BusinessCalendar.chinaInterbank.years?.upperBound : nil
  }

  /// The published years, then the days that the regulation itself names: 1 January, 1 and 2 May,
  /// 1 to 3 October; the festivals of the moon are not known so far ahead.
  private static func extended() throws(InvalidInput) -> BusinessCalendar {
    let china = BusinessCalendar.chinaInterbank
    guard let last = china.years?.upperBound, last < 2199 else { return china }
    let days = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]
    let rows = ((last + 1)...2199).flatMap { year in days.map { "\(year)-\($0),holiday" } }
    return try china.adding(
      BusinessCalendar(china.name, table: rows.joined(separator: "\n")))
  }
}
