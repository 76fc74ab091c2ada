import NumericalMethods

/// The volatility at which the Black–Scholes–Merton formula gives an observed value.
///
/// > Source: inversion of Black & Scholes (1973) by Brent's method.
public struct ImpliedVolatility: Hashable, Sendable {
  /// Volatility per square root of a year, in (0, 5].
  public let volatility: Double
  /// Change of the option's value with the volatility there, in currency per 1.00.
  public let vega: Double

  /// The volatility behind an observed value.
  ///
  /// - Parameters:
  ///   - optionValue: observed value of the option, in currency.
  ///   - kind: call or put.
  ///   - assetValue: value of the asset today, positive.
  ///   - exercisePrice: price of exercise, positive.
  ///   - maturity: years to exercise, positive.
  ///   - riskFreeRate: continuous riskless rate a year.
  ///   - yieldRate: continuous payout a year.
  /// - Throws: `InvalidInput` for an input outside its range, a value that no volatility up to 5
  ///   gives, or one that hardly moves with the volatility (vega below `assetValue / 10 000`);
  ///   `NumericalError` when the search fails.
  public init(
    of optionValue: Double, _ kind: OptionKind, assetValue: Double, exercisePrice: Double,
    maturity: Double, riskFreeRate: Double, yieldRate: Double = 0
  ) throws {
    try require(maturity > 0, "maturity", maturity, "must be positive")
    try require(exercisePrice > 0, "exercisePrice", exercisePrice, "must be positive")
    func option(_ volatility: Double) throws(InvalidInput) -> BlackScholes {
      try BlackScholes(
        kind, assetValue: assetValue, exercisePrice: exercisePrice, maturity: maturity,
        riskFreeRate: riskFreeRate, yieldRate: yieldRate, volatility: volatility)
    }
    let least = try option(0)
    let most = kind == .call ? least.presentAsset : least.presentPrice
    try require(
      optionValue > least.valueWithoutVolatility && optionValue < most, "optionValue", optionValue,
      "must be above \(least.valueWithoutVolatility), without volatility, and below \(most)")
    let highest = 5.0
    try require(
      try option(highest).value >= optionValue, "optionValue", optionValue,
      "must need a volatility of at most 5")
    let found = try findRoot(
      of: { volatility in
        BlackScholes(
          unchecked: kind, assetValue, exercisePrice, maturity, riskFreeRate, yieldRate, volatility
        ).value - optionValue
      }, between: 0, and: highest)
    let vega = try option(found).vega
    try require(
      vega >= 1e-4 * assetValue, "optionValue", optionValue,
      "must move with the volatility: vega \(vega) is below a ten-thousandth of the asset's value")
    volatility = found
    self.vega = vega
  }
}
