/// A number in plain digits, as most tables have it, read from bytes without a text.
///
/// What it reads is what `NumberText` reads; for anything else there is none, and the one strict
/// reader decides.
struct PlainNumber {
  /// All digits, at most fifteen: such a number is exact as a `Double`.
  let digits: Int64
  /// Digits after the point.
  let places: Int
  /// The byte after the number.
  let end: Int

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (digits, count, places, place) = (Int64(0), 0, 0, 0)
    func digit() -> Int64? {
      guard place < bytes.count, (0x30...0x39).contains(bytes[place]) else { return nil }
      return Int64(bytes[place] &- 0x30)
    }
    while let next = digit() {
      // Leading zeros, as in 010, are for the strict reader to refuse.
      if count > 0, digits == 0 { return nil }
      digits = digits &* 10 &+ next
      count += 1
      place += 1
      if count > 15 { return nil }
    }
    if count == 0 { return nil }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      while let next = digit() {
        digits = digits &* 10 &+ next
        places += 1
        place += 1
        if count + places > 15 { return nil }
      }
      if places == 0 { return nil }
    }
    if place < bytes.count {
      let next = bytes[place] | 0x20
      // An exponent or grouped digits.
      if next == UInt8(ascii: "e") || bytes[place] == UInt8(ascii: "_") { return nil }
    }
    (self.digits, self.places, end) = (digits, places, place)
  }

  /// The number over 10^`power`, rounded once.
  func value(over power: Int) -> Double {
    Double(digits) / Self.powersOfTen[min(places + power, Self.powersOfTen.count - 1)]
  }

  /// The powers of ten that a `Double` holds exactly.
  static let powersOfTen: [Double] = (0...22).reduce(into: []) { powers, place in
    powers.append(place == 0 ? 1 : powers[place - 1] * 10)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without spaces at either end.
  @inline(__always)
  var trimmed: UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, count)
    while start < end, self[start] == 0x20 { start += 1 }
    while end > start, self[end - 1] == 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }

  /// The bytes from a place on, without spaces before them.
  @inline(__always)
  func rest(from place: Int) -> UnsafeBufferPointer<UInt8> {
    var start = Swift.min(place, count)
    while start < count, self[start] == 0x20 { start += 1 }
    return UnsafeBufferPointer(rebasing: self[start..<count])
  }

  /// Whether the bytes are a word.
  @inline(__always)
  func isWord(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for place in 0..<count where self[place] != word.utf8Start[place] { return false }
    return true
  }
}
