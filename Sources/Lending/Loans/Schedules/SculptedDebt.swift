import Finance
import NumericalMethods

/// The debt that a row of yearly cash flows can serve at a coverage ratio, unrounded.
///
/// `service = cash flow ÷ ratio`; `capacity = Σ service ÷ (1+rate)^t`; principal is the service less
/// interest, negative where the service does not cover it: reported, not clipped.
///
/// > Source: Yescombe, *Principles of Project Finance*, 2nd ed., 12.3.
public struct SculptedDebt: Hashable, Sendable {
  /// The largest debt.
  public let capacity: Double
  /// Debt service by year.
  public let service: [Double]
  /// Principal by year.
  public let principal: [Double]
  /// Balance after each year.
  public let balances: [Double]
  /// Present value of the cash flows over the capacity.
  public let loanLifeCoverage: Double
  /// Whether a part of principal is below −0.005.
  public let isNegativelyAmortizing: Bool

  /// The debt that cash flows can serve.
  ///
  /// - Parameters:
  ///   - cashFlows: at the ends of years 1, 2, …, not negative, not all zero.
  ///   - rate: compounded once a year, from 0 to 1.
  ///   - coverageRatio: cash flow over debt service, above zero.
  /// - Throws: `InvalidInput` outside these ranges, `NumericalError` when a value is not finite.
  public init(
    cashFlows: [Double], rate: Double, coverageRatio: Double
  ) throws {
    try require(rate >= 0 && rate <= 1, "rate", rate, "must be from 0 to 100 %")
    try require(coverageRatio > 0, "coverageRatio", coverageRatio, "must be above zero")
    for flow in cashFlows {
      try require(flow >= 0 && flow.isFinite, "cashFlows", flow, "must not be negative")
    }
    try require(
      cashFlows.contains { $0 > 0 }, "cashFlows", "all zero", "must have an entry above zero")
    service = cashFlows.map { $0 / coverageRatio }
    capacity = try PresentValue.of(service, rate: rate, firstPeriod: 1)
    loanLifeCoverage = try PresentValue.of(cashFlows, rate: rate, firstPeriod: 1) / capacity
    // Backwards from nothing owed at the end, so that rounding does not grow along the row.
    var balances = [Double](repeating: 0, count: service.count)
    var owed = 0.0
    for index in service.indices.reversed() {
      balances[index] = owed
      owed = (owed + service[index]) / (1 + rate)
    }
    self.balances = balances
    var (principal, before) = ([Double](), capacity)
    for (paid, after) in zip(service, balances) {
      principal.append(paid - rate * before)
      before = after
    }
    self.principal = principal
    isNegativelyAmortizing = principal.contains { $0 < -0.005 }
  }
}
