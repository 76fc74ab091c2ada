import Finance
import NumericalMethods

/// Cash flow against the debt service that it pays.
///
/// > Source: Yescombe, *Principles of Project Finance*, 2nd ed., 12.3.
public struct CoverageRatios: Hashable, Sendable {
  /// Cash flow over interest and principal, by year (DSCR).
  public let debtServiceCover: [Double]
  /// Cash flow over interest, by year (ICR).
  public let interestCover: [Double]
  /// Present value of cash flows over the balance (LLCR).
  public let loanLifeCover: Double
  /// The smallest debt service cover.
  public let minimumDebtServiceCover: Double
  /// The mean debt service cover.
  public let averageDebtServiceCover: Double

  /// Ratios of a loan whose first cash flow is one year after the balance.
  ///
  /// - Parameters:
  ///   - cashFlows: available in each year, at least one.
  ///   - interest: due in each year, above zero.
  ///   - principal: due in each year, not negative.
  ///   - balance: before year 1, above zero.
  ///   - rate: of the loan, compounded once a year, above −1.
  /// - Throws: `InvalidInput` outside these ranges, `NumericalError` for a value that is not finite.
  public init(
    cashFlows: [Double], interest: [Double], principal: [Double], balance: Double, rate: Double
  ) throws {
    let count = cashFlows.count
    try require(count > 0, "cashFlows", count, "must have at least one entry")
    try require(interest.count == count, "interest", interest.count, "must have \(count) entries")
    for amount in interest { try require(amount > 0, "interest", amount, "must be above zero") }
    try require(
      principal.count == count, "principal", principal.count, "must have \(count) entries")
    for amount in principal {
      try require(amount >= 0, "principal", amount, "must not be negative")
    }
    try require(balance > 0, "balance", balance, "must be above zero")
    debtServiceCover = zip(cashFlows, zip(interest, principal)).map { $0 / ($1.0 + $1.1) }
    interestCover = zip(cashFlows, interest).map { $0 / $1 }
    loanLifeCover = try PresentValue.of(cashFlows, rate: rate, firstPeriod: 1) / balance
    minimumDebtServiceCover = debtServiceCover.min() ?? 0
    averageDebtServiceCover = debtServiceCover.reduce(0, +) / Double(count)
  }
}
