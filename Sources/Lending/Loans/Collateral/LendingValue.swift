public import NumericalMethods

/// The prudent value of a right at its sale, after volatility, discount, cost and senior claims.
///
/// `quantile = value × e^((drift − volatility²/2) T + volatility √T Φ⁻¹(1 − confidence))`;
/// `lending value = max(0, quantile × (1 − sale discount) × (1 − cost) − fixed cost − senior
/// claims)`.
///
/// > Source: Hull, *Options, Futures, and Other Derivatives*, 10th ed., 15.1, for the quantile.
public struct LendingValue: Hashable, Sendable {
  /// Market value at the stated confidence.
  public let quantileValue: Double
  /// Value that may be lent against.
  public let lendingValue: Double
  /// `1 − lending value ÷ value`.
  public let haircut: Double

  /// The prudent value of a right.
  ///
  /// - Parameters:
  ///   - value: appraised today, above zero.
  ///   - drift: expected yearly growth, continuous.
  ///   - volatility: of the value, per square root of a year, not negative.
  ///   - years: time to sale, not negative.
  ///   - confidence: share of outcomes in which the sale brings at least this, in (0, 1).
  ///   - saleDiscount: of a forced sale, from 0 to below 1.
  ///   - costRate: cost of sale as a share of proceeds, from 0 to below 1.
  ///   - fixedCost: not negative.
  ///   - seniorClaims: claims that rank first, not negative.
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    value: Double, drift: Double = 0, volatility: Double, years: Double, confidence: Double,
    saleDiscount: Double = 0, costRate: Double = 0, fixedCost: Double = 0,
    seniorClaims: Double = 0
  ) throws(InvalidInput) {
    try require(value > 0 && value.isFinite, "value", value, "must be above zero")
    try require(drift.magnitude <= 1, "drift", drift, "must be from -1 to 1")
    try require(volatility >= 0 && volatility <= 3, "volatility", volatility, "must be from 0 to 3")
    try require(years >= 0 && years <= 30, "years", years, "must be from 0 to 30")
    try require(
      confidence > 0 && confidence < 1, "confidence", confidence, "must be strictly in 0…100 %")
    for (name, share) in [("saleDiscount", saleDiscount), ("costRate", costRate)] {
      try require(share >= 0 && share < 1, name, share, "must be from 0 to below 100 %")
    }
    for (name, amount) in [("fixedCost", fixedCost), ("seniorClaims", seniorClaims)] {
      try require(amount >= 0 && amount.isFinite, name, amount, "must not be negative")
    }
    let shock = volatility * years.squareRoot() * StandardNormal.complementQuantile(confidence)
    quantileValue = value * exp((drift - volatility * volatility / 2) * years + shock)
    lendingValue = max(
      0, quantileValue * (1 - saleDiscount) * (1 - costRate) - fixedCost - seniorClaims)
    haircut = 1 - lendingValue / value
  }
}
