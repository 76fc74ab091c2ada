public import NumericalMethods

/// Cash that a contract makes due, in whole minor units.
public struct Cash: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Whole minor units: fen for the yuan.
  public let minorUnits: Int64
  /// The currency.
  public let currency: Currency

  /// A number of minor units.
  public init(minorUnits: Int64, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Nothing, in a currency.
  public static func zero(_ currency: Currency) -> Cash { Cash(minorUnits: 0, currency) }

  /// An exact amount rounded to the minor unit, ties away from zero.
  ///
  /// - Throws: `.noSolution` if the amount does not fit.
  public init(
    roundingHalfAwayFromZero amount: DecimalNumber, _ currency: Currency
  ) throws(NumericalError) {
    let rounded = try amount.rounded(places: currency.minorUnitDigits)
    guard let units = Int64(exactly: rounded.significand) else { throw Self.tooLarge }
    self.init(minorUnits: units, currency)
  }

  /// A model value rounded to the minor unit, ties away from zero, taken as it is written.
  ///
  /// - Throws: `InvalidInput` if the amount is not finite or does not fit.
  public init(roundingHalfAwayFromZero money: Money) throws(InvalidInput) {
    let amount = try DecimalNumber(money.amount)
    do {
      try self.init(roundingHalfAwayFromZero: amount, money.currency)
    } catch {
      throw InvalidInput("", "must fit 64 bits of minor units", got: money.description)
    }
  }

  /// The amount as a model value.
  public var money: Money { Money(amount, currency) }

  /// The amount in units of the currency.
  public var amount: Double { Double(minorUnits) / Double(currency.minorUnitsPerUnit) }

  public var description: String { "\(DecimalNumber(self)) \(currency)" }

  static let tooLarge = NumericalError.noSolution("the amount does not fit 64 bits of minor units")

  /// The exact sum of amounts of one currency.
  ///
  /// - Throws: `.noSolution` when it does not fit or the currencies differ.
  public func adding(_ other: Cash) throws(NumericalError) -> Cash {
    guard currency == other.currency else { throw .noSolution("amounts of two currencies") }
    let sum = minorUnits.addingReportingOverflow(other.minorUnits)
    if sum.overflow { throw Self.tooLarge }
    return Cash(minorUnits: sum.partialValue, currency)
  }

  /// The exact difference of amounts of one currency.
  ///
  /// - Throws: `.noSolution` when it does not fit or the currencies differ.
  public func subtracting(_ other: Cash) throws(NumericalError) -> Cash {
    guard currency == other.currency else { throw .noSolution("amounts of two currencies") }
    let difference = minorUnits.subtractingReportingOverflow(other.minorUnits)
    if difference.overflow { throw Self.tooLarge }
    return Cash(minorUnits: difference.partialValue, currency)
  }

  /// The exact sum of a row of amounts.
  ///
  /// - Throws: `.noSolution` when it does not fit or a currency differs.
  public static func sum(_ parts: [Cash], _ currency: Currency) throws(NumericalError) -> Cash {
    var total = Cash.zero(currency)
    for part in parts { total = try total.adding(part) }
    return total
  }
}

extension Cash: Comparable {
  /// Order by amount; both must be of one currency.
  public static func < (left: Cash, right: Cash) -> Bool {
    precondition(left.currency == right.currency, "amounts of two currencies have no order")
    return left.minorUnits < right.minorUnits
  }
}
