public import NumericalMethods

/// Licence rate for patents essential to a standard, from the aggregate burden of the standard
/// down to one owner's share.
///
/// `rate = aggregateRate × ownedFamilies / totalFamilies × Σ salesShare(m) × strength(m)`
///
/// > Source: TCL v. Ericsson, No. 8:14-cv-00341 (C.D. Cal. 2017); Unwired Planet v. Huawei
/// > [2017] EWHC 711 (Pat).
public struct TopDownRate: Hashable, Sendable {
  /// A region in which devices are sold.
  public struct Region: Hashable, Sendable {
    /// Share of the sales, from 0 to 1.
    public let salesShare: Double
    /// Strength of the owner's portfolio there relative to its strength over all, not negative.
    public let strength: Double

    /// A region of sale.
    ///
    /// - Parameters:
    ///   - salesShare: share of the sales, in [0, 1].
    ///   - strength: strength of the portfolio relative to the whole, not negative.
    /// - Throws: an input outside its range.
    public init(salesShare: Double, strength: Double) throws(InvalidInput) {
      try require((0...1).contains(salesShare), "salesShare", salesShare, "must be in [0, 1]")
      try require(
        strength >= 0 && strength.isFinite, "strength", strength, "must not be negative")
      self.salesShare = salesShare
      self.strength = strength
    }
  }

  /// The owner's share of the standard's essential families.
  public let share: Double
  /// Royalty as a fraction of the device's price.
  public let rate: Double
  /// Royalty on one device, in currency.
  public let royaltyPerUnit: Double

  /// A rate from the aggregate burden down.
  ///
  /// - Parameters:
  ///   - devicePrice: price of the device, positive.
  ///   - aggregateRate: burden of the whole standard, a fraction of the price, in [0, 1].
  ///   - ownedFamilies: the owner's essential families, from 0 to all.
  ///   - totalFamilies: all essential families, positive.
  ///   - regions: regions of sale whose shares add up to 1 within 1e-6; one region of strength 1
  ///     when empty.
  /// - Throws: an input outside its range, or a royalty beyond a number's range.
  public init(
    devicePrice: Double, aggregateRate: Double, ownedFamilies: Double, totalFamilies: Double,
    regions: [Region] = []
  ) throws(InvalidInput) {
    try require(
      devicePrice > 0 && devicePrice.isFinite, "devicePrice", devicePrice, "must be positive")
    try require(
      (0...1).contains(aggregateRate), "aggregateRate", aggregateRate, "must be in [0, 1]")
    try require(
      totalFamilies > 0 && totalFamilies.isFinite, "totalFamilies", totalFamilies,
      "must be positive")
    try require(
      ownedFamilies >= 0 && ownedFamilies <= totalFamilies, "ownedFamilies", ownedFamilies,
      "must be from 0 to the total of families")
    var strength = 1.0
    if !regions.isEmpty {
      let sum = regions.reduce(0) { $0 + $1.salesShare }
      try require(abs(sum - 1) <= 1e-6, "salesShares", sum, "must add up to 1 within 1e-6")
      strength = regions.reduce(0) { $0 + $1.salesShare * $1.strength }
    }
    share = ownedFamilies / totalFamilies
    rate = aggregateRate * share * strength
    royaltyPerUnit = devicePrice * rate
    try require(
      royaltyPerUnit.isFinite, "strengths", strength, "must give a royalty within a number's range")
  }
}
