/// An amount on a day: received when positive, paid when negative.
public struct CashFlow: Hashable, Sendable, Codable {
  /// The day of payment.
  public let day: Day
  /// The amount.
  public let amount: Money

  /// An amount on a day.
  public init(_ day: Day, _ amount: Money) {
    self.day = day
    self.amount = amount
  }
}
