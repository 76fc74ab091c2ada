public import Finance
public import NumericalMethods

/// A loan secured on rights (知识产权质押贷款): the terms of its contract.
public struct PledgeLoan: Hashable, Sendable {
  /// The name by which reports call it.
  public let name: String
  /// The amount lent.
  public let principal: Cash
  /// Fixed, or following a published rate.
  public let rate: ContractRate
  /// The day of drawdown.
  public let drawn: Day
  /// The length of the loan.
  public let term: Tenor
  /// How principal is repaid.
  public let repayment: Repayment
  /// The length of a period.
  public let every: Tenor
  /// How interest accrues.
  public let accrual: Accrual
  /// The day of the month on which interest is due, such as the 20th; nil for the day of drawdown.
  public let paymentDay: Int?
  /// What the borrower pays besides interest.
  public let fees: [LoanFee]
  /// Rates when payments are late or the money is misused.
  public let penalty: PenaltyTerms
  /// Open days.
  public let calendar: BusinessCalendar
  /// Where a payment goes that falls on a closed day; interest runs to the day before the move.
  public let rule: BusinessDayRule

  /// The days to which interest runs, the day of drawdown first, before any move to open days.
  public let periodDays: [Day]
  /// Periods a year; 1 where a period is no part of a year.
  public let periodsPerYear: Int

  /// A loan secured on rights.
  ///
  /// - Parameters:
  ///   - name: the name by which reports call it.
  ///   - principal: the amount lent, above zero, whole minor units.
  ///   - rate: fixed, or following a published rate.
  ///   - drawn: the day of drawdown.
  ///   - term: the length, above zero, at most 50 years.
  ///   - repayment: how principal is repaid.
  ///   - every: the length of a period. Unless interest accrues by actual days on a loan without
  ///     level instalments, it must be 1, 2, 3, 4, 6 or 12 months and divide the term.
  ///   - accrual: how interest accrues.
  ///   - paymentDay: day of the month on which interest is due, 1 to 28, with actual days only.
  ///   - fees: what the borrower pays besides interest.
  ///   - penalty: rates when payments are late or the money is misused.
  ///   - calendar: open days.
  ///   - rule: where a payment goes that falls on a closed day.
  /// - Throws: `InvalidInput` for terms outside these ranges.
  public init(
    _ name: String, principal: Money, rate: ContractRate, drawn: Day, term: Tenor,
    repayment: Repayment, every: Tenor, accrual: Accrual = .equalPeriods, paymentDay: Int? = nil,
    fees: [LoanFee] = [], penalty: PenaltyTerms = .standard,
    calendar: BusinessCalendar = .everyDay, rule: BusinessDayRule = .following
  ) throws(InvalidInput) {
    try principal.requireAmount(in: 0.01...1e13, "principal")
    self.name = name
    self.principal = try within("principal") { () throws(InvalidInput) in
      try Cash(exactly: principal)
    }
    self.rate = rate
    self.drawn = drawn
    self.term = term
    self.repayment = repayment
    self.every = every
    self.accrual = accrual
    self.paymentDay = paymentDay
    self.fees = fees
    self.penalty = penalty
    self.calendar = calendar
    self.rule = rule
    try term.requirePositive("term", atMostYears: 50)
    try every.requirePositive("every", atMostYears: 50)
    periodsPerYear = try PledgeLoan.periodsPerYear(every, term, accrual, repayment)
    periodDays = try PledgeLoan.periodDays(drawn, term, every, paymentDay, accrual)
    try repayment.check(principal: principal, periods: periodDays.count - 1)
    for (index, fee) in fees.enumerated() { try fee.check(principal, "fees[\(index)]") }
    if case .floating(let floating) = rate, let first = floating.reference.fixings.first {
      try require(
        first.day <= drawn, "rate.reference", first.day,
        "must have a fixing in force on the day of drawdown \(drawn)")
    }
  }

  /// The last day.
  public var maturity: Day { periodDays.last ?? drawn }

  /// Number of periods.
  public var periods: Int { max(0, periodDays.count - 1) }

  private static func periodsPerYear(
    _ every: Tenor, _ term: Tenor, _ accrual: Accrual, _ repayment: Repayment
  ) throws(InvalidInput) -> Int {
    if case .actualDays(let basis) = accrual {
      try require([360, 365].contains(basis), "accrual", basis, "must be over 360 or 365 days")
    }
    let months = every.wholeMonths ?? 0
    if [1, 2, 3, 4, 6, 12].contains(months) {
      if case .equalPeriods = accrual {
        let whole = (term.wholeMonths ?? 1).isMultiple(of: months)
        try require(
          whole, "every", every,
          "must divide the term, unless interest accrues by actual days")
      }
      return 12 / months
    }
    var hasLevel = false
    if case .levelInstalments = repayment { hasLevel = true }
    if case .actualDays = accrual, !hasLevel { return 1 }
    throw InvalidInput("every", "must be 1, 2, 3, 4, 6 or 12 months", got: every.description)
  }

  private static func periodDays(
    _ drawn: Day, _ term: Tenor, _ every: Tenor, _ paymentDay: Int?, _ accrual: Accrual
  ) throws(InvalidInput) -> [Day] {
    let end = try within("term") { () throws(InvalidInput) in try drawn.adding(term) }
    var first: Day?
    if let paymentDay {
      try require(
        (1...28).contains(paymentDay), "paymentDay", paymentDay, "must be from 1 to 28")
      guard case .actualDays = accrual else {
        throw InvalidInput(
          "paymentDay", "must not be given unless interest accrues by actual days",
          got: "\(paymentDay)")
      }
      let inMonth = drawn.monthEnd.dayOfMonth - paymentDay
      var due = try drawn.monthEnd.adding(days: -inMonth)
      if due <= drawn { due = try due.adding(months: 1) }
      first = due < end ? due : nil
    }
    let estimate = term.years / every.years
    try require(estimate <= 2_000, "every", every, "must give at most 2000 periods")
    return try Schedule(
      from: drawn, to: end, every: every, direction: .forward, firstDate: first
    ).unadjusted
  }
}
