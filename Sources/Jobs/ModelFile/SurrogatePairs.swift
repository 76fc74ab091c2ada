/// The characters that a JSON text writes as two escapes, `\uD83D\uDE00`, in the one escape that the
/// parser of YAML knows, `\U0001F600`.
///
/// > Source: RFC 8259, section 7.
struct SurrogatePairs {
  /// The text with each pair joined.
  let text: [UInt8]
  /// Characters of the joined text up to and with each joined pair, rising.
  private let places: [Int]
  /// Characters by which a joined pair is shorter.
  private static let saved = 2

  /// Joins the pairs of a text; nil if it is no JSON or has none.
  init?(joiningIn text: [UInt8]) {
    let first = text.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    var joined: [UInt8] = []
    var places: [Int] = []
    var (place, copied, characters, counted) = (0, 0, 0, 0)
    var isWithinQuotes = false
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: "\""):
        isWithinQuotes.toggle()
        place += 1
      case UInt8(ascii: "\\") where isWithinQuotes:
        guard let scalar = Self.pair(text, at: place) else {
          place += 2
          continue
        }
        if joined.isEmpty { joined.reserveCapacity(text.count) }
        joined += text[copied..<place]
        let digits = String(scalar, radix: 16, uppercase: true)
        joined += "\\U\(String(repeating: "0", count: 8 - digits.utf8.count))\(digits)".utf8
        characters += text[counted..<place].count { $0 & 0xC0 != 0x80 } + 10
        places.append(characters)
        place += 12
        (copied, counted) = (place, place)
      default: place += 1
      }
    }
    if places.isEmpty { return nil }
    self.text = joined + text[copied...]
    self.places = places
  }

  /// The column in the text as written of a place in the joined one.
  ///
  /// - Parameters:
  ///   - index: characters of the joined text before it.
  ///   - column: characters of its line before it.
  /// - Returns: characters of the line as written before it.
  func column(_ index: Int, _ column: Int) -> Int {
    column + Self.saved * (count(upTo: index) - count(upTo: index - column))
  }

  /// Pairs that end at or before a number of characters.
  private func count(upTo index: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The character of two escapes at a place.
  private static func pair(_ text: [UInt8], at place: Int) -> UInt32? {
    guard let high = unit(text, at: place), high & 0xFC00 == 0xD800,
      let low = unit(text, at: place + 6), low & 0xFC00 == 0xDC00
    else { return nil }
    return 0x10000 + (high & 0x3FF) << 10 + low & 0x3FF
  }

  private static func unit(_ text: [UInt8], at place: Int) -> UInt32? {
    guard place + 6 <= text.count, text[place] == UInt8(ascii: "\\"),
      text[place + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for byte in text[(place + 2)..<(place + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
