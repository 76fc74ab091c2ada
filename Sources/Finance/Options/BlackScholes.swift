public import NumericalMethods

/// A European option on an asset that pays a continuous yield and whose value follows a geometric
/// Brownian motion: the one such formula of the project.
///
/// `value = e × (S e^−yT Φ(e d₁) − K e^−rT Φ(e d₂))`, `e` 1 for a call and −1 for a put,
/// `d₁ = (ln(S/K) + (r − y + σ²/2) T) / σ√T`, `d₂ = d₁ − σ√T`. Without volatility or time left
/// `d₁ = d₂` is ±∞, or 0 where both present values are equal.
///
/// > Source: Black & Scholes (1973), Journal of Political Economy 81; Merton (1973), Bell Journal
/// > of Economics 4.
public struct BlackScholes: Hashable, Sendable {
  /// Call or put.
  public let kind: OptionKind
  /// Value of the asset today, in currency.
  public let assetValue: Double
  /// Price of exercise, in currency.
  public let exercisePrice: Double
  /// Years to exercise.
  public let maturity: Double
  /// Continuous riskless rate a year.
  public let riskFreeRate: Double
  /// Continuous payout, or cost of delay, a year.
  public let yieldRate: Double
  /// Volatility of the logarithm of the asset's value, per square root of a year.
  public let volatility: Double

  /// `d₁` of the formula.
  public let d1: Double
  /// `d₂` of the formula: `Φ(d₂)` is the risk-neutral probability that a call is exercised.
  public let d2: Double

  /// A European option.
  ///
  /// - Parameters:
  ///   - kind: call or put.
  ///   - assetValue: value of the asset today, positive.
  ///   - exercisePrice: price of exercise, not negative.
  ///   - maturity: years to exercise, not negative.
  ///   - riskFreeRate: continuous riskless rate a year.
  ///   - yieldRate: continuous payout a year.
  ///   - volatility: per square root of a year, not negative.
  /// - Throws: an input outside its range, or present values beyond a number's range.
  public init(
    _ kind: OptionKind, assetValue: Double, exercisePrice: Double, maturity: Double,
    riskFreeRate: Double, yieldRate: Double = 0, volatility: Double
  ) throws(InvalidInput) {
    try require(
      assetValue > 0 && assetValue.isFinite, "assetValue", assetValue, "must be positive")
    try require(
      exercisePrice >= 0 && exercisePrice.isFinite, "exercisePrice", exercisePrice,
      "must not be negative")
    try require(maturity >= 0 && maturity.isFinite, "maturity", maturity, "must not be negative")
    try require(riskFreeRate.isFinite, "riskFreeRate", riskFreeRate, "must be a number")
    try require(yieldRate.isFinite, "yieldRate", yieldRate, "must be a number")
    try require(
      volatility >= 0 && (volatility * volatility * maturity).isFinite, "volatility", volatility,
      "must not be negative")
    self.init(
      unchecked: kind, assetValue, exercisePrice, maturity, riskFreeRate, yieldRate, volatility)
    try require(
      presentAsset.isFinite && presentPrice.isFinite && presentAsset > 0, "maturity", maturity,
      "must give present values within a number's range")
  }

  /// The same formula for values known to be in range, in loops over paths and terms.
  package init(
    unchecked kind: OptionKind, _ assetValue: Double, _ exercisePrice: Double, _ maturity: Double,
    _ riskFreeRate: Double, _ yieldRate: Double, _ volatility: Double
  ) {
    self.kind = kind
    self.assetValue = assetValue
    self.exercisePrice = exercisePrice
    self.maturity = maturity
    self.riskFreeRate = riskFreeRate
    self.yieldRate = yieldRate
    self.volatility = volatility
    let spread = volatility * maturity.squareRoot()
    if spread > 0 && exercisePrice > 0 {
      let drift = (riskFreeRate - yieldRate) * maturity
      d1 = (log(assetValue / exercisePrice) + drift) / spread + spread / 2
      d2 = d1 - spread
    } else {
      let difference =
        assetValue * exp(-yieldRate * maturity) - exercisePrice * exp(-riskFreeRate * maturity)
      d1 = difference == 0 ? 0 : difference > 0 ? .infinity : -.infinity
      d2 = d1
    }
  }

  /// Present value of the asset without its yield, `S e^−yT`, in currency.
  public var presentAsset: Double { assetValue * exp(-yieldRate * maturity) }

  /// Present value of the price of exercise, `K e^−rT`, in currency.
  public var presentPrice: Double { exercisePrice * exp(-riskFreeRate * maturity) }

  /// Value of the option, in currency; not negative.
  public var value: Double {
    let sign = kind.sign
    return max(
      0,
      sign
        * (presentAsset * StandardNormal.cumulative(sign * d1)
          - presentPrice * StandardNormal.cumulative(sign * d2)))
  }

  /// Value without volatility, `max(0, e × (S e^−yT − K e^−rT))`, in currency: the least a European
  /// option can be worth.
  public var valueWithoutVolatility: Double { max(0, kind.sign * (presentAsset - presentPrice)) }

  /// Risk-neutral probability of exercise.
  public var probabilityOfExercise: Double { StandardNormal.cumulative(kind.sign * d2) }

  // MARK: - Sensitivities

  /// Change of the value with the asset's value.
  public var delta: Double {
    kind.sign * exp(-yieldRate * maturity) * StandardNormal.cumulative(kind.sign * d1)
  }

  /// Change of delta with the asset's value, per unit of currency.
  public var gamma: Double {
    hasSpread ? presentAsset * StandardNormal.density(d1) / (assetValue * assetValue * spread) : 0
  }

  /// Change of the value with the volatility, in currency per 1.00.
  public var vega: Double {
    hasSpread ? presentAsset * StandardNormal.density(d1) * maturity.squareRoot() : 0
  }

  /// Change of the value as a year goes by, in currency a year.
  public var theta: Double {
    let sign = kind.sign
    let carried =
      sign
      * (yieldRate * presentAsset * StandardNormal.cumulative(sign * d1)
        - riskFreeRate * presentPrice * StandardNormal.cumulative(sign * d2))
    guard hasSpread else { return carried }
    return carried
      - presentAsset * StandardNormal.density(d1) * volatility / (2 * maturity.squareRoot())
  }

  /// Change of the value with the riskless rate, in currency per 1.00.
  public var rho: Double {
    kind.sign * maturity * presentPrice * StandardNormal.cumulative(kind.sign * d2)
  }

  private var spread: Double { volatility * maturity.squareRoot() }
  private var hasSpread: Bool { spread > 0 && exercisePrice > 0 }
}
