import Jobs
import TestSupport
import Testing

/// The short way of usual rows against the types that model files use, over random tables.
@Suite struct BatchLoanTableLawTests {
  @Test("the short way and the general one give the same fen and the same statuses")
  func samePath() throws {
    let table = Self.table(rows: 6_000, seed: 20_260_630)
    let (short, general) = (try TableRun(table), try TableRun(table, isPlain: false))
    #expect(short.failed == general.failed)
    #expect(short.quarantine == general.quarantine)
    #expect(short.statuses.contains("ok"))
    for (one, other) in zip(
      short.answers.split(separator: "\n"), general.answers.split(separator: "\n"))
    where one != other {
      // Model values may round apart where they fall on half a fen; cash and rates never.
      let (left, right) = (Self.cells(one), Self.cells(other))
      #expect(left.prefix(6) == right.prefix(6))
      for (x, y) in zip(left.suffix(2), right.suffix(2)) {
        let (x, y) = (try #require(Double(x)), try #require(Double(y)))
        expect(x, equals: y, within: 1e-12, absolute: 0.0101)
      }
    }
  }

  @Test("any number of threads writes the same bytes", arguments: [2, 3, 8])
  func threads(count: Int) throws {
    let table = Self.table(rows: 12_000, seed: 7)
    let (one, many) = (try TableRun(table, threads: 1), try TableRun(table, threads: count))
    #expect(one.answers == many.answers)
    #expect(one.quarantine == many.quarantine)
    #expect(one.rows == 12_000)
  }

  @Test("M1: names, order of rows and unit of money change no figure of any loan")
  func invariance() throws {
    var generator = SeededGenerator(100_000)
    func pick(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
    let count = trials(100_000)
    var (rows, others): ([String], [String]) = ([], [])
    for row in 0..<count {
      let yuan = Int.random(in: 1...99_999_999, using: &generator)
      let digits = String(10_000 + yuan % 10_000).dropFirst()
      let terms = [
        "\(Double(Int.random(in: 1...2_400, using: &generator)) / 100)% monthly",
        "202\(Int.random(in: 0...6, using: &generator))-0\(Int.random(in: 1...9, using: &generator))-28",
        "\(3 * Int.random(in: 1...20, using: &generator)) months",
        pick(["annuity", "equal principal", "bullet"]), pick(["1 month", "3 months"]),
        "\(Int.random(in: 0...40, using: &generator))% per year",
        "\(Int.random(in: 0...100, using: &generator))%",
      ].joined(separator: ",")
      rows.append("loan \(row),\(yuan) CNY,\(terms)")
      others.append("第 \(row) 笔,\(yuan / 10_000).\(digits) 万元,\(terms)")
    }
    func run(_ rows: [String]) throws -> [[Substring]] {
      let text = TableRun.headings + rows.joined(separator: "\n") + "\n"
      return try TableRun(Array(text.utf8)).answers.split(separator: "\n").dropFirst()
        .map { Array(Self.cells($0).dropFirst()) }
    }
    let (one, other) = (try run(rows), try run(others.reversed()))
    #expect(one.count == count)
    #expect(one == other.reversed())
    #expect(one.allSatisfy { $0.first == "ok" })
  }

  private static func cells(_ line: Substring) -> [Substring] {
    line.split(separator: ",", omittingEmptySubsequences: false)
  }

  /// Rows that are usual, unusual and wrong.
  static func table(rows: Int, seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed)
    func pick(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
    func number(_ places: Int, below: Int) -> String {
      let whole = Int.random(in: 0..<below, using: &generator)
      let count = Int.random(in: 0...places, using: &generator)
      if count == 0 { return "\(whole)" }
      return "\(whole)." + (0..<count).map { _ in pick((0...9).map(String.init)) }.joined()
    }
    var text = TableRun.headings
    for row in 0..<rows {
      let isOdd = Int.random(in: 0..<8, using: &generator) == 0
      let every = pick([
        "1 month", "1 month", "3 months", "6 months", "1 year", "2 months", "1 quarter",
      ])
      let amount = isOdd ? number(6, below: 1 << 60) : number(2, below: 50_000_000)
      let cells = [
        isOdd ? pick(["=a", "\"x, y\"", "\"a\nb\"", "a\"b", "名", "\u{200F}", ""]) : "loan \(row)",
        amount + pick([" CNY", " CNY", "元", " 万元", isOdd ? "m CNY" : " CNY", isOdd ? "" : " CNY"]),
        number(4, below: isOdd ? 2_000 : 12) + pick(["%", "% ", isOdd ? " bp" : "%"])
          + pick([
            " monthly", " quarterly", " annual", " simple", isOdd ? " continuous" : " half-yearly",
          ]),
        "20\(Int.random(in: 10...40, using: &generator))-0\(Int.random(in: 1...9, using: &generator))"
          + pick(["-28", "-29", "-30", "-31", "-01", isOdd ? "" : "-15"]),
        pick([
          "1 year", "12 months", "3 years", "60 months", "30 years", isOdd ? "100 days" : "2 years",
        ]),
        pick(["annuity", "annuity", "equal principal", "bullet", isOdd ? "Annuity" : "bullet"]),
        every, number(3, below: isOdd ? 5_000 : 8) + "% per year",
        number(2, below: isOdd ? 130 : 100) + pick(["%", isOdd ? "" : "%"]),
      ]
      text += cells.joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }
}
