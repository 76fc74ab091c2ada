import Foundation
import Testing

/// Every command that the documents show, run, and what they show it prints.
@Suite struct DocumentTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let document: String
    let command: String
    let output: String
    var testDescription: String { "\(document): \(command)" }
  }

  static let documents = ["README.md", "README.zh-CN.md", "Models/README.md"]

  /// The commands in blocks marked `console`, each with the lines after it.
  static let examples: [Example] = documents.flatMap { document in
    let url = Command.root.appending(path: document)
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    var found: [Example] = []
    for block in text.components(separatedBy: "```console\n").dropFirst() {
      let body = block.components(separatedBy: "```\n")[0]
      for part in ("\n" + body).components(separatedBy: "\n$ ").dropFirst() {
        let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        found.append(
          Example(
            document: document, command: String(lines[0]),
            output: lines.count > 1 ? String(lines[1]) : ""))
      }
    }
    return found
  }

  static func trimmed(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.reversed().drop { $0 == " " }.reversed()) }
      .joined(separator: "\n").trimmingCharacters(in: .newlines)
  }

  @Test("the documents show commands") func thereAreExamples() {
    #expect(Self.examples.count { $0.document == "README.md" } >= 2)
    #expect(Self.examples.count { $0.document == "README.zh-CN.md" } >= 2)
  }

  @Test("a documented command prints what the document shows", arguments: examples)
  func printsWhatIsShown(example: Example) throws {
    let run = try Command(
      shell: "cd '\(Command.root.path)'; pledge() { \"$P\" \"$@\"; }; \(example.command)")
    #expect(Self.trimmed(run.output) == Self.trimmed(example.output))
  }

  @Test(
    "the table names every verb, and counts what there is",
    arguments: [
      ("README.md", "{calculations} named calculations in {families} families"),
      ("README.zh-CN.md", "命名计算共 {families} 族 {calculations} 项"),
    ])
  func verbsAndCounts(document: String, counts: String) throws {
    let text = try String(
      contentsOf: Command.root.appending(path: document), encoding: .utf8)
    let known = try Command("unknown-verb").errors
    let verbs = try #require(known.components(separatedBy: "known verbs: ").last)
      .split { $0 == "," || $0.isWhitespace }
    #expect(verbs.count > 6)
    for verb in verbs where verb != "help" && verb != "version" {
      #expect(text.contains("`pledge \(verb)"), "\(verb)")
    }
    let names = try Command("calc --list").output.split(separator: "\n")
    let families = Set(names.map { $0.prefix { $0 != "." } })
    let words = counts.replacing("{calculations}", with: "\(names.count)")
      .replacing("{families}", with: "\(families.count)")
    #expect(text.contains(words), "\(words)")
  }

  @Test(
    "the model in the first screen is the model file", arguments: ["README.md", "README.zh-CN.md"])
  func modelIsShown(document: String) throws {
    let text = try String(
      contentsOf: Command.root.appending(path: document), encoding: .utf8)
    let model = try String(
      contentsOf: Command.root.appending(path: "Models/Valuation/gmb-royalty-split.yaml"),
      encoding: .utf8)
    #expect(text.contains("```yaml\n" + model + "```"))
  }
}
