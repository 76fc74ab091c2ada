/// A place in a file: line and column in characters, both from 1.
public struct SourcePosition: Hashable, Sendable, Comparable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (one: SourcePosition, other: SourcePosition) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

/// A stretch of a file, from its first character to the one after its last.
struct SourceSpan: Hashable, Sendable {
  let start: SourcePosition
  let end: SourcePosition

  static let fileStart = SourceSpan(
    start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 1, column: 1))
}
