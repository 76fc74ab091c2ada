public import Finance
import NumericalMethods

/// What clears a loan on a day (提前结清).
public struct Payoff: Hashable, Sendable {
  /// The fee for clearing a loan early.
  public enum Fee: Hashable, Sendable {
    /// No fee.
    case none
    /// A share of the balance.
    case shareOfBalance(Double)
    /// A number of months of interest.
    case monthsOfInterest(Double)
  }

  /// Interest since the last payment: `round(balance × rate × days ÷ dayBasis)`.
  public let accruedInterest: Cash
  /// The fee.
  public let fee: Cash
  /// Balance, interest and fee.
  public let total: Money

  /// What clears a loan.
  ///
  /// - Parameters:
  ///   - balance: owed, not negative.
  ///   - rate: a year, as a fraction.
  ///   - days: since interest was last paid, not negative.
  ///   - dayBasis: 360 or 365.
  ///   - fee: for clearing early.
  /// - Throws: `InvalidInput` outside these ranges, `NumericalError` for an amount that does not
  ///   fit.
  public init(
    balance: Money, rate: Double, days: Int, dayBasis: Int = 360, fee: Fee = .none
  ) throws {
    try requireDayBasis(dayBasis)
    try require(days >= 0, "days", days, "must not be negative")
    let currency = balance.currency
    let owed = try within("balance") { () throws(InvalidInput) in
      try DecimalNumber(balance.amount)
    }
    let yearly = try within("rate") { () throws(InvalidInput) in try DecimalNumber(rate) }
    accruedInterest = try .rounding(
      [owed, yearly, DecimalNumber(days)], over: [DecimalNumber(dayBasis)], currency)
    switch fee {
    case .none: self.fee = .zero(currency)
    case .shareOfBalance(let share):
      self.fee = try .rounding([owed, DecimalNumber(share)], currency)
    case .monthsOfInterest(let months):
      self.fee = try .rounding(
        [owed, yearly, DecimalNumber(months)], over: [DecimalNumber(12)], currency)
    }
    let sum = try owed.plus(DecimalNumber(accruedInterest)).plus(DecimalNumber(self.fee))
    total = Money(sum.double, currency)
  }
}

/// Refuses a year of other than 360 or 365 days.
func requireDayBasis(_ days: Int) throws(InvalidInput) {
  try require(days == 360 || days == 365, "dayBasis", days, "must be 360 or 365")
}
