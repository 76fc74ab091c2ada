public import Finance
public import NumericalMethods

/// A technology as a share of revenue that wears off from period to period (收入提成率法).
///
/// `value = Σ revenueₖ × splitRateₖ × (1 − taxRate)(1 + rate)^−tₖ`, with
/// `splitRateₖ = splitRate × share left in period k`.
///
/// > Source: practice of Chinese patent appraisal, 专利资产评估指导意见 (中评协〔2017〕49号) art. 26–30.
public struct RevenueSplit: Hashable, Sendable {
  /// What the technology is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// One period of the calculation.
    public struct Row: Hashable, Sendable, Codable {
      /// Revenue of the patented product.
      public let revenue: Double
      /// Share of it that the technology earns.
      public let splitRate: Double
      /// `revenue × splitRate × (1 − taxRate)`.
      public let contribution: Double
      /// Years from the valuation date.
      public let years: Double
      /// Discount factor.
      public let factor: Double
      /// `contribution × factor`.
      public let presentValue: Double
    }

    /// The periods in order.
    public let rows: [Row]
    /// Sum of the rows.
    public let value: Double

    /// The value as a report states it, rounded up to a multiple, such as a full hundred.
    ///
    /// A value within 10⁻⁹ of a multiple above it stays there.
    ///
    /// - Parameter multiple: above 0, in the unit of the value.
    /// - Returns: `multiple × ⌈value/multiple⌉`.
    /// - Throws: `InvalidInput` for `roundUpTo`; `NumericalError` when the result leaves the range
    ///   of numbers.
    public func roundedUp(to multiple: Double) throws -> Double {
      try require(
        multiple > 0 && multiple.isFinite, "roundUpTo", multiple, "must be above 0")
      return try finite(
        multiple * (value / multiple - 1e-9).rounded(.up), "the rounded value")
    }
  }

  /// The periods and where flows fall in them.
  public let timeline: PeriodTimeline
  /// Revenue of the patented product in each period.
  public let revenues: [Double]
  /// Split rate of each period.
  public let splitRates: [Double]
  /// Income tax rate; 0 for an appraisal before tax.
  public let taxRate: Double

  /// A split rate that falls along a curve.
  ///
  /// - Parameters:
  ///   - revenues: one a period, at least 0, part-periods with their part.
  ///   - splitRate: share of revenue in the first period, in [0, 1].
  ///   - obsolescence: how much of the split rate is left in each period.
  ///   - timeline: the periods; as many as `revenues`.
  ///   - taxRate: in [0, 1).
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    revenues: [Double], splitRate: Double, obsolescence: Obsolescence = .none,
    over timeline: PeriodTimeline, taxRate: Double = 0
  ) throws(InvalidInput) {
    try requireEach(revenues, "revenues", requireNotNegative)
    try requireShare(splitRate, "splitRate")
    let rates = try obsolescence.remainingShares(over: timeline).map { splitRate * $0 }
    try self.init(revenues: revenues, splitRates: rates, over: timeline, taxRate: taxRate)
  }

  /// Split rates as stated, period by period.
  ///
  /// - Parameters:
  ///   - revenues: one a period, at least 0, part-periods with their part.
  ///   - splitRates: shares of revenue in [0, 1], one a period.
  ///   - timeline: the periods; as many as `revenues`.
  ///   - taxRate: in [0, 1).
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    revenues: [Double], splitRates: [Double], over timeline: PeriodTimeline, taxRate: Double = 0
  ) throws(InvalidInput) {
    try requireEach(revenues, "revenues", requireNotNegative)
    try requireEach(splitRates, "splitRates", requireShare)
    try requireTaxRate(taxRate)
    try requireLength(revenues, "revenues", timeline.count, of: "the periods")
    try requireLength(splitRates, "splitRates", revenues.count, of: "revenues")
    self.timeline = timeline
    self.revenues = revenues
    self.splitRates = splitRates
    self.taxRate = taxRate
  }

  /// The technology's value at a discount rate.
  ///
  /// - Parameter rate: discount rate.
  /// - Returns: the indication with a row a period.
  /// - Throws: `NumericalError` when a figure leaves the range of
  ///   numbers.
  public func value(at rate: Rate) throws -> Indication {
    let contributions = zip(revenues, splitRates).map { $0 * $1 * (1 - taxRate) }
    let flows = try timeline.discounted(contributions, at: rate)
    let rows = flows.indices.map { index in
      Indication.Row(
        revenue: revenues[index], splitRate: splitRates[index],
        contribution: flows[index].amount, years: flows[index].years,
        factor: flows[index].factor, presentValue: flows[index].presentValue)
    }
    return Indication(rows: rows, value: try flows.presentValue())
  }
}
