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

  /// Units of the named calculations.
  static let units: [String: String] = [
    "currency": "货币", "1/year": "1/年", "year": "年", "years": "年", "ISO 8601 date": "ISO 8601 日期",
    "count": "个", "1/sqrt(year)": "1/√年", "days": "天", "day": "天", "unit": "单位", "units": "单位",
    "1/period": "1/期", "points": "分", "periods": "期", "period": "期", "currency/year": "货币/年",
    "ln currency": "货币之对数", "currency/unit": "货币/单位", "CNY": "元", "index": "序号",
    "times": "倍", "per 100": "每 100", "months": "月", "1/month": "1/月", "unit/year": "单位/年",
    "rank": "秩", "years^2": "年²", "home per foreign": "本币/外币", "currency/period": "货币/期",
    "1/currency": "1/货币", "unit^2": "单位²", "home currency": "本币", "foreign currency": "外币",
    "grounds": "项", "shares": "股", "EUR million": "百万欧元",
  ]

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

extension Language {
  /// A unit of a named calculation in this language.
  public func unit(_ unit: String) -> String {
    self == .chinese ? ChinesePhrases.units[unit] ?? unit : unit
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
