public import Finance
public import NumericalMethods

/// What was spent over the years, at the prices of the valuation date (物价指数法).
///
/// `trendedⱼ = costⱼ × valuationIndex/indexⱼ`; each cost is spent in the middle of its year and
/// earns the opportunity rate until the capital is released.
///
/// > Source: PRC asset-appraisal cost approach, index method; IVS 210, cost approach.
public struct TrendedCost: Hashable, Sendable {
  /// The cost of one year.
  public struct Item: Hashable, Sendable, Codable {
    /// Calendar year.
    public let year: Double
    /// Amount at the prices of that year.
    public let cost: Double
    /// Price index of that year.
    public let priceIndex: Double

    /// The cost of one year.
    ///
    /// - Parameters:
    ///   - year: calendar year.
    ///   - cost: at least 0.
    ///   - priceIndex: of that year, above 0.
    /// - Throws: `InvalidInput` naming the argument.
    public init(year: Double, cost: Double, priceIndex: Double) throws(InvalidInput) {
      try requireFinite(year, "year")
      try requireNotNegative(cost, "cost")
      try require(
        priceIndex > 0 && priceIndex.isFinite, "priceIndex", priceIndex, "must be above 0")
      self.year = year
      self.cost = cost
      self.priceIndex = priceIndex
    }
  }

  /// What the asset is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// One cost at the prices of the valuation date.
    public struct Row: Hashable, Sendable, Codable {
      /// The cost, trended.
      public let trended: Double
      /// What it would have earned elsewhere.
      public let opportunityCost: Double
    }

    /// The costs in order.
    public let rows: [Row]
    /// Sum of the trended costs.
    public let trendedCost: Double
    /// Sum of the opportunity costs.
    public let opportunityCost: Double
    /// Trended cost with profit and opportunity cost.
    public let costNew: Double
    /// Share lost.
    public let obsolescence: Double
    /// `costNew × (1 − obsolescence)`.
    public let value: Double
  }

  /// The costs of the years.
  public let items: [Item]
  /// Price index at the valuation date.
  public let valuationIndex: Double
  /// Developer's profit on trended cost.
  public let developerProfit: Double
  /// Opportunity cost of capital.
  public let opportunityRate: Rate
  /// When the capital is released, as a decimal year; nil with an opportunity rate of 0.
  public let completionYear: Double?
  /// What the asset has lost.
  public let obsolescence: ObsolescenceFactors

  /// Costs by year and what is added to them.
  ///
  /// - Parameters:
  ///   - items: at least one.
  ///   - valuationIndex: price index at the valuation date, above 0.
  ///   - developerProfit: on trended cost, at least 0.
  ///   - opportunityRate: opportunity cost of capital.
  ///   - completionYear: when capital is released, as a decimal year; needed unless the
  ///     opportunity rate is 0.
  ///   - obsolescence: what the asset has lost.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    items: [Item], valuationIndex: Double, developerProfit: Double = 0, opportunityRate: Rate,
    completionYear: Double? = nil, obsolescence: ObsolescenceFactors = .none
  ) throws(InvalidInput) {
    try require(!items.isEmpty, "items", "none", "must have at least one item")
    try require(
      valuationIndex > 0 && valuationIndex.isFinite, "valuationIndex", valuationIndex,
      "must be above 0")
    try requireNotNegative(developerProfit, "developerProfit")
    if let year = completionYear { try requireFinite(year, "completionYear") }
    try require(
      completionYear != nil || opportunityRate.value == 0, "completionYear", "nothing",
      "must be given with an opportunity rate")
    self.items = items
    self.valuationIndex = valuationIndex
    self.developerProfit = developerProfit
    self.opportunityRate = opportunityRate
    self.completionYear = completionYear
    self.obsolescence = obsolescence
  }

  /// The cost new and what is left of it.
  ///
  /// - Throws: `NumericalError.noSolution` when a figure leaves the range of numbers.
  public func value() throws(NumericalError) -> Indication {
    let rows = items.map { item in
      let trended = item.cost * valuationIndex / item.priceIndex
      let years = completionYear.map { max(0, $0 - (item.year + 0.5)) } ?? 0
      return Indication.Row(
        trended: trended,
        opportunityCost: trended * expMinusOne(opportunityRate.logGrowth(over: years)))
    }
    let trended = rows.reduce(0) { $0 + $1.trended }
    let opportunity = rows.reduce(0) { $0 + $1.opportunityCost }
    let costNew = try finite(
      trended + developerProfit * trended + opportunity, "the cost new")
    return Indication(
      rows: rows, trendedCost: trended, opportunityCost: opportunity, costNew: costNew,
      obsolescence: obsolescence.total, value: costNew * (1 - obsolescence.total))
  }
}
