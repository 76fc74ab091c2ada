public import NumericalMethods

/// Damages as the royalty that a willing licensor and licensee would have agreed, on the share
/// of the unit's price that the protected feature earns.
///
/// `damages = units × unitBase × featureShare × comparableRate × Π adjustments`
///
/// > Source: Georgia-Pacific v. United States Plywood, 318 F. Supp. 1116 (S.D.N.Y. 1970);
/// > apportionment to the smallest saleable unit, LaserDynamics v. Quanta (Fed. Cir. 2012).
public struct ReasonableRoyalty: Hashable, Sendable {
  /// Infringing units.
  public let units: Double
  /// Price of the smallest saleable unit, in currency.
  public let unitBase: Double
  /// Share of the unit owed to the protected feature, from 0 to 1.
  public let featureShare: Double
  /// Rate of the comparable licence after its adjustments, a fraction of the base.
  public let adjustedRate: Double
  /// Infringer's revenue to which the effective rate refers, in currency.
  private let totalRevenue: Double?

  /// A royalty on apportioned infringing sales.
  ///
  /// - Parameters:
  ///   - units: infringing units, not negative.
  ///   - unitBase: price of the smallest saleable unit, not negative.
  ///   - featureShare: share of the unit owed to the feature, in [0, 1].
  ///   - comparableRate: rate of the comparable licence, in [0, 1].
  ///   - adjustments: positive factors on the rate, one for each difference between the licences.
  ///   - totalRevenue: revenue for the effective rate, `units × unitBase` when `nil`.
  /// - Throws: an input outside its range, an adjusted rate above 1, or damages beyond a number's
  ///   range.
  public init(
    units: Double, unitBase: Double, featureShare: Double = 1, comparableRate: Double,
    adjustments: [Double] = [], totalRevenue: Double? = nil
  ) throws(InvalidInput) {
    try require(units >= 0 && units.isFinite, "units", units, "must not be negative")
    try require(unitBase >= 0 && unitBase.isFinite, "unitBase", unitBase, "must not be negative")
    try require(
      (0...1).contains(featureShare), "featureShare", featureShare, "must be in [0, 1]")
    try require(
      (0...1).contains(comparableRate), "comparableRate", comparableRate, "must be in [0, 1]")
    var rate = comparableRate
    for (index, factor) in adjustments.enumerated() {
      try require(
        factor > 0 && factor.isFinite, "adjustments[\(index)]", factor, "must be positive")
      rate *= factor
    }
    try require(rate <= 1, "adjustments", rate, "must give an adjusted rate of at most 1")
    if let totalRevenue {
      try require(
        totalRevenue > 0 && totalRevenue.isFinite, "totalRevenue", totalRevenue,
        "must be positive")
    }
    try require(
      (units * unitBase).isFinite, "units", units, "must give a base within a number's range")
    self.units = units
    self.unitBase = unitBase
    self.featureShare = featureShare
    self.adjustedRate = rate
    self.totalRevenue = totalRevenue
    try require(
      effectiveRate.isFinite, "totalRevenue", totalRevenue ?? 0,
      "must give an effective rate within a number's range")
  }

  /// Royalty on one infringing unit, in currency.
  public var royaltyPerUnit: Double { unitBase * featureShare * adjustedRate }

  /// Royalty on all infringing units, in currency.
  public var damages: Double { units * royaltyPerUnit }

  /// Damages as a fraction of the infringer's revenue; 0 when there is no revenue.
  public var effectiveRate: Double {
    let revenue = totalRevenue ?? units * unitBase
    return revenue > 0 ? damages / revenue : 0
  }
}
