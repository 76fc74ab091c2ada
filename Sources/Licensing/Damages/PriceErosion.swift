public import NumericalMethods

/// Profit lost because infringement forced the price down, when fewer units would have been sold
/// at the higher price.
///
/// `butForUnits = units × (butForPrice / actualPrice)^elasticity`,
/// `damages = butForUnits × (butForPrice − unitCost) − units × (actualPrice − unitCost)`
///
/// > Source: Crystal Semiconductor v. TriTech, 246 F.3d 1336 (Fed. Cir. 2001): the fall of demand
/// > at the higher price must be counted; constant elasticity.
public struct PriceErosion: Hashable, Sendable {
  /// Price that was charged, in currency.
  public let actualPrice: Double
  /// Price without infringement, in currency.
  public let butForPrice: Double
  /// Units that were sold.
  public let units: Double
  /// Elasticity of demand to price, not positive.
  public let elasticity: Double
  /// Cost of one unit more, in currency.
  public let unitCost: Double

  /// A price held down by infringement.
  ///
  /// - Parameters:
  ///   - actualPrice: price that was charged, positive.
  ///   - butForPrice: price without infringement, at least the actual price.
  ///   - units: units that were sold, not negative.
  ///   - elasticity: elasticity of demand to price, not positive.
  ///   - unitCost: cost of one unit more, not negative.
  /// - Throws: an input outside its range, or damages beyond a number's range.
  public init(
    actualPrice: Double, butForPrice: Double, units: Double, elasticity: Double, unitCost: Double
  ) throws(InvalidInput) {
    try require(
      actualPrice > 0 && actualPrice.isFinite, "actualPrice", actualPrice, "must be positive")
    try require(
      butForPrice >= actualPrice && butForPrice.isFinite, "butForPrice", butForPrice,
      "must not be below the actual price")
    try require(units >= 0 && units.isFinite, "units", units, "must not be negative")
    try require(
      elasticity <= 0 && elasticity.isFinite, "elasticity", elasticity, "must not be positive")
    try require(unitCost >= 0 && unitCost.isFinite, "unitCost", unitCost, "must not be negative")
    self.actualPrice = actualPrice
    self.butForPrice = butForPrice
    self.units = units
    self.elasticity = elasticity
    self.unitCost = unitCost
    try require(
      damages.isFinite, "units", units, "must give damages within a number's range")
  }

  /// Units that would have been sold at the higher price.
  public var butForUnits: Double { units * power(butForPrice / actualPrice, elasticity) }

  /// Profit lost, in currency; negative when demand is so elastic that the low price sold better.
  public var damages: Double {
    butForUnits * (butForPrice - unitCost) - units * (actualPrice - unitCost)
  }
}
