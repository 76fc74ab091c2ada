public import Finance
import NumericalMethods

/// What changes when part of a level loan is paid early (部分提前还款).
public struct PartialPrepayment: Hashable, Sendable {
  /// What a borrower keeps.
  public enum Mode: String, CaseIterable, Sendable, Codable {
    /// The end stays, the instalment falls.
    case lowerInstalment = "lower-instalment"
    /// The instalment stays, the end comes sooner.
    case shorterTerm = "shorter-term"
  }

  /// Owed before the prepayment.
  public let balanceBefore: Cash
  /// Owed after it.
  public let balanceAfter: Cash
  /// The fee for paying early.
  public let fee: Cash
  /// The regular instalment from now on; zero when nothing is left.
  public let instalment: Cash
  /// What is still paid.
  public let remaining: LoanSchedule
  /// Interest left under the old schedule less interest left under the new one.
  public let interestSaved: Cash

  /// The loan after a prepayment right after an instalment.
  ///
  /// - Parameters:
  ///   - amount: principal paid early, at most the balance.
  ///   - schedule: level instalments.
  ///   - paid: instalments already paid, fewer than the schedule has.
  ///   - rates: the rate of each period of the schedule.
  ///   - mode: what the borrower keeps.
  ///   - feeShare: fee as a share of the amount, from 0 to 1.
  /// - Throws: `InvalidInput` for a number paid or an amount out of range, `NumericalError` for an
  ///   amount that does not fit.
  public init(
    _ amount: Money, in schedule: LoanSchedule, after paid: Int, rates: [PeriodRate], mode: Mode,
    feeShare: Double = 0
  ) throws {
    let count = schedule.rows.count
    try require(paid >= 0 && paid < count, "paid", paid, "must be below \(count)")
    try require(rates.count == count, "rates", rates.count, "must be one a period")
    try require(feeShare >= 0 && feeShare <= 1, "feeShare", feeShare, "must be from 0 to 100 %")
    balanceBefore = paid == 0 ? schedule.principal : schedule.rows[paid - 1].closing
    try amount.requireCurrency(schedule.currency, "amount")
    let prepaid = try within("amount") { () throws(InvalidInput) in
      try Cash(roundingHalfAwayFromZero: amount)
    }
    try require(
      prepaid.minorUnits > 0 && prepaid <= balanceBefore, "amount", amount,
      "must be above zero and at most the balance \(balanceBefore)")
    balanceAfter = try balanceBefore.subtracting(prepaid)
    fee = try .rounding([DecimalNumber(prepaid), DecimalNumber(feeShare)], schedule.currency)
    let left = Array(rates[paid...])
    let old = try Cash.sum(schedule.rows[paid...].map(\.interest), schedule.currency)
    switch mode {
    case _ where balanceAfter.minorUnits == 0:
      remaining = LoanSchedule(currency: schedule.currency, rows: [], level: nil, uncovered: [])
      instalment = .zero(schedule.currency)
    case .lowerInstalment:
      remaining = try .levelInstalments(balanceAfter, left)
      instalment = remaining.level?.rounded ?? .zero(schedule.currency)
    case .shorterTerm:
      let kept = schedule.level?.rounded ?? .zero(schedule.currency)
      instalment = kept
      remaining = try PartialPrepayment.cleared(balanceAfter, left, by: kept)
    }
    interestSaved = try old.subtracting(try remaining.totalInterest)
  }

  /// The old instalment until the balance is cleared, at the old end at the latest.
  private static func cleared(
    _ balance: Cash, _ rates: [PeriodRate], by instalment: Cash
  ) throws(NumericalError) -> LoanSchedule {
    var builder = ScheduleBuilder(balance, rates)
    while builder.balance.minorUnits > 0, builder.rate != nil {
      let interest = try builder.interest()
      try builder.repay(try instalment.subtracting(interest), interest: interest)
    }
    return builder.schedule()
  }
}
