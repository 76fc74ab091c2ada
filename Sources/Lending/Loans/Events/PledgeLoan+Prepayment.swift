import Finance
import NumericalMethods

extension PledgeLoan {
  /// What a borrower pays who repays part or all of the loan early.
  ///
  /// With a lower instalment the rest is repaid in the loan's own way over the periods left; with a
  /// shorter term the old instalments, or the old parts of principal, go on until it is cleared.
  /// On a day between two instalments the interest to the day is paid with the prepayment.
  ///
  /// - Parameter prepayments: in order of time.
  /// - Returns: the plan, which ends when the loan is cleared.
  /// - Throws: `InvalidInput` with the number of a prepayment that is out of order, above the
  ///   balance, between two instalments of equal periods, or lowers the instalment of a plan of
  ///   given amounts; `NumericalError` for an amount that does not fit.
  public func repaymentPlan(prepaying prepayments: [Prepayment]) throws -> RepaymentPlan {
    if case .revolving = repayment {
      try require(
        prepayments.isEmpty, "prepayments", prepayments.count,
        "must not be given for a line, which is repaid at will")
      return try linePlan()
    }
    let periods = try plannedPeriods()
    var walk = PrepaidWalk(
      periods: periods, schedule: try repayment.schedule(principal, periods.map(\.rate)))
    for (index, prepayment) in prepayments.enumerated() {
      do {
        try walk.take(prepayment, of: self)
      } catch let refusal as InvalidInput { throw refusal.within("prepayments[\(index)]") }
    }
    return try plan(of: walk)
  }
}

/// A schedule that prepayments change one by one: what is settled, and what is still planned.
struct PrepaidWalk {
  private(set) var rows: [LoanSchedule.Row] = []
  private(set) var periods: [PlannedPeriod] = []
  private(set) var extras: [Int: RepaymentPlan.Extra] = [:]
  private(set) var uncovered: [Int] = []
  let level: LevelInstalment?
  private var left: [PlannedPeriod]
  private var planned: LoanSchedule
  /// Instalments settled so far, without payments between two of them.
  private var settled = 0

  init(periods: [PlannedPeriod], schedule: LoanSchedule) {
    left = periods
    planned = schedule
    level = schedule.level
  }

  /// Moves the next instalments to what is settled.
  private mutating func settle(_ count: Int) {
    uncovered += planned.uncovered.filter { $0 <= count }.map { $0 + rows.count }
    rows += planned.rows.prefix(count)
    periods += left.prefix(count)
    left.removeFirst(count)
    settled += count
  }

  /// All that is left, at the end of the events.
  mutating func finish() { settle(planned.rows.count) }

  /// Takes a prepayment, after those before it.
  mutating func take(_ prepayment: Prepayment, of loan: PledgeLoan) throws {
    let (count, between) = try place(of: prepayment.time, loan)
    let old = planned
    settle(count)
    var balance = rows.last?.closing ?? loan.principal
    var rate = count > 0 ? periods.last?.rate : left.first?.rate
    if let day = between, let whole = left.first {
      let (first, second) = try whole.cut(on: day, loan)
      rows.append(
        LoanSchedule.Row(
          opening: balance, interest: try first.rate.interest(on: balance),
          principal: .zero(balance.currency), closing: balance))
      periods.append(first)
      left[0] = second
      rate = first.rate
    }
    let amount = try prepaid(prepayment, balance)
    extras[rows.count] = RepaymentPlan.Extra(
      prepaid: amount, fee: try fee(prepayment.fee, on: amount, rate: rate))
    balance = try balance.subtracting(amount)
    planned = try loan.repayment.rest(
      balance, left.prefix(old.rows.count - count).map(\.rate),
      replacing: Array(old.rows.dropFirst(count)), mode: prepayment.mode, after: settled)
  }

  /// How many planned instalments come first, and the day after them, if it lies between two.
  private func place(
    of time: Prepayment.Time, _ loan: PledgeLoan
  ) throws -> (count: Int, between: Day?) {
    switch time {
    case .afterInstalment(let number):
      let count = number - settled
      try require(
        count > 0 && count < planned.rows.count, "after", number,
        "must be above \(settled) and below \(settled + planned.rows.count)")
      return (count, nil)
    case .on(let day):
      let start = periods.last?.to ?? loan.drawn
      guard day > start, let end = left.prefix(planned.rows.count).last?.to, day < end else {
        let end = left.prefix(planned.rows.count).last?.to ?? start
        throw InvalidInput(
          "on", "must be after \(start) and before the loan is cleared, on \(end)", got: "\(day)")
      }
      for (index, period) in left.enumerated() {
        // A payment that was moved to an open day stands for the day it was moved from.
        let due = try loan.calendar.adjusted(period.to, loan.rule)
        if period.to == day || due == day { return (index + 1, nil) }
        if period.to > day {
          guard case .actualDays = loan.accrual else {
            throw InvalidInput(
              "on", "must be a payment day, unless interest accrues by actual days", got: "\(day)")
          }
          return (index, day)
        }
      }
      return (0, nil)
    }
  }

  private func prepaid(_ prepayment: Prepayment, _ balance: Cash) throws -> Cash {
    guard let wanted = prepayment.amount else { return balance }
    try wanted.requireCurrency(balance.currency, "amount")
    let amount = try Cash(roundingHalfAwayFromZero: wanted)
    try require(amount <= balance, "amount", amount, "must not be above the balance \(balance)")
    return amount
  }

  private func fee(
    _ fee: Payoff.Fee, on amount: Cash, rate: PeriodRate?
  ) throws -> Cash {
    switch fee {
    case .none: return .zero(amount.currency)
    case .shareOfBalance(let share):
      return try .rounding([DecimalNumber(amount), DecimalNumber(share)], amount.currency)
    case .monthsOfInterest(let months):
      return try .rounding(
        [DecimalNumber(amount), rate?.nominal ?? DecimalNumber(0), DecimalNumber(months)],
        over: [DecimalNumber(12)], amount.currency)
    }
  }
}

extension Repayment {
  /// The schedule of what is left after a prepayment, without periods in which nothing is owed.
  ///
  /// - Parameters:
  ///   - balance: owed now.
  ///   - rates: one for each period left.
  ///   - old: the rows that it replaces.
  ///   - mode: what the borrower keeps.
  ///   - settled: instalments settled before.
  /// - Returns: the rows of the periods left.
  /// - Throws: `InvalidInput` for a lower instalment where the amounts are given, `NumericalError` for
  ///   an amount that does not fit.
  func rest(
    _ balance: Cash, _ rates: [PeriodRate], replacing old: [LoanSchedule.Row],
    mode: PartialPrepayment.Mode, after settled: Int
  ) throws -> LoanSchedule {
    if balance.minorUnits == 0 || rates.isEmpty {
      return LoanSchedule(currency: balance.currency, rows: [], level: nil, uncovered: [])
    }
    let wait = min(max(0, gracePeriods - settled), rates.count - 1)
    let pause = try LoanSchedule.interestOnly(balance, Array(rates.prefix(wait)))
    let left = Array(rates.dropFirst(wait))
    let rows = old.dropFirst(wait)
    let rest: LoanSchedule
    switch (mode, withoutGrace) {
    case (_, .bullet): rest = try .bullet(balance, left)
    case (.lowerInstalment, .levelInstalments(_, let balloon)):
      rest = try .levelInstalments(
        balance, left,
        balloon: min(DecimalNumber(balance), try DecimalNumber(balloon?.amount ?? 0)))
    case (.lowerInstalment, .equalPrincipal): rest = try .equalPrincipal(balance, left)
    case (.lowerInstalment, .growingInstalments(let growth)):
      rest = try .growingInstalments(balance, left, growth: growth)
    case (.lowerInstalment, _):
      throw InvalidInput(
        "mode", "must be shorter-term where the amounts are given", got: mode.rawValue)
    case (.shorterTerm, .levelInstalments), (.shorterTerm, .growingInstalments),
      (.shorterTerm, .sculpted):
      rest = try .debtService(balance, left, try rows.map { try $0.instalment })
    case (.shorterTerm, _):
      rest = try .custom(balance, left, rows.map(\.principal))
    }
    return LoanSchedule(
      currency: rest.currency,
      rows: pause + rest.rows.filter { $0.opening.minorUnits != 0 },
      level: rest.level, uncovered: rest.uncovered.map { $0 + wait })
  }
}

extension LoanSchedule {
  /// Rows of interest without repayment.
  static func interestOnly(
    _ balance: Cash, _ rates: [PeriodRate]
  ) throws(NumericalError) -> [Row] {
    var rows: [Row] = []
    for rate in rates {
      rows.append(
        Row(
          opening: balance, interest: try rate.interest(on: balance),
          principal: .zero(balance.currency), closing: balance))
    }
    return rows
  }
}
