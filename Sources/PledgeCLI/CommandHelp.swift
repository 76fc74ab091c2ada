import ArgumentParser
import Foundation
import Reports

/// What a command takes, read from the parser's own description of it.
struct CommandDescription: Decodable {
  /// A positional argument, an option or a flag.
  struct Argument: Decodable {
    /// `--format` or `-f`, as the parser has it.
    struct Name: Decodable {
      let kind: String
      let name: String

      var written: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool

    /// The argument as it is typed: `-f, --format <format>` or `<files> ...`.
    var synopsis: String {
      let value = "<\(valueName ?? "")>"
      guard kind != "positional" else { return value + (isRepeating ? " ..." : "") }
      let spellings = (names ?? []).sorted { $0.written.count < $1.written.count }
        .map(\.written).joined(separator: ", ")
      return kind == "option" ? "\(spellings) \(value)" : spellings
    }
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [CommandDescription]?

  /// The whole command with its verbs.
  static func whole() throws -> CommandDescription {
    struct Dump: Decodable { let command: CommandDescription }
    return try JSONDecoder().decode(Dump.self, from: Data(Pledge._dumpHelp().utf8)).command
  }
}

/// The help page of the command or of one verb, in either language.
struct CommandHelp {
  let command: CommandDescription
  /// The verb; nil for the command as a whole.
  let verb: CommandDescription?
  let language: Language
  /// The width of the page in columns.
  let width: Int

  var text: String {
    let described = verb ?? command
    var lines = wrapped(words(described.abstract ?? ""), indent: 0)
    if let discussion = described.discussion, !discussion.isEmpty {
      lines +=
        [""] + discussion.split(separator: "\n", omittingEmptySubsequences: false).map(example)
    }
    lines += ["", words("Usage:"), "  " + usage]
    let arguments = (described.arguments ?? []).filter(\.shouldDisplay)
    lines += section("Arguments:", arguments.filter { $0.kind == "positional" })
    lines += section("Options:", arguments.filter { $0.kind != "positional" })
    if verb == nil, let verbs = command.subcommands {
      lines += ["", words("Verbs:")]
      for verb in verbs where verb.commandName != "help" {
        lines += entry(verb.commandName, words(verb.abstract ?? ""))
      }
      let more: Phrase = "pledge help <verb> says more of one verb."
      lines += ["", more.text(in: language)]
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var usage: String {
    guard let verb else { return "pledge <verb> ..." }
    let positional = (verb.arguments ?? []).filter { $0.kind == "positional" }
      .map { $0.isOptional ? "[\($0.synopsis)]" : $0.synopsis }
    let options: Phrase = "options"
    return (["pledge", verb.commandName] + positional + ["[\(options.text(in: language))]"])
      .joined(separator: " ")
  }

  /// The note that stands beside an example, and the column it begins at.
  private func note(in line: Substring) -> (column: Int, words: String)? {
    guard line.hasPrefix("  "), let gap = line.dropFirst(2).firstRange(of: "   ") else {
      return line.hasPrefix("  ") ? nil : (0, String(line))
    }
    let note = line[gap.upperBound...].drop { $0 == " " }
    return (line.columns - note.columns, String(note))
  }

  /// A line of examples; what is typed stays as it is and is never broken.
  private func example(_ line: Substring) -> String {
    guard let note = note(in: line) else { return String(line) }
    return line.prefix(note.column) + words(note.words)
  }

  private func section(_ title: String, _ arguments: [CommandDescription.Argument]) -> [String] {
    guard !arguments.isEmpty else { return [] }
    return ["", words(title)]
      + arguments.flatMap { argument in
        entry(argument.synopsis, words(argument.abstract ?? "") + values(of: argument))
      }
  }

  /// The default; the choices are in the sentence before.
  private func values(of argument: CommandDescription.Argument) -> String {
    guard let value = argument.defaultValue, argument.kind == "option" else { return "" }
    let phrase: Phrase = " (default: \(value))"
    return phrase.text(in: language)
  }

  private func entry(_ name: String, _ meaning: String) -> [String] {
    let column = 26
    var lines = wrapped(meaning, indent: column)
    let start = "  " + name
    guard start.columns + 2 <= column else { return [start] + lines }
    if !lines.isEmpty {
      lines[0] = start + String(lines[0].dropFirst(start.columns))
    }
    return lines
  }

  private func words(_ english: String) -> String {
    Phrase(matching: english).text(in: language)
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    text.wrapped(to: width - indent).map { String(repeating: " ", count: indent) + $0 }
  }
}
