public import Finance
public import NumericalMethods

/// The level royalty that, beside an entry fee, pays for a right (入门费加提成).
///
/// `royaltyRate = (targetValue − entryFee)/Σ revenueₖ (1 − taxRate)(1 + rate)^−tₖ`
///
/// > Source: Chinese licence practice, as in the GMB appraisal of 2008-05-31.
public struct EntryFeeRoyalty: Hashable, Sendable {
  /// The royalty solved, and what it pays.
  public struct Solution: Hashable, Sendable, Codable {
    /// One period of the calculation.
    public struct Row: Hashable, Sendable, Codable {
      /// Revenue on which the royalty is paid.
      public let revenue: Double
      /// Royalty before tax.
      public let contribution: Double
      /// Years from the valuation date.
      public let years: Double
      /// Discount factor.
      public let factor: Double
      /// `contribution × (1 − taxRate) × factor`.
      public let presentValue: Double
    }

    /// Level royalty as a share of revenue, at most 1.
    public let royaltyRate: Double
    /// The periods in order.
    public let rows: [Row]
    /// Sum of the rows: the target value less the entry fee.
    public let presentValueOfRoyalties: Double
  }

  /// What is to be paid in total, at the valuation date.
  public let targetValue: Double
  /// Lump sum at the valuation date.
  public let entryFee: Double
  /// Revenue of each period.
  public let revenues: [Double]
  /// The periods and where flows fall in them.
  public let timeline: PeriodTimeline
  /// Income tax rate.
  public let taxRate: Double

  /// An entry fee and a royalty that together are worth a target.
  ///
  /// - Parameters:
  ///   - targetValue: above 0.
  ///   - entryFee: from 0 to `targetValue`.
  ///   - revenues: one a period, at least 0 and not all 0.
  ///   - timeline: the periods; as many as `revenues`.
  ///   - taxRate: in [0, 1).
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    targetValue: Double, entryFee: Double = 0, revenues: [Double],
    over timeline: PeriodTimeline, taxRate: Double = 0
  ) throws(InvalidInput) {
    try require(
      targetValue > 0 && targetValue.isFinite, "targetValue", targetValue, "must be above 0")
    try requireNotNegative(entryFee, "entryFee")
    try requireEach(revenues, "revenues", requireNotNegative)
    try requireTaxRate(taxRate)
    try requireLength(revenues, "revenues", timeline.count, of: "the periods")
    try require(
      entryFee <= targetValue, "entryFee", entryFee, "must be at most the target \(targetValue)")
    try require(
      revenues.contains { $0 > 0 }, "revenues", "zeros", "must not all be 0")
    self.targetValue = targetValue
    self.entryFee = entryFee
    self.revenues = revenues
    self.timeline = timeline
    self.taxRate = taxRate
  }

  /// The level royalty at a discount rate.
  ///
  /// - Parameter rate: discount rate.
  /// - Returns: the royalty with a row a period.
  /// - Throws: `InvalidInput` for `targetValue` when no royalty up to 100 % pays
  ///   it; `NumericalError` when a figure leaves the range of numbers.
  public func royalty(at rate: Rate) throws -> Solution {
    let base = try timeline.discounted(revenues.map { $0 * (1 - taxRate) }, at: rate)
    let royaltyRate = (targetValue - entryFee) / (try base.presentValue())
    try require(
      royaltyRate <= 1, "targetValue", targetValue, "must be payable by a royalty of at most 1")
    let rows = zip(revenues, base).map { revenue, flow in
      Solution.Row(
        revenue: revenue, contribution: revenue * royaltyRate, years: flow.years,
        factor: flow.factor, presentValue: flow.presentValue * royaltyRate)
    }
    return Solution(
      royaltyRate: royaltyRate, rows: rows,
      presentValueOfRoyalties: try finite(
        rows.map(\.presentValue).reduce(0, +), "the value of royalties"))
  }
}
