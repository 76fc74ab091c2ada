public import Finance
public import NumericalMethods

/// A right by the higher price and the lower cost that it gives each unit sold (超额收益法).
///
/// `value = Σ (unitsₖ(premiumₖ + savingₖ) − extra costₖ)(1 − taxRate)(1 + rate)^−tₖ`
///
/// > Source: IVS 210, premium profit method.
public struct PremiumProfit: Hashable, Sendable {
  /// What the right is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// After-tax premium profit of each period, discounted.
    public let rows: [DiscountedFlow]
    /// Sum of the rows.
    public let value: Double
  }

  /// Premium profit of each period before tax.
  public let profits: [Double]
  /// Income tax rate.
  public let taxRate: Double
  /// The periods and where flows fall in them.
  public let timeline: PeriodTimeline

  /// A premium on each unit sold.
  ///
  /// - Parameters:
  ///   - units: units sold, at least 0, one a period.
  ///   - pricePremiums: price above that of a unit without the right, one for all periods or one
  ///     each.
  ///   - costSavings: cost saved on each unit, one for all periods or one each.
  ///   - extraCosts: yearly cost of having the right, at least 0, one for all periods or one each.
  ///   - taxRate: in [0, 1).
  ///   - timeline: the periods; as many as `units`.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    units: [Double], pricePremiums: [Double], costSavings: [Double] = [0],
    extraCosts: [Double] = [0], taxRate: Double = 0, over timeline: PeriodTimeline
  ) throws(InvalidInput) {
    try requireEach(units, "units", requireNotNegative)
    try requireEach(pricePremiums, "pricePremiums", requireFinite)
    try requireEach(costSavings, "costSavings", requireFinite)
    try requireEach(extraCosts, "extraCosts", requireNotNegative)
    try requireTaxRate(taxRate)
    try requireLength(units, "units", timeline.count, of: "the periods")
    let premiums = try perPeriod(pricePremiums, "pricePremiums", units.count, of: "units")
    let savings = try perPeriod(costSavings, "costSavings", units.count, of: "units")
    let costs = try perPeriod(extraCosts, "extraCosts", units.count, of: "units")
    profits = units.indices.map { units[$0] * (premiums[$0] + savings[$0]) - costs[$0] }
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
    return Indication(rows: rows, value: try rows.presentValue())
  }
}
