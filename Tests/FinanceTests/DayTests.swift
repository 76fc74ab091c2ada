import Finance
import NumericalMethods
import TestSupport
import Testing

@Suite struct DayTests {
  @Test("known days have their numbers and weekdays") func knownDays() throws {
    #expect(try Day(1970, 1, 1).number == 0)
    #expect(try Day(1970, 1, 1).weekday == .thursday)
    // Hinnant's own table of days since 1970.
    #expect(try Day(2000, 2, 29).number == 11_016)
    #expect(try Day(2026, 6, 30).weekday == .tuesday)
    #expect(try Day(1900, 1, 1).weekday == .monday)
    #expect(try Day(2024, 12, 31).dayOfYear == 366)
    #expect(try Day(2024, 2, 29).isMonthEnd)
    #expect(try !Day(2024, 2, 28).isMonthEnd)
  }

  @Test("every day of the range survives its number, its parts and its text") func roundTrip()
    throws
  {
    var last = Int32.min
    for number in Int(Day.first.number)...Int(Day.last.number) {
      let day = try Day(number: number)
      let (year, month, dayOfMonth) = day.civil
      let again = try Day(year, month, dayOfMonth)
      #expect(again == day && day.number > last)
      last = day.number
      if number % 97 == 0 { #expect(try Day(day.description) == day) }
    }
  }

  @Test(
    "other writings are refused",
    arguments: [
      "", "2026-6-30", "2026-06-31", "2023-02-29", "0000-00-00", "9999-12-31", "1899-12-31",
      "2201-01-01", "2026/06/30", "20260630", " 2026-06-30", "2026-06-30Z", "２０２６-06-30",
      "2026-06-3a", "-026-06-30",
    ])
  func refusedWritings(text: String) {
    #expect(throws: InvalidInput.self) { try Day(text) }
  }

  @Test("a day that the month lacks becomes its last") func addingMonths() throws {
    let last = try Day(2026, 1, 31)
    #expect(try last.adding(months: 1) == Day(2026, 2, 28))
    #expect(try last.adding(months: 25) == Day(2028, 2, 29))
    #expect(try last.adding(months: -2) == Day(2025, 11, 30))
    #expect(try Day(2026, 2, 28).adding(months: 1, endOfMonth: true) == Day(2026, 3, 31))
    #expect(try Day(2026, 2, 28).adding(months: 1) == Day(2026, 3, 28))
    #expect(try Day(2024, 2, 29).adding(years: 1) == Day(2025, 2, 28))
    #expect(try last.adding(.years(3), times: 2) == Day(2032, 1, 31))
  }

  @Test("steps out of the range are refused, whatever their size") func outOfRange() throws {
    let day = try Day(2026, 6, 30)
    for count in [Int.max, Int.min, 1_000_000, -1_000_000] {
      #expect(throws: InvalidInput.self) { try day.adding(days: count) }
      #expect(throws: InvalidInput.self) { try day.adding(months: count) }
      #expect(throws: InvalidInput.self) { try day.adding(years: count) }
      #expect(throws: InvalidInput.self) { try day.adding(.years(count)) }
      #expect(throws: InvalidInput.self) { try day.adding(.months(count), times: count) }
      #expect(throws: InvalidInput.self) { try Day(number: count) }
      #expect(Day(year: count, month: 1, day: 1) == nil)
    }
  }

  @Test("a tenor is read as it is printed") func tenors() throws {
    for tenor in [Tenor.days(20), .months(9), .years(3), .years(1), .days(1)] {
      #expect(try Tenor(tenor.description) == tenor)
    }
    #expect(try Tenor("2 weeks") == .days(14))
    for text in ["", "3", "three years", "3years", "401 years", "9999999999999999999 days"] {
      #expect(throws: InvalidInput.self) { try Tenor(text) }
    }
    #expect(throws: InvalidInput.self) { try Tenor.years(0).requirePositive("term") }
    #expect(throws: InvalidInput.self) { try Tenor.years(.max).requirePositive("term") }
  }
}
