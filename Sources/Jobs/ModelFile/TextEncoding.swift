import Glibc

/// The encodings a model file may come in: UTF-8 with or without a byte order mark, UTF-16 with
/// one, GB18030.
enum TextEncoding {
  /// The text in UTF-8, or the place of the first byte that no encoding explains.
  static func decode(_ bytes: [UInt8]) -> Result<[UInt8], Undecodable> {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      return isUTF8(rest) ? .success(rest) : .failure(Undecodable(byte: firstInvalid(bytes)))
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes, littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes, littleEndian: false) }
    if isUTF8(bytes) { return .success(bytes) }
    if let text = convert(bytes, from: "GB18030"), isUTF8(text) { return .success(text) }
    return .failure(Undecodable(byte: firstInvalid(bytes)))
  }

  /// No encoding explains the byte at this offset.
  struct Undecodable: Error, Hashable {
    let byte: Int
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    // Halve: a prefix is valid up to a cut character, which is at most three bytes.
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high + 1) / 2
      let isValid = (0...3).contains { back in
        middle >= back && isUTF8(Array(bytes[..<(middle - back)]))
      }
      if isValid { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private static func decodeUTF16(
    _ bytes: [UInt8], littleEndian: Bool
  ) -> Result<[UInt8], Undecodable> {
    guard bytes.count.isMultiple(of: 2) else {
      return .failure(Undecodable(byte: bytes.count - 1))
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { place in
      let (low, high) =
        littleEndian ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
      return UInt16(high) << 8 | UInt16(low)
    }
    if let text = String(validating: units, as: UTF16.self) { return .success(Array(text.utf8)) }
    var decoder = UTF16()
    var iterator = units.makeIterator()
    var place = 2
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      place += scalar.value > 0xFFFF ? 4 : 2
    }
    return .failure(Undecodable(byte: place))
  }

  /// What the C library makes of the bytes in an encoding; nil if a byte does not belong to it.
  private static func convert(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // A character of GB18030 takes one byte at least, of UTF-8 four at most.
    return [UInt8](unsafeUninitializedCapacity: bytes.count * 4) { output, written in
      written = 0
      input.withUnsafeMutableBufferPointer { input in
        var from = input.baseAddress
        var left = input.count
        output.withMemoryRebound(to: CChar.self) { output in
          var to = output.baseAddress
          var room = output.count
          let done = iconv(converter, &from, &left, &to, &room)
          if done != Int.max.magnitude * 2 + 1, left == 0 { written = output.count - room }
        }
      }
    }.nonEmpty
  }
}

extension Array {
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
