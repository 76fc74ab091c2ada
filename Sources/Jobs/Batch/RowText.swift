import Finance

/// One line of a CSV text in the making.
struct RowText: ~Copyable {
  private let bytes: UnsafeMutablePointer<UInt8>
  private var count = 0
  /// Twice the longest record, and room for figures.
  private static let room = 2 * RecordScanner.limit + 1_024

  init() {
    bytes = .allocate(capacity: Self.room)
    bytes.initialize(repeating: 0, count: Self.room)
  }

  deinit { bytes.deallocate() }

  /// Hands over the line and begins the next.
  mutating func end(into text: inout [UInt8]) {
    put(RecordScanner.newline)
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    count = 0
  }

  mutating func put(_ byte: UInt8) {
    guard count < Self.room else { return }
    bytes[count] = byte
    count += 1
  }

  mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress, text.count <= Self.room - count else { return }
    (bytes + count).update(from: start, count: text.count)
    count += text.count
  }

  /// A text as RFC 4180 has it; one that a spreadsheet would run as a formula gets an apostrophe
  /// before it.
  mutating func putText(_ text: UnsafeBufferPointer<UInt8>) {
    var needsQuotes = false
    for byte in text {
      needsQuotes = needsQuotes || byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
    }
    if needsQuotes { put(RecordScanner.quote) }
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      put(UInt8(ascii: "'"))
    default: break
    }
    guard needsQuotes else { return put(text) }
    for byte in text {
      if byte == RecordScanner.quote { put(byte) }
      put(byte)
    }
    put(RecordScanner.quote)
  }

  /// Room for the longest amount: a sign, twenty digits and a point.
  private static let longestAmount = 32

  /// Minor units as an amount in plain digits, with at most eight places.
  mutating func putAmount(_ units: Int64, places: Int) {
    guard count + Self.longestAmount <= Self.room else { return }
    if units < 0 { put(UInt8(ascii: "-")) }
    // Digits from the last, at the end of the room that the longest would take.
    let end = bytes + count + Self.longestAmount
    var first = end
    var rest = units.magnitude
    func digit() {
      let (whole, digit) = rest.quotientAndRemainder(dividingBy: 10)
      rest = whole
      first -= 1
      first.pointee = 0x30 + UInt8(truncatingIfNeeded: digit)
    }
    if places > 0 {
      for _ in 0..<min(places, 8) { digit() }
      first -= 1
      first.pointee = UInt8(ascii: ".")
    }
    repeat { digit() } while rest > 0
    let length = end - first
    (bytes + count).update(from: first, count: length)
    count += length
  }

  /// A figure in minor units, rounded to them.
  mutating func putAmount(_ units: Double, places: Int) {
    guard units.magnitude < 9e18 else { return }
    putAmount(Int64(units.rounded(.toNearestOrAwayFromZero)), places: places)
  }

  /// A fraction in percent, to six decimal places.
  mutating func putPercent(_ fraction: Double) {
    putAmount(1e8 * fraction, places: 6)
    put(UInt8(ascii: "%"))
  }
}
