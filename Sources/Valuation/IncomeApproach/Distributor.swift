public import Finance
public import NumericalMethods

/// Customer relationships by the profit that a distributor would earn on them, which keeps the
/// profit of technology and brand out of their value.
///
/// `flowₖ = salesₖ × survivalₖ × (distributorMargin × (1 − taxRate) − charges)`
///
/// > Source: IVS 210, distributor method.
public struct Distributor: Hashable, Sendable {
  /// The same asset by excess earnings, at the margin and with the charges of a distributor.
  public let earnings: ExcessEarnings

  /// Customers served at a distributor's margin.
  ///
  /// - Parameters:
  ///   - sales: to the customers, at least 0, one a period.
  ///   - survival: share of customers left, in [0, 1], one a period.
  ///   - distributorMargin: margin of distributors before interest and tax, in [0, 1].
  ///   - taxRate: in [0, 1).
  ///   - contributoryAssets: what a distributor needs, charged at its after-tax return.
  ///   - workforceCharge: after-tax charge as a share of sales, in [0, 1].
  ///   - timeline: the periods; as many as `sales`.
  ///   - amortizationYears: tax life, 1 to 100, or 0 for no tax amortization benefit.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    sales: [Double], survival: [Double], distributorMargin: Double, taxRate: Double,
    contributoryAssets: [ExcessEarnings.ContributoryAsset], workforceCharge: Double = 0,
    over timeline: PeriodTimeline, amortizationYears: Int = 0
  ) throws(InvalidInput) {
    try requireEach(sales, "sales", requireNotNegative)
    try requireShare(distributorMargin, "distributorMargin")
    try requireShare(workforceCharge, "workforceCharge")
    earnings = try ExcessEarnings(
      revenues: sales, survival: survival, ebitMargin: distributorMargin, taxRate: taxRate,
      contributoryAssets: contributoryAssets, contributoryCharge: workforceCharge,
      over: timeline, amortizationYears: amortizationYears)
  }

  /// The customers' value at a discount rate.
  ///
  /// - Parameter rate: discount rate.
  /// - Returns: the indication with a row a period.
  /// - Throws: `InvalidInput` for a `taxRate` whose relief would exceed the value;
  ///   `NumericalError` when a figure leaves the range of numbers.
  public func value(at rate: Rate) throws -> ExcessEarnings.Indication {
    try earnings.value(at: rate)
  }
}
