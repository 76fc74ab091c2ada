import NumericalMethods

/// A patent whose return follows a geometric random walk and which may lapse at every fee.
///
/// `V(a, r) = max(0, r − fee(a) + e^−h E[V(a + 1, r e^(g − σ²/2 + σZ))] / (1 + rate))`. In units of
/// the return the worth is bounded, `U(a, x)` of `x = −ln r`, and the walk of `x` has drift
/// `−g − σ²/2`: the expectation of its linear interpolant on an even grid is exact. Good to about
/// 1e-5.
///
/// > Source: renewal option on a geometric Brownian return; Pakes (1986), Econometrica 54, for the
/// > recursion; change of numéraire, Geman, El Karoui & Rochet (1995).
public struct RandomWalkRenewalOption: Hashable, Sendable {
  /// Value at the start of year 1, in currency.
  public let value: Double
  /// Value if the return grew without uncertainty, in currency.
  public let valueWithoutUncertainty: Double

  /// A patent with a random return.
  ///
  /// - Parameters:
  ///   - fees: the schedule of fees, paid at the start of the year.
  ///   - firstReturn: return of year 1, positive.
  ///   - drift: growth a year of the expected return, continuous.
  ///   - volatility: of the return a year, in [0, 3].
  ///   - rate: effective annual discount rate, above −1.
  ///   - hazardRate: intensity of losing the right a year, not negative.
  /// - Throws: `InvalidInput` for an input outside its range; `NumericalError` for values beyond a
  ///   number's range.
  public init(
    under fees: RenewalFees, firstReturn: Double, drift: Double, volatility: Double, rate: Double,
    hazardRate: Double = 0
  ) throws {
    try require(
      firstReturn > 0 && firstReturn.isFinite, "firstReturn", firstReturn, "must be positive")
    try require(drift.isFinite, "drift", drift, "must be a number")
    try require((0...3).contains(volatility), "volatility", volatility, "must be in [0, 3]")
    try require(rate > -1 && rate.isFinite, "rate", rate, "must be above −1")
    try require(
      hazardRate >= 0 && hazardRate.isFinite, "hazardRate", hazardRate, "must not be negative")
    let kept = exp(drift - hazardRate - logOnePlus(rate))
    valueWithoutUncertainty = RandomWalkRenewalOption.certain(
      fees.yearly, firstReturn, drift: drift, kept: kept)
    value =
      volatility == 0
      ? valueWithoutUncertainty
      : RandomWalkRenewalOption.uncertain(
        fees, firstReturn, drift: drift, volatility: volatility, kept: kept)
    guard value.isFinite, valueWithoutUncertainty.isFinite else {
      throw NumericalError.noSolution("the value is beyond a number's range")
    }
  }

  private static func certain(
    _ fees: [Double], _ firstReturn: Double, drift: Double, kept: Double
  ) -> Double {
    var worth = 0.0
    for (index, fee) in fees.enumerated().reversed() {
      let income = firstReturn * exp(drift * Double(index))
      worth = max(0, 1 - fee / income + kept * worth)
    }
    return firstReturn * worth
  }

  private static func uncertain(
    _ fees: RenewalFees, _ firstReturn: Double, drift: Double, volatility: Double, kept: Double
  ) -> Double {
    let spacing = min(max(volatility / 20, 0.002), 0.05)
    let start = -log(firstReturn)
    let cheapest = fees.fees.min() ?? 1
    let dearest = fees.fees.max() ?? 1
    let years = Double(fees.lastAge)
    let reach = 8 * volatility * years.squareRoot() + 1
    let fall = drift + volatility * volatility / 2
    // Below, fees are nothing against the return; above, the patent does not come back. No path
    // leaves what its drift and eight deviations reach.
    let low = min(max(0, start + log(dearest) + 20), reach + max(0, fall) * years)
    let high = min(max(0, -log(cheapest) - start) + reach, reach + max(0, -fall) * years)
    let below = Int(min(low / spacing, 60_000).rounded(.up))
    let above = Int(min(high / spacing, 60_000).rounded(.up))
    let nodes = below + above + 1
    let kernel = HatWeights(
      mean: (-drift - volatility * volatility / 2) / spacing, deviation: volatility / spacing)

    let burdens = (0..<nodes).map { exp(start + Double($0 - below) * spacing) }
    var worth = Array(repeating: 0.0, count: nodes)
    for fee in fees.yearly.reversed() {
      let expected = kernel.expectation(of: worth)
      for node in 0..<nodes {
        worth[node] = max(0, 1 - fee * burdens[node] + kept * expected[node])
      }
    }
    return firstReturn * worth[below]
  }
}
