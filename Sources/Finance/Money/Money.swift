public import NumericalMethods

/// A model value: an appraisal, a present value, an expected loss.
///
/// Never rounded inside a calculation. Cash that a contract makes due is `Cash`.
public struct Money: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The amount in units of the currency.
  public let amount: Double
  /// The currency.
  public let currency: Currency

  /// An amount of a currency.
  public init(_ amount: Double, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  /// Nothing, in a currency.
  public static func zero(_ currency: Currency) -> Money { Money(0, currency) }

  public var description: String { "\(amount) \(currency)" }

  /// The sum; both amounts must be of one currency.
  public static func + (left: Money, right: Money) -> Money {
    precondition(left.currency == right.currency, "amounts of two currencies do not add")
    return Money(left.amount + right.amount, left.currency)
  }

  /// The difference; both amounts must be of one currency.
  public static func - (left: Money, right: Money) -> Money {
    precondition(left.currency == right.currency, "amounts of two currencies do not subtract")
    return Money(left.amount - right.amount, left.currency)
  }

  /// The amount the other way.
  public static prefix func - (money: Money) -> Money { Money(-money.amount, money.currency) }

  /// The amount times a pure number.
  public static func * (money: Money, factor: Double) -> Money {
    Money(money.amount * factor, money.currency)
  }

  /// The amount times a pure number.
  public static func * (factor: Double, money: Money) -> Money {
    Money(factor * money.amount, money.currency)
  }

  /// The amount divided by a pure number.
  public static func / (money: Money, divisor: Double) -> Money {
    Money(money.amount / divisor, money.currency)
  }

  /// The ratio of two amounts of one currency.
  public static func / (left: Money, right: Money) -> Double {
    precondition(left.currency == right.currency, "amounts of two currencies have no ratio")
    return left.amount / right.amount
  }

  /// The sum where the currencies may differ.
  ///
  /// - Throws: `InvalidInput` when they do.
  public func adding(_ other: Money) throws(InvalidInput) -> Money {
    try other.requireCurrency(currency)
    return self + other
  }

  /// The difference where the currencies may differ.
  ///
  /// - Throws: `InvalidInput` when they do.
  public func subtracting(_ other: Money) throws(InvalidInput) -> Money {
    try other.requireCurrency(currency)
    return self - other
  }

  /// Refuses an amount in another currency.
  public func requireCurrency(
    _ wanted: Currency, _ name: String = ""
  ) throws(InvalidInput) {
    try require(currency == wanted, name, self, "must be in \(wanted)")
  }

  /// Refuses an amount that is not a finite number in a range of units.
  public func requireAmount(
    in range: ClosedRange<Double>, _ name: String
  ) throws(InvalidInput) {
    try require(
      amount.isFinite && range.contains(amount), name, self,
      "must be from \(range.lowerBound) to \(range.upperBound) \(currency)")
  }
}
