public import NumericalMethods

/// An exact decimal number `significand × 10^exponent`, for cash computed on the inputs as written.
///
/// The result of an operation which needs more than 38 digits is an error, never rounded unasked.
public struct DecimalNumber: Sendable, CustomStringConvertible {
  /// All digits, with the sign.
  public let significand: Int128
  /// The power of ten, from −400 to 400.
  public let exponent: Int

  static let exponents = -400...400

  private init(unchecked significand: Int128, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  /// A number of units of a decimal place.
  init(significand: Int128, places: Int) {
    self.init(unchecked: significand, exponent: -places)
  }

  /// A whole number.
  public init(_ whole: Int) { self.init(unchecked: Int128(whole), exponent: 0) }

  /// A whole number of minor units, as the decimal amount that it is.
  public init(_ cash: Cash) {
    self.init(unchecked: Int128(cash.minorUnits), exponent: -cash.currency.minorUnitDigits)
  }

  /// The number that a text writes, such as `0.0435` or `1.2e-7`; digits may be grouped by `_`.
  ///
  /// - Throws: `InvalidInput` if the text is not a number or has more than 38 digits.
  public init(_ text: String) throws(InvalidInput) {
    let rule = "must be a decimal number of at most 38 digits"
    var significand: Int128 = 0
    var places = 0
    var digits = 0
    var seenPoint = false
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    var written = 0
    while let byte = bytes.first {
      if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
      } else if byte == UInt8(ascii: "_"), digits > 0, !seenPoint {
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits += 1
        if seenPoint { places += 1 }
        let next = significand.multipliedReportingOverflow(by: 10)
        let sum = next.partialValue.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        if next.overflow || sum.overflow { throw InvalidInput("", rule, got: text) }
        significand = sum.partialValue
      } else {
        break
      }
      bytes.removeFirst()
      written += 1
    }
    guard digits > 0, written <= 400 else { throw InvalidInput("", rule, got: text) }
    if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
      let power = String(decoding: bytes.dropFirst(), as: UTF8.self)
      guard let power = Int(power), Self.exponents.contains(power) else {
        throw InvalidInput("", rule, got: text)
      }
      places -= power
      bytes = []
    }
    guard bytes.isEmpty else { throw InvalidInput("", rule, got: text) }
    self = Self(unchecked: negative ? -significand : significand, exponent: -places).shortened
    guard Self.exponents.contains(exponent) else { throw InvalidInput("", rule, got: text) }
  }

  /// The shortest decimal number that reads back as a `Double`: 0.1 for `0.1`.
  ///
  /// - Throws: `InvalidInput` for an infinity or a NaN.
  public init(_ value: Double) throws(InvalidInput) {
    guard value.isFinite else { throw InvalidInput("", "must be a finite number", got: "\(value)") }
    try self.init(value.description)
  }

  /// The nearest `Double`.
  public var double: Double { Double("\(significand)e\(exponent)") ?? .nan }

  public var description: String {
    if exponent >= 0, exponent <= 20 {
      return "\(significand)" + String(repeating: "0", count: significand == 0 ? 0 : exponent)
    }
    if exponent < 0, exponent >= -40 {
      var digits = "\(significand.magnitude)"
      if digits.count <= -exponent {
        digits = String(repeating: "0", count: 1 - exponent - digits.count) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: exponent))
      return (significand < 0 ? "-" : "") + digits
    }
    return "\(significand)e\(exponent)"
  }

  /// The same number without trailing zeros in the significand.
  var shortened: DecimalNumber {
    if significand == 0 { return DecimalNumber(unchecked: 0, exponent: 0) }
    var (digits, power) = (significand, exponent)
    while digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    return DecimalNumber(unchecked: digits, exponent: power)
  }
}

// MARK: - Arithmetic

extension DecimalNumber {
  static let tooLong = NumericalError.noSolution("exact arithmetic needs more than 38 digits")

  private static func checked(
    _ result: (partialValue: Int128, overflow: Bool), _ exponent: Int
  ) throws(NumericalError) -> DecimalNumber {
    if result.overflow || !exponents.contains(exponent) { throw tooLong }
    return DecimalNumber(unchecked: result.partialValue, exponent: exponent)
  }

  /// The exact product.
  ///
  /// - Throws: `.noSolution` if it needs more than 38 digits.
  public func times(_ other: DecimalNumber) throws(NumericalError) -> DecimalNumber {
    let product = significand.multipliedReportingOverflow(by: other.significand)
    if !product.overflow { return try Self.checked(product, exponent + other.exponent) }
    let (left, right) = (shortened, other.shortened)
    return try Self.checked(
      left.significand.multipliedReportingOverflow(by: right.significand),
      left.exponent + right.exponent)
  }

  /// The exact sum.
  ///
  /// - Throws: `.noSolution` if it needs more than 38 digits.
  public func plus(_ other: DecimalNumber) throws(NumericalError) -> DecimalNumber {
    let (left, right) = (shortened, other.shortened)
    if left.significand == 0 { return right }
    if right.significand == 0 { return left }
    let low = min(left.exponent, right.exponent)
    return try Self.checked(
      left.scaled(to: low).addingReportingOverflow(right.scaled(to: low)), low)
  }

  /// The exact difference.
  ///
  /// - Throws: `.noSolution` if it needs more than 38 digits.
  public func minus(_ other: DecimalNumber) throws(NumericalError) -> DecimalNumber {
    try plus(DecimalNumber(unchecked: -other.significand, exponent: other.exponent))
  }

  /// The number divided by another and rounded to decimal places, ties away from zero.
  ///
  /// - Parameters:
  ///   - divisor: not zero.
  ///   - places: decimal places kept, from 0 to 30.
  /// - Returns: the quotient, rounded once.
  /// - Throws: `.noSolution` for a zero divisor or more than 38 digits.
  public func divided(
    by divisor: DecimalNumber, places: Int
  ) throws(NumericalError) -> DecimalNumber {
    guard divisor.significand != 0 else { throw .noSolution("division by zero") }
    guard (0...30).contains(places) else { throw .noSolution("places out of 0…30") }
    var (numerator, denominator) = (shortened, divisor.shortened)
    let shift = numerator.exponent - denominator.exponent + places
    if shift >= 0 {
      let digits = try numerator.scaled(to: numerator.exponent - shift)
      numerator = DecimalNumber(unchecked: digits, exponent: 0)
    } else {
      // A divisor too long to scale is far above the numerator: the quotient rounds to zero.
      guard let digits = try? denominator.scaled(to: denominator.exponent + shift) else {
        return DecimalNumber(0)
      }
      denominator = DecimalNumber(unchecked: digits, exponent: 0)
    }
    let top = numerator.significand.magnitude
    let bottom = denominator.significand.magnitude
    let (quotient, rest) = top.quotientAndRemainder(dividingBy: bottom)
    let rounded = rest >= bottom - rest ? quotient + 1 : quotient
    let negative = (numerator.significand < 0) != (denominator.significand < 0)
    guard let magnitude = Int128(exactly: rounded) else { throw Self.tooLong }
    return DecimalNumber(unchecked: negative ? -magnitude : magnitude, exponent: -places)
  }

  /// The number rounded to decimal places, ties away from zero.
  ///
  /// - Throws: `.noSolution` if the result needs more than 38 digits.
  public func rounded(places: Int) throws(NumericalError) -> DecimalNumber {
    try divided(by: DecimalNumber(1), places: places)
  }

  /// The significand of the same number at a lower power of ten.
  private func scaled(to lower: Int) throws(NumericalError) -> Int128 {
    var digits = significand
    if digits == 0 { return 0 }
    guard exponent - lower <= 38 else { throw Self.tooLong }
    for _ in 0..<max(0, exponent - lower) {
      let next = digits.multipliedReportingOverflow(by: 10)
      if next.overflow { throw Self.tooLong }
      digits = next.partialValue
    }
    return digits
  }
}

extension DecimalNumber: Comparable {
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if let difference = try? left.minus(right) { return difference.significand < 0 }
    return left.double < right.double
  }

  public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let (one, other) = (left.shortened, right.shortened)
    return one.significand == other.significand && one.exponent == other.exponent
  }
}
