import Foundation
import Testing

/// The documents made by `make docs` are those of the present declarations and cases.
@Suite struct GeneratedDocumentTests {
  @Test(
    "a generated document is current; run make docs and read the difference",
    arguments: [
      ("Methods.md", "calc --list --format markdown"),
      ("Methods.zh-CN.md", "calc --list --format markdown --language zh"),
      ("Validation.md", "verify --format markdown"),
    ])
  func isCurrent(_ document: String, _ arguments: String) throws {
    let run = try Command(arguments)
    #expect(run.status == 0)
    let committed = try String(
      contentsOf: Command.root.appending(path: "Docs/" + document), encoding: .utf8)
    #expect(run.output.utf8.count > 100_000)
    for (got, expected) in zip(
      run.output.split(separator: "\n"), committed.split(separator: "\n"))
    where got != expected {
      Issue.record("\(document) has “\(expected)” where the program says “\(got)”")
      break
    }
    #expect(run.output.utf8.count == committed.utf8.count)
  }
}
