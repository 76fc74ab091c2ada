public import Finance
public import NumericalMethods

/// What an asset earns after every other asset has been paid for its use: the multi-period excess
/// earnings method.
///
/// `excessₖ = revenueₖ × survivalₖ × (margin × (1 − taxRate) − charges)`, with the charges after
/// tax; only the royalty, stated before tax, is taxed here. Negative excess earnings are kept.
///
/// > Source: Appraisal Foundation, *The Identification of Contributory Assets and Calculation of
/// > Economic Rents* (2010); IVS 210, excess earnings method.
public struct ExcessEarnings: Hashable, Sendable {
  /// An asset that the subject asset needs in order to earn, such as working capital.
  public struct ContributoryAsset: Hashable, Sendable, Codable {
    /// Balance as a share of revenue, at least 0.
    public let balanceToRevenue: Double
    /// After-tax return per year, at least 0.
    public let afterTaxReturn: Double

    /// An asset to be paid for.
    ///
    /// - Parameters:
    ///   - balanceToRevenue: average balance as a share of revenue, at least 0.
    ///   - afterTaxReturn: return per year after tax, at least 0.
    /// - Throws: `InvalidInput` naming the argument.
    public init(balanceToRevenue: Double, afterTaxReturn: Double) throws(InvalidInput) {
      try requireNotNegative(balanceToRevenue, "balanceToRevenue")
      try requireNotNegative(afterTaxReturn, "afterTaxReturn")
      self.balanceToRevenue = balanceToRevenue
      self.afterTaxReturn = afterTaxReturn
    }

    /// After-tax charge as a share of revenue.
    var charge: Double { balanceToRevenue * afterTaxReturn }
  }

  /// What the asset is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// One period of the calculation.
    public struct Row: Hashable, Sendable, Codable {
      /// Revenue still carried by the asset.
      public let revenue: Double
      /// Contributory charges after tax.
      public let charge: Double
      /// After-tax profit less charges; may be negative.
      public let excessEarnings: Double
      /// Years from the valuation date.
      public let years: Double
      /// Discount factor.
      public let factor: Double
      /// `excessEarnings × factor`.
      public let presentValue: Double
    }

    /// The periods in order.
    public let rows: [Row]
    /// Sum of the rows.
    public let presentValue: Double
    /// Step-up for the buyer's tax relief, at least 1.
    public let taxAmortizationFactor: Double
    /// `presentValue × taxAmortizationFactor`.
    public let value: Double
  }

  /// The periods and where flows fall in them.
  public let timeline: PeriodTimeline
  /// Revenue of each period that the asset still carries.
  public let survivingRevenues: [Double]
  /// Margin before interest and tax, as a share of revenue.
  public let ebitMargin: Double
  /// Income tax rate.
  public let taxRate: Double
  /// After-tax charges as a share of revenue, all together.
  public let chargeRate: Double
  /// Years of straight-line tax amortization, or 0 for no benefit.
  public let amortizationYears: Int

  /// Earnings of an asset less charges for the assets that help it.
  ///
  /// - Parameters:
  ///   - revenues: one a period, at least 0.
  ///   - survival: share of revenue still carried by the asset, in [0, 1], one a period; nil for
  ///     all of it.
  ///   - ebitMargin: share of revenue, in (−1, 1].
  ///   - taxRate: in [0, 1).
  ///   - contributoryAssets: assets charged at their after-tax return.
  ///   - contributoryCharge: further after-tax charges as a share of revenue, in [0, 1].
  ///   - contributoryRoyalty: royalties to assets valued by relief from royalty, before tax, as a
  ///     share of revenue, in [0, 1].
  ///   - timeline: the periods; as many as `revenues`.
  ///   - amortizationYears: tax life, 1 to 100, or 0 for no tax amortization benefit.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    revenues: [Double], survival: [Double]? = nil, ebitMargin: Double, taxRate: Double,
    contributoryAssets: [ContributoryAsset] = [], contributoryCharge: Double = 0,
    contributoryRoyalty: Double = 0, over timeline: PeriodTimeline, amortizationYears: Int = 0
  ) throws(InvalidInput) {
    try requireEach(revenues, "revenues", requireNotNegative)
    if let survival { try requireEach(survival, "survival", requireShare) }
    try require(
      ebitMargin > -1 && ebitMargin <= 1, "ebitMargin", ebitMargin, "must be in (-1, 1]")
    try requireTaxRate(taxRate)
    try requireShare(contributoryCharge, "contributoryCharge")
    try requireShare(contributoryRoyalty, "contributoryRoyalty")
    try requireAmortizationYears(amortizationYears)
    try requireLength(revenues, "revenues", timeline.count, of: "the periods")
    if let survival { try requireLength(survival, "survival", revenues.count, of: "revenues") }
    self.timeline = timeline
    survivingRevenues = survival.map { zip(revenues, $0).map(*) } ?? revenues
    self.ebitMargin = ebitMargin
    self.taxRate = taxRate
    chargeRate =
      contributoryAssets.reduce(0) { $0 + $1.charge } + contributoryCharge
      + contributoryRoyalty * (1 - taxRate)
    self.amortizationYears = amortizationYears
  }

  /// The asset's value at a discount rate.
  ///
  /// - Parameter rate: discount rate.
  /// - Returns: the indication with a row a period.
  /// - Throws: `InvalidInput` for a `taxRate` whose relief would exceed the value;
  ///   `NumericalError` when a figure leaves the range of numbers.
  public func value(at rate: Rate) throws -> Indication {
    let excess = survivingRevenues.map { $0 * (ebitMargin * (1 - taxRate) - chargeRate) }
    let flows = try timeline.discounted(excess, at: rate)
    let factor = try TaxAmortizationBenefit.factor(
      taxRate: taxRate, years: amortizationYears, timing: timeline.timing, at: rate)
    let rows = try zip(survivingRevenues, flows).map { revenue, flow in
      Indication.Row(
        revenue: revenue, charge: try finite(revenue * chargeRate, "a charge"),
        excessEarnings: flow.amount, years: flow.years, factor: flow.factor,
        presentValue: flow.presentValue)
    }
    let presentValue = try flows.presentValue()
    return Indication(
      rows: rows, presentValue: presentValue, taxAmortizationFactor: factor,
      value: try finite(presentValue * factor, "the value"))
  }
}
