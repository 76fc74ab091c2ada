public import Finance
public import NumericalMethods

/// Principal that a borrower pays early (提前还款).
public struct Prepayment: Hashable, Sendable {
  /// When it is paid.
  public enum Time: Hashable, Sendable {
    /// Right after an instalment, counted from 1.
    case afterInstalment(Int)
    /// On a day: with the instalment due on it, or between two, when interest to the day is paid.
    case on(Day)
  }

  /// When it is paid.
  public let time: Time
  /// The amount; nil for all that is owed.
  public let amount: Money?
  /// What the borrower keeps.
  public let mode: PartialPrepayment.Mode
  /// What it costs to pay early.
  public let fee: Payoff.Fee

  /// Principal paid early, right after an instalment.
  ///
  /// - Parameters:
  ///   - amount: above zero; at most the balance when it is paid.
  ///   - after: the instalment after which it is paid, from 1.
  ///   - mode: what the borrower keeps.
  ///   - feeShare: fee as a share of the amount, from 0 to 1.
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    _ amount: Money, after: Int, mode: PartialPrepayment.Mode, feeShare: Double = 0
  ) throws(InvalidInput) {
    try require(after >= 1, "after", after, "must be at least 1")
    try require(feeShare >= 0 && feeShare <= 1, "feeShare", feeShare, "must be from 0 to 100 %")
    try self.init(
      amount, at: .afterInstalment(after), mode: mode, fee: .shareOfBalance(feeShare))
  }

  /// Principal paid early.
  ///
  /// - Parameters:
  ///   - amount: above zero; at most the balance when it is paid; nil for all that is owed.
  ///   - time: when it is paid.
  ///   - mode: what the borrower keeps.
  ///   - fee: a share of the amount from 0 to 1, or up to 120 months of interest on it.
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    _ amount: Money?, at time: Time, mode: PartialPrepayment.Mode = .shorterTerm,
    fee: Payoff.Fee = .none
  ) throws(InvalidInput) {
    try amount?.requireAmount(in: 0.01...1e13, "amount")
    switch fee {
    case .none: break
    case .shareOfBalance(let share):
      try require(share >= 0 && share <= 1, "fee", share, "must be from 0 to 100 %")
    case .monthsOfInterest(let months):
      try require(months >= 0 && months <= 120, "fee", months, "must be from 0 to 120")
    }
    self.time = time
    self.amount = amount
    self.mode = mode
    self.fee = fee
  }
}
