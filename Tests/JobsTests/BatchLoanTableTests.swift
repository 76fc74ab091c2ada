import Foundation
import Jobs
import Reports
import TestSupport
import Testing

/// A table of loans in a folder of its own, run as `pledge run` does.
struct TableRun {
  let rows: Int
  let failed: Int
  let encoding: TextEncoding
  let answers: String
  let quarantine: String?

  init(
    _ table: [UInt8], funding: String? = "2.5% annual", threads: Int? = nil, isPlain: Bool = true
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "loans.csv")
    try Data(table).write(to: file)
    var loans = try LoanTable(file.path, funding: funding, threads: threads)
    loans.takesPlainRows = isPlain
    let output = folder.appending(path: "answers.csv")
    let outcome = try loans.run(to: output.path)
    rows = outcome.rows
    failed = outcome.failed
    encoding = outcome.encoding
    answers = try String(contentsOf: output, encoding: .utf8)
    quarantine = try? String(contentsOfFile: loans.quarantineFile, encoding: .utf8)
  }

  /// The status column, row by row.
  var statuses: [String] {
    answers.split(separator: "\n").dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false).dropFirst().first ?? "")
    }
  }

  static let headings =
    "name,principal,rate,drawn,term,repayment,every,defaultIntensity,lossGivenDefault\n"
  static let good =
    "A,1_000_000 CNY,4.8% monthly,2026-01-31,12 months,bullet,1 month,2% per year,45%"
}

@Suite struct BatchLoanTableTests {
  static let models = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Models/Lending")

  @Test("the sample table is answered as exact fractions answer it", arguments: [true, false])
  func sample(isPlain: Bool) throws {
    let table = try Data(contentsOf: Self.models.appending(path: "loans.csv"))
    let run = try TableRun(Array(table), isPlain: isPlain)
    let expected = try String(
      contentsOf: Self.models.appending(path: "loans-answers.csv"), encoding: .utf8)
    let (lines, wanted) = (run.answers.split(separator: "\n"), expected.split(separator: "\n"))
    #expect(lines.count == wanted.count)
    for (line, want) in zip(lines, wanted) { #expect(line == want) }
    #expect(run.rows == 20)
    #expect(run.failed == 6)
    let quarantine = try #require(run.quarantine)
    #expect(quarantine.split(separator: "\n").count == 7)
    #expect(
      quarantine.contains("8,missing-unit,rate,needs a unit; a bare number; write 485% annual"))
  }

  @Test("byte order mark, CRLF, no last line end, blank lines, columns in another order")
  func forms() throws {
    let plain = try TableRun(Array((TableRun.headings + TableRun.good + "\n").utf8))
    #expect(plain.statuses == ["ok"])
    let lines = Array((TableRun.headings + "\n" + TableRun.good).utf8)
    var marked: [UInt8] = [0xEF, 0xBB, 0xBF]
    for byte in lines {
      if byte == 10 { marked.append(13) }
      marked.append(byte)
    }
    #expect(try TableRun(marked).answers == plain.answers)
    let turned = """
      principal,name,rate,drawn,term,repayment,every,lossGivenDefault,defaultIntensity,fundingRate
      1_000_000 CNY,"A", 4.8% monthly ,2026-01-31,1 year,bullet,1 month,45%,2% per year,2.5% annual
      """
    #expect(try TableRun(Array(turned.utf8), funding: nil).answers == plain.answers)
  }

  @Test("every bad row has its name, and the others their figures")
  func badRows() throws {
    let rows: [(String, String)] = [
      (TableRun.good, "ok"),
      ("A,1 CNY", "too-few-columns"),
      (TableRun.good + ",more", "too-many-columns"),
      (TableRun.good.replacing("A,", with: "\"A,"), "unbalanced-quotes"),
      (TableRun.good.replacing("A,", with: "A\"B,"), "unbalanced-quotes"),
      (TableRun.good.replacing("A,", with: "A\0,"), "forbidden-character"),
      (TableRun.good.replacing("A,", with: "A\u{202E},"), "forbidden-character"),
      (TableRun.good.replacing("A,", with: ","), "missing-value"),
      (TableRun.good.replacing("1_000_000", with: "010"), "bad-number"),
      (TableRun.good.replacing("1_000_000", with: "1e400"), "bad-number"),
      (TableRun.good.replacing("1_000_000", with: "nan"), "bad-number"),
      (TableRun.good.replacing("1_000_000", with: "-5"), "out-of-range"),
      (TableRun.good.replacing("4.8%", with: "-1200%"), "out-of-range"),
      (TableRun.good.replacing("12 months", with: "9000000000 years"), "out-of-range"),
      (TableRun.good.replacing("12 months", with: "51 years"), "out-of-range"),
      (TableRun.good.replacing("2026-01-31", with: "2200-06-30"), "out-of-range"),
      (TableRun.good.replacing("2026-01-31", with: "2023-02-29"), "bad-date"),
      (TableRun.good.replacing("bullet", with: "balloon"), "unknown-choice"),
      (TableRun.good.replacing("2% per year", with: "-2% per year"), "out-of-range"),
      (TableRun.good, "ok"),
    ]
    let text = TableRun.headings + rows.map(\.0).joined(separator: "\n") + "\n"
    let run = try TableRun(Array(text.utf8))
    #expect(run.statuses == rows.map(\.1))
    #expect(run.failed == rows.count - 2)
    var broken = Array((TableRun.headings + TableRun.good + "\n").utf8)
    broken += [0xFF] + Array(TableRun.good.utf8)
    #expect(try TableRun(broken).statuses == ["ok", "unreadable-text"])
  }

  @Test("a line of megabytes and 100,000 columns cost one row; an open quote costs its line")
  func hostileLines() throws {
    var table = Array((TableRun.headings + TableRun.good + "\n").utf8)
    table += [UInt8](repeating: UInt8(ascii: "x"), count: 9 << 20) + [10]
    table += [UInt8](repeating: UInt8(ascii: ","), count: 100_000) + [10]
    table += Array(("\"" + TableRun.good + "\n").utf8)
    for _ in 0..<2_000 { table += Array((TableRun.good + "\n").utf8) }
    let run = try TableRun(table)
    #expect(run.rows == 2_004)
    #expect(run.failed == 3)
    #expect(
      Array(run.statuses.prefix(5)) == ["ok", "too-large", "too-large", "unbalanced-quotes", "ok"])
  }

  @Test("a table without its columns is refused with all that is wrong")
  func headers() throws {
    func codes(_ text: String, funding: String? = "2% annual") throws -> [String] {
      do {
        _ = try TableRun(Array(text.utf8), funding: funding)
        return []
      } catch let errors as ModelFileErrors {
        return errors.errors.map(\.code.rawValue)
      }
    }
    #expect(try codes("") == ["empty-file"])
    #expect(try codes("name,nmae\n").contains("unknown-key"))
    #expect(try codes("name,name\n").contains("duplicate-key"))
    #expect(try codes("name\n").count == 8)
    #expect(try codes(TableRun.headings, funding: nil) == ["missing-key"])
    #expect(try codes(String(repeating: ",", count: 50_000)) == ["too-many-values"])
    #expect(try codes(String(repeating: "x", count: 9 << 20)) == ["too-large"])
    #expect(try codes(TableRun.headings) == [])
  }

  @Test("names that a spreadsheet would run are made harmless, others stay")
  func names() throws {
    let names = ["=1+1", "+1", "-1", "@x", "甲公司", "a b"]
    let text = names.map { TableRun.good.replacing("A,", with: $0 + ",") }.joined(separator: "\n")
    let run = try TableRun(Array((TableRun.headings + text).utf8))
    let written = run.answers.split(separator: "\n").dropFirst().map {
      String($0.prefix { $0 != "," })
    }
    #expect(written == ["'=1+1", "'+1", "'-1", "'@x", "甲公司", "a b"])
  }
}
