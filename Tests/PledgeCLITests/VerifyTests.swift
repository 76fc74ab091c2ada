import Foundation
import Testing

/// `pledge verify`: a line a case, its forms, and the exit code of a miss.
@Suite struct VerifyTests {
  /// A file of one case: a sum of two flows, which is 300 at no interest.
  static func file(expected: Int) -> String {
    """
    echo '{"schema": "pledge-reference/1", "family": "cashflow", "cases": [{"id": "sum", \
    "method": "cashflow.net-present-value", "title": "A <plain> sum", \
    "inputs": {"cashFlows": [100, 200], "rate": 0}, \
    "expected": {"value": {"value": \(expected), "rel": 1e-9}}, \
    "source": {"kind": "independent", "citation": "Addition & nothing else"}}]}' > c.json;
    """
  }

  @Test("a case that agrees, and one that misses")
  func cases() throws {
    let good = try Command(shell: Self.file(expected: 300) + "\"$P\" verify c.json")
    #expect(good.status == 0)
    #expect(
      good.output.contains("agrees sum  value: expected 300, got 300.0, difference 0 / 3e-07"))
    #expect(good.output.contains("source: Addition & nothing else"))
    #expect(good.output.hasSuffix("cashflow  1 cases, 0 missed\n1 cases, 0 missed\n"))
    let bad = try Command(shell: Self.file(expected: 299) + "\"$P\" verify c.json")
    #expect(bad.status == 2)
    #expect(bad.output.contains("MISSES sum"))
    #expect(bad.output.contains("value: expected 299, got 300.0, difference 1 / 3e-07 allowed"))
  }

  @Test("rows and JSON hold every figure with its difference")
  func rows() throws {
    let csv = try Command(shell: Self.file(expected: 299) + "\"$P\" verify c.json --format csv")
    #expect(csv.status == 2)
    #expect(
      csv.output.contains("sum,cashflow.net-present-value,misses,value,299,300.0,1,2.99e-07,"))
    let json = try Command(shell: Self.file(expected: 299) + "\"$P\" verify c.json --format json")
    let lines = json.output.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
    #expect(lines[1].contains("\"missed\":1"))
  }

  @Test("a file of the user's own is wrong in one place or another")
  func wrongFiles() throws {
    for (file, words) in [
      ("{\"schema\": \"pledge-reference/1\", \"cases\": 3}", "with a list of cases"),
      ("{\"schema\": \"pledge-reference/9\", \"cases\": []}", "schema must be"),
      ("{\"schema\": \"x", "c.json:"),
    ] {
      let run = try Command(shell: "echo '\(file)' > c.json; \"$P\" verify c.json")
      #expect(run.status == 65)
      #expect(run.errors.contains(words), "\(words)")
    }
    let other = try Command(
      shell: Self.file(expected: 300) + "\"$P\" verify c.json --family loan")
    #expect(other.status == 64)
    #expect(other.errors == "error: no case of family loan in c.json\n")
    let unknown = try Command(
      shell: Self.file(expected: 300) + """
        sed s/net-present-value/no-such-value/ c.json > d.json; \
        "$P" verify d.json --language zh
        """)
    #expect(unknown.status == 2)
    #expect(unknown.output.contains("应为 cashflow.no-such-value，得到 没有这一计算"))
  }

  @Test("a text that a spreadsheet would run as a formula is none in a row")
  func harmlessRows() throws {
    let run = try Command(
      shell: Self.file(expected: 300)
        + "sed 's/Addition & nothing else/=1+1/' c.json > d.json; \"$P\" verify d.json -f csv")
    #expect(run.output.hasSuffix(",'=1+1\n"))
    let negative = try Command(
      "calc cashflow.net-present-value cashFlows=-5,2 rate=0 --format csv")
    #expect(negative.output.contains("value,-3,"))
  }

  @Test("the page is wholly Chinese but for names and sources")
  func chinesePage() throws {
    let run = try Command(
      shell: Self.file(expected: 299) + "\"$P\" verify c.json --format html --language zh")
    for words in ["<strong class=\"bad\">1 项不符</strong>，共 1 个", "<td class=\"bad\">不符</td>"] {
      #expect(run.output.contains(words), "\(words)")
    }
    let whole = try Command("verify --family citation --format html --language zh")
    for words in ["within", "refus", "got ", "must"] {
      let rest = whole.output.replacing(/<small>.*?<\/small>/, with: "")
        .replacing(/<style>[\s\S]*?<\/style>/, with: "")
      #expect(!rest.contains(words), "\(words)")
    }
  }

  @Test("the page stands alone, escapes what it shows, and knows dark and paper")
  func page() throws {
    let run = try Command(shell: Self.file(expected: 299) + "\"$P\" verify c.json --format html")
    #expect(run.status == 2)
    #expect(run.output.hasPrefix("<!DOCTYPE html>"))
    #expect(run.output.contains("A &lt;plain&gt; sum"))
    #expect(run.output.contains("Addition &amp; nothing else"))
    #expect(run.output.contains("prefers-color-scheme: dark"))
    #expect(run.output.contains("@media print"))
    #expect(!run.output.contains("http"))
    #expect(!run.output.contains("<script"))
  }
}
