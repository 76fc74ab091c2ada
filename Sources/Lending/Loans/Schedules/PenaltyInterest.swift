public import Finance
import NumericalMethods

/// Interest on what is overdue (罚息、复利), simple over the whole span.
///
/// > Source: People's Bank of China, notice Yinfa [2003] No. 251.
public struct PenaltyInterest: Hashable, Sendable {
  /// The rate a year: `rate × (1 + markup)`.
  public let rate: Double
  /// On principal: `round(principal × rate × days ÷ dayBasis)`.
  public let onPrincipal: Cash
  /// On unpaid interest, by the same rate.
  public let onInterest: Cash

  /// Both together.
  ///
  /// - Throws: `.noSolution` when it does not fit.
  public var total: Cash {
    get throws(NumericalError) { try onPrincipal.adding(onInterest) }
  }

  /// Interest on what is overdue.
  ///
  /// - Parameters:
  ///   - principal: overdue.
  ///   - interest: overdue, in the same currency.
  ///   - rate: of the contract, a year.
  ///   - markup: increase of the rate, as a fraction.
  ///   - days: overdue, not negative.
  ///   - compounds: whether unpaid interest bears interest.
  ///   - dayBasis: 360 or 365.
  /// - Throws: `InvalidInput` outside these ranges, `NumericalError` for an amount that does not
  ///   fit.
  public init(
    principal: Money, interest: Money, rate: Double, markup: Double, days: Int,
    compounds: Bool = true, dayBasis: Int = 360
  ) throws {
    try requireDayBasis(dayBasis)
    try require(days >= 0, "days", days, "must not be negative")
    let currency = principal.currency
    try interest.requireCurrency(currency, "interest")
    let yearly = try DecimalNumber(rate)
    let factor = try DecimalNumber(1).plus(DecimalNumber(markup))
    self.rate = try DecimalNumber.ratio(of: [yearly, factor], places: 30).double
    func accrued(_ amount: Money) throws -> Cash {
      try .rounding(
        [DecimalNumber(amount.amount), yearly, factor, DecimalNumber(days)],
        over: [DecimalNumber(dayBasis)], currency)
    }
    onPrincipal = try accrued(principal)
    onInterest = compounds ? try accrued(interest) : .zero(currency)
  }
}

extension PledgeLoan {
  /// Interest on what is overdue, or on misused money, under the terms of the loan.
  ///
  /// - Parameters:
  ///   - principal: overdue or misused.
  ///   - interest: overdue.
  ///   - contractRate: in force, a year.
  ///   - days: overdue.
  ///   - misused: whether the money was misused.
  /// - Returns: the interest.
  /// - Throws: `InvalidInput` for days below zero, `NumericalError` for an amount that does not fit.
  public func penaltyInterest(
    principal: Money, interest: Money, contractRate: Double, days: Int, misused: Bool = false
  ) throws -> PenaltyInterest {
    var basis = 360
    if case .actualDays(let days) = accrual { basis = days }
    return try PenaltyInterest(
      principal: principal, interest: interest, rate: contractRate,
      markup: misused ? penalty.misuse : penalty.overdue, days: days,
      compounds: penalty.compounds, dayBasis: basis)
  }
}
