public import NumericalMethods

/// The cost of equity by the capital asset pricing model, with the premiums that practice adds.
///
/// `costOfEquity = riskFree + beta × equityRiskPremium + size + specific + country`
///
/// > Source: Sharpe (1964), Lintner (1965); Pratt & Grabowski, *Cost of Capital*, 5th ed., for the
/// > premiums.
public struct CapitalAssetPricing: Hashable, Sendable {
  /// Risk-free rate per year.
  public let riskFree: Double
  /// Levered beta.
  public let beta: Double
  /// Premium of the equity market per year.
  public let equityRiskPremium: Double
  /// Premium for a small firm.
  public let sizePremium: Double
  /// Premium for risks of the asset itself.
  public let specificPremium: Double
  /// Premium for the country.
  public let countryPremium: Double

  /// The parts of a cost of equity, all effective annual rates.
  ///
  /// - Parameters:
  ///   - riskFree: risk-free rate.
  ///   - beta: levered beta.
  ///   - equityRiskPremium: premium of the equity market.
  ///   - sizePremium: premium for a small firm.
  ///   - specificPremium: premium for risks of the asset itself.
  ///   - countryPremium: premium for the country.
  /// - Throws: `InvalidInput` for an argument that is not a finite number.
  public init(
    riskFree: Double, beta: Double, equityRiskPremium: Double, sizePremium: Double = 0,
    specificPremium: Double = 0, countryPremium: Double = 0
  ) throws(InvalidInput) {
    try requireFinite(riskFree, "riskFree")
    try requireFinite(beta, "beta")
    try requireFinite(equityRiskPremium, "equityRiskPremium")
    try requireFinite(sizePremium, "sizePremium")
    try requireFinite(specificPremium, "specificPremium")
    try requireFinite(countryPremium, "countryPremium")
    self.riskFree = riskFree
    self.beta = beta
    self.equityRiskPremium = equityRiskPremium
    self.sizePremium = sizePremium
    self.specificPremium = specificPremium
    self.countryPremium = countryPremium
  }

  /// The cost of equity, an effective annual rate.
  ///
  /// - Throws: `NumericalError.noSolution` when the sum leaves the range of numbers.
  public func costOfEquity() throws(NumericalError) -> Double {
    try finite(
      riskFree + beta * equityRiskPremium + sizePremium + specificPremium + countryPremium,
      "the cost of equity")
  }
}
