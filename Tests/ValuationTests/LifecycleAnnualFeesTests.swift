import Finance
import Foundation
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// Yearly fees against the office's table and the rules of payment.
@Suite struct LifecycleAnnualFeesTests {
  @Test("the fees are those of the table in Models/Data, row by row")
  func tableAgrees() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Models/Data/annual-fees.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(rows.count == 16)
    let kinds: [Substring: PatentKind] = [
      "invention": .invention, "utility_model": .utilityModel, "design": .design,
    ]
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let kind = try #require(kinds[cells[0]])
      let (first, last) = (try #require(Int(cells[1])), try #require(Int(cells[2])))
      for year in first...last {
        #expect(AnnualFeeTable.fee(kind, year: year) == Double(cells[3]))
      }
    }
  }

  @Test("the year of grant is paid on the day of grant, later years when they begin")
  func dueDates() throws {
    let fees = try AnnualFees(.invention, filed: Day(2018, 6, 20), granted: Day(2020, 11, 3))
    #expect(fees.grantYear == 3)
    #expect(fees.fees.count == 18)
    #expect(fees.fees[0].due == (try Day(2020, 11, 3)))
    #expect(fees.fees[1].due == (try Day(2021, 6, 20)))
    #expect(fees.fees[17].patentYear == 20)
    // 900 + 3 × 1,200 + 3 × 2,000 + 3 × 4,000 + 3 × 6,000 + 5 × 8,000.
    let total = fees.fees.reduce(0) { $0 + $1.fee }
    #expect(total == 80_500)
  }

  @Test("a reduction covers ten years from the year of grant on")
  func reduction() throws {
    let fees = try AnnualFees(
      .invention, filed: Day(2018, 6, 20), granted: Day(2020, 11, 3), reduction: 0.85)
    for fee in fees.fees {
      expect(fee.fee, equals: fee.patentYear < 13 ? 0.15 * fee.fullFee : fee.fullFee)
    }
    // The office's own table prints 135 for 900 and 180 for 1,200.
    expect(fees.fees[0].fee, equals: 135)
    expect(fees.fees[1].fee, equals: 180)
  }

  @Test("the surcharge grows by a twentieth of the full fee a month, the first month free")
  func surcharge() throws {
    let fees = try AnnualFees(
      .invention, filed: Day(2018, 1, 31), granted: Day(2020, 11, 3), reduction: 0.85)
    let fee = fees.fees[1]
    #expect(fee.due == (try Day(2021, 1, 31)))
    #expect(try fee.surcharge(paid: Day(2021, 1, 31)) == 0)
    #expect(try fee.surcharge(paid: Day(2021, 2, 28)) == 0)
    expect(try #require(try fee.surcharge(paid: Day(2021, 3, 1))), equals: 60)
    expect(try #require(try fee.surcharge(paid: Day(2021, 7, 31))), equals: 300)
    #expect(try fee.surcharge(paid: Day(2021, 8, 1)) == nil)
  }

  /// Of a fee of 600 yuan, 30 from 6 May to 5 June and 60 on 7 June; the last step is 25 %.
  ///
  /// > Source: Patent Examination Guidelines, part V, chapter 9, 2.2.1.3.
  @Test(
    "the surcharge of the guidelines' example, day by day",
    arguments: [
      (5, 5, 0.0), (5, 6, 30), (6, 5, 30), (6, 6, 60), (6, 7, 60), (7, 5, 60), (7, 6, 90),
      (8, 6, 120), (9, 6, 150), (10, 5, 150),
    ])
  func guidelines(month: Int, day: Int, surcharge: Double) throws {
    let fees = try AnnualFees(
      .utilityModel, filed: Day(2020, 4, 5), granted: Day(2021, 1, 8), reduction: 0.85)
    let fee = fees.fees[2]
    #expect(fee.due == (try Day(2022, 4, 5)))
    #expect(fee.fullFee == 600)
    expect(
      try #require(try fee.surcharge(paid: Day(2022, month, day))), equals: surcharge,
      within: 1e-12)
  }

  @Test("at no rate the present value is the sum of the fees still due")
  func presentValue() throws {
    let fees = try AnnualFees(.design, filed: Day(2022, 8, 11), granted: Day(2023, 1, 6))
    for year in 2022...2040 {
      let day = try Day(year, 5, 5)
      let sum = fees.due(from: day).reduce(0) { $0 + $1.fee }
      expect(try fees.presentValue(at: day, rate: 0), equals: sum)
      #expect(try fees.presentValue(at: day, rate: 0.05) <= sum)
    }
  }
}
