public import Finance
import NumericalMethods

extension PledgeLoan {
  /// What a borrower pays who repays part or all of the loan early.
  ///
  /// With a lower instalment the rest is repaid in the loan's own way over the periods left; with a
  /// shorter term the old instalments, or the old parts of principal, go on until it is cleared.
  ///
  /// - Parameter prepayments: in order, each after another instalment.
  /// - Returns: the plan, which ends when the loan is cleared.
  /// - Throws: `InvalidInput` with the number of a prepayment that is out of order, above the
  ///   balance, or lowers the instalment of a plan of given amounts; `NumericalError` for an amount
  ///   that does not fit.
  public func repaymentPlan(prepaying prepayments: [Prepayment]) throws -> RepaymentPlan {
    let rates = try periodRates()
    var schedule = try repayment.schedule(principal, rates)
    var paid = 0
    var extras: [Int: RepaymentPlan.Extra] = [:]
    for (index, prepayment) in prepayments.enumerated() {
      let path = "prepayments[\(index)]"
      let after = prepayment.after
      try require(
        after > paid && after < schedule.rows.count, "\(path).after", after,
        "must be above \(paid) and below \(schedule.rows.count)")
      try prepayment.amount.requireCurrency(principal.currency, "\(path).amount")
      let amount = try Cash(roundingHalfAwayFromZero: prepayment.amount)
      let balance = schedule.rows[after - 1].closing
      try require(
        amount <= balance, "\(path).amount", amount, "must not be above the balance \(balance)")
      let rest = try within(path) { () throws in
        try remaining(
          try balance.subtracting(amount), of: schedule, after: after, rates: rates,
          mode: prepayment.mode)
      }
      extras[after] = RepaymentPlan.Extra(
        prepaid: amount,
        fee: try .rounding(
          [DecimalNumber(amount), DecimalNumber(prepayment.feeShare)], principal.currency))
      schedule = LoanSchedule(
        currency: schedule.currency, rows: schedule.rows.prefix(after) + rest.rows,
        level: schedule.level,
        uncovered: schedule.uncovered.filter { $0 <= after } + rest.uncovered.map { $0 + after })
      paid = after
    }
    return try plan(of: schedule, rates, extras: extras)
  }

  private func within<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let refusal as InvalidInput { throw refusal.within(path) }
  }

  /// The periods left after a prepayment, without those in which nothing is owed.
  private func remaining(
    _ balance: Cash, of schedule: LoanSchedule, after: Int, rates: [PeriodRate],
    mode: PartialPrepayment.Mode
  ) throws -> LoanSchedule {
    let left = Array(rates[after..<schedule.rows.count])
    if balance.minorUnits == 0 {
      return LoanSchedule(currency: balance.currency, rows: [], level: nil, uncovered: [])
    }
    let rest: LoanSchedule
    switch (mode, repayment) {
    case (_, .bullet): rest = try .bullet(balance, left)
    case (.lowerInstalment, .levelInstalments(let interestOnly, let balloon)):
      rest = try .levelInstalments(
        balance, left, interestOnlyPeriods: max(0, interestOnly - after),
        balloon: min(DecimalNumber(balance), try DecimalNumber(balloon?.amount ?? 0)))
    case (.lowerInstalment, .equalPrincipal): rest = try .equalPrincipal(balance, left)
    case (.lowerInstalment, .growingInstalments(let growth)):
      rest = try .growingInstalments(balance, left, growth: growth)
    case (.lowerInstalment, _):
      throw InvalidInput(
        "mode", "must be shorter-term where the amounts are given", got: mode.rawValue)
    case (.shorterTerm, .levelInstalments), (.shorterTerm, .growingInstalments),
      (.shorterTerm, .sculpted):
      rest = try .debtService(
        balance, left, try schedule.rows[after...].map { try $0.instalment })
    case (.shorterTerm, _):
      rest = try .custom(balance, left, schedule.rows[after...].map(\.principal))
    }
    return LoanSchedule(
      currency: rest.currency, rows: rest.rows.filter { $0.opening.minorUnits != 0 },
      level: rest.level, uncovered: rest.uncovered)
  }

  /// The loan renewed on a day without repayment (无还本续贷): a new contract for what is owed.
  ///
  /// - Parameters:
  ///   - day: on which the last principal would be due, or an earlier payment day.
  ///   - rate: of the new contract.
  ///   - term: of the new contract.
  ///   - reduction: principal repaid at the renewal, below what is owed.
  /// - Returns: the new loan, drawn on the day with no cash for the principal that goes on.
  /// - Throws: `InvalidInput` when nothing is owed before the day or the terms do not fit.
  public func renewed(
    on day: Day, at rate: ContractRate, term: Tenor, reduction: Money? = nil
  ) throws -> PledgeLoan {
    let plan = try repaymentPlan()
    guard let last = plan.payments.first(where: { $0.due >= day }), day > drawn else {
      throw InvalidInput("day", "must be after drawdown and not after maturity", got: "\(day)")
    }
    let owed = last.opening.money
    let repaid = reduction ?? .zero(owed.currency)
    try repaid.requireCurrency(owed.currency, "reduction")
    try require(
      repaid.amount >= 0 && repaid.amount < owed.amount, "reduction", repaid,
      "must not be negative and be below \(owed)")
    let kept = try DecimalNumber(owed.amount).minus(DecimalNumber(repaid.amount))
    return try PledgeLoan(
      name, principal: Money(kept.double, owed.currency), rate: rate, drawn: day, term: term,
      repayment: repayment, every: every, accrual: accrual, paymentDay: paymentDay,
      penalty: penalty, calendar: calendar, rule: rule)
  }
}
