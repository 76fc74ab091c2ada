import NumericalMethods
import Reports
import Synchronization

/// Where a table comes from and its answers go: read and written by one thread at a time.
final class LoanTableStream: Sendable {
  private struct Ends: ~Copyable {
    var reader: TableReader
    var answers: CheckedOutput
    var quarantine: Quarantine
  }

  private let ends: Mutex<Ends?>

  init(
    _ reader: consuming sending TableReader, answersTo output: String?,
    quarantine: consuming sending Quarantine
  ) throws(CheckedOutput.Failure) {
    var answers = try CheckedOutput(to: output)
    try answers.write(LoanTableChunk.headings)
    ends = Mutex(Ends(reader: reader, answers: answers, quarantine: quarantine))
  }

  /// The next records; nil at the end of the table.
  func next() throws -> TableReader.Window? { try ends.withLock { try $0?.reader.next() } }

  /// Writes the answers to some records, and the bad ones aside.
  func write(_ chunks: [LoanTableChunk]) throws {
    try ends.withLock { ends in
      for chunk in chunks {
        try ends?.answers.write(chunk.text)
        try ends?.quarantine.add(chunk)
      }
    }
  }

  /// Gives the files their names.
  ///
  /// - Returns: rows without figures, and what the table was written in.
  func finish() throws -> (failed: Int, encoding: TextEncoding?) {
    try ends.withLock { ends in
      guard let ended = ends.take() else { return (0, nil) }
      let (failed, encoding) = (ended.quarantine.count, ended.reader.encoding)
      // The bad rows first: whoever sees the answers can find the reasons.
      try ended.quarantine.finish()
      try ended.answers.finish()
      return (failed, encoding)
    }
  }
}
