extension ChinesePhrases {
  /// What titles and meanings of the named calculations say in Chinese, by the English words.
  ///
  /// They stand apart from `all`: the same few words, such as “rate”, mean other things in a report.
  public static let calculations: [String: String] = [
    cashCalculations, approachCalculations, rightCalculations, riskCalculations,
  ].reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }
}

extension Language {
  /// Words of a named calculation in this language; the English ones where there are no others.
  public func calculation(_ words: String) -> String {
    switch self {
    case .english: words
    case .chinese: ChinesePhrases.calculations[words] ?? words
    }
  }
}
