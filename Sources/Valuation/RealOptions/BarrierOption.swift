public import Finance
public import NumericalMethods

/// An option that starts or dies when the asset touches a level, such as a market lost below a
/// threshold.
///
/// Closed form of the first passage of a Brownian motion. Looking only `m` times a year shifts the
/// level away from the asset by `e^(0.5826 σ / √m)`.
///
/// > Source: Reiner & Rubinstein (1991), *Breaking down the barriers*, Risk 4(8); Haug, *The Complete
/// > Guide to Option Pricing Formulas*, 2nd ed., 4.17.1; Broadie, Glasserman & Kou (1997),
/// > Mathematical Finance 7(4).
public struct BarrierOption: Hashable, Sendable {
  /// Where the level lies and what it does.
  public enum Barrier: Hashable, Sendable, CaseIterable {
    case downAndIn, upAndIn, downAndOut, upAndOut

    /// Whether the level lies below the asset.
    public var isDown: Bool { self == .downAndIn || self == .downAndOut }
    /// Whether touching the level starts the option.
    public var isIn: Bool { self == .downAndIn || self == .upAndIn }
  }

  /// Value of the option, in currency.
  public let value: Double

  /// An option with a level.
  ///
  /// - Parameters:
  ///   - kind: call or put.
  ///   - assetValue: value of the asset, positive.
  ///   - exercisePrice: price of exercise, positive.
  ///   - barrier: the level, below the asset if down and above it if up.
  ///   - type: where the level lies and what it does.
  ///   - maturity: years to exercise, positive.
  ///   - riskFreeRate: continuous riskless rate a year, not negative.
  ///   - yieldRate: continuous payout a year.
  ///   - volatility: per square root of a year, positive.
  ///   - rebate: paid at once when an option dies, at the end when it never starts; not negative.
  ///   - monitoringPerYear: looks a year; nil for all the time.
  /// - Throws: an input outside its range, a level on the wrong side, or a value beyond a number's
  ///   range.
  public init(
    _ kind: OptionKind, assetValue: Double, exercisePrice: Double, barrier: Double,
    type: Barrier, maturity: Double, riskFreeRate: Double, yieldRate: Double = 0,
    volatility: Double, rebate: Double = 0, monitoringPerYear: Int? = nil
  ) throws(InvalidInput) {
    let plain = try BlackScholes(
      kind, assetValue: assetValue, exercisePrice: exercisePrice, maturity: maturity,
      riskFreeRate: riskFreeRate, yieldRate: yieldRate, volatility: volatility)
    try require(exercisePrice > 0, "exercisePrice", exercisePrice, "must be positive")
    try require(maturity > 0, "maturity", maturity, "must be positive")
    try require(riskFreeRate >= 0, "riskFreeRate", riskFreeRate, "must not be negative")
    try require(volatility > 0, "volatility", volatility, "must be positive")
    try require(rebate >= 0 && rebate.isFinite, "rebate", rebate, "must not be negative")
    try require(
      barrier > 0 && barrier.isFinite
        && (type.isDown ? barrier < assetValue : barrier > assetValue), "barrier", barrier,
      type.isDown ? "must be below the asset's value" : "must be above the asset's value")
    var level = barrier
    if let looks = monitoringPerYear {
      try require(looks >= 1, "monitoringPerYear", looks, "must be at least 1")
      let shift = 0.5825971579 * volatility / Double(looks).squareRoot()
      level *= exp(type.isDown ? -shift : shift)
    }
    try require(
      level > 0 && level.isFinite, "barrier", barrier, "must stay within a number's range")
    let parts = BarrierParts(plain, level: level, rebate: rebate, isDown: type.isDown)
    let found = parts.value(kind, type, strikeAbove: exercisePrice > level)
    try require(found.isFinite, "barrier", barrier, "must give a value within a number's range")
    value = max(0, found)
  }
}
