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
    for place in 0..<text.utf8CodeUnitCount { put(text.utf8Start[place]) }
  }

  mutating func put(_ text: String) {
    for byte in text.utf8 { put(byte) }
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
    for byte in text {
      if byte == RecordScanner.quote { put(byte) }
      put(byte)
    }
    if needsQuotes { put(RecordScanner.quote) }
  }

  /// Minor units as an amount in plain digits.
  mutating func putAmount(_ units: Int64, places: Int) {
    if units < 0 { put(UInt8(ascii: "-")) }
    var rest = units.magnitude
    let start = count
    var written = 0
    // Digits from the last, then turned round.
    repeat {
      if written == places, places > 0 { put(UInt8(ascii: ".")) }
      let (whole, digit) = rest.quotientAndRemainder(dividingBy: 10)
      put(0x30 + UInt8(truncatingIfNeeded: digit))
      rest = whole
      written += 1
    } while rest > 0 || written <= places
    var (low, high) = (start, count - 1)
    while low < high {
      (bytes[low], bytes[high]) = (bytes[high], bytes[low])
      low += 1
      high -= 1
    }
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
