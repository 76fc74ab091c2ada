public import Finance

/// Something that happens to a loan on a day, besides what its contract plans.
public enum LoanEvent: Hashable, Sendable {
  /// Principal is paid early.
  case prepayment(Prepayment)
  /// A new contract for what is owed, without repayment.
  case renewal(Renewal)
  /// A payment is made late.
  case latePayment(LatePayment)
  /// Money is used against the contract.
  case misuse(Misuse)
}

/// A payment that is made in full, but late (逾期).
public struct LatePayment: Hashable, Sendable {
  /// The day on which it was due.
  public let due: Day
  /// The day on which it was paid.
  public let paid: Day

  /// A payment that is made late.
  public init(due: Day, paid: Day) {
    self.due = due
    self.paid = paid
  }
}

/// Money that is used against the contract for some days (挪用).
public struct Misuse: Hashable, Sendable {
  /// The amount.
  public let amount: Money
  /// The first day.
  public let from: Day
  /// The day on which it ended, not counted.
  public let to: Day

  /// Money that is used against the contract.
  public init(_ amount: Money, from: Day, to: Day) {
    self.amount = amount
    self.from = from
    self.to = to
  }
}
