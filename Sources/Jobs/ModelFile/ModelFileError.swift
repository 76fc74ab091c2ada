public import Reports

/// One thing wrong in a model file: where, which rule, what was written, and how to mend it.
public struct ModelFileError: Error, Hashable, Sendable {
  /// The stable name of a kind of error.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case unreadableText = "unreadable-text"
    case forbiddenCharacter = "forbidden-character"
    case syntax = "syntax"
    case tooLarge = "too-large"
    case tooManyValues = "too-many-values"
    case tooDeep = "too-deep"
    case alias = "alias"
    case tag = "tag"
    case mergeKey = "merge-key"
    case duplicateKey = "duplicate-key"
    case emptyFile = "empty-file"
    case severalDocuments = "several-documents"
    case wrongKind = "wrong-kind"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case missingValue = "missing-value"
    case missingUnit = "missing-unit"
    case unknownUnit = "unknown-unit"
    case badNumber = "bad-number"
    case badDate = "bad-date"
    case unknownChoice = "unknown-choice"
    case severalChoices = "several-choices"
    case outOfRange = "out-of-range"
    case noAnswer = "no-answer"
  }

  /// The kind of error.
  public let code: Code
  /// The file, as the user named it.
  public let file: String
  /// Where it begins.
  public let position: SourcePosition
  /// The value's place in the document, such as `pledges[0].haircut`; empty for the whole file.
  public let path: String
  /// The rule that is broken.
  public let rule: Phrase
  /// What to say under the place itself.
  public let note: Phrase?
  /// What may help to mend it, a line each.
  public let help: [Phrase]
  /// The line of the file, with the place underlined.
  let excerpt: Excerpt?

  /// A line of the file and the part of it that is meant.
  struct Excerpt: Hashable, Sendable {
    let before: String
    let marked: String
    let after: String
  }

  /// The error as people read it: the rule, the place, the line with a caret, and help.
  public func text(in language: Language, colored: Bool = false) -> String {
    func paint(_ text: String, _ code: String) -> String {
      colored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
    let margin = excerpt == nil ? "" : String(repeating: " ", count: String(position.line).count)
    let bar = paint("|", "34")
    let subject = path.isEmpty ? "" : "\(path): "
    let heading: Phrase = "error"
    var lines = [
      paint(heading.text(in: language), "1;31") + ": "
        + paint(subject + rule.text(in: language), "1"),
      (excerpt == nil ? "  " : margin) + paint("-->", "34")
        + " \(file):\(position.line):\(position.column)",
    ]
    if let excerpt {
      lines.append("\(margin) \(bar)")
      lines.append(
        "\(paint(String(position.line), "34")) \(bar) "
          + excerpt.before + excerpt.marked + excerpt.after)
      let indent = String(repeating: " ", count: excerpt.before.columns)
      let caret = String(repeating: "^", count: max(1, excerpt.marked.columns))
      let remark = note.map { " " + $0.text(in: language) } ?? ""
      lines.append("\(margin) \(bar) \(indent)" + paint(caret + remark, "31"))
    } else if let note {
      lines.append("  " + note.text(in: language))
    }
    lines += help.map { "\(margin) \(paint("=", "34")) \($0.text(in: language))" }
    return lines.map { $0.trimmingTrailingSpaces + "\n" }.joined()
  }

  /// The error as one JSON object.
  public func json(in language: Language) -> JSONValue {
    .object([
      "code": .string(code.rawValue), "file": .string(file), "line": .integer(position.line),
      "column": .integer(position.column), "path": .string(path),
      "message": .string(rule.text(in: language)),
      "value": excerpt.map { .string($0.marked) },
      "note": note.map { .string($0.text(in: language)) },
      "help": .array(help.map { .string($0.text(in: language)) }),
    ])
  }
}

extension String {
  var trimmingTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
