public import NumericalMethods

/// The share of profit due to a technology by what it and its user put in (约当投资分成法).
///
/// `profitShare = technologyEquivalent/(technologyEquivalent + buyerEquivalent)`
///
/// > Source: PRC asset-appraisal textbooks, 约当投资分成法.
public struct EquivalentInvestment: Hashable, Sendable {
  /// `cost × (1 + priceChange)(1 + costProfitRate)` of the technology.
  public let technologyEquivalent: Double
  /// `assets × (1 + costProfitRate)` of the buyer.
  public let buyerEquivalent: Double

  /// What each side puts in.
  ///
  /// - Parameters:
  ///   - techCost: replacement or book cost of the technology, above 0.
  ///   - priceChange: change of prices since the book cost, above −1.
  ///   - techCostProfitRate: profit of technology on its cost, at least 0.
  ///   - buyerAssets: above 0.
  ///   - buyerCostProfitRate: profit of the buyer on cost, at least 0.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    techCost: Double, priceChange: Double = 0, techCostProfitRate: Double, buyerAssets: Double,
    buyerCostProfitRate: Double
  ) throws(InvalidInput) {
    try require(techCost > 0 && techCost.isFinite, "techCost", techCost, "must be above 0")
    try require(
      priceChange > -1 && priceChange.isFinite, "priceChange", priceChange, "must be above -1")
    try requireNotNegative(techCostProfitRate, "techCostProfitRate")
    try require(
      buyerAssets > 0 && buyerAssets.isFinite, "buyerAssets", buyerAssets, "must be above 0")
    try requireNotNegative(buyerCostProfitRate, "buyerCostProfitRate")
    technologyEquivalent = techCost * (1 + priceChange) * (1 + techCostProfitRate)
    buyerEquivalent = buyerAssets * (1 + buyerCostProfitRate)
  }

  /// Share of profit due to the technology, in (0, 1).
  ///
  /// - Throws: `NumericalError.noSolution` when an equivalent leaves the range of numbers.
  public func profitShare() throws(NumericalError) -> Double {
    let whole = try finite(technologyEquivalent + buyerEquivalent, "the equivalent investment")
    return try finite(technologyEquivalent / whole, "the profit share")
  }
}
