public import NumericalMethods

extension DecimalNumber {
  /// A product over a product, rounded once to decimal places, ties away from zero.
  ///
  /// The products are exact whatever their length.
  ///
  /// - Parameters:
  ///   - factors: multiplied.
  ///   - divisors: multiplied, none of them zero.
  ///   - places: decimal places kept, from 0 to 30.
  /// - Returns: the ratio, rounded once.
  /// - Throws: `.noSolution` for a zero divisor, or a result of more than 37 digits.
  public static func ratio(
    of factors: [DecimalNumber], over divisors: [DecimalNumber] = [], places: Int
  ) throws(NumericalError) -> DecimalNumber {
    if let product = try? productOf(factors), let divisor = try? productOf(divisors),
      let quotient = try? product.divided(by: divisor, places: places)
    {
      return quotient
    }
    guard (0...30).contains(places) else { throw .noSolution("places out of 0…30") }
    var (top, bottom) = (WholeNumber(1), WholeNumber(1))
    var shift = places
    var negative = false
    for factor in factors {
      top = top * WholeNumber(factor.significand.magnitude)
      shift += factor.exponent
      if factor.significand < 0 { negative.toggle() }
    }
    for divisor in divisors {
      bottom = bottom * WholeNumber(divisor.significand.magnitude)
      shift -= divisor.exponent
      if divisor.significand < 0 { negative.toggle() }
    }
    if bottom.isZero { throw .noSolution("division by zero") }
    if shift >= 0 {
      top = top * WholeNumber.powerOfTen(shift)
    } else {
      bottom = bottom * WholeNumber.powerOfTen(-shift)
    }
    guard let quotient = top.roundedQuotient(by: bottom) else { throw tooLong }
    return DecimalNumber(
      significand: negative ? -Int128(quotient) : Int128(quotient), places: places)
  }

  private static func productOf(
    _ factors: [DecimalNumber]
  ) throws(NumericalError) -> DecimalNumber {
    var product = DecimalNumber(1)
    for factor in factors { product = try product.times(factor) }
    return product
  }

  /// The exact sum of numbers.
  ///
  /// - Throws: `.noSolution` if it needs more than 38 digits.
  public static func sum(_ parts: [DecimalNumber]) throws(NumericalError) -> DecimalNumber {
    var total = DecimalNumber(0)
    for part in parts { total = try total.plus(part) }
    return total
  }

  /// The largest number of minor units that is not above the number.
  ///
  /// - Throws: `.noSolution` if it does not fit.
  public func roundedDown(_ currency: Currency) throws(NumericalError) -> Cash {
    let nearest = try Cash(roundingHalfAwayFromZero: self, currency)
    guard DecimalNumber(nearest) > self else { return nearest }
    return try nearest.subtracting(Cash(minorUnits: 1, currency))
  }
}

extension Cash {
  /// A product over a product, rounded once to the minor unit, ties away from zero.
  ///
  /// - Throws: `.noSolution` for a zero divisor or an amount that does not fit.
  public static func rounding(
    _ factors: [DecimalNumber], over divisors: [DecimalNumber] = [], _ currency: Currency
  ) throws(NumericalError) -> Cash {
    let places = currency.minorUnitDigits
    return try Cash(
      roundingHalfAwayFromZero: .ratio(of: factors, over: divisors, places: places), currency)
  }

  /// An amount that is whole minor units already.
  ///
  /// - Throws: `InvalidInput` if it is not, or does not fit.
  public init(exactly money: Money) throws(InvalidInput) {
    let cash = try Cash(roundingHalfAwayFromZero: money)
    guard try DecimalNumber(cash) == DecimalNumber(money.amount) else {
      throw InvalidInput(
        "", "must have at most \(money.currency.minorUnitDigits) decimals", got: "\(money.amount)")
    }
    self = cash
  }
}
