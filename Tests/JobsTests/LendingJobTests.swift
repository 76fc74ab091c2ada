import Finance
import Foundation
import Jobs
import Reports
import Testing

/// Loans from model files: what is refused and where, what is found, and what a figure comes from.
@Suite struct LendingJobTests {
  static let loan = """
    loan:
      name: L-1
      principal: 1_000_000 CNY
      rate: 4.8% monthly
      drawn: 2026-01-20
      term: 1 year
      repayment: annuity
      every: 1 month
    """

  static func report(_ model: String) throws -> Report {
    try JobRequest(ModelDocument(Array(model.utf8), name: "loan.yaml")).run()
  }

  static func schedule(_ changes: [String: String] = [:]) throws -> Report {
    try report("job: schedule loan\n" + changed(loan, changes))
  }

  static func price(_ changes: [String: String] = [:]) throws -> Report {
    try report(
      changed(
        """
        job: price loan
        asOf: 2026-01-20
        \(loan)
        pledges:
          - name: patent
            value: 2m CNY
            haircut: 30%
            volatility: 30%
            timeToSale: 12 months
        assumptions:
          funding: 2% continuous
          borrowerDefaults: 3% per year
          collateralCorrelation: 20%
        """, changes))
  }

  static func changed(_ text: String, _ changes: [String: String]) -> String {
    changes.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }

  /// The first error of a model: its path and its rule.
  static func error(_ body: () throws -> Report) -> (path: String, rule: String)? {
    do { _ = try body() } catch let errors as ModelFileErrors {
      return errors.errors.first.map { ($0.path, $0.rule.description) }
    } catch { return ("", "\(error)") }
    return nil
  }

  @Test("the schedule of a level loan is the published annuity, in whole fen")
  func annuity() throws {
    // 1 000 000 × 0.004/(1 − 1.004^−12), Kellison, The Theory of Interest, 3rd ed., ch. 3.
    let report = try Self.schedule()
    let level = try #require(report.figures.first { $0.name == "instalment" })
    #expect(level.quantity == .cash(Cash(minorUnits: 8551586, .cny)))
    let table = try #require(report.tables.first { $0.name == "schedule" })
    #expect(table.rows.count == 12)
    #expect(report.explanation?.lawViolations() == [])
    #expect(!report.findings.contains { $0.severity == .breach })
  }

  @Test("what is paid is principal, interest and fees, for every kind of repayment")
  func ledger() throws {
    let kinds = [
      "annuity", "equal principal", "bullet", "{annuity: {balloon: 200_000 CNY}}",
      "{growing: {growth: 1%}}", "{staged: {stages: [{periods: 6, share: 20%}]}}",
      "{custom: {payments: [100_000 CNY, 250_000.01 CNY]}}",
      "{sculpted: {cashFlows: [300_000 CNY, 300_000 CNY, 300_000 CNY], coverageRatio: 1.25}}",
    ]
    for kind in kinds {
      let report = try Self.schedule([
        "repayment: annuity": "repayment: \(kind)",
        "every: 1 month":
          "every: 1 month\n  fees: [{upfront: 3_000 CNY}, {shareOfLoanEachPeriod: 0.1%}]",
      ])
      func cash(_ name: String) throws -> Int64 {
        guard case .cash(let cash) = try #require(report.figures.first { $0.name == name }).quantity
        else { return .min }
        return cash.minorUnits
      }
      let after = try cash("total-fees") - cash("upfront-fee")
      #expect(
        try cash("total-paid") == cash("principal") + cash("total-interest") + after, "\(kind)")
      #expect(report.explanation?.lawViolations() == [], "\(kind)")
    }
  }

  @Test("debt service below the interest is a finding, not an error")
  func negativeAmortization() throws {
    let report = try Self.schedule([
      "repayment: annuity":
        "repayment: {sculpted: {cashFlows: [2_000 CNY, 500_000 CNY], coverageRatio: 1}}"
    ])
    let breaches = report.findings.filter { $0.severity == .breach }
    #expect(
      breaches.contains {
        $0.text.description == "payment 1 does not cover its interest: the balance rises"
      })
    #expect(breaches.first?.text.text(in: .chinese).contains("不足以付息") == true)
  }

  @Test(
    "grace stands before any repayment that has one",
    arguments: [
      "equal principal", "{growing: {growth: 1%}}",
      "{staged: {stages: [{periods: 3, share: 20%}]}}", "{custom: {payments: [100_000 CNY]}}",
      "{sculpted: {cashFlows: [300_000 CNY, 300_000 CNY], coverageRatio: 1.25}}",
    ])
  func grace(_ kind: String) throws {
    let report = try Self.schedule([
      "repayment: annuity": "repayment: \(kind)\n  grace: 6 months"
    ])
    let table = try #require(report.tables.first { $0.name == "schedule" })
    #expect(table.rows.prefix(6).allSatisfy { $0[6] == .cash(.zero(.cny)) })
    #expect(table.rows[6][6] != .cash(.zero(.cny)))
    #expect(report.explanation?.lawViolations() == [])
    #expect(
      Self.error {
        try Self.schedule(["repayment: annuity": "repayment: bullet\n  grace: 6 months"])
      }?.path == "loan.grace")
  }

  @Test("the parts of the fair rate add up to it, and wrong-way risk raises it")
  func fairRate() throws {
    let report = try Self.price()
    #expect(report.explanation?.lawViolations() == [])
    let table = try #require(report.tables.first { $0.name == "fairRate" })
    let parts = table.rows.compactMap { row -> Double? in
      if case .figure(let quantity) = row[1] { return quantity.value }
      return nil
    }
    let rate = try #require(report.figures.first { $0.name == "fair-rate" }?.quantity.value)
    #expect(parts.count == 5 && (parts.reduce(0, +) - rate).magnitude < 1e-14)
    let wrong = try Self.price(["Correlation: 20%": "Correlation: 60%"])
    let higher = try #require(wrong.figures.first { $0.name == "fair-rate" }?.quantity.value)
    #expect(higher > rate)
  }

  @Test(
    "another file is named from the model's own folder, and only inside its tree",
    arguments: [
      ("/etc/hostname", "must be a path from the folder of this file"),
      ("~/x.yaml", "must be a path from the folder of this file"),
      ("../../../../../../etc/hostname", "must not leave the folder tree of this file"),
      ("absent.yaml", "must name a file that exists"),
      ("inner", "must name an ordinary file"),
      ("link.yaml", "must not leave the folder tree of this file"),
      ("bad.yaml", "is missing"),
    ])
  func otherFiles(name: String, rule: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "pledge-\(UUID().uuidString)")
    let inner = folder.appending(path: "inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "link.yaml"), withDestinationURL: URL(filePath: "/etc/hostname"))
    try Data("job: value assets\n".utf8).write(to: folder.appending(path: "bad.yaml"))
    let model = folder.appending(path: "loan.yaml")
    let text = """
      job: price loan
      asOf: 2026-01-20
      \(Self.loan)
      pledges:
        - from: \(name)
      assumptions: {funding: 2% continuous, borrowerDefaults: 3% per year}
      """
    try Data(text.utf8).write(to: model)
    let found = Self.error { try JobRequest(ModelDocument(file: model.path)).run() }
    #expect(found?.rule == rule)
    let bytes = Self.error { try Self.report(text) }
    #expect(bytes?.rule.hasPrefix("must not be named here") == true)
  }
}
