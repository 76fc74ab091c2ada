import Finance
import Glibc
public import NumericalMethods
import Probability
public import Reports

/// A table of loans in CSV, answered row by row in bounded memory.
///
/// Each row gets a line in the order of the table: its figures with the status `ok`, or the stable
/// name of what is wrong. Bad rows stand in a file of their own too, with reasons. Payments fall on
/// their days, business or not, as under `calendar: none` in a model file.
public struct LoanTable: Sendable {
  /// What was done.
  public struct Outcome: Hashable, Sendable {
    /// Rows of the table.
    public let rows: Int
    /// Rows without figures.
    public let failed: Int
    /// What the table is written in.
    public let encoding: TextEncoding
  }

  /// Is told, from time to time, rows done and about how many there are.
  public typealias Progress = (_ done: Int, _ total: Int) -> Void

  private let file: String
  private let funding: Rate?
  private let quarantine: String
  private let language: Language
  private let threads: Int
  /// Whether rows in the usual writing take the short way, which changes no figure.
  package var takesPlainRows = true

  /// A table of loans.
  ///
  /// - Parameters:
  ///   - file: the table; `-` is standard input.
  ///   - funding: the rate at which payments are discounted where a row has none of its own, such
  ///     as `2.5% annual`.
  ///   - quarantine: the file for bad rows; nil is the table's name with `.bad.csv`.
  ///   - language: of the reasons.
  ///   - threads: at work; nil is one a processor. No figure depends on it.
  /// - Throws: `InvalidInput` for a funding rate that cannot be read.
  public init(
    _ file: String, funding: String? = nil, quarantine: String? = nil,
    language: Language = .english, threads: Int? = nil
  ) throws(InvalidInput) {
    self.file = file
    var rate: Rate?
    if let funding { rate = try Notation<Rate>.rate.value(of: funding, named: "funding") }
    self.funding = rate
    self.quarantine = quarantine ?? (file == "-" ? "standard-input" : file) + ".bad.csv"
    self.language = language
    self.threads = min(max(1, threads ?? BlockRunner.processors), 256)
  }

  /// Where bad rows go.
  public var quarantineFile: String { quarantine }

  /// Reads the table and writes the answers.
  ///
  /// - Parameters:
  ///   - output: the file for the answers; nil and `-` are standard output.
  ///   - progress: told how far the work is.
  /// - Returns: how many rows there were and how many have no figures.
  /// - Throws: `ModelFileErrors` for a table without the columns it needs, `InputFile.Unreadable`,
  ///   `CheckedOutput.Failure`.
  public func run(to output: String?, progress: Progress = { _, _ in }) throws -> Outcome {
    var reader = try TableReader(file)
    guard let first = try reader.next() else { throw empty }
    let (header, rest, lines) = try heading(first)
    let total = reader.size
    let stream = try LoanTableStream(
      consume reader, answersTo: output, quarantine: Quarantine(quarantine, line: lines + 1))
    var (rows, bytes) = (0, 0)
    var (window, answered): (TableReader.Window?, [LoanTableChunk]) = (rest, [])
    while let current = window {
      (window, answered) = try step(current, header, stream, after: answered)
      rows += answered.reduce(0) { $0 + $1.rows }
      bytes += current.chunks.reduce(0) { $0 + $1.count }
      let share = Double(total ?? 0) / Double(max(1, bytes))
      progress(rows, max(rows, Int(min(1e15, Double(rows) * share))))
    }
    try stream.write(answered)
    let (failed, encoding) = try stream.finish()
    return Outcome(rows: rows, failed: failed, encoding: encoding ?? .utf8)
  }

  private enum Piece: Sendable {
    case window(TableReader.Window?)
    case answers(LoanTableChunk)
  }

  /// Answers a window; meanwhile one thread writes the answers to the last one and reads the next.
  private func step(
    _ window: TableReader.Window, _ header: LoanHeader, _ stream: LoanTableStream,
    after written: [LoanTableChunk]
  ) throws -> (TableReader.Window?, [LoanTableChunk]) {
    let (funding, language, isPlain) = (funding, language, takesPlainRows)
    let pieces = try BlockRunner(
      paths: window.chunks.count + 1, blockSize: 1, threads: threads
    ).run(
      workspace: { LoanWorkspace(header) },
      block: { blocks, workspace -> Piece in
        guard blocks.lowerBound > 0 else {
          try stream.write(written)
          return .window(try stream.next())
        }
        return .answers(
          window.bytes.withUnsafeBufferPointer { bytes in
            LoanTableChunk(
              UnsafeBufferPointer(rebasing: bytes[window.chunks[blocks.lowerBound - 1]]), header,
              funding: funding, language: language, takesPlainRows: isPlain, in: &workspace)
          })
      })
    var next: TableReader.Window?
    var chunks: [LoanTableChunk] = []
    for piece in pieces {
      switch piece {
      case .window(let window): next = window
      case .answers(let chunk): chunks.append(chunk)
      }
    }
    return (next, chunks)
  }

  /// The columns, and what is left of the first window behind them.
  private func heading(
    _ window: TableReader.Window
  ) throws -> (LoanHeader, TableReader.Window, lines: Int) {
    try window.bytes.withUnsafeBufferPointer { bytes in
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      guard let chunk = window.chunks.first,
        let record = RecordScanner.record(
          in: UnsafeBufferPointer(rebasing: bytes[..<chunk.upperBound]), from: start, isEnd: true),
        record.end > start
      else { throw empty }
      let header = try LoanHeader(
        UnsafeBufferPointer(rebasing: bytes[start..<record.end]), record, file: shownName)
      if header[.fundingRate] < 0, funding == nil {
        throw error(
          .missingKey, LoanColumn.fundingRate.rawValue, "is missing",
          help: ["give the column fundingRate, or --funding \"2.5% annual\" for all rows"])
      }
      var chunks = window.chunks
      chunks[0] = min(record.next, chunk.upperBound)..<chunk.upperBound
      return (header, TableReader.Window(bytes: window.bytes, chunks: chunks), record.lines)
    }
  }

  private var shownName: String { file == "-" ? "standard input" : file }

  private var empty: ModelFileErrors { error(.emptyFile, "", "the table is empty") }

  private func error(
    _ code: ModelFileError.Code, _ path: String, _ rule: Phrase, help: [Phrase] = []
  ) -> ModelFileErrors {
    ModelFileErrors([
      ModelFileError(
        code: code, file: shownName, position: SourcePosition(line: 1, column: 1), path: path,
        rule: rule, note: nil, help: help, excerpt: nil)
    ])
  }
}
