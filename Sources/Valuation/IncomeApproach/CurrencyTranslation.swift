public import Finance
public import NumericalMethods

/// Foreign flows valued at home; discounting abroad and converting by forwards agree.
///
/// `foreignRate = (1 + homeRate)(1 + foreignRiskFree)/(1 + homeRiskFree) − 1`
///
/// > Source: covered interest parity; IVS 105, discounted cash flow, currency of the cash flows.
public struct CurrencyTranslation: Hashable, Sendable {
  /// The value at home, and the rates behind it.
  public struct Indication: Hashable, Sendable, Codable {
    /// Effective annual discount rate in foreign currency.
    public let foreignRate: Double
    /// Home units for one foreign unit at the ends of years 1, 2, ….
    public let forwardRates: [Double]
    /// Present value in home currency.
    public let value: Double
  }

  /// Flows in foreign currency at the ends of years 1, 2, ….
  public let foreignCashFlows: [Double]
  /// Home units for one foreign unit today.
  public let spot: Double
  /// Risk-free rate of the home currency.
  public let homeRiskFree: Rate
  /// Risk-free rate of the foreign currency.
  public let foreignRiskFree: Rate

  /// Foreign flows and the market between two currencies.
  ///
  /// - Parameters:
  ///   - foreignCashFlows: at year ends; at least one.
  ///   - spot: home units for one foreign unit, above 0.
  ///   - homeRiskFree: risk-free rate of the home currency.
  ///   - foreignRiskFree: risk-free rate of the foreign currency.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    foreignCashFlows: [Double], spot: Double, homeRiskFree: Rate, foreignRiskFree: Rate
  ) throws(InvalidInput) {
    try requireEach(foreignCashFlows, "foreignCashFlows", requireFinite)
    try require(spot > 0 && spot.isFinite, "spot", spot, "must be above 0")
    self.foreignCashFlows = foreignCashFlows
    self.spot = spot
    self.homeRiskFree = homeRiskFree
    self.foreignRiskFree = foreignRiskFree
  }

  /// The value in home currency.
  ///
  /// - Parameter homeRate: discount rate for flows in home currency.
  /// - Returns: value, foreign rate and forwards.
  /// - Throws: `NumericalError` when a figure leaves the range of numbers.
  public func value(at homeRate: Rate) throws(NumericalError) -> Indication {
    let logSpread = foreignRiskFree.logGrowth(over: 1) - homeRiskFree.logGrowth(over: 1)
    var forwards: [Double] = []
    var value = 0.0
    for (index, flow) in foreignCashFlows.enumerated() {
      let years = Double(index + 1)
      let forward = try finite(spot * exp(-years * logSpread), "a forward rate")
      forwards.append(forward)
      value += flow * forward * homeRate.discountFactor(over: years)
    }
    return Indication(
      foreignRate: try finite(
        expMinusOne(homeRate.logGrowth(over: 1) + logSpread), "the foreign rate"),
      forwardRates: forwards, value: try finite(value, "the value"))
  }
}
