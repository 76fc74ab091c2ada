import Finance
import NumericalMethods

/// The value and volatility of a firm's assets that explain those of its equity.
///
/// Solves both equations of Merton: `E = V N(d1) − D e^(−rT) N(d2)` and `σ_E E = N(d1) σ V`.
///
/// > Source: Jones, Mason & Rosenfeld (1984), *Contingent claims analysis of corporate capital
/// > structures*, Journal of Finance 39; Hull, *Options, Futures, and Other Derivatives*, ch. 24.
public struct ImpliedAssets: Hashable, Sendable {
  /// The firm with the implied assets, at the risk-free drift.
  public let model: MertonModel

  /// The assets implied by the equity of a firm.
  ///
  /// For each volatility the first equation has one asset value; the second then grows with the
  /// volatility, from below at `σ_E E/(E + D e^(−rT))` to above at `σ_E`.
  ///
  /// - Parameters:
  ///   - equity: market value of the equity, above zero.
  ///   - equityVolatility: per square root of a year, above zero.
  ///   - debt: face value due at the horizon, above zero.
  ///   - riskFreeRate: continuous, per year.
  ///   - years: the horizon, above zero.
  /// - Throws: `InvalidInput` naming the argument that is out of range; `NumericalError` if no
  ///   assets explain the equity to 1e-10 of its value.
  public init(
    equity: Double, equityVolatility: Double, debt: Double, riskFreeRate: Double, years: Double
  ) throws {
    try requirePositive(equity, "equity")
    try requirePositive(equityVolatility, "equityVolatility")
    try requirePositive(debt, "debt")
    try requireFinite(riskFreeRate, "riskFreeRate")
    try requirePositive(years, "years")
    // In units of the discounted debt the first equation is m N(d1) − N(d2) = e.
    let discounted = debt * exp(-riskFreeRate * years)
    let share = equity / discounted
    let root = years.squareRoot()
    func call(_ ratio: Double, _ deviation: Double) -> BlackScholes {
      BlackScholes(unchecked: .call, ratio, 1, 1, 0, 0, deviation)
    }
    func ratio(_ volatility: Double) throws(NumericalError) -> Double {
      let deviation = volatility * root
      return try findRoot(
        of: { (m: Double) throws(NumericalError) -> Double in call(m, deviation).value - share },
        between: share * (1 - 1e-9), and: (share + 1) * (1 + 1e-9))
    }
    let volatility = try findRoot(
      of: { (volatility: Double) throws(NumericalError) -> Double in
        let m = try ratio(volatility)
        return call(m, volatility * root).delta * volatility * m - equityVolatility * share
      },
      between: equityVolatility * share / (share + 1) * (1 - 1e-6),
      and: equityVolatility * (1 + 1e-6))
    model = try MertonModel(
      assetValue: discounted * ratio(volatility), debt: debt, drift: riskFreeRate,
      riskFreeRate: riskFreeRate, volatility: volatility, years: years)
    let misfit = (model.equity - equity).magnitude / equity
    guard misfit <= 1e-10 else {
      throw NumericalError.notConverged(method: "implied assets", iterations: 1, error: misfit)
    }
  }

  /// Implied value of the assets, an amount.
  public var assetValue: Double { model.assetValue }

  /// Implied volatility of the assets, per square root of a year.
  public var assetVolatility: Double { model.volatility }
}
