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
        pledge verify --format html --output validation.html
      """)

  /// The forms of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
    case html
    /// For the document that is made from all cases.
    case markdown

    static var allValueStrings: [String] { ["text", "json", "csv", "html"] }
  }

  @Option(help: "Only the cases of one family.")
  var family: String?

  @Flag(help: "Only the cases that miss.")
  var misses = false

  @Option(
    name: [.short, .long],
    help: "Form of the result: text, csv, html, or json with one object a line.")
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
      let lines = VerificationLines(format: format, language: options.language)
      let isDocument = format == .html || format == .markdown
      var verification = Verification()
      if !isDocument { try output.write(lines.heading) }
      for name in names {
        for one in try cases(in: name) where family == nil || one.family == family {
          let verdict = one.verdict()
          let isShown = !(verdict.agrees && misses)
          verification.add(verdict, keeping: isDocument && isShown)
          if isShown && !isDocument { try output.write(lines.text(of: verdict)) }
        }
      }
      if let family, verification.total.cases == 0 {
        throw WrongUse(
          phrase: "no case of family \(family) in \(names.map { Phrase(verbatim: $0) })")
      }
      switch format {
      case .html: try output.write(ValidationPage(verification, in: options.language).text)
      case .markdown: try output.write(ValidationDocument(verification).text)
      case .text, .csv, .json: try output.write(lines.summary(of: verification))
      }
      try output.finish()
      return verification.total.missed > 0 ? .answerIsNo : .done
    }
  }

  private func cases(in name: String) throws -> [ReferenceCase] {
    do {
      return try ReferenceFile(ModelDocument(file: name)).cases
    } catch let unreadable as ReferenceFile.Unreadable {
      throw WrongFile(file: name, reason: unreadable.description)
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
}

/// A file that can be read, but is not what the verb needs.
struct WrongFile: Error {
  let file: String
  let reason: String
}
