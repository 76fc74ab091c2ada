public import Finance
import NumericalMethods

/// What a borrower pays besides interest.
public enum LoanFee: Hashable, Sendable {
  /// An amount kept back at drawdown.
  case upfront(Money)
  /// A share of the loan kept back at drawdown.
  case upfrontShare(Double)
  /// A yearly share of the balance, paid with each instalment for its part of the year.
  case yearlyShareOfBalance(Double)
  /// A share of the original loan with each instalment.
  case shareOfLoanEachPeriod(Double)

  func check(_ principal: Money, _ path: String) throws(InvalidInput) {
    switch self {
    case .upfront(let amount):
      try amount.requireCurrency(principal.currency, path)
      try require(
        amount.amount >= 0 && amount.amount < principal.amount, path, amount,
        "must not be negative and be below the principal")
    case .upfrontShare(let share), .yearlyShareOfBalance(let share),
      .shareOfLoanEachPeriod(let share):
      try require(share >= 0 && share < 1, path, share, "must be from 0 to below 100 %")
    }
  }

  /// Whether it is paid with instalments, not at drawdown.
  var isPaidWithInstalments: Bool {
    switch self {
    case .upfront, .upfrontShare: false
    case .yearlyShareOfBalance, .shareOfLoanEachPeriod: true
    }
  }

  /// Paid at drawdown.
  func atDrawdown(_ principal: Cash) throws -> Cash {
    switch self {
    case .upfront(let amount): try Cash(roundingHalfAwayFromZero: amount)
    case .upfrontShare(let share):
      try .rounding([DecimalNumber(principal), DecimalNumber(share)], principal.currency)
    default: .zero(principal.currency)
    }
  }

  /// Paid with an instalment, or with a part of the period before it.
  func each(
    _ principal: Cash, opening: Cash, in period: PlannedPeriod, of loan: PledgeLoan
  ) throws -> Cash {
    switch self {
    case .yearlyShareOfBalance(let share):
      let days = period.to - period.from
      let isWhole = days == period.wholeDays && loan.hasEqualPeriods
      let part =
        isWhole
        ? (1, loan.periodsPerYear)
        : loan.hasEqualPeriods
          ? (days, loan.periodsPerYear * period.wholeDays) : (days, loan.daysOfYear)
      return try .rounding(
        [DecimalNumber(opening), DecimalNumber(share), DecimalNumber(part.0)],
        over: [DecimalNumber(part.1)], principal.currency)
    case .shareOfLoanEachPeriod(let share) where period.endsInstalment:
      return try .rounding(
        [DecimalNumber(principal), DecimalNumber(share)], principal.currency)
    default: return .zero(principal.currency)
    }
  }
}
