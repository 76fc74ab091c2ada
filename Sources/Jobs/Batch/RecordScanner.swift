import Glibc

/// Finds where the records of a CSV text end.
///
/// A record is a line, or several where a quoted field goes on. A quote that is not closed within
/// the limit, or only by one in the middle of a later field, makes its first line a bad record and
/// costs no other.
///
/// > Source: RFC 4180, section 2.
enum RecordScanner {
  /// Bytes that a record may have.
  static let limit = 64 << 10

  static let newline = UInt8(ascii: "\n")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")

  /// What is wrong with a record as a whole.
  enum Flaw: Hashable, Sendable {
    case unbalancedQuotes
    case tooLarge
  }

  /// A record's place.
  struct Record: Hashable, Sendable {
    /// The byte after its last one, before the end of the line.
    let end: Int
    /// Where the next record begins.
    let next: Int
    /// Lines it takes.
    let lines: Int
    /// Whether a quote is in it.
    let hasQuotes: Bool
    let flaw: Flaw?
  }

  /// The record that begins at a place; nil when more bytes are needed to tell.
  static func record(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isEnd: Bool
  ) -> Record? {
    guard
      let first = find(newline, in: bytes, from: start, to: bytes.count)
        ?? (isEnd ? bytes.count : nil)
    else { return nil }
    func made(_ end: Int, _ lines: Int, _ hasQuotes: Bool, _ flaw: Flaw?) -> Record {
      let isReturned = end > start && bytes[end - 1] == 0x0D
      return Record(
        end: isReturned ? end - 1 : end, next: min(end + 1, bytes.count), lines: lines,
        hasQuotes: hasQuotes, flaw: flaw)
    }
    if first - start > limit { return made(first, 1, false, .tooLarge) }
    if find(quote, in: bytes, from: start, to: first) == nil { return made(first, 1, false, nil) }
    var state = State.fieldStart
    var (from, end, lines) = (start, first, 1)
    while true {
      state = advance(state, over: bytes, from: from, to: end)
      if state == .broken, lines > 1 { return made(first, 1, true, .unbalancedQuotes) }
      if state != .quoted { return made(end, lines, true, nil) }
      if end >= bytes.count { return isEnd ? made(first, 1, true, .unbalancedQuotes) : nil }
      guard
        let nextEnd = find(newline, in: bytes, from: end + 1, to: bytes.count)
          ?? (isEnd ? bytes.count : nil)
      else {
        return bytes.count - start > limit ? made(first, 1, true, .unbalancedQuotes) : nil
      }
      if nextEnd - start > limit { return made(first, 1, true, .unbalancedQuotes) }
      (from, end, lines) = (end, nextEnd, lines + 1)
    }
  }

  /// The first place of a byte in a stretch.
  static func find(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, start < end else { return nil }
    guard let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The last place of a byte in a stretch.
  static func findLast(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    bytes[start..<end].lastIndex(of: byte)
  }

  private enum State { case fieldStart, plain, quoted, quoteWithin, broken }

  private static func advance(
    _ state: State, over bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> State {
    var state = state
    for place in start..<end {
      let byte = bytes[place]
      switch state {
      case .fieldStart:
        state = byte == quote ? .quoted : byte == comma ? .fieldStart : .plain
      case .plain: if byte == comma { state = .fieldStart }
      case .quoted: if byte == quote { state = .quoteWithin }
      case .quoteWithin:
        let isReturn = byte == 0x0D && place == end - 1
        state = byte == quote ? .quoted : byte == comma ? .fieldStart : isReturn ? .plain : .broken
      case .broken: return .broken
      }
    }
    return state
  }
}
