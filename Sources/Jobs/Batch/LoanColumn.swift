import Reports

/// A column of a table of loans.
enum LoanColumn: String, CaseIterable, Sendable {
  case name, principal, rate, drawn, term, repayment, every, defaultIntensity, lossGivenDefault
  case fundingRate

  var isRequired: Bool { self != .fundingRate }

  /// Its place among all columns; asked for with every cell.
  var index: Int {
    switch self {
    case .name: 0
    case .principal: 1
    case .rate: 2
    case .drawn: 3
    case .term: 4
    case .repayment: 5
    case .every: 6
    case .defaultIntensity: 7
    case .lossGivenDefault: 8
    case .fundingRate: 9
    }
  }
}

/// Where the columns of a table of loans stand.
struct LoanHeader: Sendable {
  /// Columns in all.
  let count: Int
  private let places: [Int]

  /// The place of a column from 0; −1 if the table has none.
  subscript(_ column: LoanColumn) -> Int { places[column.index] }

  /// The column at a place of the table.
  func column(at place: Int) -> LoanColumn? { LoanColumn.allCases.first { self[$0] == place } }

  private static let mostColumns = 1_000

  /// Reads the first line of a table.
  ///
  /// - Throws: everything that is wrong in it.
  init(
    _ line: UnsafeBufferPointer<UInt8>, _ record: RecordScanner.Record, file: String
  ) throws(ModelFileErrors) {
    var errors: [ModelFileError] = []
    func add(
      _ code: ModelFileError.Code, _ place: Int, _ path: String, _ rule: Phrase,
      help: [Phrase] = []
    ) {
      errors.append(
        ModelFileError(
          code: code, file: file, position: SourcePosition(line: 1, column: place), path: path,
          rule: rule, note: nil, help: help, excerpt: nil))
    }
    if record.flaw == .tooLarge {
      add(.tooLarge, 1, "", "the row is longer than \(RecordScanner.limit >> 10) KiB")
      throw ModelFileErrors(errors)
    }
    var fields = RecordFields(columns: Self.mostColumns)
    guard record.flaw == nil, fields.split(line, hasQuotes: record.hasQuotes) else {
      add(.syntax, 1, "", RowProblem.unbalancedQuotes.rule)
      throw ModelFileErrors(errors)
    }
    if fields.count > Self.mostColumns {
      add(.tooManyValues, 1, "", "the row has more than \(Self.mostColumns) columns")
      throw ModelFileErrors(errors)
    }
    let known = LoanColumn.allCases.map(\.rawValue)
    var places = [Int](repeating: -1, count: known.count)
    for place in 0..<fields.count {
      guard let text = fields.text(place) else {
        add(
          .unreadableText, place + 1, "",
          RowProblem.unreadable(nil, character: line.prefix { $0 < 0x80 }.count + 1).rule,
          help: ["save the file as UTF-8"])
        continue
      }
      let word = text.filter { $0 != " " }
      guard let index = known.firstIndex(of: word) else {
        let shown = String(
          text.unicodeScalars.prefix(40).map {
            SourceLines.isForbidden($0) || $0.value < 0x20 ? "\u{FFFD}" : Character($0)
          })
        let near = Spelling.nearest(to: word, among: known)
        add(
          .unknownKey, place + 1, shown, "unknown column",
          help: (near.map { ["did you mean \($0)?"] } ?? [])
            + ["known columns: \(known.joined(separator: ", "))"])
        continue
      }
      if places[index] >= 0 {
        add(.duplicateKey, place + 1, word, "the column is given twice")
      }
      places[index] = place
    }
    for column in LoanColumn.allCases where column.isRequired {
      if places[column.index] < 0 { add(.missingKey, 1, column.rawValue, "is missing") }
    }
    if !errors.isEmpty { throw ModelFileErrors(errors) }
    self.places = places
    count = fields.count
  }
}
