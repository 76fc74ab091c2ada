public import Finance
public import NumericalMethods

extension RepaymentPlan {
  /// The balances from payment to payment, for whoever prices the credit risk.
  ///
  /// Periods run to the days of payment; a payment moved to the day of the next one joins it.
  ///
  /// - Parameter dayCount: how the interest of a period is counted.
  /// - Returns: the balances.
  /// - Throws: `InvalidInput` for a plan without payments or with a balance below zero.
  public func exposure(
    dayCount: DayCount = .thirty360Bond
  ) throws(InvalidInput) -> CreditExposure {
    var periods: [CreditExposure.Period] = []
    var start = drawn
    for payment in payments where payment.due > start && payment.opening.minorUnits > 0 {
      periods.append(
        CreditExposure.Period(from: start, to: payment.due, balance: payment.opening.amount))
      start = payment.due
    }
    return try CreditExposure(periods, principal.currency, dayCount: dayCount)
  }
}

extension PledgeLoan {
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
      try plan.exposure(dayCount: dayCount), at: plan.payments.first?.rate, securedBy: pledges,
      under: assumptions)
  }
}
