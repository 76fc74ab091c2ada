public import Finance
public import NumericalMethods

extension PledgeLoan {
  /// The balances from payment to payment, for whoever prices the credit risk.
  ///
  /// Periods run to the days of payment; a payment moved to the day of the next one joins it. The
  /// periods of a line are cut where what is drawn changes, each with what may still be drawn.
  ///
  /// - Parameter plan: of the loan.
  /// - Returns: the balances.
  /// - Throws: `InvalidInput` for a plan without payments or with a balance below zero.
  public func exposure(_ plan: RepaymentPlan) throws(InvalidInput) -> CreditExposure {
    var periods: [CreditExposure.Period] = []
    var start = plan.drawn
    func add(to end: Day, _ balance: Double) {
      guard end > start else { return }
      periods.append(
        CreditExposure.Period(
          from: start, to: end, balance: balance, undrawn: undrawn(on: start, balance: balance)))
      start = end
    }
    let units = Double(plan.principal.currency.minorUnitsPerUnit)
    for payment in plan.payments {
      var owed = payment.opening.minorUnits
      for cut in plan.moves where cut.day >= payment.from && cut.day < payment.to {
        add(to: cut.day, Double(owed) / units)
        owed += Int64((cut.amount * units).rounded())
      }
      if let end = line?.availableUntil, end > start, end < payment.due, end > payment.from {
        add(to: end, Double(owed) / units)
      }
      if owed > 0 || line != nil { add(to: payment.due, Double(owed) / units) }
    }
    return try CreditExposure(periods, plan.principal.currency, dayCount: dayCount)
  }

  /// How the interest of a period is counted: 30/360 for equal periods, else actual days.
  public var dayCount: DayCount {
    switch accrual {
    case .equalPeriods: .thirty360Bond
    case .actualDays(365): .actual365Fixed
    case .actualDays: .actual360
    }
  }

  /// What the loan should cost, and its loss, on the balances of its plan.
  ///
  /// - Parameters:
  ///   - pledges: the security.
  ///   - assumptions: funding, the borrower, dependence, capital and cost.
  /// - Returns: the price, with the contract's rate of the first period beside the fair one.
  /// - Throws: `InvalidInput` for a loan that has matured, pledges in another currency, or a plan
  ///   that cannot be made; `NumericalError` when the loan never earns interest.
  public func price(
    securedBy pledges: [Pledge] = [], under assumptions: CreditAssumptions
  ) throws -> LoanPrice {
    let plan = try repaymentPlan()
    return try LoanPrice(
      try exposure(plan), at: plan.payments.first?.rate, securedBy: pledges,
      under: assumptions)
  }
}
