public import Finance
import NumericalMethods

/// A loan renewed on a payment day without repayment (无还本续贷): a new contract for what is owed.
///
/// The interest of the old contract is paid; principal goes on, less a reduction; no cash is lent.
public struct Renewal: Hashable, Sendable {
  /// The payment day, the last one or an earlier one.
  public let day: Day
  /// The length of the new contract.
  public let term: Tenor
  /// The rate of the new contract; nil for the old one.
  public let rate: ContractRate?
  /// How the new contract is repaid; nil for the old way.
  public let repayment: Repayment?
  /// The length of a period; nil for the old one.
  public let every: Tenor?
  /// Principal repaid at the renewal; nil for none.
  public let reduction: Money?

  /// A renewal without repayment.
  ///
  /// - Parameters:
  ///   - day: the payment day, the last one or an earlier one.
  ///   - term: of the new contract.
  ///   - rate: of the new contract; nil for the old one.
  ///   - repayment: of the new contract; nil for the old way.
  ///   - every: the length of a period; nil for the old one.
  ///   - reduction: principal repaid at the renewal, not negative and below what is owed.
  public init(
    on day: Day, term: Tenor, rate: ContractRate? = nil, repayment: Repayment? = nil,
    every: Tenor? = nil, reduction: Money? = nil
  ) {
    self.day = day
    self.term = term
    self.rate = rate
    self.repayment = repayment
    self.every = every
    self.reduction = reduction
  }
}

extension PledgeLoan {
  /// The new contract of a renewal, and what of the old plan comes before it.
  ///
  /// - Parameters:
  ///   - renewal: its terms.
  ///   - plan: of this loan, with its prepayments.
  /// - Returns: the new contract, drawn on the day with no cash for the principal that goes on, and
  ///   the payments to the day, the last of which repays the reduction only.
  /// - Throws: `InvalidInput` when the day is no payment day or the terms do not fit.
  func renewed(
    by renewal: Renewal, plan: RepaymentPlan
  ) throws -> (loan: PledgeLoan, before: [RepaymentPlan.Payment]) {
    guard
      let index = plan.payments.firstIndex(where: { $0.to == renewal.day || $0.due == renewal.day }
      ),
      plan.payments[index].opening.minorUnits > 0
    else {
      throw InvalidInput(
        "on", "must be a payment day on which principal is owed", got: "\(renewal.day)")
    }
    let last = plan.payments[index]
    try require(
      last.prepaid.minorUnits == 0, "on", renewal.day,
      "must not be the day of a prepayment: what is repaid then is the reduction")
    let owed = try last.opening.adding(last.moved)
    let wanted = renewal.reduction ?? .zero(owed.currency)
    try wanted.requireCurrency(owed.currency, "reduction")
    let reduction = try within("reduction") { () throws(InvalidInput) in try Cash(exactly: wanted) }
    try require(
      reduction.minorUnits >= 0 && reduction < owed, "reduction", wanted,
      "must not be negative and be below \(owed)")
    let kept = try owed.subtracting(reduction)
    let loan = try PledgeLoan(
      name, principal: kept.money, rate: renewal.rate ?? rate, drawn: last.to, term: renewal.term,
      repayment: renewal.repayment ?? repayment, every: renewal.every ?? every, accrual: accrual,
      paymentDay: paymentDay, fees: fees.filter(\.isPaidWithInstalments), penalty: penalty,
      calendar: calendar, rule: rule)
    let paid = RepaymentPlan.Payment(
      number: last.number, from: last.from, to: last.to, due: last.due, rate: last.rate,
      opening: last.opening, moved: last.moved, interest: last.interest, principal: reduction,
      prepaid: .zero(owed.currency), fee: last.fee,
      total: try last.interest.adding(reduction).adding(last.fee), closing: kept)
    return (loan, plan.payments.prefix(index) + [paid])
  }

  /// The loan renewed on a payment day without repayment (无还本续贷): a new contract for what is
  /// owed.
  ///
  /// - Parameters:
  ///   - day: on which the last principal would be due, or an earlier payment day.
  ///   - rate: of the new contract.
  ///   - term: of the new contract.
  ///   - reduction: principal repaid at the renewal, below what is owed.
  /// - Returns: the new loan, drawn on the day with no cash for the principal that goes on.
  /// - Throws: `InvalidInput` when nothing is owed on the day or the terms do not fit.
  public func renewed(
    on day: Day, at rate: ContractRate, term: Tenor, reduction: Money? = nil
  ) throws -> PledgeLoan {
    try renewed(
      by: Renewal(on: day, term: term, rate: rate, reduction: reduction), plan: repaymentPlan()
    ).loan
  }
}
