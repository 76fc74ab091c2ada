import Finance
import Foundation
import NumericalMethods
import TestSupport
import Testing

@Suite struct BusinessCalendarTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Models/Data")

  @Test("9 February 2024 was closed at the exchange and open between banks") func springFestival()
    throws
  {
    let day = try Day(2024, 2, 9)
    #expect(try !BusinessCalendar.chinaExchange.isBusinessDay(day))
    #expect(try BusinessCalendar.chinaInterbank.isBusinessDay(day))
    // 4 February 2024 was a Sunday worked to make up for the festival.
    let makeUp = try Day(2024, 2, 4)
    #expect(try !BusinessCalendar.chinaExchange.isBusinessDay(makeUp))
    #expect(try BusinessCalendar.chinaInterbank.isBusinessDay(makeUp))
  }

  @Test("the built-in calendar is the shipped table", arguments: BusinessCalendar.Market.allCases)
  func shippedTable(market: BusinessCalendar.Market) throws {
    let url = Self.folder.appending(path: "china-calendar.csv")
    let loaded = try BusinessCalendar(
      "loaded", table: String(contentsOf: url, encoding: .utf8), market: market)
    let builtIn: BusinessCalendar =
      market == .interbank ? .chinaInterbank : .chinaExchange
    #expect(loaded.years == 2005...2026 && builtIn.years == loaded.years)
    var day = try Day(2005, 1, 1)
    while day.year < 2027 {
      #expect(try loaded.isBusinessDay(day) == builtIn.isBusinessDay(day), "\(day)")
      day = try day.adding(days: 1)
    }
  }

  @Test("years that are not loaded are refused, also when a move leaves them") func otherYears()
    throws
  {
    let china = BusinessCalendar.chinaInterbank
    #expect(throws: InvalidInput.self) { try china.isBusinessDay(Day(2027, 1, 4)) }
    #expect(throws: InvalidInput.self) { try china.isBusinessDay(Day(2004, 12, 31)) }
    #expect(throws: InvalidInput.self) { try china.moved(Day(2026, 12, 30), by: 5) }
    #expect(throws: InvalidInput.self) {
      try china.businessDays(from: Day(2026, 12, 1), to: Day(2027, 2, 1))
    }
    #expect(throws: InvalidInput.self) { try china.moved(Day(2026, 1, 5), by: .min) }
  }

  @Test("a user's year joins the loaded ones") func userYear() throws {
    let next = try BusinessCalendar("2027", table: "date,kind\n2027-01-01,holiday\n# end\n\n")
    let joined = try BusinessCalendar.chinaInterbank.adding(next)
    #expect(joined.years == 2005...2027)
    #expect(try !joined.isBusinessDay(Day(2027, 1, 1)))
    #expect(try joined.isBusinessDay(Day(2027, 1, 4)))
    #expect(try joined.isBusinessDay(Day(2024, 2, 4)))
    let far = try BusinessCalendar("2030", table: "2030-01-01,holiday")
    #expect(throws: InvalidInput.self) { try joined.adding(far) }
  }

  @Test("a bad row is refused with its line")
  func badRows() {
    let rows = [
      "2026-13-01,holiday": "line 1", "2026-01-01,feast": "line 1", "2026-01-01": "line 1",
      "2026-01-01,holiday\n2026-01-01,holiday": "line 2", "": "table",
    ]
    for (table, place) in rows {
      let refusal = #expect(throws: InvalidInput.self) {
        try BusinessCalendar("bad", table: table)
      }
      #expect(refusal?.path == place)
    }
  }

  @Test("day rules keep to the month when modified") func rules() throws {
    let weekends = BusinessCalendar.weekends
    // 31 May 2026 is a Sunday.
    let sunday = try Day(2026, 5, 31)
    #expect(try weekends.adjusted(sunday, .following) == Day(2026, 6, 1))
    #expect(try weekends.adjusted(sunday, .modifiedFollowing) == Day(2026, 5, 29))
    #expect(try weekends.adjusted(sunday, .preceding) == Day(2026, 5, 29))
    #expect(try weekends.adjusted(sunday, .unadjusted) == sunday)
    // 1 August 2026 is a Saturday.
    #expect(try weekends.adjusted(Day(2026, 8, 1), .modifiedPreceding) == Day(2026, 8, 3))
  }

  @Test("moving by the days counted arrives") func countAndMove() throws {
    var random = SeededGenerator(7)
    for _ in 0..<300 {
      let start = try Day(number: Int.random(in: 12_900...20_000, using: &random))
      let end = try start.adding(days: Int.random(in: 0...400, using: &random))
      let china = BusinessCalendar.chinaInterbank
      let count = try china.businessDays(from: start, to: end)
      if count > 0 {
        #expect(try china.moved(start, by: count) == china.adjusted(end, .preceding))
      }
    }
  }
}
