public import NumericalMethods

/// The test of loan to value, and what cures a breach.
public struct LoanToValueCovenant: Hashable, Sendable {
  /// Balance over value.
  public let loanToValue: Double
  /// Whether loan to value is above the trigger; equality is none.
  public let isBreached: Bool
  /// Cash that restores the target: `balance − target × value`; 0 without breach.
  public let repayment: Double
  /// New collateral that restores it: `(balance/target − value)/(1 − haircut)`; 0 without breach.
  public let newCollateral: Double
  /// The value at which the covenant is just met.
  public let valueAtTrigger: Double
  /// The fall of value, as a share, that the covenant can take; negative in breach.
  public let headroom: Double

  /// The test of a balance against a value.
  ///
  /// - Parameters:
  ///   - balance: owed, not negative.
  ///   - value: eligible value of the collateral now, above zero.
  ///   - trigger: the highest loan to value, above 0, at most 1.
  ///   - target: the loan to value to be restored, at most the trigger.
  ///   - haircut: on new collateral, from 0 to below 1.
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    balance: Double, value: Double, trigger: Double, target: Double, haircut: Double = 0
  ) throws(InvalidInput) {
    try require(balance >= 0, "balance", balance, "must not be negative")
    try require(value > 0, "value", value, "must be above zero")
    try require(trigger > 0 && trigger <= 1, "trigger", trigger, "must be above 0, at most 100 %")
    try require(
      target > 0 && target <= trigger, "target", target,
      "must be above 0 and at most the trigger \(trigger)")
    try require(haircut >= 0 && haircut < 1, "haircut", haircut, "must be from 0 to below 100 %")
    loanToValue = balance / value
    isBreached = loanToValue > trigger
    repayment = isBreached ? max(0, balance - target * value) : 0
    newCollateral = isBreached ? max(0, (balance / target - value) / (1 - haircut)) : 0
    valueAtTrigger = balance / trigger
    headroom = 1 - balance / (trigger * value)
  }
}
