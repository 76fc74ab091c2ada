import Reports

/// Why a row of a table has no figures.
struct RowProblem: Error, Hashable {
  /// The stable name, which stands in the status column.
  let code: String
  /// The column that is wrong; empty for the row as a whole.
  let column: String
  /// The rule that is broken.
  let rule: Phrase
  /// How to mend it.
  var note: Phrase?

  init(_ code: ModelFileError.Code, _ column: String = "", _ rule: Phrase, note: Phrase? = nil) {
    self.init(named: code.rawValue, column, rule, note: note)
  }

  init(named code: String, _ column: String = "", _ rule: Phrase, note: Phrase? = nil) {
    self.code = code
    self.column = column
    self.rule = rule
    self.note = note
  }

  /// The rule and how to mend it, in words.
  func message(in language: Language) -> String {
    ([rule] + (note.map { [$0] } ?? [])).map { $0.text(in: language) }
      .joined(separator: language == .chinese ? "；" : "; ")
  }

  static let unbalancedQuotes = RowProblem(
    named: "unbalanced-quotes", "a quote is not closed, or stands inside a field without quotes",
    note: "write a quote within quotes twice")
  static let tooLarge = RowProblem(
    .tooLarge, "", "the row is longer than \(RecordScanner.limit >> 10) KiB")

  static func unreadable(_ column: LoanColumn?, character: Int) -> RowProblem {
    RowProblem(
      .unreadableText, column?.rawValue ?? "",
      "character \(character) of the row does not belong to the table's encoding",
      note: "save the file as UTF-8")
  }

  static func forbidden(_ scalar: UInt32, in column: LoanColumn?) -> RowProblem {
    let code = String(scalar, radix: 16, uppercase: true)
    let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
    return RowProblem(
      .forbiddenCharacter, column?.rawValue ?? "", "the character U+\(digits) is not allowed")
  }

  static func columns(_ count: Int, of expected: Int) -> RowProblem {
    count < expected
      ? RowProblem(named: "too-few-columns", "the row has \(count) columns, not \(expected)")
      : RowProblem(named: "too-many-columns", "the row has more than \(expected) columns")
  }
}

extension RowProblem {
  private init(named code: String, _ rule: Phrase, note: Phrase? = nil) {
    self.init(named: code, "", rule, note: note)
  }
}
