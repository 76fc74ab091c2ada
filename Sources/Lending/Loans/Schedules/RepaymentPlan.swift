public import Finance
public import NumericalMethods

/// What a borrower pays, with days and fees (还款计划).
public struct RepaymentPlan: Hashable, Sendable, Codable {
  /// One payment.
  public struct Payment: Hashable, Sendable, Codable {
    /// From 1.
    public let number: Int
    /// The first day of the period.
    public let from: Day
    /// The day to which interest runs, not counted.
    public let to: Day
    /// The day of payment, moved to an open day.
    public let due: Day
    /// The nominal rate a year, the mean by days where it changes inside the period.
    public let rate: Double
    /// Owed before.
    public let opening: Cash
    /// Drawn in the period beyond the first drawdown, less what was repaid at will; of lines.
    public let moved: Cash
    /// Interest of the period.
    public let interest: Cash
    /// Principal repaid; negative where debt service does not cover interest.
    public let principal: Cash
    /// Principal paid early with it.
    public let prepaid: Cash
    /// Fees.
    public let fee: Cash
    /// Interest, principal, what is paid early, and fees.
    public let total: Cash
    /// Owed after.
    public let closing: Cash
  }

  /// The day of drawdown.
  public let drawn: Day
  /// The amount lent.
  public let principal: Cash
  /// Fees kept back at drawdown.
  public let upfrontFee: Cash
  /// The payments in order.
  public let payments: [Payment]
  /// The first level instalment, where the loan has one.
  public let levelInstalment: Cash?
  /// Payments, from 1, whose instalment did not cover the interest.
  public let uncovered: [Int]
  /// Payments a year.
  public let periodsPerYear: Int
  /// Whether all periods are equal parts of a year; if not, rates are found on the days of payment.
  public let isEven: Bool
  /// What was drawn, or repaid at will when negative, after the first drawdown; of lines.
  public let moves: [RevolvingLine.Move]
  /// Interest of all payments.
  public let totalInterest: Cash
  /// All fees, those at drawdown included.
  public let totalFees: Cash
  /// All that the borrower pays after drawdown.
  public let totalPaid: Cash

  /// What is paid with an instalment beyond the schedule.
  struct Extra {
    let prepaid: Cash
    let fee: Cash
  }

  /// What the borrower receives and pays, on the days of payment.
  public var cashFlows: [CashFlow] {
    [CashFlow(drawn, principal.money - upfrontFee.money)]
      + moves.map { CashFlow($0.day, Money($0.amount, principal.currency)) }
      + payments.map { CashFlow($0.due, -$0.total.money) }
  }

  /// What the lender pays and receives, on the days of payment.
  public var lenderCashFlows: [CashFlow] {
    cashFlows.map { CashFlow($0.day, -$0.amount) }
  }

  /// The balance owed on a day, after any payment due on it.
  public func balance(on day: Day) -> Cash {
    if day < drawn { return .zero(principal.currency) }
    let last = payments.last { $0.due <= day }
    let owed = last?.closing ?? principal
    if moves.isEmpty || last?.number == payments.count { return owed }
    // A draw or repayment at will counts from its own day, in the period that holds it.
    let start = last?.to ?? drawn
    let units = Double(owed.currency.minorUnitsPerUnit)
    return moves.filter { $0.day >= start && $0.day <= day }.reduce(owed) {
      Cash(
        minorUnits: $0.minorUnits + Int64(($1.amount * units).rounded()), $0.currency)
    }
  }

  /// Mean time of repayment in years, by ACT/365.
  ///
  /// - Throws: `InvalidInput` when negative repayments leave no such mean.
  public func weightedAverageLife() throws(InvalidInput) -> Double {
    try WeightedAverageLife.of(
      payments.map { $0.principal.amount + $0.prepaid.amount },
      at: payments.map { Double($0.due - drawn) / 365 })
  }

  /// The rate that the borrower pays, fees included.
  ///
  /// - Throws: `NumericalError.noSolution` when no rate fits.
  public func effectiveRate() throws(NumericalError) -> EffectiveLoanRate {
    guard isEven else { return try EffectiveLoanRate(cashFlows, perYear: periodsPerYear) }
    return try EffectiveLoanRate(
      received: principal.amount - upfrontFee.amount, instalments: payments.map(\.total.amount),
      perYear: periodsPerYear)
  }
}

extension PledgeLoan {
  /// What the borrower pays, period by period.
  ///
  /// - Returns: the plan, in whole minor units; principal adds up to the loan.
  /// - Throws: `InvalidInput` where a payment day leaves the calendar's years, `NumericalError`
  ///   for an amount that does not fit.
  public func repaymentPlan() throws -> RepaymentPlan { try repaymentPlan(prepaying: []) }

  /// The rate of each period.
  func periodRates() throws -> [PeriodRate] {
    try accrual.periodRates(rate, periodDays, perYear: periodsPerYear)
  }

  /// Days of the year by which rates a year are counted.
  var daysOfYear: Int {
    if case .actualDays(let basis) = accrual { return basis }
    return 365
  }

  /// Adds days and fees to a schedule; a schedule may end before the term.
  func plan(of walk: PrepaidWalk) throws -> RepaymentPlan {
    var walk = walk
    walk.finish()
    let currency = principal.currency
    var payments: [RepaymentPlan.Payment] = []
    payments.reserveCapacity(walk.rows.count)
    for (index, row) in walk.rows.enumerated() {
      let period = walk.periods[index]
      let prepaid = walk.extras[index + 1]?.prepaid ?? .zero(currency)
      var fee = walk.extras[index + 1]?.fee ?? .zero(currency)
      for one in fees {
        fee = try fee.adding(
          try one.each(principal, opening: row.opening, in: period, of: self))
      }
      payments.append(
        RepaymentPlan.Payment(
          number: index + 1, from: period.from, to: period.to,
          due: period.endsInstalment ? try calendar.adjusted(period.to, rule) : period.to,
          rate: yearlyRate(period.rate, days: period.to - period.from), opening: row.opening,
          moved: .zero(currency), interest: row.interest, principal: row.principal,
          prepaid: prepaid, fee: fee, total: try row.instalment.adding(prepaid).adding(fee),
          closing: try row.closing.subtracting(prepaid)))
    }
    return try plan(
      payments, level: walk.level?.rounded, uncovered: walk.uncovered,
      isEven: isEven(walk.periods))
  }

  /// The plan of given payments.
  func plan(
    _ payments: [RepaymentPlan.Payment], level: Cash? = nil, uncovered: [Int] = [], isEven: Bool,
    moves: [RevolvingLine.Move] = []
  ) throws -> RepaymentPlan {
    let currency = principal.currency
    var upfront = Cash.zero(currency)
    for fee in fees { upfront = try upfront.adding(try fee.atDrawdown(principal)) }
    guard upfront < principal else {
      throw InvalidInput("fees", "must stay below the principal", got: upfront.description)
    }
    return RepaymentPlan(
      drawn: drawn, principal: principal, upfrontFee: upfront, payments: payments,
      levelInstalment: level, uncovered: uncovered, periodsPerYear: periodsPerYear, isEven: isEven,
      moves: moves, totalInterest: try Cash.sum(payments.map(\.interest), currency),
      totalFees: try Cash.sum(payments.map(\.fee) + [upfront], currency),
      totalPaid: try Cash.sum(payments.map(\.total), currency))
  }

  func yearlyRate(_ rate: PeriodRate, days: Int) -> Double {
    switch accrual {
    case .equalPeriods: rate.value * Double(periodsPerYear)
    case .actualDays: rate.numerator.double / Double(max(1, days))
    }
  }
}
