public import Finance
public import NumericalMethods

/// An income that falls by the same amount every year, and never below zero.
///
/// `value = Σ max(0, firstIncome − k × declinePerYear)(1 + rate)^−tₖ` over `k = 0 … years − 1`
///
/// > Source: PRC asset-appraisal textbooks, 逐年递减.
public struct DecliningIncome: Hashable, Sendable {
  /// What the right is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// Income of each year, discounted.
    public let rows: [DiscountedFlow]
    /// The last year with income, counted from 1; 0 when there is none.
    public let lastPositiveYear: Int
    /// Sum of the rows.
    public let value: Double
  }

  /// Income of each year.
  public let incomes: [Double]
  /// The years and where flows fall in them.
  public let timeline: PeriodTimeline

  /// An income that declines over a legal life.
  ///
  /// - Parameters:
  ///   - firstIncome: of the first year, at least 0.
  ///   - declinePerYear: yearly fall, at least 0.
  ///   - timeline: the years of the legal life.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    firstIncome: Double, declinePerYear: Double, over timeline: PeriodTimeline
  ) throws(InvalidInput) {
    try requireNotNegative(firstIncome, "firstIncome")
    try requireNotNegative(declinePerYear, "declinePerYear")
    incomes = timeline.periods.indices.map { max(0, firstIncome - Double($0) * declinePerYear) }
    self.timeline = timeline
  }

  /// The value at a discount rate.
  ///
  /// - Parameter rate: discount rate.
  /// - Returns: the indication with a row a year.
  /// - Throws: `NumericalError` when a figure leaves the range of numbers.
  public func value(at rate: Rate) throws -> Indication {
    let rows = try timeline.discounted(incomes, at: rate)
    return Indication(
      rows: rows, lastPositiveYear: (incomes.lastIndex { $0 > 0 } ?? -1) + 1,
      value: try rows.presentValue())
  }
}
