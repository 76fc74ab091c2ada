public import Finance
public import NumericalMethods

/// Reproduction or replacement cost, item by item, with overhead, the cost of capital while the
/// work was under way, the developer's profit and tax on the sale.
///
/// `costNew = (direct + capital cost + profit)/(1 − salesTaxRate)`
///
/// > Source: PRC asset-appraisal cost approach; IVS 210, cost approach.
public struct ItemizedCost: Hashable, Sendable {
  /// One item of cost, such as labour, materials, tests or filing fees.
  public struct Item: Hashable, Sendable, Codable {
    /// Amount, at today's prices.
    public let cost: Double
    /// Years from spending to completion.
    public let yearsTiedUp: Double

    /// An item of cost.
    ///
    /// - Parameters:
    ///   - cost: at least 0.
    ///   - yearsTiedUp: years from spending to completion, at least 0.
    /// - Throws: `InvalidInput` naming the argument.
    public init(cost: Double, yearsTiedUp: Double = 0) throws(InvalidInput) {
      try requireNotNegative(cost, "cost")
      try requireNotNegative(yearsTiedUp, "yearsTiedUp")
      self.cost = cost
      self.yearsTiedUp = yearsTiedUp
    }
  }

  /// What the asset is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// Items with overhead.
    public let directCost: Double
    /// What the money spent would have earned elsewhere.
    public let capitalCost: Double
    /// Developer's profit.
    public let profit: Double
    /// Cost new, with tax on the sale.
    public let costNew: Double
    /// `costNew × (1 − obsolescence)`.
    public let value: Double
  }

  /// The items.
  public let items: [Item]
  /// Overhead on direct cost.
  public let overheadRate: Double
  /// Opportunity cost of capital.
  public let capitalRate: Rate
  /// Developer's profit on direct cost.
  public let profitRate: Double
  /// Tax on the sale, included in the price.
  public let salesTaxRate: Double
  /// Share lost by all obsolescence.
  public let obsolescence: Double

  /// The items and what is added to them.
  ///
  /// - Parameters:
  ///   - items: at least one.
  ///   - overheadRate: on direct cost, at least 0.
  ///   - capitalRate: opportunity cost of capital.
  ///   - profitRate: developer's profit on direct cost, at least 0.
  ///   - salesTaxRate: tax included in the price, in [0, 1).
  ///   - obsolescence: share lost, in [0, 1].
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    items: [Item], overheadRate: Double = 0, capitalRate: Rate, profitRate: Double = 0,
    salesTaxRate: Double = 0, obsolescence: Double = 0
  ) throws(InvalidInput) {
    try require(!items.isEmpty, "items", "none", "must have at least one item")
    try requireNotNegative(overheadRate, "overheadRate")
    try requireNotNegative(profitRate, "profitRate")
    try requireTaxRate(salesTaxRate, "salesTaxRate")
    try requireShare(obsolescence, "obsolescence")
    self.items = items
    self.overheadRate = overheadRate
    self.capitalRate = capitalRate
    self.profitRate = profitRate
    self.salesTaxRate = salesTaxRate
    self.obsolescence = obsolescence
  }

  /// The cost new and what is left of it.
  ///
  /// - Throws: `NumericalError.noSolution` when a figure leaves the range of numbers.
  public func value() throws(NumericalError) -> Indication {
    let loaded = 1 + overheadRate
    let direct = items.reduce(0) { $0 + $1.cost } * loaded
    let capital = items.reduce(0) { sum, item in
      sum + item.cost * loaded * expMinusOne(capitalRate.logGrowth(over: item.yearsTiedUp))
    }
    let profit = profitRate * direct
    let costNew = try finite(
      (direct + capital + profit) / (1 - salesTaxRate), "the cost new")
    return Indication(
      directCost: direct, capitalCost: capital, profit: profit, costNew: costNew,
      value: costNew * (1 - obsolescence))
  }
}
