public import Reports

/// Everything wrong in a model file, in order of position.
public struct ModelFileErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// At least one error, the first in the file first.
  public let errors: [ModelFileError]
  /// The number of errors that are written out; the rest are counted.
  public static let shown = 20

  init(_ errors: [ModelFileError]) {
    // Found in order as a rule, and then there is nothing to do.
    if zip(errors, errors.dropFirst()).allSatisfy({ $0.position <= $1.position }) {
      self.errors = errors
      return
    }
    self.errors = errors.enumerated().sorted { one, other in
      (one.element.position, one.offset) < (other.element.position, other.offset)
    }.map(\.element)
  }

  /// The errors as people read them: the first twenty, then a count.
  public func text(in language: Language, colored: Bool = false) -> String {
    var text = errors.prefix(Self.shown).map { $0.text(in: language, colored: colored) }
      .joined(separator: "\n")
    if errors.count > Self.shown {
      let rest: Phrase = "and \(errors.count - Self.shown) more errors"
      text += "\n" + rest.text(in: language) + "\n"
    }
    return text
  }

  /// The errors as JSON, an object a line: the first twenty, then an object with a count.
  public func jsonLines(in language: Language) -> String {
    var text = errors.prefix(Self.shown).map { $0.json(in: language).line + "\n" }.joined()
    if errors.count > Self.shown {
      text += JSONValue.object(["more": .integer(errors.count - Self.shown)]).line + "\n"
    }
    return text
  }

  public var description: String { text(in: .english) }
}
