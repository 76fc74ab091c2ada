import Finance
package import NumericalMethods
package import Reports

/// How a kind of value is written, as in `4.85% quarterly`: the one reader of it for model files,
/// tables, flags and requests.
package struct Notation<Value>: Sendable {
  /// The kind of value in words.
  package let name: Phrase
  /// A writing of it to start from.
  package let example: String
  /// A regular expression (ECMA 262) that every writing of it matches.
  package let pattern: String
  /// The words it is chosen from; empty for what is not a choice of words.
  package let words: [String]
  let parse: @Sendable (String) throws(ScalarProblem) -> Value

  init(
    _ name: Phrase, example: String, pattern: String = "", words: [String] = [],
    parse: @escaping @Sendable (String) throws(ScalarProblem) -> Value
  ) {
    self.name = name
    self.example = example
    self.pattern = pattern
    self.words = words
    self.parse = parse
  }

  /// The value that a text writes, for texts which do not come from a model file.
  ///
  /// - Parameters:
  ///   - text: the value as written.
  ///   - name: what the value is called, for the message.
  /// - Returns: the value.
  /// - Throws: `InvalidInput` with the rule that is broken and how to mend it.
  package func value(of text: String, named name: String) throws(InvalidInput) -> Value {
    do { return try parse(text) } catch {
      let mend = ([error.note] + error.help).compactMap { $0?.description }
      let rule = ([error.rule.description] + mend).joined(separator: "; ")
      throw InvalidInput(name, rule, got: String(text.prefix(60)))
    }
  }

  /// The same writing with another example of it.
  package func callAsFunction(example: String) -> Notation {
    Notation(name, example: example, pattern: pattern, words: words, parse: parse)
  }

  /// The same writing for another value.
  package func map<Other>(
    _ body: @escaping @Sendable (Value) throws(InvalidInput) -> Other
  ) -> Notation<Other> {
    Notation<Other>(name, example: example, pattern: pattern, words: words) {
      text throws(ScalarProblem) in
      let value = try parse(text)
      do throws(InvalidInput) { return try body(value) } catch {
        throw ScalarProblem(code: .outOfRange, rule: Phrase(matching: error.rule))
      }
    }
  }
}

// MARK: - Words and numbers

extension Notation<String> {
  /// Any text that is not empty.
  package static var text: Notation {
    Notation("a text", example: "name") { text throws(ScalarProblem) in
      let isBlank = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
      if isBlank { throw ScalarProblem(code: .missingValue, rule: "must not be empty") }
      return text
    }
  }
}

extension Notation<Bool> {
  /// `true` or `false`; the yes and no of YAML 1.1 are texts here.
  package static var boolean: Notation {
    Notation(
      "true or false", example: "true", pattern: "^(true|false)$", words: ["true", "false"]
    ) { text throws(ScalarProblem) in
      switch text {
      case "true": return true
      case "false": return false
      default: throw ScalarProblem(code: .unknownChoice, rule: "must be true or false")
      }
    }
  }
}

extension Notation<Int> {
  /// A whole number.
  package static var integer: Notation {
    Notation("a whole number", example: "5", pattern: #"^-?[0-9][0-9_]*$"#) {
      text throws(ScalarProblem) in try NumberText.integer(text)
    }
  }
}

extension Notation<Double> {
  /// A pure number or a count.
  package static var number: Notation {
    Notation(
      "a number", example: "1.5", pattern: #"^-?[0-9][0-9_]*(\.[0-9]+)?([eE][+-]?[0-9]+)?$"#
    ) { text throws(ScalarProblem) in try NumberText.number(text) }
  }

  /// A fraction in percent or basis points: `45%`, `120 bp`.
  package static var fraction: Notation {
    Notation("a percentage", example: "45%", pattern: percentPattern + "$") {
      text throws(ScalarProblem) in
      let (value, rest) = try percentage(text, mend: "%", known: "%, bp")
      if !rest.isEmpty { throw unknownUnit(rest, known: "%, bp") }
      return value
    }
  }

  /// An intensity in percent a year: `2.8% per year`.
  package static var intensity: Notation {
    Notation(
      "a percentage per year", example: "2.8% per year", pattern: percentPattern + " per year$"
    ) { text throws(ScalarProblem) in
      let (value, rest) = try percentage(
        text, mend: "% per year", known: "% per year, bp per year")
      if rest == "per year" { return value }
      if rest.isEmpty {
        throw ScalarProblem(
          code: .missingUnit, rule: "needs a length of time", note: "write \(text) per year")
      }
      throw unknownUnit(rest, known: "% per year")
    }
  }

  static let percentPattern = #"^-?[0-9][0-9_]*(\.[0-9]+)?([eE][+-]?[0-9]+)? ?(%|bp)"#

  /// The fraction that a text begins with, and the words after its sign.
  static func percentage(
    _ text: String, mend: String, known: String
  ) throws(ScalarProblem) -> (Double, Substring) {
    let number = try NumberText(prefixOf: text)
    let rest = number.rest.drop { $0 == " " }
    if rest.first == "%" { return (try number.value(power: -2), rest.dropFirst().trimmed) }
    if rest == "bp" || rest.hasPrefix("bp ") {
      return (try number.value(power: -4), rest.dropFirst(2).trimmed)
    }
    if rest.isEmpty {
      let value = try number.value(power: 2)
      let percent = (try? DecimalNumber("\(number.digits)e\(number.exponent + 2)"))?.description
      throw ScalarProblem(
        code: .missingUnit, rule: "needs a unit",
        note: "a bare number; write \((percent ?? JSONValue.number(value).line) + mend)",
        help: ["known units here: \(known)"])
    }
    if rest.first == "," || rest.first == ":" { throw NumberText.trailing(rest, text) }
    throw unknownUnit(rest, known: known)
  }

  static func unknownUnit(_ rest: Substring, known: String) -> ScalarProblem {
    ScalarProblem(
      code: .unknownUnit, rule: "has an unknown unit: \(rest.prefix(30))",
      help: ["known units here: \(known)"])
  }
}

extension Substring {
  var trimmed: Substring { drop { $0 == " " } }
}

// MARK: - Choices

extension Notation {
  /// One of several words, each standing for a value.
  package static func choice(
    _ values: KeyValuePairs<String, Value>
  ) -> Notation where Value: Sendable {
    let table = values.map { ($0.key, $0.value) }
    let words = table.map(\.0)
    return Notation(
      "one of: \(words.joined(separator: ", "))", example: words.first ?? "",
      pattern: "^(" + words.joined(separator: "|") + ")$", words: words
    ) { text throws(ScalarProblem) in
      if let found = table.first(where: { $0.0 == text }) { return found.1 }
      throw unknownChoice(text, of: words)
    }
  }

  /// A case of an enumeration, by its raw value.
  package static func choice() -> Notation
  where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    let words = Value.allCases.map(\.rawValue)
    return Notation(
      "one of: \(words.joined(separator: ", "))", example: words.first ?? "",
      pattern: "^(" + words.joined(separator: "|") + ")$", words: words
    ) { text throws(ScalarProblem) in
      if let value = Value(rawValue: text) { return value }
      throw unknownChoice(text, of: words)
    }
  }
}

func unknownChoice(_ text: String, of words: [String]) -> ScalarProblem {
  ScalarProblem(
    code: .unknownChoice, rule: "is not one of the known words",
    note: Spelling.nearest(to: text, among: words).map { "did you mean \($0)?" },
    help: ["known words here: \(words.joined(separator: ", "))"])
}
