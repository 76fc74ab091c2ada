import Finance
import NumericalMethods
import TestSupport
import Testing

@Suite struct ScheduleTests {
  @Test("month ends do not creep: each step is counted from the anchor") func monthEnds() throws {
    let schedule = try Schedule(
      from: Day(2025, 1, 31), to: Day(2025, 7, 31), every: .months(1), direction: .forward)
    #expect(
      schedule.dates.map(\.description) == [
        "2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30",
        "2025-07-31",
      ])
    #expect(schedule.stub == .none && schedule.periods == 6)
  }

  @Test("the rest of the span is a stub on the far side") func stubs() throws {
    let (start, end) = (try Day(2025, 1, 20), try Day(2026, 2, 15))
    #expect(try Schedule(from: start, to: end, every: .months(3)).stub == .front)
    #expect(
      try Schedule(from: start, to: end, every: .months(3), direction: .forward).stub == .back)
    #expect(try Schedule(from: start, to: end, every: .years(5)).periods == 1)
  }

  @Test("a first date holds the grid where asked") func firstDate() throws {
    let schedule = try Schedule(
      from: Day(2026, 1, 7), to: Day(2026, 7, 20), every: .months(1), direction: .forward,
      firstDate: Day(2026, 1, 20))
    #expect(schedule.unadjusted[1] == (try Day(2026, 1, 20)))
    #expect(schedule.stub == .front && schedule.periods == 7)
  }

  @Test("days out of order and empty steps are refused by name") func refusals() throws {
    let (start, end) = (try Day(2025, 1, 20), try Day(2026, 1, 20))
    func refusal(_ body: () throws -> Schedule) -> String? {
      do {
        _ = try body()
        return nil
      } catch { return (error as? InvalidInput)?.path }
    }
    #expect(refusal { try Schedule(from: end, to: start, every: .months(1)) } == "end")
    #expect(refusal { try Schedule(from: start, to: end, every: .months(0)) } == "every")
    #expect(refusal { try Schedule(from: start, to: end, every: .days(-1)) } == "every")
    #expect(
      refusal { try Schedule(from: start, to: end, every: .months(1), firstDate: end) }
        == "firstDate")
    #expect(
      refusal {
        try Schedule(
          from: start, to: Day(2027, 1, 20), every: .months(1), calendar: .chinaInterbank)
      } == "end")
  }

  @Test("dates rise from the first day to the last, whatever the terms") func random() throws {
    var random = SeededGenerator(11)
    for _ in 0..<2_000 {
      let start = try Day(number: Int.random(in: 0...50_000, using: &random))
      let end = try start.adding(days: Int.random(in: 1...5_000, using: &random))
      let schedule = try Schedule(
        from: start, to: end, every: .months(Int.random(in: 1...24, using: &random)),
        direction: Bool.random(using: &random) ? .forward : .backward,
        endOfMonth: Bool.random(using: &random))
      let dates = schedule.unadjusted
      #expect(dates.first == start && dates.last == end)
      #expect(zip(dates, dates.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
