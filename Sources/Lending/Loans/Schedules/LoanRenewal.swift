public import Finance
import NumericalMethods

/// A loan renewed on its due day without repayment (无还本续贷): an event of the schedule, no
/// default.
public struct LoanRenewal: Hashable, Sendable {
  /// Interest paid at the renewal: `round(principal × old rate × days ÷ dayBasis)`.
  public let interestDue: Cash
  /// Interest and principal that the borrower pays at the renewal.
  public let cashAtRenewal: Money
  /// Principal that goes on.
  public let renewedPrincipal: Money
  /// Interest to the new end, paid there.
  public let newInterest: Cash
  /// Principal and interest at the new end.
  public let finalPayment: Money

  /// A renewal.
  ///
  /// - Parameters:
  ///   - principal: owed, above zero.
  ///   - oldRate: a year, until the renewal.
  ///   - newRate: a year, after it.
  ///   - start: the first day of the last interest period.
  ///   - renewal: the due day, after `start`.
  ///   - end: the new last day, after `renewal`.
  ///   - reduction: principal repaid at the renewal, below the principal.
  ///   - dayBasis: 360 or 365.
  /// - Throws: `InvalidInput` outside these ranges, `NumericalError` for an amount that does not
  ///   fit.
  public init(
    principal: Money, oldRate: Double, newRate: Double, from start: Day, on renewal: Day,
    to end: Day, reduction: Money, dayBasis: Int = 360
  ) throws {
    try require(renewal > start, "renewal", renewal, "must be after \(start)")
    try require(end > renewal, "end", end, "must be after \(renewal)")
    try reduction.requireCurrency(principal.currency, "reduction")
    try require(
      reduction.amount >= 0 && reduction.amount < principal.amount, "reduction", reduction,
      "must not be negative and be below the principal")
    try requireDayBasis(dayBasis)
    let currency = principal.currency
    let basis = [DecimalNumber(dayBasis)]
    let owed = try DecimalNumber(principal.amount)
    let repaid = try DecimalNumber(reduction.amount)
    let kept = try owed.minus(repaid)
    interestDue = try .rounding(
      [owed, DecimalNumber(oldRate), DecimalNumber(renewal - start)], over: basis, currency)
    newInterest = try .rounding(
      [kept, DecimalNumber(newRate), DecimalNumber(end - renewal)], over: basis, currency)
    cashAtRenewal = Money(try repaid.plus(DecimalNumber(interestDue)).double, currency)
    renewedPrincipal = Money(kept.double, currency)
    finalPayment = Money(try kept.plus(DecimalNumber(newInterest)).double, currency)
  }
}
