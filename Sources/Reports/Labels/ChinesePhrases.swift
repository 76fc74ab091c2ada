/// What we say in Chinese, by what we say in English.
///
/// A gap is `{}` in order, or `{1}`, `{2}` where Chinese puts them in another order.
public enum ChinesePhrases {
  /// Every phrase of errors, reports and explanations.
  public static let all: [String: String] = [
    fileErrors, commands, rules, methodRules, noAnswers, reportWords, valueWords, valueKeys,
    scoring, lendingWords, lendingKeys, lendingReview, lendingReviewKeys, loanEvents, loanSecurity,
    words, batch, help, calculationPages, givenWords,
  ].reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }

  /// The phrase a filled-in text was made from, if one is known.
  static func phrase(for text: String) -> Phrase? {
    if all[text] != nil { return Phrase(template: text, arguments: []) }
    for (template, pieces) in templates {
      if let gaps = match(text, pieces) {
        let arguments = gaps.map { gap in
          self.phrase(for: gap).map { Phrase.Argument.phrase($0) } ?? .text(gap)
        }
        return Phrase(template: template, arguments: arguments)
      }
    }
    return nil
  }

  /// Templates with gaps, most words first, so that the closest one is found first.
  private static let templates: [(template: String, pieces: [String])] =
    all.keys.filter { $0.contains("{}") && $0 != "{}" }
    .map { ($0, pieces(of: $0)) }
    .sorted { one, other in
      let letters = (letters(one.1), letters(other.1))
      if letters.0 != letters.1 { return letters.0 > letters.1 }
      return one.1.count == other.1.count ? one.0 < other.0 : one.1.count < other.1.count
    }

  private static func letters(_ pieces: [String]) -> Int {
    pieces.joined().utf8.count { $0 != 0x20 }
  }

  private static func pieces(of template: String) -> [String] {
    var pieces = [""]
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      pieces[pieces.count - 1] += rest[..<open]
      pieces.append("")
      rest = rest[open...].dropFirst(2)
    }
    pieces[pieces.count - 1] += rest
    return pieces
  }

  /// What stands in the gaps between the pieces, or nil if the pieces do not stand there.
  private static func match(_ text: String, _ pieces: [String]) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else {
      return nil
    }
    var gaps: [String] = []
    var rest = text.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      gaps.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    guard rest.hasSuffix(last), rest.count > last.count || last.isEmpty else { return nil }
    gaps.append(String(rest.dropLast(last.count)))
    return gaps.contains("") ? nil : gaps
  }
}
