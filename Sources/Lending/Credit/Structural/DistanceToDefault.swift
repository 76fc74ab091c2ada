public import NumericalMethods

/// How far a firm's assets are from its default point, by two conventions that are often mixed up.
///
/// > Source: Crosbie & Bohn (2003), *Modeling default risk*, Moody's KMV.
public struct DistanceToDefault: Hashable, Sendable {
  /// Debt at which the firm defaults, `shortDebt + longDebtWeight longDebt`; an amount.
  public let defaultPoint: Double
  /// The ratio form, `(assetValue − defaultPoint)/(assetValue volatility)`.
  public let ratioDistance: Double
  /// The lognormal form, `(ln(assetValue/defaultPoint) + (drift − volatility²/2) years)/(volatility √years)`.
  public let lognormalDistance: Double

  /// The distances of a firm from default.
  ///
  /// - Parameters:
  ///   - assetValue: above zero.
  ///   - shortDebt: due within the horizon, at least zero.
  ///   - longDebt: at least zero.
  ///   - longDebtWeight: share of the long debt that counts, in `[0, 1]`.
  ///   - volatility: of the assets, per square root of a year, above zero.
  ///   - drift: expected growth of the assets, per year.
  ///   - years: the horizon, above zero.
  /// - Throws: `InvalidInput` naming the argument that is out of range, or `shortDebt` if the
  ///   default point is zero.
  public init(
    assetValue: Double, shortDebt: Double, longDebt: Double, longDebtWeight: Double = 0.5,
    volatility: Double, drift: Double, years: Double = 1
  ) throws(InvalidInput) {
    try requirePositive(assetValue, "assetValue")
    try requireNonnegative(shortDebt, "shortDebt")
    try requireNonnegative(longDebt, "longDebt")
    try requireFraction(longDebtWeight, "longDebtWeight")
    try requirePositive(volatility, "volatility")
    try requireFinite(drift, "drift")
    try requirePositive(years, "years")
    defaultPoint = shortDebt + longDebtWeight * longDebt
    try require(
      defaultPoint > 0, "shortDebt", shortDebt, "must make the default point above 0")
    ratioDistance = (assetValue - defaultPoint) / (assetValue * volatility)
    lognormalDistance = Self.lognormal(
      assetValue: assetValue, defaultPoint: defaultPoint, drift: drift, volatility: volatility,
      years: years)
  }

  /// Probability of default by the lognormal distance, `N(−lognormalDistance)`.
  public var defaultProbability: Double { StandardNormal.cumulative(-lognormalDistance) }

  static func lognormal(
    assetValue: Double, defaultPoint: Double, drift: Double, volatility: Double, years: Double
  ) -> Double {
    (log(assetValue / defaultPoint) + (drift - volatility * volatility / 2) * years)
      / (volatility * years.squareRoot())
  }
}
