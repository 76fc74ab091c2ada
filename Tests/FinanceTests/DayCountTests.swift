import Finance
import NumericalMethods
import TestSupport
import Testing

@Suite struct DayCountTests {
  /// ISDA, *EMU and Market Conventions: Recent Developments* (1998), section 4, as in QuantLib
  /// test-suite/daycounters.cpp.
  @Test("ACT/ACT agrees with the published examples") func actualActual() throws {
    func isda(_ start: Day, _ end: Day) -> Double {
      DayCount.actualActualISDA.yearFraction(from: start, to: end)
    }
    expect(
      isda(try Day(2003, 11, 1), try Day(2004, 5, 1)), equals: 0.497724380567, within: 1e-12)
    expect(
      isda(try Day(1999, 2, 1), try Day(1999, 7, 1)), equals: 0.410958904110, within: 1e-11)
    expect(
      isda(try Day(2002, 8, 15), try Day(2003, 7, 15)), equals: 0.915068493151, within: 1e-12)
    expect(
      isda(try Day(1999, 7, 30), try Day(2000, 1, 30)), equals: 0.503892506924, within: 1e-12)
    let period = try CouponPeriod(start: Day(2003, 11, 1), end: Day(2004, 5, 1), perYear: 2)
    expect(
      DayCount.actualActualICMA(period).yearFraction(
        from: try Day(2003, 11, 1), to: try Day(2004, 5, 1)), equals: 0.5)
    let year = try CouponPeriod(start: Day(1998, 7, 1), end: Day(1999, 7, 1), perYear: 1)
    expect(
      DayCount.actualActualICMA(year).yearFraction(
        from: try Day(1999, 2, 1), to: try Day(1999, 7, 1)), equals: 0.410958904110, within: 1e-11)
  }

  @Test("from 28 February to 31 August four 30/360 rules give four answers") func thirty360() throws
  {
    let (start, end) = (try Day(2023, 2, 28), try Day(2023, 8, 31))
    #expect(DayCount.thirty360Bond.days(from: start, to: end) == 183)
    #expect(DayCount.thirty360US.days(from: start, to: end) == 180)
    #expect(DayCount.thirtyE360.days(from: start, to: end) == 182)
    #expect(DayCount.thirtyE360ISDA(termination: nil).days(from: start, to: end) == 180)
  }

  @Test("counting back is counting forward with the other sign") func antisymmetry() throws {
    var random = SeededGenerator(360)
    for _ in 0..<2_000 {
      let start = try Day(number: Int.random(in: -20_000...80_000, using: &random))
      let end = try Day(number: Int.random(in: -20_000...80_000, using: &random))
      for count in [DayCount.actual360, .actual365Fixed, .actualActualISDA] {
        expect(
          count.yearFraction(from: start, to: end),
          equals: -count.yearFraction(from: end, to: start))
      }
      let year = DayCount.actualActualISDA.yearFraction(from: start, to: end)
      expect(year, equals: Double(end - start) / 365.2425, within: 1e-3, absolute: 4e-3)
    }
  }

  @Test("an empty coupon period is refused") func emptyPeriod() throws {
    let day = try Day(2026, 1, 1)
    #expect(throws: InvalidInput.self) { try CouponPeriod(start: day, end: day, perYear: 2) }
    #expect(throws: InvalidInput.self) {
      try CouponPeriod(start: day, end: day.adding(days: 1), perYear: 0)
    }
  }
}
