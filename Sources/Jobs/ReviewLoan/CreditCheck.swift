import Finance
import Reports

/// One thing that was checked: what was found, what is asked, and whether it holds.
struct CreditCheck: Sendable {
  /// What was checked.
  let subject: Phrase
  /// What was found.
  let found: ReportTable.Cell
  /// What is asked.
  let asked: ReportTable.Cell
  /// Whether it holds.
  let holds: Bool

  /// What is to be noticed when it does not hold.
  var finding: Finding? { holds ? nil : Finding(.breach, "not met: \(subject)") }

  /// Checks as a table.
  static func table(_ name: String, _ checks: [CreditCheck]) -> ReportTable {
    ReportTable(
      name,
      columns: [
        .init("check", "check"), .init("found", "found"), .init("asked", "asked"),
        .init("result", "result"),
      ],
      rows: checks.map {
        [.phrase($0.subject), $0.found, $0.asked, .phrase($0.holds ? "met" : "not met")]
      })
  }
}
