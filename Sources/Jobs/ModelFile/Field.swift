package import Reports

/// A key that a section knows: what it means and how its value is written.
///
/// Made by reading: a reader that is run on no file asks for all its keys and so describes itself.
package struct Field {
  package enum Need: Hashable {
    case required
    case optional
    case defaulting(to: String)
  }

  package indirect enum Shape {
    case scalar(name: Phrase, pattern: String, words: [String])
    case section([Field])
    /// A mapping of one of several forms, each with keys of its own, the usual form first.
    case forms([[Field]])
    case list(Shape)
    /// Keys of the user's own choice, each with a value of one shape.
    case named(Shape)
    case choice([Choice])
  }

  /// One of several things a key can be: a word, a word with terms, or a plain writing.
  package struct Choice {
    package let word: String?
    package let meaning: Phrase
    package let shape: Shape
    /// A writing of a plain value to start from.
    package var example = ""
  }

  package let key: String
  package let meaning: Phrase
  package let need: Need
  package let shape: Shape
  /// A writing of a scalar to start from.
  package let example: String
}
