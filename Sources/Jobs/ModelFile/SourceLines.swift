/// The text of a file by lines, for excerpts in messages.
struct SourceLines: Sendable {
  private let text: [UInt8]
  /// Where each line begins.
  private let starts: [UInt32]
  /// The first character that no model file may hold.
  let firstForbidden: (span: SourceSpan, scalar: Unicode.Scalar)?

  /// The lines of a text in UTF-8.
  init(_ text: [UInt8]) {
    self.text = text
    var starts: [UInt32] = [0]
    var forbidden: Int?
    var place = 0
    while place < text.count {
      let byte = text[place]
      // Characters that end a line or are forbidden begin with one of these bytes.
      if byte >= 0x20, byte != 0x7F, byte != 0xC2, byte != 0xE2, byte != 0xEF {
        place += 1
        continue
      }
      let (scalar, length) = Self.scalar(text, at: place)
      place += length
      if Self.isBreak(scalar) {
        if scalar == "\r", place < text.count, text[place] == 0x0A { place += 1 }
        starts.append(UInt32(place))
      } else if forbidden == nil, Self.isForbidden(scalar) {
        forbidden = place - length
      }
    }
    self.starts = starts
    firstForbidden = forbidden.map { at in
      let line = starts.lastIndex { $0 <= at } ?? 0
      let before = text[Int(starts[line])..<at].count { $0 & 0xC0 != 0x80 }
      let start = SourcePosition(line: line + 1, column: before + 1)
      let end = SourcePosition(line: line + 1, column: before + 2)
      return (SourceSpan(start: start, end: end), Self.scalar(text, at: at).0)
    }
  }

  /// The character at a byte of a valid text, and the number of its bytes.
  private static func scalar(_ text: [UInt8], at place: Int) -> (Unicode.Scalar, Int) {
    var decoder = UTF8()
    var iterator = text[place..<min(place + 4, text.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return ("\u{FFFD}", 1) }
    return (scalar, UTF8.width(scalar))
  }

  /// The line of a place, cut to the width of a terminal, with the place marked.
  func excerpt(of span: SourceSpan) -> ModelFileError.Excerpt? {
    let number = span.start.line - 1
    guard starts.indices.contains(number) else { return nil }
    let next = number + 1 < starts.count ? Int(starts[number + 1]) : text.count
    // Lazily: a filtered text would be built character by character, slow on a line of megabytes.
    let line = Array(
      String(decoding: text[Int(starts[number])..<next], as: UTF8.self).unicodeScalars
        .lazy.filter { !Self.isBreak($0) })
    let start = min(span.start.column - 1, line.count)
    let end = span.end.line > span.start.line ? line.count : min(span.end.column - 1, line.count)
    let before = line[..<start]
    var marked = line[start..<max(start, end)]
    while marked.count > 1, marked.last == " " { marked.removeLast() }
    let after = line[marked.endIndex...]
    return ModelFileError.Excerpt(
      before: (before.count > 60 ? "…" : "") + Self.shown(before.suffix(60)),
      marked: Self.shown(marked.prefix(40)),
      after: marked.count > 40
        ? "…" : Self.shown(after.prefix(40)) + (after.count > 40 ? "…" : ""))
  }

  /// The characters that end a line for the YAML parser.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Control characters, and signs that change the direction of text or show nothing.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFFE, 0xFFFF:
      true
    default: false
    }
  }

  /// What no terminal can be harmed by.
  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars {
      text.unicodeScalars.append(scalar == "\t" ? " " : isForbidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return text
  }
}
