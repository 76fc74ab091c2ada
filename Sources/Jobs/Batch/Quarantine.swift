import Glibc
import Reports

/// The file of rows without figures; there is none as long as every row has them.
struct Quarantine: ~Copyable {
  private let file: String
  private var output: CheckedOutput?
  /// The line of the table at which the next chunk begins.
  private var line: Int
  /// Rows so far.
  private(set) var count = 0

  init(_ file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// Takes the bad rows of the next chunk.
  mutating func add(_ chunk: LoanTableChunk) throws(CheckedOutput.Failure) {
    for row in chunk.badRows {
      if output == nil { try begin() }
      try output?.write("\(line + row.line),")
      try output?.write(row.text)
    }
    count += chunk.badRows.count
    line += chunk.lines
  }

  /// Gives the file its name.
  ///
  /// A file of an earlier run must not look like one of this run: it is replaced by an empty one.
  consuming func finish() throws(CheckedOutput.Failure) {
    if output == nil, access(file, F_OK) == 0 { try begin() }
    try output?.finish()
  }

  private mutating func begin() throws(CheckedOutput.Failure) {
    var output = try CheckedOutput(to: file)
    try output.write(LoanTableChunk.badRowHeadings)
    self.output = consume output
  }
}
