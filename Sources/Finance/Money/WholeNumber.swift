/// A whole number without bound and without sign, for products that outgrow 128 bits.
///
/// Only what exact rounding needs: products, sums, comparison and division.
package struct WholeNumber: Comparable, Sendable {
  /// Words from the lowest; the highest is not zero.
  private var words: [UInt64]

  private init(words: [UInt64]) {
    self.words = words
    while self.words.last == 0 { self.words.removeLast() }
  }

  /// A number of at most 128 bits.
  package init(_ value: UInt128) {
    self.init(words: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
  }

  package var isZero: Bool { words.isEmpty }

  /// The value, if it has at most 128 bits.
  package var value: UInt128? {
    guard words.count <= 2 else { return nil }
    return words.reversed().reduce(UInt128(0)) { $0 << 64 | UInt128($1) }
  }

  package static func < (left: WholeNumber, right: WholeNumber) -> Bool {
    if left.words.count != right.words.count { return left.words.count < right.words.count }
    for (one, other) in zip(left.words.reversed(), right.words.reversed()) where one != other {
      return one < other
    }
    return false
  }

  package static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    var words = [UInt64](repeating: 0, count: left.words.count + right.words.count)
    for (i, one) in left.words.enumerated() {
      var carry: UInt128 = 0
      for (j, other) in right.words.enumerated() {
        carry += UInt128(one) * UInt128(other) + UInt128(words[i + j])
        words[i + j] = UInt64(truncatingIfNeeded: carry)
        carry >>= 64
      }
      words[i + right.words.count] = UInt64(truncatingIfNeeded: carry)
    }
    return WholeNumber(words: words)
  }

  package static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    var words: [UInt64] = []
    var carry: UInt128 = 0
    for index in 0..<max(left.words.count, right.words.count) {
      carry += index < left.words.count ? UInt128(left.words[index]) : 0
      carry += index < right.words.count ? UInt128(right.words[index]) : 0
      words.append(UInt64(truncatingIfNeeded: carry))
      carry >>= 64
    }
    words.append(UInt64(truncatingIfNeeded: carry))
    return WholeNumber(words: words)
  }

  /// The difference; zero when the right number is the larger.
  package static func - (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    if left < right { return WholeNumber(0) }
    var words = left.words
    var borrow: UInt64 = 0
    for index in words.indices {
      let taken = index < right.words.count ? right.words[index] : 0
      let (first, under) = words[index].subtractingReportingOverflow(taken)
      let (second, underAgain) = first.subtractingReportingOverflow(borrow)
      words[index] = second
      borrow = under || underAgain ? 1 : 0
    }
    return WholeNumber(words: words)
  }

  /// The number to a power.
  package func raised(to power: Int) -> WholeNumber {
    var result = WholeNumber(1)
    var (square, rest) = (self, max(0, power))
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }

  /// Ten to a power.
  package static func powerOfTen(_ power: Int) -> WholeNumber {
    WholeNumber(10).raised(to: power)
  }

  /// The nearest whole quotient, ties up; nil for a zero divisor or a quotient above 2^126.
  package func roundedQuotient(by divisor: WholeNumber) -> UInt128? {
    if divisor.isZero { return nil }
    // 2 × number + divisor over 2 × divisor, so that the floor of it is the rounded quotient.
    let top = self + self + divisor
    let bottom = divisor + divisor
    var (low, high): (UInt128, UInt128) = (0, 1 << 126)
    guard top < bottom * WholeNumber(high) else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if top < bottom * WholeNumber(middle) { high = middle } else { low = middle }
    }
    return low
  }
}
