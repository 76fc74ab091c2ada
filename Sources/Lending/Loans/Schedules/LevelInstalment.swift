public import Finance
public import NumericalMethods

/// The instalment that repays a balance in equal amounts (等额本息).
///
/// `(P (1+i)^m − B) i ÷ ((1+i)^m − 1)` with `i = rate/perYear`, or `(P − B)/m` without interest,
/// where `B` is the balance left after the last instalment.
///
/// > Source: Kellison, *The Theory of Interest*, 3rd ed., 5.2.
public struct LevelInstalment: Hashable, Sendable {
  /// Before rounding, in units of the currency.
  public let unrounded: Double
  /// Rounded to the minor unit, ties away from zero, from exact arithmetic.
  public let rounded: Cash

  /// The instalment of a balance.
  ///
  /// - Parameters:
  ///   - balance: owed now.
  ///   - rate: a year, from 0 on.
  ///   - perYear: instalments a year.
  ///   - periods: number of instalments, from 1.
  ///   - balloon: left after the last instalment, in units of the currency.
  /// - Throws: `.noSolution` when it is not a finite amount that fits.
  public init(
    of balance: Cash, rate: DecimalNumber, perYear: Int, periods: Int,
    balloon: DecimalNumber = DecimalNumber(0)
  ) throws(NumericalError) {
    let currency = balance.currency
    unrounded =
      -(try Annuity.payment(
        rate: rate.double / Double(perYear), periods: Double(periods),
        presentValue: balance.amount, futureValue: -balloon.double))
    let units = unrounded * Double(currency.minorUnitsPerUnit)
    guard units.magnitude < 9e18 else { throw .noSolution("the instalment does not fit") }
    let distance = (units - units.rounded(.down) - 0.5).magnitude
    // A rounding that the error of the double could turn is decided by whole numbers.
    let doubt = 1e-9 + 1e-13 * Double(balance.minorUnits.magnitude)
    if distance <= doubt,
      let exact = LevelInstalment.exact(balance, rate, perYear, periods, balloon)
    {
      rounded = Cash(minorUnits: exact, currency)
    } else {
      rounded = Cash(minorUnits: Int64(units.rounded(.toNearestOrAwayFromZero)), currency)
    }
  }

  /// The rounded instalment in minor units by whole numbers; nil where they grow too long.
  private static func exact(
    _ balance: Cash, _ rate: DecimalNumber, _ perYear: Int, _ periods: Int,
    _ balloon: DecimalNumber
  ) -> Int64? {
    guard rate.significand >= 0, balance.minorUnits >= 0, balloon.significand >= 0,
      (-40...40).contains(rate.exponent), (-40...40).contains(balloon.exponent), periods <= 1_200,
      perYear > 0
    else { return nil }
    // In units of 10^−places both the balance and the balloon are whole.
    let places = max(0, -balloon.exponent, balance.currency.minorUnitDigits)
    let present =
      WholeNumber(UInt128(balance.minorUnits.magnitude))
      * WholeNumber.powerOfTen(places - balance.currency.minorUnitDigits)
    let left =
      WholeNumber(balloon.significand.magnitude)
      * WholeNumber.powerOfTen(places + balloon.exponent)
    let scale = WholeNumber.powerOfTen(places - balance.currency.minorUnitDigits)
    let quotient: UInt128?
    if rate.significand == 0 {
      guard left <= present else { return nil }
      quotient = (present - left).roundedQuotient(
        by: WholeNumber(UInt128(periods)) * scale)
    } else {
      let over =
        WholeNumber(rate.significand.magnitude)
        * WholeNumber.powerOfTen(max(0, rate.exponent))
      let under = WholeNumber(UInt128(perYear)) * WholeNumber.powerOfTen(max(0, -rate.exponent))
      let grown = (over + under).raised(to: periods)
      let unit = under.raised(to: periods)
      guard left * unit <= present * grown else { return nil }
      quotient = ((present * grown - left * unit) * over).roundedQuotient(
        by: under * (grown - unit) * scale)
    }
    return quotient.flatMap { Int64(exactly: $0) }
  }
}
