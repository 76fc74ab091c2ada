import Finance
import Foundation
import Jobs
import Lending
import Reports
import Testing

/// Income rights, covenants on a path of values, guarantors and compensation in the credit paper.
@Suite struct LendingIncomeTests {
  static let model = LendingReviewTests.model.deletingLastPathComponent()
    .appending(path: "income-loan-review.yaml")

  static func review(_ changes: (String, String)...) throws -> Report {
    try LendingReviewTests.review(of: model, changes)
  }

  static func breaches(_ report: Report) -> [String] { LendingReviewTests.breaches(report) }

  @Test("the sample is refused, with each reason") func refused() throws {
    let report = try Self.review()
    let found = Self.breaches(report)
    for reason in [
      "receipts over debt service in the weakest year", "worth of the receipts over the balance",
      "the licensee knows of the pledge", "guarantee within the share for one obligor",
      "yield not below the fair rate",
      "non-performing ratio of loans on rights within the tolerance",
    ] { #expect(found.contains { $0.hasSuffix(reason) }, "\(reason)") }
    #expect(report.explanation?.lawViolations() == [])
  }

  @Test("the cover is the receipts of a year over its interest and principal") func cover() throws {
    // 60 + 60 + 65 = 185 in the first year; the second ends on the anniversary of a leap year.
    let report = try Self.review()
    let table = try #require(report.tables.first { $0.name == "income1" })
    #expect(table.rows.count == 2)
    #expect(table.rows[0][1] == .money(Money(1_850_000, .cny)))
    let met = Self.breaches(
      try Self.review(("debtServiceCover: {is: 1.1", "debtServiceCover: {is: 0.5")))
    #expect(!met.contains { $0.hasSuffix("weakest year") })
  }

  @Test("a year without receipts fails its cover, receipts that are all gone are refused")
  func zeroIncome() throws {
    let weak = try Self.review(
      ("amount: 60 万元", "amount: 0 CNY"), ("amount: 65 万元", "amount: 0 CNY"))
    #expect(LendingReviewTests.figure("income-cover-1", weak) == 0)
    #expect(Self.breaches(weak).contains { $0.hasSuffix("weakest year") })
    let none = LendingJobTests.error {
      try Self.review(
        ("asOf: 2026-03-20", "asOf: 2028-03-19"),
        ("2028-06-30, amount: 80", "2028-06-30, amount: 0"),
        ("2028-03-31, amount: 80", "2028-03-31, amount: 0"))
    }
    #expect(none?.path == "pledges[0].receipts", "\(String(describing: none))")
  }

  @Test("a margin call restores the loan to value agreed, and counts in later tests")
  func marginCall() throws {
    // 500 over 540 is above 75 %; (500/65 % − 540)/(1 − 40 %) = 382.0513.
    let rights = try Self.review()
    let call = try #require(LendingReviewTests.figure("margin-calls", rights))
    #expect((call - 3_820_512.82).magnitude < 0.01)
    // By repayment: 500 − 65 % × 540 = 149; then 200 − 149 over 410 is met.
    let cash = try Self.review(("cure: new rights", "cure: repayment"))
    #expect(LendingReviewTests.figure("margin-calls", cash) == 1_490_000)
    #expect(
      cash.findings.contains {
        $0.text.description.hasPrefix("margin call on the value path, 2027-03-20")
      })
  }

  @Test("losses count from the start to the end of the band") func band() throws {
    // (9.6 + 6)/820 = 1.9024 %; counted (1.9024 − 0.8)/1.9024; 60 % paid on it.
    let report = try Self.review()
    let loss = try #require(LendingReviewTests.figure("net-loss", report))
    let paid = try #require(LendingReviewTests.figure("compensation", report))
    let ratio = 15.6 / 820
    #expect((paid - loss * (ratio - 0.008) / ratio * 0.6).magnitude < 0.011)
  }

  @Test("the guarantor's limits come from the template") func guarantor() throws {
    let report = try Self.review(("netAssets: 4_500 万元", "netAssets: 4_800 万元"))
    #expect(!Self.breaches(report).contains { $0.hasPrefix("not met: guarantee") })
    let full = try Self.review(("outstanding: 3.9 亿元", "outstanding: 6.74 亿元"))
    #expect(
      Self.breaches(full).contains(
        "not met: guarantee within the multiple of the guarantor's net assets"))
  }

  @Test(
    "what cannot be is refused at its place",
    arguments: [
      ("haircut: {is: 20%", "haircut: {is: 100%", "pledges[0].haircut"),
      ("timeToCollect: 3 months", "timeToCollect: 0 days", "pledges[0].timeToCollect"),
      ("on: 2026-09-30", "on: 2026-06-30", "pledges[0].receipts[1].on"),
      ("restored: 65%", "restored: 80%", "covenants.restored"),
      ("addedHaircut: 40%", "addedHaircut: 100%", "covenants.addedHaircut"),
      ("  loanToValue: 75%\n", "", "covenants.values"),
      ("on: 2026-09-20, value", "on: 2026-03-19, value", "covenants.values[0].on"),
      ("nonPerforming: 960 万元", "nonPerforming: 9 亿元", "bank.programme.nonPerforming"),
      ("  programme: {balance: 8.2 亿元, nonPerforming: 960 万元}\n", "", "bank.programme"),
      ("guarantors: ../Data/lending/guarantee-companies-2017.yaml\n", "", "guarantors"),
      ("forBorrower: 0 CNY", "forBorrower: 5 CNY, forGroup: 1 CNY", "guarantee.guarantor.forGroup"),
    ])
  func refusals(old: String, new: String, path: String) throws {
    let found = LendingJobTests.error { try Self.review((old, new)) }
    #expect(found?.path == path, "\(String(describing: found))")
    let chinese = Phrase(matching: found?.rule ?? "").text(in: .chinese)
    #expect(!SourceTexts.holdsEnglish(chinese), "\(chinese)")
  }
}
