import Reports

/// What a command line asks for before it is parsed: help, a language, a form of errors.
///
/// Help and errors of the command line itself are written before the parser has made a command.
struct AskedOptions {
  let language: Language
  let errorFormat: ErrorFormat
  /// The words without these options and their values.
  let others: [String]

  init(_ arguments: [String]) {
    var language: Language?
    var errorFormat: ErrorFormat?
    var others: [String] = []
    var place = 0
    while place < arguments.count {
      let parts = arguments[place].split(separator: "=", maxSplits: 1).map(String.init)
      let isJoined = parts.count == 2
      let following = place + 1 < arguments.count ? arguments[place + 1] : nil
      let value = isJoined ? parts[1] : following
      switch (parts.first, value) {
      case ("--language", let value?): language = Language(rawValue: value) ?? language
      case ("--error-format", let value?): errorFormat = ErrorFormat(rawValue: value) ?? errorFormat
      default:
        others.append(arguments[place])
        place += 1
        continue
      }
      place += isJoined ? 1 : 2
    }
    self.language = language ?? .english
    self.errorFormat = errorFormat ?? .text
    self.others = others
  }

  /// The verb whose help is asked for, empty for the command's own; nil when no help is.
  func helpedVerb(_ words: [String]) -> String? {
    if others.isEmpty { return "" }
    if others.first == "help" { return others.dropFirst().first ?? "" }
    guard words.contains("--help") || words.contains("-h") else { return nil }
    return others.first { !$0.hasPrefix("-") } ?? ""
  }
}
