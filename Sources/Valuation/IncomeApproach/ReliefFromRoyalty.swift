public import Finance
public import NumericalMethods

/// The royalties an owner does not have to pay, after tax, over the life of the right.
///
/// `value = (Σ (revenueₖ × royaltyRateₖ − maintenanceₖ)(1 − taxRate) e^(−hazard × tₖ)(1+rate)^−tₖ
/// + terminal value) × tax amortization factor`
///
/// Negative flows are kept. A right that expires has no terminal value.
///
/// > Source: IVS 210, relief-from-royalty method; 收入提成法 of Chinese appraisal practice.
public struct ReliefFromRoyalty: Hashable, Sendable {
  /// What the right is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// One period of the calculation.
    public struct Row: Hashable, Sendable, Codable {
      /// Revenue covered by the right.
      public let revenue: Double
      /// Royalty as a share of revenue.
      public let royaltyRate: Double
      /// What the owner pays to keep the right.
      public let maintenanceCost: Double
      /// `(revenue × royaltyRate − maintenanceCost)(1 − taxRate)`.
      public let afterTaxFlow: Double
      /// Probability that the right still stands.
      public let survival: Double
      /// Years from the valuation date.
      public let years: Double
      /// Discount factor.
      public let factor: Double
      /// `afterTaxFlow × survival × factor`.
      public let presentValue: Double
    }

    /// The periods in order.
    public let rows: [Row]
    /// Sum of the rows.
    public let presentValueExplicit: Double
    /// Worth of everything after the last period.
    public let presentValueTerminal: Double
    /// Step-up for the buyer's tax relief, at least 1.
    public let taxAmortizationFactor: Double
    /// `(presentValueExplicit + presentValueTerminal) × taxAmortizationFactor`.
    public let value: Double
  }

  /// The periods and where flows fall in them.
  public let timeline: PeriodTimeline
  /// Revenue covered by the right in each period, part-periods with their part.
  public let revenues: [Double]
  /// Royalty of each period as a share of revenue.
  public let royaltyRates: [Double]
  /// Owner's cost of each period.
  public let maintenanceCosts: [Double]
  /// Income tax rate.
  public let taxRate: Double
  /// Continuous rate per year at which the right may be lost.
  public let hazardRate: Double
  /// Yearly growth of the last flow for ever; nil for rights that expire.
  public let terminalGrowth: Double?
  /// Years of straight-line tax amortization, or 0 for no benefit.
  public let amortizationYears: Int

  /// Royalties saved on a revenue stated period by period.
  ///
  /// - Parameters:
  ///   - revenues: one a period, at least 0, part-periods with their part.
  ///   - royaltyRates: shares of revenue in [0, 1], one for all periods or one each.
  ///   - timeline: the periods; as many as `revenues`.
  ///   - taxRate: in [0, 1).
  ///   - maintenanceCosts: owner's cost, at least 0, one for all periods or one each.
  ///   - hazardRate: continuous rate of loss of the right per year, at least 0.
  ///   - terminalGrowth: growth for ever after the last period, for rights that do not expire.
  ///   - amortizationYears: tax life, 1 to 100, or 0 for no tax amortization benefit.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    revenues: [Double], royaltyRates: [Double], over timeline: PeriodTimeline,
    taxRate: Double = 0, maintenanceCosts: [Double] = [0], hazardRate: Double = 0,
    terminalGrowth: Double? = nil, amortizationYears: Int = 0
  ) throws(InvalidInput) {
    try requireEach(revenues, "revenues", requireNotNegative)
    try requireEach(royaltyRates, "royaltyRates", requireShare)
    try requireTaxRate(taxRate)
    try requireEach(maintenanceCosts, "maintenanceCosts", requireNotNegative)
    try requireNotNegative(hazardRate, "hazardRate")
    try requireAmortizationYears(amortizationYears)
    try requireLength(revenues, "revenues", timeline.count, of: "the periods")
    self.revenues = revenues
    self.royaltyRates = try perPeriod(
      royaltyRates, "royaltyRates", revenues.count, of: "revenues")
    self.maintenanceCosts = try perPeriod(
      maintenanceCosts, "maintenanceCosts", revenues.count, of: "revenues")
    if let growth = terminalGrowth {
      try require(growth > -1 && growth.isFinite, "terminalGrowth", growth, "must be above -1")
      try require(
        hazardRate == 0 && !timeline.endsInsideYear,
        "terminalGrowth", growth, "must be omitted for a right that may be lost or expires")
    }
    self.timeline = timeline
    self.taxRate = taxRate
    self.hazardRate = hazardRate
    self.terminalGrowth = terminalGrowth
    self.amortizationYears = amortizationYears
  }

  /// Royalties saved on a revenue forecast of which less is left every period.
  ///
  /// - Parameters:
  ///   - revenue: the forecast before obsolescence.
  ///   - royaltyRates: shares of revenue in [0, 1], one for all periods or one each.
  ///   - timeline: the periods; the last ends when the right expires.
  ///   - obsolescence: how much of the revenue is left.
  ///   - taxRate: in [0, 1).
  ///   - annualCost: owner's cost per full year, at least 0; a part-period bears its part.
  ///   - hazardRate: continuous rate of loss of the right per year, at least 0.
  ///   - amortizationYears: tax life, 1 to 100, or 0 for no tax amortization benefit.
  /// - Throws: `InvalidInput` naming the argument; `NumericalError` when the forecast leaves the
  ///   range of numbers.
  public init(
    revenue: RevenueForecast, royaltyRates: [Double], over timeline: PeriodTimeline,
    obsolescence: Obsolescence = .none, taxRate: Double = 0, annualCost: Double = 0,
    hazardRate: Double = 0, amortizationYears: Int = 0
  ) throws {
    try requireNotNegative(annualCost, "annualCost")
    let shares = try obsolescence.remainingShares(over: timeline)
    try self.init(
      revenues: zip(try revenue.amounts(over: timeline), shares).map(*),
      royaltyRates: royaltyRates, over: timeline, taxRate: taxRate,
      maintenanceCosts: timeline.periods.map { annualCost * $0.length },
      hazardRate: hazardRate, amortizationYears: amortizationYears)
  }

  /// The right's value at a discount rate.
  ///
  /// - Parameter rate: discount rate, above the terminal growth.
  /// - Returns: the indication with a row a period.
  /// - Throws: `InvalidInput` for `terminalGrowth` at or above it, or a `taxRate` whose
  ///   relief would exceed the value; `NumericalError` when a figure leaves the range of numbers.
  public func value(at rate: Rate) throws -> Indication {
    let afterTax = zip(revenues, zip(royaltyRates, maintenanceCosts)).map {
      ($0 * $1.0 - $1.1) * (1 - taxRate)
    }
    let survival = timeline.periods.map { exp(-hazardRate * $0.flowYears) }
    let flows = try timeline.discounted(zip(afterTax, survival).map(*), at: rate)
    let terminal = try TerminalValue.presentValue(
      after: flows.last, growing: terminalGrowth, at: rate)
    let factor = try TaxAmortizationBenefit.factor(
      taxRate: taxRate, years: amortizationYears, timing: timeline.timing, at: rate)
    let explicit = try flows.presentValue()
    let rows = flows.indices.map { index in
      Indication.Row(
        revenue: revenues[index], royaltyRate: royaltyRates[index],
        maintenanceCost: maintenanceCosts[index], afterTaxFlow: afterTax[index],
        survival: survival[index], years: flows[index].years, factor: flows[index].factor,
        presentValue: flows[index].presentValue)
    }
    return Indication(
      rows: rows, presentValueExplicit: explicit, presentValueTerminal: terminal,
      taxAmortizationFactor: factor,
      value: try finite((explicit + terminal) * factor, "the value"))
  }
}
