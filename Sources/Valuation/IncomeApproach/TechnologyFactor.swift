public import Finance
public import NumericalMethods

/// A technology as the part of free cash flow that an industry owes to technology, times how
/// strong this one is.
///
/// `value = industryFactor × individualStrength × Σ freeCashFlowₖ (1 + rate)^−tₖ`
///
/// > Source: technology factor method of Korean appraisal practice.
public struct TechnologyFactor: Hashable, Sendable {
  /// What the technology is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// Free cash flow of each period, discounted.
    public let rows: [DiscountedFlow]
    /// Sum of the rows.
    public let presentValueOfCashFlows: Double
    /// `industryFactor × individualStrength`.
    public let technologyFactor: Double
    /// `technologyFactor × presentValueOfCashFlows`.
    public let value: Double
  }

  /// Free cash flow of each period.
  public let freeCashFlows: [Double]
  /// The most that technology earns in the industry, as a share.
  public let industryFactor: Double
  /// Strength of this technology, as a share.
  public let individualStrength: Double
  /// The periods and where flows fall in them.
  public let timeline: PeriodTimeline

  /// A technology's part in a business.
  ///
  /// - Parameters:
  ///   - freeCashFlows: one a period.
  ///   - industryFactor: in [0, 1].
  ///   - individualStrength: in [0, 1].
  ///   - timeline: the periods; as many as `freeCashFlows`.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    freeCashFlows: [Double], industryFactor: Double, individualStrength: Double,
    over timeline: PeriodTimeline
  ) throws(InvalidInput) {
    try requireEach(freeCashFlows, "freeCashFlows", requireFinite)
    try requireShare(industryFactor, "industryFactor")
    try requireShare(individualStrength, "individualStrength")
    try requireLength(freeCashFlows, "freeCashFlows", timeline.count, of: "the periods")
    self.freeCashFlows = freeCashFlows
    self.industryFactor = industryFactor
    self.individualStrength = individualStrength
    self.timeline = timeline
  }

  /// The technology's value at a discount rate.
  ///
  /// - Parameter rate: discount rate.
  /// - Returns: the indication with a row a period.
  /// - Throws: `NumericalError` when a figure leaves the range of numbers.
  public func value(at rate: Rate) throws -> Indication {
    let rows = try timeline.discounted(freeCashFlows, at: rate)
    let presentValue = try rows.presentValue()
    let factor = industryFactor * individualStrength
    return Indication(
      rows: rows, presentValueOfCashFlows: presentValue, technologyFactor: factor,
      value: factor * presentValue)
  }
}
