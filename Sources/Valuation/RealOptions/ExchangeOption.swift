public import NumericalMethods

/// The right to give up one risky asset for another, such as an old technology for a new one.
///
/// `Q₁S₁ e^−q₁T Φ(d₁) − Q₂S₂ e^−q₂T Φ(d₁ − s√T)` with `s² = σ₁² + σ₂² − 2ρσ₁σ₂`; no interest rate
/// enters.
///
/// > Source: Margrabe (1978), *The value of an option to exchange one asset for another*, Journal of
/// > Finance 33; with yields, Haug, *The Complete Guide to Option Pricing Formulas*, 2nd ed., 5.4.
public struct ExchangeOption: Hashable, Sendable {
  /// One side of the exchange.
  public struct Side: Hashable, Sendable {
    /// Present value of what changes hands, without its yield, in currency.
    public let presentValue: Double
    /// Volatility per square root of a year.
    public let volatility: Double

    /// One side of the exchange.
    ///
    /// - Parameters:
    ///   - value: value of one unit, positive.
    ///   - quantity: units, positive.
    ///   - yieldRate: continuous payout a year.
    ///   - volatility: per square root of a year, not negative.
    ///   - maturity: years to the exchange, positive.
    /// - Throws: an input outside its range, or a present value beyond a number's range.
    public init(
      value: Double, quantity: Double = 1, yieldRate: Double = 0, volatility: Double,
      maturity: Double
    ) throws(InvalidInput) {
      try require(value > 0 && value.isFinite, "value", value, "must be positive")
      try require(quantity > 0 && quantity.isFinite, "quantity", quantity, "must be positive")
      try require(yieldRate.isFinite, "yieldRate", yieldRate, "must be a number")
      try require(
        volatility >= 0 && volatility.isFinite, "volatility", volatility, "must not be negative")
      try require(maturity > 0 && maturity.isFinite, "maturity", maturity, "must be positive")
      presentValue = quantity * value * exp(-yieldRate * maturity)
      self.volatility = volatility
      try require(
        presentValue > 0 && presentValue.isFinite, "value", value,
        "must give a present value within a number's range")
    }
  }

  /// Value of the option, in currency.
  public let value: Double
  /// Volatility of the ratio of the two, per square root of a year.
  public let combinedVolatility: Double

  /// The right to an exchange.
  ///
  /// - Parameters:
  ///   - received: what is received.
  ///   - given: what is given up.
  ///   - correlation: of the two logarithms, in [−1, 1].
  ///   - maturity: years to the exchange, the same as of both sides.
  /// - Throws: an input outside its range.
  public init(
    receive received: Side, give given: Side, correlation: Double = 0, maturity: Double
  ) throws(InvalidInput) {
    try require((-1...1).contains(correlation), "correlation", correlation, "must be in [−1, 1]")
    try require(maturity > 0 && maturity.isFinite, "maturity", maturity, "must be positive")
    let combined = varianceOfDifference(received.volatility, given.volatility, correlation)
      .squareRoot()
    let spread = combined * maturity.squareRoot()
    try require(spread.isFinite, "maturity", maturity, "must give a finite variance")
    combinedVolatility = combined
    guard spread > 0 else {
      value = max(0, received.presentValue - given.presentValue)
      return
    }
    let d1 = log(received.presentValue / given.presentValue) / spread + spread / 2
    value = max(
      0,
      received.presentValue * StandardNormal.cumulative(d1)
        - given.presentValue * StandardNormal.cumulative(d1 - spread))
  }
}
