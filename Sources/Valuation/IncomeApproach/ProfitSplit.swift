public import Finance
public import NumericalMethods

/// A right as a fixed share of the profits that it helps to earn (利润分成).
///
/// `value = splitShare × Σ profitₖ (1 − taxRate)(1 + rate)^−tₖ`
///
/// > Source: licensing practice (LSLP); PRC asset-appraisal textbooks.
public struct ProfitSplit: Hashable, Sendable {
  /// What the right is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// After-tax profit of each period, before the split, discounted.
    public let rows: [DiscountedFlow]
    /// Sum of the rows.
    public let presentValueOfProfits: Double
    /// `splitShare × presentValueOfProfits`.
    public let value: Double
  }

  /// Profit of each period before tax.
  public let profits: [Double]
  /// Share of profit that the right earns.
  public let splitShare: Double
  /// Income tax rate.
  public let taxRate: Double
  /// The periods and where flows fall in them.
  public let timeline: PeriodTimeline

  /// A share of profits.
  ///
  /// - Parameters:
  ///   - profits: before tax, one a period.
  ///   - splitShare: in [0, 1].
  ///   - taxRate: in [0, 1).
  ///   - timeline: the periods; as many as `profits`.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    profits: [Double], splitShare: Double, taxRate: Double = 0, over timeline: PeriodTimeline
  ) throws(InvalidInput) {
    try requireEach(profits, "profits", requireFinite)
    try requireShare(splitShare, "splitShare")
    try requireTaxRate(taxRate)
    try requireLength(profits, "profits", timeline.count, of: "the periods")
    self.profits = profits
    self.splitShare = splitShare
    self.taxRate = taxRate
    self.timeline = timeline
  }

  /// The right's value at a discount rate.
  ///
  /// - Parameter rate: discount rate.
  /// - Returns: the indication with a row a period.
  /// - Throws: `NumericalError` when a figure leaves the range of numbers.
  public func value(at rate: Rate) throws -> Indication {
    let rows = try timeline.discounted(profits.map { $0 * (1 - taxRate) }, at: rate)
    let presentValue = try rows.presentValue()
    return Indication(
      rows: rows, presentValueOfProfits: presentValue, value: splitShare * presentValue)
  }
}
