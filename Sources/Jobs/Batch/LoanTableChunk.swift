import Finance
import NumericalMethods
import Reports

/// What one thread reuses from chunk to chunk.
struct LoanWorkspace: ~Copyable {
  var fields: RecordFields
  var walk = PaymentWalk()
  var row = RowText()

  init(_ header: LoanHeader) { fields = RecordFields(columns: header.count) }
}

/// The answer to the rows of one chunk.
struct LoanTableChunk: Sendable {
  /// A row without figures, for the quarantine file.
  struct BadRow: Sendable {
    /// Lines of the chunk before it.
    let line: Int
    /// Its line of the quarantine file, after the number of the line.
    let text: [UInt8]
  }

  private(set) var text: [UInt8] = []
  private(set) var badRows: [BadRow] = []
  private(set) var rows = 0
  private(set) var lines = 0

  static let headings =
    "name,status,currency,firstInstalment,totalInterest,effectiveRate,presentValue,expectedLoss\n"
  static let badRowHeadings = "line,status,column,message,row\n"

  /// Answers the rows of a chunk.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ header: LoanHeader, funding: Rate?,
    language: Language, takesPlainRows: Bool, in workspace: inout LoanWorkspace
  ) {
    text.reserveCapacity(bytes.count + bytes.count / 4)
    var place = 0
    while place < bytes.count,
      let record = RecordScanner.record(in: bytes, from: place, isEnd: true)
    {
      let line = UnsafeBufferPointer(rebasing: bytes[place..<record.end])
      if !line.isEmpty {
        do throws(RowProblem) {
          let figures = try Self.figures(
            line, record, header, funding: funding, takesPlainRows: takesPlainRows, in: &workspace)
          Self.put(figures, header, &workspace)
        } catch {
          Self.put(error, header, &workspace)
          badRows.append(
            BadRow(line: lines, text: Self.quarantined(line, error, language)))
        }
        workspace.row.end(into: &text)
        rows += 1
      }
      lines += record.lines
      place = record.next
    }
  }

  private static func figures(
    _ line: UnsafeBufferPointer<UInt8>, _ record: RecordScanner.Record, _ header: LoanHeader,
    funding: Rate?, takesPlainRows: Bool, in workspace: inout LoanWorkspace
  ) throws(RowProblem) -> LoanFigures {
    switch record.flaw {
    case .tooLarge:
      _ = workspace.fields.split(UnsafeBufferPointer(rebasing: line[..<0]), hasQuotes: false)
      throw .tooLarge
    case .unbalancedQuotes:
      _ = workspace.fields.split(UnsafeBufferPointer(rebasing: line[..<0]), hasQuotes: false)
      throw .unbalancedQuotes
    case nil: break
    }
    let isSplit = workspace.fields.split(line, hasQuotes: record.hasQuotes)
    if takesPlainRows, isSplit, workspace.fields.count == header.count,
      hasPlainName(workspace.fields, header),
      let loan = PlainLoan(workspace.fields, header, funding: funding),
      let figures = workspace.walk.figures(of: loan)
    {
      return figures
    }
    try check(line, workspace.fields, header)
    if !isSplit { throw .unbalancedQuotes }
    if workspace.fields.count != header.count {
      throw .columns(workspace.fields.count, of: header.count)
    }
    return try terms(workspace.fields, header, funding: funding).figures()
  }

  /// Reads a row by the notations of model files.
  private static func terms(
    _ fields: borrowing RecordFields, _ header: LoanHeader, funding: Rate?
  ) throws(RowProblem) -> LoanRow {
    var texts: [LoanColumn: String] = [:]
    for column in LoanColumn.allCases where header[column] >= 0 {
      let span = fields.span(header[column])
      texts[column] = String(
        decoding: column == .name ? span : span.trimmed, as: UTF8.self)
    }
    return try LoanRow(funding: funding) { texts[$0] }
  }

  /// Whether a name is a text that needs no further look: printable, not blank.
  private static func hasPlainName(
    _ fields: borrowing RecordFields, _ header: LoanHeader
  ) -> Bool {
    let name = fields.span(header[.name])
    var (isASCII, isBlank) = (true, true)
    for byte in name {
      if byte < 0x20 || byte >= 0x7F { isASCII = false }
      if byte != 0x20 { isBlank = false }
    }
    if isBlank { return false }
    return isASCII || isPrintable(name)
  }

  private static func isPrintable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return !text.unicodeScalars.contains { SourceLines.isForbidden($0) }
  }

  /// Refuses bytes that are no text, and characters that make a text look like another.
  private static func check(
    _ line: UnsafeBufferPointer<UInt8>, _ fields: borrowing RecordFields, _ header: LoanHeader
  ) throws(RowProblem) {
    if let place = UTF8Sequences(line, isEnd: true).firstWrong {
      let before = line[..<place].count { $0 & 0xC0 != 0x80 }
      throw .unreadable(column(fields, header), character: before + 1)
    }
    let text = String(decoding: line, as: UTF8.self)
    if let scalar = text.unicodeScalars.first(where: { SourceLines.isForbidden($0) }) {
      throw .forbidden(scalar.value, in: column(fields, header))
    }
  }

  /// The first column that holds what no text may.
  private static func column(
    _ fields: borrowing RecordFields, _ header: LoanHeader
  ) -> LoanColumn? {
    for place in 0..<fields.count where !isPrintable(fields.span(place)) {
      return header.column(at: place)
    }
    return nil
  }

  // MARK: - Lines

  private static func putName(_ header: LoanHeader, _ workspace: inout LoanWorkspace) {
    let name = workspace.fields.span(header[.name])
    if isPrintable(name) { workspace.row.putText(name) }
  }

  private static func put(
    _ figures: LoanFigures, _ header: LoanHeader, _ workspace: inout LoanWorkspace
  ) {
    let places = figures.currency.minorUnitDigits
    workspace.row.putText(workspace.fields.span(header[.name]))
    workspace.row.put(",ok,")
    workspace.row.put(figures.currency.code)
    workspace.row.put(RecordScanner.comma)
    workspace.row.putAmount(figures.firstInstalment, places: places)
    workspace.row.put(RecordScanner.comma)
    workspace.row.putAmount(figures.totalInterest, places: places)
    workspace.row.put(RecordScanner.comma)
    workspace.row.putPercent(figures.effectiveRate)
    workspace.row.put(RecordScanner.comma)
    workspace.row.putAmount(figures.presentValue, places: places)
    workspace.row.put(RecordScanner.comma)
    workspace.row.putAmount(figures.expectedLoss, places: places)
  }

  private static func put(
    _ problem: RowProblem, _ header: LoanHeader, _ workspace: inout LoanWorkspace
  ) {
    putName(header, &workspace)
    workspace.row.put(RecordScanner.comma)
    workspace.row.put(problem.code)
    workspace.row.put(",,,,,,")
  }

  /// Bytes of a row that is too long which are kept.
  private static let kept = 1_000

  private static func quarantined(
    _ line: UnsafeBufferPointer<UInt8>, _ problem: RowProblem, _ language: Language
  ) -> [UInt8] {
    let shown = problem == .tooLarge ? line.prefix(kept) : line[...]
    // Bytes that are no text become the sign for that; so do characters that show as nothing.
    var row = String()
    for scalar in String(decoding: shown, as: UTF8.self).unicodeScalars {
      row.unicodeScalars.append(SourceLines.isForbidden(scalar) ? "\u{FFFD}" : scalar)
    }
    var text: [UInt8] = []
    var line = RowText()
    line.put(problem.code)
    for part in [problem.column, problem.message(in: language), row] {
      line.put(RecordScanner.comma)
      var part = part
      part.withUTF8 { line.putText($0) }
    }
    line.end(into: &text)
    return text
  }
}
