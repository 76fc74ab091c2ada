public import Finance
public import NumericalMethods

/// What an asset adds to profit: the business with it against the business without it.
///
/// `value = probability × factor × Σ (profitWithₖ − profitWithoutₖ)(1 − taxRate)(1 + rate)^−tₖ`
///
/// > Source: IVS 210, with-and-without method.
public struct WithAndWithout: Hashable, Sendable {
  /// What the asset is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// After-tax difference of each period, discounted.
    public let rows: [DiscountedFlow]
    /// Sum of the rows.
    public let presentValueOfDifference: Double
    /// Step-up for the buyer's tax relief, at least 1.
    public let taxAmortizationFactor: Double
    /// `probability × presentValueOfDifference × taxAmortizationFactor`.
    public let value: Double
  }

  /// Pre-tax profit with the asset.
  public let profitsWith: [Double]
  /// Pre-tax profit without it.
  public let profitsWithout: [Double]
  /// Income tax rate.
  public let taxRate: Double
  /// The periods and where flows fall in them.
  public let timeline: PeriodTimeline
  /// Probability that the state without the asset would arise.
  public let probability: Double
  /// Years of straight-line tax amortization, or 0 for no benefit.
  public let amortizationYears: Int

  /// Two profit forecasts.
  ///
  /// - Parameters:
  ///   - profitsWith: pre-tax profit with the asset, one a period.
  ///   - profitsWithout: pre-tax profit without it, one a period.
  ///   - taxRate: in [0, 1).
  ///   - timeline: the periods; as many as `profitsWith`.
  ///   - probability: that the state without the asset would arise, in [0, 1].
  ///   - amortizationYears: tax life, 1 to 100, or 0 for no tax amortization benefit.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    profitsWith: [Double], profitsWithout: [Double], taxRate: Double,
    over timeline: PeriodTimeline, probability: Double = 1, amortizationYears: Int = 0
  ) throws(InvalidInput) {
    try requireEach(profitsWith, "profitsWith", requireFinite)
    try requireEach(profitsWithout, "profitsWithout", requireFinite)
    try requireTaxRate(taxRate)
    try requireShare(probability, "probability")
    try requireAmortizationYears(amortizationYears)
    try requireLength(profitsWith, "profitsWith", timeline.count, of: "the periods")
    try requireLength(profitsWithout, "profitsWithout", profitsWith.count, of: "profitsWith")
    self.profitsWith = profitsWith
    self.profitsWithout = profitsWithout
    self.taxRate = taxRate
    self.timeline = timeline
    self.probability = probability
    self.amortizationYears = amortizationYears
  }

  /// The asset's value at a discount rate.
  ///
  /// - Parameter rate: discount rate.
  /// - Returns: the indication with a row a period.
  /// - Throws: `InvalidInput` for a `taxRate` whose relief would exceed the value;
  ///   `NumericalError` when a figure leaves the range of numbers.
  public func value(at rate: Rate) throws -> Indication {
    let differences = zip(profitsWith, profitsWithout).map { ($0 - $1) * (1 - taxRate) }
    let rows = try timeline.discounted(differences, at: rate)
    let presentValue = try rows.presentValue()
    let factor = try TaxAmortizationBenefit.factor(
      taxRate: taxRate, years: amortizationYears, timing: timeline.timing, at: rate)
    return Indication(
      rows: rows, presentValueOfDifference: presentValue, taxAmortizationFactor: factor,
      value: try finite(probability * presentValue * factor, "the value"))
  }
}
