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
