public import NumericalMethods

/// Damages as the profit on the sales that the owner would have made, and a royalty on the rest
/// of the infringer's sales.
///
/// `lostUnits = infringingUnits × marketShare`,
/// `damages = lostUnits × (price − incrementalCost)
/// + (infringingUnits − lostUnits) × infringerPrice × residualRoyaltyRate`
///
/// > Source: Panduit v. Stahlin Bros., 575 F.2d 1152 (6th Cir. 1978); share of the market as the
/// > share of lost sales, State Industries v. Mor-Flo, 883 F.2d 1573 (Fed. Cir. 1989).
public struct LostProfits: Hashable, Sendable {
  /// The infringer's units.
  public let infringingUnits: Double
  /// The owner's share of the market without the infringer, from 0 to 1.
  public let marketShare: Double
  /// The owner's price for a unit, in currency.
  public let price: Double
  /// The owner's cost of one unit more, in currency.
  public let incrementalCost: Double
  /// The infringer's price for a unit, in currency.
  public let infringerPrice: Double
  /// Royalty on the sales that the owner would not have made, a fraction of the price.
  public let residualRoyaltyRate: Double

  /// Lost sales by the owner's share of the market.
  ///
  /// - Parameters:
  ///   - infringingUnits: the infringer's units, not negative.
  ///   - marketShare: the owner's share without the infringer, in [0, 1].
  ///   - price: the owner's price, not negative.
  ///   - incrementalCost: the owner's cost of one unit more, from 0 to the price.
  ///   - infringerPrice: the infringer's price, not negative.
  ///   - residualRoyaltyRate: royalty on the other sales, in [0, 1].
  /// - Throws: an input outside its range, or damages beyond a number's range.
  public init(
    infringingUnits: Double, marketShare: Double, price: Double, incrementalCost: Double,
    infringerPrice: Double = 0, residualRoyaltyRate: Double = 0
  ) throws(InvalidInput) {
    try require(
      infringingUnits >= 0 && infringingUnits.isFinite, "infringingUnits", infringingUnits,
      "must not be negative")
    try require((0...1).contains(marketShare), "marketShare", marketShare, "must be in [0, 1]")
    try require(price >= 0 && price.isFinite, "price", price, "must not be negative")
    try require(
      incrementalCost >= 0 && incrementalCost <= price, "incrementalCost", incrementalCost,
      "must be in [0, price]")
    try require(
      infringerPrice >= 0 && infringerPrice.isFinite, "infringerPrice", infringerPrice,
      "must not be negative")
    try require(
      (0...1).contains(residualRoyaltyRate), "residualRoyaltyRate", residualRoyaltyRate,
      "must be in [0, 1]")
    self.infringingUnits = infringingUnits
    self.marketShare = marketShare
    self.price = price
    self.incrementalCost = incrementalCost
    self.infringerPrice = infringerPrice
    self.residualRoyaltyRate = residualRoyaltyRate
    try require(
      damages.isFinite, "infringingUnits", infringingUnits,
      "must give damages within a number's range")
  }

  /// Units that the owner would have sold.
  public var lostUnits: Double { infringingUnits * marketShare }

  /// Profit on the lost units, in currency.
  public var lostProfits: Double { lostUnits * (price - incrementalCost) }

  /// Royalty on the infringer's other units, in currency.
  public var royaltyOnRest: Double {
    (infringingUnits - lostUnits) * infringerPrice * residualRoyaltyRate
  }

  /// Lost profit and royalty together, in currency.
  public var damages: Double { lostProfits + royaltyOnRest }
}
