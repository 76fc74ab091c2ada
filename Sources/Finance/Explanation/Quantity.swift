/// A figure with its kind, which says how to print it.
public enum Quantity: Hashable, Sendable, Codable {
  /// A model value.
  case money(Money)
  /// Cash due under a contract.
  case cash(Cash)
  /// A rate as quoted.
  case rate(Rate)
  /// A fraction, printed in percent.
  case fraction(Double)
  /// A number with its unit in words, or an empty unit for a pure number.
  case number(Double, unit: String)
  /// A length of time in years.
  case years(Double)
  /// A day.
  case day(Day)
  /// A whole number.
  case count(Int)
  /// A text of the user's own, such as a name.
  case text(String)
  /// One of our own words, such as a choice; it is translated.
  case word(Label)

  /// The figure as a number, where it is one: amounts in units, rates as quoted.
  public var value: Double? {
    switch self {
    case .money(let money): money.amount
    case .cash(let cash): cash.amount
    case .rate(let rate): rate.value
    case .fraction(let value), .number(let value, _), .years(let value): value
    case .count(let count): Double(count)
    case .day, .text, .word: nil
    }
  }
}
