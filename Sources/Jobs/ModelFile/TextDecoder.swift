import Glibc

/// Turns a text in UTF-16 or GB18030 into UTF-8, piece by piece.
///
/// In the place of what is no character stands the byte FF, which UTF-8 does not have, so that the
/// line it stands in is refused and no other.
struct TextDecoder: ~Copyable {
  private static let wrongByte: UInt8 = 0xFF

  private let encoding: TextEncoding
  private let converter: iconv_t?
  /// Bytes of a character that the last piece did not end.
  private var cut: [UInt8] = []
  private var taken = 0
  /// Bytes before the first that is of no character; nil while all are.
  private(set) var firstWrong: Int?

  /// A decoder; nil for UTF-8, which needs none, and where the system has none.
  init?(_ encoding: TextEncoding) {
    self.encoding = encoding
    switch encoding {
    case .utf8: return nil
    case .utf16LittleEndian, .utf16BigEndian: converter = nil
    case .gb18030:
      let opened = iconv_open("UTF-8", encoding.rawValue)
      guard let opened, Int(bitPattern: opened) != -1 else { return nil }
      converter = opened
    }
  }

  deinit { if let converter { iconv_close(converter) } }

  /// The next piece in UTF-8.
  ///
  /// - Parameters:
  ///   - piece: the bytes after those of the last call.
  ///   - isEnd: whether the text ends with them.
  /// - Returns: the characters that end in the piece.
  mutating func decode(_ piece: UnsafeBufferPointer<UInt8>, isEnd: Bool) -> [UInt8] {
    let bytes = cut + piece
    let before = taken - cut.count
    taken += piece.count
    let (text, end) =
      encoding == .gb18030
      ? convert(bytes, from: before, isEnd: isEnd) : joined(bytes, from: before, isEnd: isEnd)
    cut = Array(bytes[end...])
    return text
  }

  private mutating func note(_ place: Int) { if firstWrong == nil { firstWrong = place } }

  // MARK: - UTF-16

  private mutating func joined(
    _ bytes: [UInt8], from before: Int, isEnd: Bool
  ) -> (text: [UInt8], end: Int) {
    let (low, high) = encoding == .utf16LittleEndian ? (0, 1) : (1, 0)
    func unit(_ place: Int) -> UInt32 {
      UInt32(bytes[place + high]) << 8 | UInt32(bytes[place + low])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 * 3 + 3)
    var place = 0
    while place + 1 < bytes.count {
      let first = unit(place)
      if first < 0x80 {
        text.append(UInt8(first))
        place += 2
        continue
      }
      var value = first
      var length = 2
      if first & 0xFC00 == 0xD800 {
        guard place + 3 < bytes.count || isEnd else { break }
        if place + 3 < bytes.count, case let second = unit(place + 2), second & 0xFC00 == 0xDC00 {
          value = 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
          length = 4
        }
      }
      if let scalar = Unicode.Scalar(value) {
        text += Character(scalar).utf8
      } else {
        note(before + place)
        text.append(Self.wrongByte)
      }
      place += length
    }
    // Half a character.
    if isEnd, place < bytes.count {
      note(before + place)
      text.append(Self.wrongByte)
      place = bytes.count
    }
    return (text, place)
  }

  // MARK: - GB18030

  private mutating func convert(
    _ bytes: [UInt8], from before: Int, isEnd: Bool
  ) -> (text: [UInt8], end: Int) {
    var input = bytes.map { CChar(bitPattern: $0) }
    var end = 0
    var wrong: Int?
    let converter = converter
    // A character takes one byte at least, of UTF-8 four at most.
    let text = [UInt8](unsafeUninitializedCapacity: bytes.count * 4) { output, written in
      written = 0
      guard let start = output.baseAddress else { return }
      input.withUnsafeMutableBufferPointer { input in
        while end < input.count {
          var from = input.baseAddress.map { $0 + end }
          var left = input.count - end
          var room = (output.count - written)
          let count = room
          let failed = start.withMemoryRebound(to: CChar.self, capacity: output.count) { chars in
            var to: UnsafeMutablePointer<CChar>? = chars + written
            return iconv(converter, &from, &left, &to, &room) == -1
          }
          let isCut = failed && errno == EINVAL
          written += count - room
          end = input.count - left
          guard failed, !(isCut && !isEnd) else { return }
          if wrong == nil { wrong = end }
          start[written] = Self.wrongByte
          written += 1
          end += 1
        }
      }
    }
    if let wrong { note(before + wrong) }
    return (text, end)
  }
}
