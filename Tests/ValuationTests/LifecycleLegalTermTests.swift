import Finance
import Foundation
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// Terms of rights against the examples and dates of the laws.
@Suite struct LifecycleLegalTermTests {
  static func day(_ text: String) throws -> Day { try Day(text) }

  @Test("a utility model filed on 1999-09-06 is dead on 2009-09-06")
  func guidelinesExample() throws {
    // Patent Examination Guidelines, part V, chapter 9, 2.1.
    let term = try LegalTerm.patent(.utilityModel, filed: Self.day("1999-09-06"))
    #expect(term.end == (try Self.day("2009-09-06")))
    #expect(term.remaining(at: try Self.day("2009-09-05")).days == 1)
    #expect(term.remaining(at: try Self.day("2009-09-06")).isExpired)
  }

  @Test("a design has fifteen years from the law of 2021-06-01 and ten before")
  func designs() throws {
    let old = try LegalTerm.patent(.design, filed: Self.day("2021-05-31"))
    let new = try LegalTerm.patent(.design, filed: Self.day("2021-06-01"))
    #expect(old.end == (try Self.day("2031-05-31")))
    #expect(new.end == (try Self.day("2036-06-01")))
  }

  @Test("years from 29 February end on 28 February in a common year")
  func leapDay() throws {
    let term = try LegalTerm.trademark(registered: Self.day("2016-02-29"))
    #expect(term.end == (try Self.day("2026-02-28")))
    #expect(term.isRenewable)
    let renewed = try LegalTerm.trademark(registered: Self.day("2016-02-29"), renewals: 3)
    #expect(renewed.end == (try Self.day("2056-02-29")))
  }

  @Test("copyright lasts to 31 December of the fiftieth year")
  func copyright() throws {
    let person = try LegalTerm.copyright(authorDied: Self.day("1998-12-19"))
    #expect(person.end == (try Self.day("2049-01-01")))
    let company = try LegalTerm.copyright(published: Self.day("2015-02-07"))
    #expect(company.end == (try Self.day("2066-01-01")))
    let unpublished = try LegalTerm.software(published: nil, completed: Self.day("2000-06-30"))
    #expect(unpublished.end == (try Self.day("2051-01-01")))
  }

  @Test("a work published after its protection had ended gets none")
  func latePublication() throws {
    let completed = try Self.day("1960-05-01")
    #expect(throws: InvalidInput.self) {
      try LegalTerm.copyright(published: Self.day("2011-01-01"), completed: completed)
    }
    let inTime = try LegalTerm.copyright(
      published: Self.day("2010-12-31"), completed: completed)
    #expect(inTime.end == (try Self.day("2061-01-01")))
  }

  @Test("a layout counts from its first use and ends fifteen years from creation at most")
  func layouts() throws {
    let filed = try Self.day("2020-03-01")
    let used = try LegalTerm.circuitLayout(filed: filed, firstUsed: Self.day("2019-01-15"))
    #expect(used.end == (try Self.day("2029-01-15")))
    let old = try LegalTerm.circuitLayout(filed: filed, created: Self.day("2010-07-01"))
    #expect(old.end == (try Self.day("2025-07-01")))
  }

  @Test("varieties granted since 2025-06-01 have five years more")
  func varieties() throws {
    let woody = try LegalTerm.plantVariety(granted: Self.day("2025-06-01"), isWoody: true)
    let other = try LegalTerm.plantVariety(granted: Self.day("2025-05-31"), isWoody: false)
    #expect(woody.end == (try Self.day("2050-06-01")))
    #expect(other.end == (try Self.day("2040-05-31")))
  }

  @Test("a trade secret has no term")
  func secret() throws {
    let left = LegalTerm.tradeSecret.remaining(at: try Self.day("2026-06-30"))
    #expect(left.days == nil && left.years == nil && !left.isExpired)
  }

  @Test("days of compensation lengthen an invention and nothing else")
  func compensation() throws {
    let filed = try Self.day("2010-03-15")
    let drug = try DrugTermCompensation(filed: filed, approved: Self.day("2019-04-20"))
    let term = try LegalTerm.patent(.invention, filed: filed, compensationDays: drug.days)
    #expect(term.end == drug.extendedTermination)
    #expect(drug.bindingRule == .fourteenYearCap)
    #expect(throws: InvalidInput.self) {
      try LegalTerm.patent(.utilityModel, filed: filed, compensationDays: 1)
    }
  }

  @Test("compensation never exceeds five years, fourteen after approval, or falls below none")
  func drugLaws() throws {
    var generator = SeededGenerator(11)
    let filed = try Self.day("2004-02-29")
    for _ in 0..<300 {
      let approved = try filed.adding(days: Int.random(in: 1...7_000, using: &generator))
      let drug = try DrugTermCompensation(filed: filed, approved: approved)
      #expect(drug.days >= 0)
      #expect(drug.extendedTermination <= (try drug.originalTermination.adding(years: 5)))
      let cap = max(drug.originalTermination, try approved.adding(years: 14))
      #expect(drug.extendedTermination <= cap)
    }
  }

  @Test("delays beyond any calendar do not overflow")
  func hugeDelays() throws {
    let grant = try GrantDelayCompensation(
      filed: Self.day("2015-01-01"), examinationRequested: Self.day("2015-06-01"),
      granted: Self.day("2022-01-01"), reasonableDelayDays: .max, applicantDelayDays: .max)
    #expect(grant.days == 0)
  }

  @Test("ends beyond the calendar are refused, not trapped")
  func calendarEnd() {
    #expect(throws: InvalidInput.self) { try LegalTerm.copyright(authorDied: Day.last) }
    #expect(throws: InvalidInput.self) {
      try LegalTerm.trademark(registered: Day.last, renewals: 20)
    }
  }
}
