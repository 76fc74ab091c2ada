public import Finance

/// Our own words, kept apart from what is filled in, so that they can be said in another language.
///
/// `"royalty saved, \(2028)"` has the template `royalty saved, {}` and the argument `2028`. A
/// filled-in text stays as it is; a filled-in phrase is translated too.
public struct Phrase: Hashable, Sendable {
  /// What fills a gap.
  public indirect enum Argument: Hashable, Sendable {
    case text(String)
    case phrase(Phrase)
    case list([Phrase])
  }

  /// The words, with `{}` for each gap.
  public let template: String
  /// What fills the gaps, in order.
  public let arguments: [Argument]

  init(template: String, arguments: [Argument]) {
    self.template = template
    self.arguments = arguments
  }

  /// A text that belongs to the user, the same in every language.
  public init(verbatim text: String) {
    self.init(template: "{}", arguments: [.text(text)])
  }

  /// Words that arrive already filled in, found again among the known templates.
  ///
  /// Text of the domain modules (rules, labels of explanations) is plain; a text that no template
  /// fits stays as it is.
  public init(matching text: String) {
    self = ChinesePhrases.phrase(for: text) ?? Phrase(template: text, arguments: [])
  }

  /// What was given where a value was refused: the user's own text, or a word of ours for nothing.
  public init(given text: String) {
    if ChinesePhrases.givenWords[text] != nil {
      self.init(template: text, arguments: [])
    } else if let words = ChinesePhrases.givenWords.keys.first(where: {
      $0.hasSuffix(" {}") && text.hasPrefix($0.dropLast(2))
    }) {
      self.init(template: words, arguments: [.text(String(text.dropFirst(words.count - 2)))])
    } else {
      self.init(verbatim: text)
    }
  }

  /// The name of a figure, as the domain modules give it.
  public init(_ label: Label) {
    self.init(
      template: label.phrase,
      arguments: label.arguments.map { argument in
        // A word of ours that was filled in, such as the name of a method.
        ChinesePhrases.words[argument] == nil
          ? .text(argument) : .phrase(Phrase(template: argument, arguments: []))
      })
  }

  /// The phrase in words.
  public func text(in language: Language) -> String {
    let words: String
    switch language {
    case .english: words = template
    case .chinese: words = ChinesePhrases.all[template] ?? template
    }
    return arguments.isEmpty ? words : fill(words, in: language)
  }

  /// The templates of this phrase and of those within it, without the empty one of a plain text.
  public var templates: [String] {
    var found = template == "{}" ? [] : [template]
    for argument in arguments {
      switch argument {
      case .text: break
      case .phrase(let phrase): found += phrase.templates
      case .list(let phrases): found += phrases.flatMap(\.templates)
      }
    }
    return found
  }

  /// Puts the arguments into `{}` in order, or into `{1}`, `{2}` by number.
  private func fill(_ words: String, in language: Language) -> String {
    var result = ""
    var rest = words[...]
    var next = 0
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let number = rest[rest.index(after: open)..<close]
      let place = Int(number).map { $0 - 1 } ?? next
      if number.isEmpty { next += 1 }
      if arguments.indices.contains(place) {
        result += text(of: arguments[place], in: language)
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func text(of argument: Argument, in language: Language) -> String {
    switch argument {
    case .text(let text): text
    case .phrase(let phrase): phrase.text(in: language)
    case .list(let phrases):
      phrases.map { $0.text(in: language) }.joined(separator: language == .english ? ", " : "、")
    }
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  public struct StringInterpolation: StringInterpolationProtocol {
    var template = ""
    var arguments: [Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 2 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { template += literal }

    public mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }

    public mutating func appendInterpolation(_ phrases: [Phrase]) { append(.list(phrases)) }

    public mutating func appendInterpolation(_ text: some StringProtocol) {
      append(.text(String(text)))
    }

    public mutating func appendInterpolation(_ number: Int) { append(.text(String(number))) }

    private mutating func append(_ argument: Argument) {
      template += "{}"
      arguments.append(argument)
    }
  }

  public init(stringLiteral words: String) { self.init(template: words, arguments: []) }

  public init(stringInterpolation: StringInterpolation) {
    self.init(
      template: stringInterpolation.template, arguments: stringInterpolation.arguments)
  }
}

extension Phrase: CustomStringConvertible {
  public var description: String { text(in: .english) }
}
