public import Finance
import NumericalMethods

/// An option on an option: the first cost buys the right to pay the second.
///
/// For a call on a call `S e^−yT₂ Φ₂(a₁, b₁; ρ) − K₂ e^−rT₂ Φ₂(a₂, b₂; ρ) − K₁ e^−rT₁ Φ(a₂)` with
/// `ρ = √(T₁/T₂)`, `a` measured to the critical value and `b` to the second cost; the other kinds
/// correspond.
///
/// > Source: Geske (1979), *The valuation of compound options*, Journal of Financial Economics 7;
/// > Haug, *The Complete Guide to Option Pricing Formulas*, 2nd ed., 4.14.
public struct CompoundOption: Hashable, Sendable {
  /// Value of the option, in currency.
  public let value: Double
  /// Value of the asset at the first time at which the daughter is worth the first cost, in
  /// currency; nil where there is none, as a put may never be worth that much.
  public let criticalValue: Double?

  /// An option on an option.
  ///
  /// - Parameters:
  ///   - mother: call or put on the daughter.
  ///   - daughter: call or put on the asset.
  ///   - assetValue: value of the asset, positive.
  ///   - firstCost: price of exercise of the mother, positive.
  ///   - secondCost: price of exercise of the daughter, positive.
  ///   - firstTime: years to the mother's end, positive.
  ///   - secondTime: years to the daughter's end, after the first.
  ///   - riskFreeRate: continuous riskless rate a year.
  ///   - yieldRate: continuous payout a year.
  ///   - volatility: per square root of a year, positive.
  /// - Throws: `InvalidInput` for an input outside its range; `NumericalError` when the critical
  ///   value is not found.
  public init(
    _ mother: OptionKind, on daughter: OptionKind, assetValue: Double, firstCost: Double,
    secondCost: Double, firstTime: Double, secondTime: Double, riskFreeRate: Double,
    yieldRate: Double = 0, volatility: Double
  ) throws {
    try require(firstCost > 0 && firstCost.isFinite, "firstCost", firstCost, "must be positive")
    try require(
      secondCost > 0 && secondCost.isFinite, "secondCost", secondCost, "must be positive")
    try require(firstTime > 0, "firstTime", firstTime, "must be positive")
    try require(secondTime > firstTime, "secondTime", secondTime, "must be after the first time")
    try require(volatility > 0, "volatility", volatility, "must be positive")
    let whole = try BlackScholes(
      daughter, assetValue: assetValue, exercisePrice: secondCost, maturity: secondTime,
      riskFreeRate: riskFreeRate, yieldRate: yieldRate, volatility: volatility)
    let critical = try CompoundOption.criticalValue(
      of: daughter, worth: firstCost, exercisePrice: secondCost,
      maturity: secondTime - firstTime, riskFreeRate: riskFreeRate, yieldRate: yieldRate,
      volatility: volatility)
    criticalValue = critical
    let firstPrice = firstCost * exp(-riskFreeRate * firstTime)
    try require(firstPrice.isFinite, "firstTime", firstTime, "must give a finite present value")
    guard let critical else {
      // The put is never worth its price: a call on it dies, a put on it is always exercised.
      value = mother == .call ? 0 : max(0, firstPrice - whole.value)
      return
    }
    let first = BlackScholes(
      unchecked: .call, assetValue, critical, firstTime, riskFreeRate, yieldRate, volatility)
    // The mother is exercised above the critical value where call and call or put and put meet.
    let above = mother.sign * daughter.sign
    let correlation = above * daughter.sign * (firstTime / secondTime).squareRoot()
    let asset = StandardNormal.cumulative(
      above * first.d1, daughter.sign * whole.d1, correlation: correlation)
    let price = StandardNormal.cumulative(
      above * first.d2, daughter.sign * whole.d2, correlation: correlation)
    let sum =
      mother.sign * daughter.sign * (whole.presentAsset * asset - whole.presentPrice * price)
      - mother.sign * firstPrice * StandardNormal.cumulative(above * first.d2)
    value = max(0, sum)
  }

  /// The asset's value at which a European option is worth an amount; nil where a put never is.
  static func criticalValue(
    of kind: OptionKind, worth amount: Double, exercisePrice: Double, maturity: Double,
    riskFreeRate: Double, yieldRate: Double, volatility: Double
  ) throws(NumericalError) -> Double? {
    let price = exercisePrice * exp(-riskFreeRate * maturity)
    let carry = exp(yieldRate * maturity)
    func excess(_ asset: Double) -> Double {
      BlackScholes(
        unchecked: kind, asset, exercisePrice, maturity, riskFreeRate, yieldRate, volatility
      ).value - amount
    }
    // An option is worth no less than its value without volatility, a call no more than its asset;
    // the hair on both sides is for rounding.
    var (lower, upper) =
      kind == .call
      ? (amount * carry, (amount + price) * carry) : ((price - amount) * carry, price * carry)
    guard upper > lower, lower > 0 else { return nil }
    lower *= 1 - 1e-9
    upper *= 1 + 1e-9
    while kind == .put && excess(upper) > 0 && upper < 1e300 { upper *= 2 }
    return try findRoot(of: excess, between: lower, and: upper)
  }
}
