public import Finance
public import NumericalMethods

extension LoanSchedule {
  /// Level instalments, with leading periods of interest only and a balance left for the end.
  ///
  /// The instalment is reckoned anew whenever the rate changes. Principal is the instalment less
  /// interest, never below zero nor above the balance; the last period repays what is left, the
  /// balloon with it.
  ///
  /// - Parameters:
  ///   - principal: lent.
  ///   - rates: one a period.
  ///   - interestOnlyPeriods: leading periods without repayment.
  ///   - balloon: balance that the level instalments would leave, in units of the currency.
  /// - Returns: the schedule, whose principal adds up to the loan.
  /// - Throws: `.noSolution` for an amount that does not fit.
  public static func levelInstalments(
    _ principal: Cash, _ rates: [PeriodRate], interestOnlyPeriods: Int = 0,
    balloon: DecimalNumber = DecimalNumber(0)
  ) throws(NumericalError) -> LoanSchedule {
    var builder = ScheduleBuilder(principal, rates)
    var first: LevelInstalment?
    var current: (level: LevelInstalment, rate: DecimalNumber)?
    while let rate = builder.rate {
      let interest = try builder.interest()
      if builder.rows.count < interestOnlyPeriods {
        try builder.repay(.zero(principal.currency), interest: interest)
        continue
      }
      if current.map({ $0.rate != rate.nominal }) ?? true {
        let level = try LevelInstalment(
          of: builder.balance, rate: rate.nominal, perYear: rate.perYear,
          periods: rates.count - builder.rows.count, balloon: balloon)
        current = (level, rate.nominal)
        first = first ?? level
      }
      let instalment = current?.level.rounded ?? .zero(principal.currency)
      try builder.repay(try instalment.subtracting(interest), interest: interest)
    }
    return builder.schedule(level: first)
  }

  /// Equal parts of principal, `round(principal ÷ periods)`, the last period clearing (等额本金).
  ///
  /// - Parameters:
  ///   - principal: lent.
  ///   - rates: one a period.
  /// - Returns: the schedule.
  /// - Throws: `.noSolution` for an amount that does not fit.
  public static func equalPrincipal(
    _ principal: Cash, _ rates: [PeriodRate]
  ) throws(NumericalError) -> LoanSchedule {
    guard !rates.isEmpty else { throw .noSolution("a schedule needs a period") }
    let part = try Cash.rounding(
      [DecimalNumber(principal)], over: [DecimalNumber(rates.count)], principal.currency)
    return try custom(
      principal, rates, [Cash](repeating: part, count: rates.count))
  }

  /// Interest every period, principal with the last (到期还本).
  ///
  /// - Parameters:
  ///   - principal: lent.
  ///   - rates: one a period.
  /// - Returns: the schedule.
  /// - Throws: `.noSolution` for an amount that does not fit.
  public static func bullet(
    _ principal: Cash, _ rates: [PeriodRate]
  ) throws(NumericalError) -> LoanSchedule {
    try custom(principal, rates, [])
  }

  /// Given parts of principal; the last period repays what is left.
  ///
  /// - Parameters:
  ///   - principal: lent.
  ///   - rates: one a period.
  ///   - payments: principal at the end of each period; nothing where the list ends.
  /// - Returns: the schedule; a part above the balance is cut to it.
  /// - Throws: `.noSolution` for an amount that does not fit.
  public static func custom(
    _ principal: Cash, _ rates: [PeriodRate], _ payments: [Cash]
  ) throws(NumericalError) -> LoanSchedule {
    var builder = ScheduleBuilder(principal, rates)
    for index in rates.indices {
      let wanted = index < payments.count ? payments[index] : .zero(principal.currency)
      try builder.repay(wanted, interest: try builder.interest())
    }
    return builder.schedule()
  }

  /// Given debt service: principal is the service less interest, negative where the service does
  /// not cover it; the last period repays what is left.
  ///
  /// - Parameters:
  ///   - principal: lent.
  ///   - rates: one a period.
  ///   - service: paid at the end of each period; nothing where the list ends.
  /// - Returns: the schedule; periods with negative principal are in `uncovered`.
  /// - Throws: `.noSolution` for an amount that does not fit.
  public static func debtService(
    _ principal: Cash, _ rates: [PeriodRate], _ service: [Cash]
  ) throws(NumericalError) -> LoanSchedule {
    var builder = ScheduleBuilder(principal, rates)
    for index in rates.indices {
      let interest = try builder.interest()
      let paid = index < service.count ? service[index] : .zero(principal.currency)
      try builder.repay(
        try paid.subtracting(interest), interest: interest, allowingNegative: true)
    }
    return builder.schedule()
  }

  /// Instalments that change by a constant factor each period.
  ///
  /// The first is `P ÷ Σ (1+g)^(k−1) × Π 1/(1+i)`; with `g = 0` it is the level instalment. The
  /// instalments are rounded one by one and the last period clears.
  ///
  /// - Parameters:
  ///   - principal: lent.
  ///   - rates: one a period; a later change of rate leaves the instalments as they are.
  ///   - growth: a period, above −1.
  /// - Returns: the schedule; interest above the instalment raises the balance.
  /// - Throws: `.noSolution` for an amount that does not fit.
  public static func growingInstalments(
    _ principal: Cash, _ rates: [PeriodRate], growth: Double
  ) throws(NumericalError) -> LoanSchedule {
    var (discount, sum) = (1.0, 0.0)
    for (index, rate) in rates.enumerated() {
      discount /= 1 + rate.value
      sum += discount * compound(growth, Double(index))
    }
    let first = principal.amount / sum
    var service: [Cash] = []
    for index in rates.indices {
      do {
        service.append(
          try Cash(
            roundingHalfAwayFromZero: Money(
              first * compound(growth, Double(index)), principal.currency)))
      } catch { throw .noSolution("an instalment does not fit: \(error)") }
    }
    return try debtService(principal, rates, service)
  }
}
