/// The name of a figure in words: an English phrase and what fills its gaps.
///
/// The phrase is the key of the translation tables; arguments are the user's own names, and years,
/// and are never translated.
public struct Label: Hashable, Sendable, Codable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The English phrase, with `{}` for each argument.
  public let phrase: String
  /// What fills the gaps, in order.
  public let arguments: [String]

  /// A phrase and what fills its gaps.
  public init(_ phrase: String, _ arguments: String...) {
    self.init(phrase, arguments: arguments)
  }

  /// A phrase and what fills its gaps.
  public init(_ phrase: String, arguments: [String]) {
    self.phrase = phrase
    self.arguments = arguments
  }

  public init(stringLiteral phrase: String) { self.init(phrase, arguments: []) }

  /// Another phrase, such as a translation, with the same arguments in its gaps.
  public func filling(_ phrase: String) -> String {
    var rest = arguments[...]
    var text = ""
    var characters = Substring(phrase)
    while let character = characters.popFirst() {
      if character == "{", characters.first == "}", let argument = rest.popFirst() {
        characters.removeFirst()
        text += argument
      } else {
        text.append(character)
      }
    }
    return text
  }

  public var description: String { filling(phrase) }
}
