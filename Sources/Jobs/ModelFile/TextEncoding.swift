/// The encodings a text may come in: UTF-8 with or without a byte order mark, UTF-16 with one,
/// GB18030.
public enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"

  /// What a text begins with that is marked with its encoding.
  var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: []
    }
  }

  /// The encoding that the first bytes of a text name.
  static func marked(_ bytes: some Sequence<UInt8>) -> TextEncoding? {
    [.utf8, .utf16LittleEndian, .utf16BigEndian].first { bytes.starts(with: $0.mark) }
  }

  /// The encoding of a text without a mark.
  ///
  /// It is GB18030 if all of it can be, and more of it is wrong in UTF-8 than is right there: a
  /// Chinese text in GB18030 has a right sequence now and then, one in UTF-8 a wrong byte at most.
  ///
  /// - Parameters:
  ///   - bytes: the text, or its beginning.
  ///   - isEnd: false for a beginning, which may end within a character.
  /// - Returns: GB18030 or UTF-8.
  static func guessed(_ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool) -> TextEncoding {
    let sequences = UTF8Sequences(bytes, isEnd: isEnd)
    guard sequences.wrong > sequences.right, var decoder = TextDecoder(.gb18030) else {
      return .utf8
    }
    _ = decoder.decode(bytes, isEnd: isEnd)
    return decoder.firstWrong == nil ? .gb18030 : .utf8
  }

  /// A text in UTF-8, with the encoding it came in, or the place of the first character that the
  /// encoding does not have.
  static func decode(
    _ bytes: [UInt8]
  ) -> Result<(text: [UInt8], encoding: TextEncoding), Undecodable> {
    bytes.withUnsafeBufferPointer { buffer in
      let mark = marked(buffer)
      let encoding = mark ?? guessed(buffer, isEnd: true)
      let skipped = mark?.mark.count ?? 0
      let body = UnsafeBufferPointer(rebasing: buffer[skipped...])
      var decoder = TextDecoder(encoding)
      let text = decoder?.decode(body, isEnd: true) ?? Array(body)
      let place = text.withUnsafeBufferPointer { UTF8Sequences($0, isEnd: true).firstWrong }
      guard let place else { return .success((text, encoding)) }
      return .failure(
        Undecodable(
          byte: (decoder?.firstWrong ?? place) + skipped, position: position(of: place, in: text)))
    }
  }

  /// No encoding explains the byte at an offset, which stands at a place of the text.
  struct Undecodable: Error, Hashable {
    let byte: Int
    let position: SourcePosition
  }

  private static func position(of place: Int, in text: [UInt8]) -> SourcePosition {
    let start = text[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return SourcePosition(
      line: 1 + text[..<place].count { $0 == 0x0A },
      column: 1 + text[start..<place].count { $0 & 0xC0 != 0x80 })
  }
}

/// What of some bytes is UTF-8.
///
/// > Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
struct UTF8Sequences {
  /// Characters beyond ASCII that are well-formed.
  private(set) var right = 0
  /// Bytes that begin no well-formed character.
  private(set) var wrong = 0
  /// The first of them.
  private(set) var firstWrong: Int?

  /// Looks through some bytes.
  ///
  /// - Parameters:
  ///   - bytes: a text, or its beginning.
  ///   - isEnd: false where a character may be cut at the end.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool) {
    var place = 0
    while place < bytes.count {
      let lead = bytes[place]
      if lead < 0x80 {
        place += 1
        continue
      }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var end = place + 1
      if (0xC2...0xF4).contains(lead) {
        while end < min(place + length, bytes.count),
          Self.follows(bytes[end], lead: lead, isSecond: end == place + 1)
        {
          end += 1
        }
      }
      if end == place + length {
        right += 1
        place = end
      } else if end == bytes.count, !isEnd, (0xC2...0xF4).contains(lead) {
        return
      } else {
        wrong += 1
        if firstWrong == nil { firstWrong = place }
        place += 1
      }
    }
  }

  private static func follows(_ byte: UInt8, lead: UInt8, isSecond: Bool) -> Bool {
    guard isSecond else { return byte & 0xC0 == 0x80 }
    switch lead {
    case 0xE0: return (0xA0...0xBF).contains(byte)
    case 0xED: return (0x80...0x9F).contains(byte)
    case 0xF0: return (0x90...0xBF).contains(byte)
    case 0xF4: return (0x80...0x8F).contains(byte)
    default: return byte & 0xC0 == 0x80
    }
  }
}
