public import Finance
public import NumericalMethods

/// A European option on an asset that moves by a Brownian motion and by lognormal jumps, such as the
/// outcome of a trial or of a suit.
///
/// `Σ_n` of Black–Scholes–Merton values with `n` jumps, weighted by their Poisson probability. With
/// `k = e^(m + s²/2) − 1`, volatility `σ_n² = σ² + n s²/T` and rate
/// `r_n = r − λk + n ln(1 + k)/T`, the two parts of a term carry Poisson weights of mean `λ(1 + k)T`
/// and `λT`.
///
/// > Source: Merton (1976), Journal of Financial Economics 3, eq. 19.
public struct JumpDiffusionOption: Hashable, Sendable {
  /// Value of the option, in currency.
  public let value: Double
  /// Value of the same option without jumps, in currency.
  public let valueWithoutJumps: Double

  /// An option on an asset that jumps.
  ///
  /// - Parameters:
  ///   - kind: call or put.
  ///   - assetValue: value of the asset, positive.
  ///   - exercisePrice: price of exercise, positive.
  ///   - maturity: years to exercise, positive.
  ///   - riskFreeRate: continuous riskless rate a year.
  ///   - yieldRate: continuous payout a year.
  ///   - volatility: between jumps, per square root of a year, positive.
  ///   - jumpIntensity: jumps a year, not negative.
  ///   - jumpMean: mean of a jump of the logarithm.
  ///   - jumpVolatility: standard deviation of a jump of the logarithm, not negative.
  /// - Throws: an input outside its range, or more than a million jumps to be expected.
  /// - Complexity: O(√(λT)) terms.
  public init(
    _ kind: OptionKind, assetValue: Double, exercisePrice: Double, maturity: Double,
    riskFreeRate: Double, yieldRate: Double = 0, volatility: Double, jumpIntensity: Double,
    jumpMean: Double, jumpVolatility: Double
  ) throws(InvalidInput) {
    let plain = try BlackScholes(
      kind, assetValue: assetValue, exercisePrice: exercisePrice, maturity: maturity,
      riskFreeRate: riskFreeRate, yieldRate: yieldRate, volatility: volatility)
    try require(maturity > 0, "maturity", maturity, "must be positive")
    try require(volatility > 0, "volatility", volatility, "must be positive")
    try require(exercisePrice > 0, "exercisePrice", exercisePrice, "must be positive")
    try require(
      jumpIntensity >= 0 && jumpIntensity.isFinite, "jumpIntensity", jumpIntensity,
      "must not be negative")
    try require(jumpMean.isFinite, "jumpMean", jumpMean, "must be a number")
    try require(
      jumpVolatility >= 0 && jumpVolatility.isFinite, "jumpVolatility", jumpVolatility,
      "must not be negative")
    let logGrowth = jumpMean + jumpVolatility * jumpVolatility / 2
    let jumps = jumpIntensity * maturity
    let tilted = jumps * exp(logGrowth)
    try require(
      jumps <= 1e6 && tilted <= 1e6, "jumpIntensity", jumpIntensity,
      "must give at most a million jumps, also when weighted by their growth")
    valueWithoutJumps = plain.value
    if jumps == 0 {
      value = plain.value
      return
    }
    // Twelve standard deviations and forty terms on both sides leave less than 1e-30.
    let low = min(jumps, tilted)
    let high = max(jumps, tilted)
    let first = max(0, low - 12 * low.squareRoot() - 40).rounded(.down)
    let last = (high + 12 * high.squareRoot() + 40).rounded(.up)
    let sign = kind.sign
    let compensation = jumpIntensity * expMinusOne(logGrowth)
    var sum = 0.0
    var count = first
    while count <= last {
      let variance =
        volatility * volatility + count * jumpVolatility * jumpVolatility / maturity
      let rate = riskFreeRate - compensation + count * logGrowth / maturity
      let spread = (variance * maturity).squareRoot()
      let d1 =
        (log(assetValue / exercisePrice) + (rate - yieldRate) * maturity) / spread + spread / 2
      let factorial = SpecialFunctions.logFactorial(count)
      let assetWeight =
        tilted > 0 ? exp(count * log(tilted) - tilted - factorial) : count == 0 ? 1 : 0
      let priceWeight = exp(count * log(jumps) - jumps - factorial)
      sum +=
        sign
        * (assetWeight * plain.presentAsset * StandardNormal.cumulative(sign * d1)
          - priceWeight * plain.presentPrice * StandardNormal.cumulative(sign * (d1 - spread)))
      count += 1
    }
    value = max(0, sum)
  }
}
