import Finance
import Foundation
import Jobs
import Reports
import Testing

/// The credit paper: what it finds, what it asks of the rules in the data files, what turns it.
@Suite struct LendingReviewTests {
  static let model = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Models/Lending/pledge-loan-review.yaml")

  /// The sample review with some of its text changed.
  static func review(_ changes: (String, String)...) throws -> Report {
    try review(of: model, changes)
  }

  /// A review with some of its text changed.
  static func review(of model: URL, _ changes: [(String, String)]) throws -> Report {
    var text = try String(contentsOf: model, encoding: .utf8)
    for (old, new) in changes {
      try #require(text.contains(old), "the model holds \(old)")
      text = text.replacing(old, with: new)
    }
    return try JobRequest(
      ModelDocument(Array(text.utf8), name: "review.yaml", folder: ModelFolder(of: model.path))
    ).run()
  }

  static func breaches(_ report: Report) -> [String] {
    report.findings.filter { $0.severity == .breach }.map(\.text.description)
  }

  static func figure(_ name: String, _ report: Report) -> Double? {
    report.figures.first { $0.name == name }?.quantity.value
  }

  /// A cell of the row of a table that begins with a text.
  static func cell(_ table: String, _ row: String, _ column: Int, _ report: Report) -> Double? {
    let rows = report.tables.first { $0.name == table }?.rows ?? []
    for cells in rows {
      let head: String? =
        switch cells.first {
        case .phrase(let phrase): phrase.description
        case .figure(.text(let text)): text
        default: nil
        }
      if head == row, case .figure(let quantity) = cells[column] { return quantity.value }
    }
    return nil
  }

  @Test("the sample loan is granted, with an explanation of every figure it rests on")
  func granted() throws {
    let report = try Self.review()
    #expect(Self.breaches(report) == [])
    let names = try #require(report.explanation).names
    for name in [
      "maximum-loan", "fair-rate", "expected-loss", "allowance", "regulatory-capital",
      "provision", "bank-loss", "subsidy",
    ] { #expect(names.contains(name), "\(name)") }
    #expect(report.explanation?.lawViolations() == [])
  }

  @Test("the limit is the caps of the data file times the values")
  func limit() throws {
    // 25 % of 14.21 million and 50 % of 0.8 million (Bank of Communications as quoted).
    #expect(Self.figure("maximum-loan", try Self.review()) == 3_952_500)
    let atLimit = try Self.review(("principal: 360 万元", "principal: 3_952_500 CNY"))
    #expect(Self.breaches(atLimit) == [])
    let above = try Self.review(("principal: 360 万元", "principal: 3_952_500.01 CNY"))
    #expect(Self.breaches(above) == ["not met: loan within the caps on value"])
    #expect(above.figures.first { $0.name == "answer" }?.quantity == .word("do not grant as asked"))
  }

  @Test(
    "each ground of refusal is a finding with its reason",
    arguments: [
      ("pledgorIsOwner: true", "pledgorIsOwner: false", "pledgor is not the registered owner"),
      ("inForce: true", "inForce: false", "right has ended or was declared invalid"),
      ("granted: true", "granted: false", "application is not granted yet"),
      ("annualFeesPaid: true", "annualFeesPaid: false", "yearly fee is unpaid"),
      (
        "contractComplete: true", "contractComplete: true, disputeOrPreservation: true",
        "ownership is disputed, or a court preserves the right"
      ),
      ("contractComplete: true", "contractComplete: false", "contract lacks a required term"),
      (
        "contractComplete: true", "contractComplete: true, coOwned: true",
        "a co-owner does not consent"
      ),
      (
        "contractComplete: true", "contractComplete: true, alreadyPledged: true",
        "right is under a pledge already"
      ),
      (
        "contractComplete: true", "contractComplete: true, sameDayInvention: true",
        "invention filed for the same on the same day"
      ),
      (
        "contractComplete: true", "contractComplete: true, invalidationPending: true",
        "invalidation proceeding under way"
      ),
      (
        "contractComplete: true", "contractComplete: true, otherIneligibility: true",
        "another ground"
      ),
    ])
  func grounds(old: String, new: String, reason: String) throws {
    let found = Self.breaches(try Self.review((old, new)))
    #expect(found.contains { $0.hasSuffix("registration would be refused: \(reason)") })
  }

  @Test("a debt that ends after the right is refused")
  func debtBeyondLife() throws {
    let found = Self.breaches(try Self.review(("2038-03-01", "2027-03-19")))
    #expect(found.contains { $0.hasSuffix("debt ends after the right") })
    let last = Self.breaches(try Self.review(("2038-03-01", "2027-03-20")))
    #expect(!last.contains { $0.hasSuffix("debt ends after the right") })
  }

  @Test("no income fails the covenant, and is no error")
  func zeroIncome() throws {
    let found = Self.breaches(try Self.review(("[520 万元]", "[0 CNY]")))
    #expect(found == ["not met: smallest debt service cover of a year"])
    let none = Self.breaches(try Self.review(("  cashFlows: [520 万元]\n", "")))
    #expect(none == ["not met: debt service cover, without any cash flow given"])
  }

  @Test("the Jinshan subsidy: half of six months' interest up to LPR, half of the fee, capped")
  func jinshan() throws {
    // 3.6 million × 3.00 % × 6/12 × 50 %, and half of the fee of 36 000.
    let report = try Self.review()
    #expect(Self.figure("subsidy-of-interest", report) == 27_000)
    #expect(Self.figure("subsidy-of-fee", report) == 18_000)
    let large = try Self.review(("360 万元", "900 万元"), ("36_000 CNY", "200_000 CNY"))
    #expect(Self.figure("subsidy-of-interest", large) == 50_000)
    #expect(Self.figure("subsidy-of-fee", large) == 50_000)
    let small = try Self.review(("rightsShare: 100%", "rightsShare: 29%"))
    #expect(Self.figure("subsidy", small) == 0)
  }

  @Test(
    "losses are shared 20, 40, 30, 10, and a pool that is exhausted leaves the rest to the bank")
  func sharing() throws {
    let report = try Self.review()
    #expect(Self.cell("sharing", "银行", 4, report) == 720_000)
    #expect(Self.cell("sharing", "担保机构", 4, report) == 1_440_000)
    let pool = try Self.review(
      ("anhui-4321.yaml", "zhongshan-2021.yaml"), ("360 万元", "2 亿元"))
    // The pool pays 70 million of its 108 million; 38 million fall to the bank beside its 32.
    #expect(Self.cell("sharing", "银行", 4, pool) == 70_000_000)
    #expect(Self.cell("sharing", "风险补偿资金池", 4, pool) == 70_000_000)
  }

  @Test("a programme that asks for a share of rights leaves the whole loss to the bank below it")
  func rightsShare() throws {
    let met = try Self.review(
      ("anhui-4321", "wuhan-2024"), ("rightsShare: 100%", "rightsShare: 50%"))
    #expect(Self.cell("sharing", "银行", 4, met) == 720_000)
    let below = try Self.review(
      ("anhui-4321", "wuhan-2024"), ("rightsShare: 100%", "rightsShare: 49%"))
    #expect(Self.cell("sharing", "银行", 4, below) == 3_600_000)
    #expect(Self.cell("sharing", "风险补偿", 4, below) == 0)
  }

  @Test("a party that has paid more than its fuse allows pays no more, and the paper says so")
  func fuse() throws {
    func review(paid: String) throws -> Report {
      try Self.review(
        ("anhui-4321", "bank-guarantee-batch"),
        ("capital: 8bn CNY}", "capital: 8bn CNY, shared: {guaranteed: 5亿元, paid: \(paid)}}"))
    }
    // 3 % of 500 million is 15 million: up to it the system bears 80 % of 3.6 million.
    let closed = try review(paid: "1_500 万元")
    #expect(Self.cell("sharing", "银行", 4, closed) == 720_000)
    #expect(Self.cell("sharing", "担保体系", 4, closed) == 2_880_000)
    let open = try review(paid: "15_000_000.01 CNY")
    #expect(Self.cell("sharing", "银行", 4, open) == 3_600_000)
    #expect(Self.cell("sharing", "担保体系", 4, open) == 0)
    let untold = try Self.review(("anhui-4321", "bank-guarantee-batch"))
    #expect(Self.cell("sharing", "担保体系", 4, untold) == 2_880_000)
    func says(_ report: Report, _ words: String) -> Bool {
      report.text(Rendering(format: .text)).contains(words)
    }
    #expect(says(open, "its share falls to the bank"))
    #expect(!says(closed, "its share falls to the bank"))
    #expect(says(untold, "is not tested"))
  }

  @Test("every shipped programme of risk sharing can be used, and says how sure it is")
  func programmes() throws {
    let folder = Self.model.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Data/lending")
    var used = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      guard text.contains("\ntemplate: risk sharing\n") else { continue }
      let report = try Self.review(("anhui-4321.yaml", name))
      let table = try #require(report.tables.first { $0.name == "sharing" })
      // The parties bear the whole loss between them.
      guard case .figure(let whole) = table.total[1] else {
        Issue.record("\(name) has no total")
        return
      }
      #expect(((whole.value ?? 0) - 1).magnitude < 1e-12, "\(name)")
      used += 1
    }
    #expect(used >= 9)
  }

  @Test("a template that is not in force on the day of drawdown is a note, not a refusal")
  func inForce() throws {
    let report = try Self.review(("anhui-4321.yaml", "shanghai-key-industries-2024.yaml"))
    #expect(Self.breaches(report) == [])
    #expect(
      report.findings.contains {
        $0.text.description
          == "上海市重点产业风险补偿 2024–2025: not in force on the day of drawdown, by its template"
      })
    #expect(
      !(try Self.review()).findings.contains { $0.text.description.contains("not in force") })
  }

  @Test("a first-time borrower moves five points from the bank to the fund in Shanghai")
  func firstTime() throws {
    let report = try Self.review(("anhui-4321.yaml", "shanghai-key-industries-2024.yaml"))
    #expect(Self.cell("sharing", "银行", 4, report) == 1_440_000)
    #expect(Self.cell("sharing", "市级风险补偿", 4, report) == 2_160_000)
  }

  @Test("three points over the bank's own ratio are tolerated, not more")
  func tolerance() throws {
    let text = "not met: non-performing ratio of loans on rights within the tolerance"
    #expect(Self.breaches(try Self.review((": 3.4%", ": 4.5%"))) == [])
    #expect(Self.breaches(try Self.review((": 3.4%", ": 4.51%"))) == [text])
  }

  @Test("overdue loans fall into their class, stage and provision")
  func overdue() throws {
    let report = try Self.review(
      ("rightsShare: 100%", "rightsShare: 100%\nrecord: {daysOverdue: 91}"))
    #expect(Self.breaches(report) == ["not met: risk class is performing"])
    #expect(Self.figure("stage", report) == 3)
    #expect(Self.figure("provision", report) == 900_000)
  }

  @Test("the turning points turn the answer")
  func turningPoints() throws {
    let report = try Self.review()
    let correlation = try #require(
      Self.cell("changes", "correlation of value and borrower", 2, report))
    func breaches(at value: Double) throws -> [String] {
      Self.breaches(
        try Self.review(
          (
            "collateralCorrelation: {is: 30%,",
            "collateralCorrelation: {is: \(value * 100)%,"
          )))
    }
    #expect(try breaches(at: correlation - 1e-6) == [])
    #expect(try breaches(at: correlation + 1e-6) == ["not met: yield not below the fair rate"])
    let defaults = try #require(
      Self.cell("changes", "defaults per year in the first year", 2, report))
    let worse = try Self.review(
      ("{is: 2.4% per year", "{is: \(defaults * 100 + 0.001)% per year"))
    #expect(Self.breaches(worse) == ["not met: yield not below the fair rate"])
  }

  @Test("a template of another kind, or a key it does not know, is an error in that file")
  func wrongTemplate() throws {
    do {
      _ = try Self.review(
        ("lender: ../Data/lending/bank-of", "lender: ../Data/lending/jinshan-subsidy-2024.yaml # "))
      Issue.record("accepted")
    } catch let errors as ModelFileErrors {
      #expect(errors.errors.contains { $0.file.hasSuffix("jinshan-subsidy-2024.yaml") })
    }
  }
}
