/// The pieces of a Markdown document.
enum Markdown {
  /// A row of a table.
  static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// A block of code, with an empty line after it.
  static func code(_ text: String, language: String = "text") -> String {
    "```\(language)\n\(text)\n```\n\n"
  }

  /// Text whose signs stand for themselves, on one line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character.isNewline {
        escaped += " "
        continue
      }
      if "\\`*_|<>[]$~#".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }

  /// A link to a heading of the same document.
  static func link(_ heading: String) -> String {
    let anchor = heading.lowercased().compactMap { character -> Character? in
      if character == " " { return "-" }
      return character.isLetter || character.isNumber || character == "-" ? character : nil
    }
    return "[\(heading)](#\(String(anchor)))"
  }
}
