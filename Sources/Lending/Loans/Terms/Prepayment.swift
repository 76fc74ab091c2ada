public import Finance
public import NumericalMethods

/// Principal that a borrower pays early, right after an instalment.
public struct Prepayment: Hashable, Sendable {
  /// The instalment after which it is paid, from 1.
  public let after: Int
  /// The amount.
  public let amount: Money
  /// What the borrower keeps.
  public let mode: PartialPrepayment.Mode
  /// Fee as a share of the amount.
  public let feeShare: Double

  /// Principal paid early.
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
    try amount.requireAmount(in: 0.01...1e13, "amount")
    try require(after >= 1, "after", after, "must be at least 1")
    try require(feeShare >= 0 && feeShare <= 1, "feeShare", feeShare, "must be from 0 to 100 %")
    self.after = after
    self.amount = amount
    self.mode = mode
    self.feeShare = feeShare
  }
}
