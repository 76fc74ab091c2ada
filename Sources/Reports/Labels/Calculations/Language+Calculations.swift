extension ChinesePhrases {
  /// What titles, meanings and conditions of the named calculations say in Chinese, by the English
  /// words.
  ///
  /// They stand apart from `all`: the same few words, such as “rate”, mean other things in a report.
  public static let calculations: [String: String] = [
    cashCalculations, approachCalculations, rightCalculations, riskCalculations, cashflowMeanings,
    creditMeanings, incomeMeanings, loanMeanings, rightMeanings, evidenceMeanings, optionMeanings,
    riskMeanings, refusalConditions, creditNotes, rightNotes, loanNotes, riskNotes,
  ].reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }

  /// Conditions that name an interval or an input of the calculation.
  fileprivate static func condition(_ words: String) -> String? {
    if let interval = words.after("an element outside ") { return "有元素超出 \(interval)" }
    guard let other = words.after("length differs from ") else { return nil }
    if let name = other.before(" (one value is allowed)") { return "长度与 \(name) 不同（可只给一个）" }
    if let name = other.before(", or all zero") { return "长度与 \(name) 不同，或全部为零" }
    return "长度与 \(other) 不同"
  }
}

extension Language {
  /// Words of a named calculation in this language; the English ones where there are no others.
  public func calculation(_ words: String) -> String {
    switch self {
    case .english: words
    case .chinese: ChinesePhrases.calculations[words] ?? ChinesePhrases.condition(words) ?? words
    }
  }
}

extension StringProtocol {
  fileprivate func after(_ start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }

  fileprivate func before(_ end: String) -> String? {
    hasSuffix(end) ? String(dropLast(end.count)) : nil
  }
}
