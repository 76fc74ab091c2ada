import ArgumentParser
import Foundation
import Jobs
import Reports

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run reference cases: source, expected, got.",
    discussion: """
      Examples:
        pledge verify
        pledge verify --family loan --misses
        pledge verify my-cases.json --format json
      """)

  /// The forms of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "Only the cases of one family.")
  var family: String?

  @Flag(help: "Only the cases that miss.")
  var misses = false

  @Option(name: [.short, .long], help: "Form of the result: text, or json with one object a line.")
  var format: Format = .text

  @Argument(
    help: "Files of reference cases; the shipped ones when none is named.",
    completion: .file(extensions: ["json", "yaml"]))
  var files: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: ConsoleOptions

  func run() throws {
    let console = options.console
    try console.run {
      let names = files.isEmpty ? try shipped() : files
      var output = try CheckedOutput(to: self.output.output)
      var missed = 0
      var count = 0
      for name in names {
        let file: ReferenceFile
        do {
          file = try ReferenceFile(ModelDocument(file: name))
        } catch let unreadable as ReferenceFile.Unreadable {
          throw WrongFile(file: name, reason: unreadable.description)
        }
        for one in file.cases where family == nil || one.family == family {
          let verdict = one.verdict()
          count += 1
          if !verdict.agrees { missed += 1 }
          if verdict.agrees && misses { continue }
          try output.write(text(of: verdict))
        }
      }
      let summary: Phrase = "\(count) cases, \(missed) missed"
      try output.write(
        format == .text
          ? summary.text(in: options.language) + "\n"
          : JSONValue.object(["cases": .integer(count), "missed": .integer(missed)]).line + "\n")
      try output.finish()
      return missed > 0 ? .answerIsNo : .done
    }
  }

  private func shipped() throws -> [String] {
    guard let folder = ShippedFiles.models()?.appending(path: "Reference") else {
      throw WrongUse(phrase: "the shipped reference cases are not there; name a file")
    }
    let all = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let names = all.filter {
      $0.hasSuffix(".json") && (family == nil || $0 == "\(family ?? "").json")
    }
    if names.isEmpty {
      let known = all.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
      let nearest = Spelling.nearest(to: family ?? "", among: known)
      throw WrongUse(
        phrase: nearest.map { "unknown family \(family ?? ""); did you mean \($0)?" }
          ?? "unknown family \(family ?? "")",
        help: ["known families: \(known.joined(separator: ", "))"])
    }
    return names.sorted().map { folder.appending(path: $0).path }
  }

  private func text(of verdict: Verdict) -> String {
    if format == .json { return json(of: verdict).line + "\n" }
    let mark: Phrase = verdict.agrees ? "agrees" : "MISSES"
    var text = "\(mark.text(in: options.language)) \(verdict.reference.id)\n"
    for comparison in verdict.comparisons where !comparison.agrees {
      let line: Phrase =
        "\(comparison.figure): expected \(comparison.expected), got \(comparison.got) (\("\(comparison.share)") of the tolerance)"
      text += "    " + line.text(in: options.language) + "\n"
    }
    if !verdict.agrees {
      let source: Phrase = "source: \(verdict.reference.citation)"
      text += "    " + source.text(in: options.language) + "\n"
    }
    return text
  }

  private func json(of verdict: Verdict) -> JSONValue {
    .object([
      "id": .string(verdict.reference.id), "method": .string(verdict.reference.method),
      "agrees": .boolean(verdict.agrees), "source": .string(verdict.reference.citation),
      "comparisons": .array(
        verdict.comparisons.map {
          .object([
            "figure": .string($0.figure), "expected": .string($0.expected),
            "got": .string($0.got), "share": .number($0.share), "agrees": .boolean($0.agrees),
          ])
        }),
    ])
  }
}

/// A file that can be read, but is not what the verb needs.
struct WrongFile: Error {
  let file: String
  let reason: String
}
