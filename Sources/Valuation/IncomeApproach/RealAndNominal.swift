public import Finance
public import NumericalMethods

/// Nominal flows and their worth in prices of the valuation date; both discountings agree.
///
/// `realRate = (1 + nominalRate)/(1 + inflationRate) − 1`
///
/// > Source: Fisher, *The Theory of Interest* (1930).
public struct RealAndNominal: Hashable, Sendable {
  /// The same value in real terms.
  public struct Indication: Hashable, Sendable, Codable {
    /// Effective annual rate without inflation.
    public let realRate: Double
    /// Flows in prices of the valuation date.
    public let realCashFlows: [Double]
    /// Present value, by either rate.
    public let presentValue: Double
  }

  /// Nominal flows at the ends of years 1, 2, ….
  public let nominalCashFlows: [Double]
  /// Inflation.
  public let inflation: Rate

  /// Nominal flows and the inflation in them.
  ///
  /// - Parameters:
  ///   - nominalCashFlows: at year ends; at least one.
  ///   - inflation: rate of inflation.
  /// - Throws: `InvalidInput` for the flow.
  public init(nominalCashFlows: [Double], inflation: Rate) throws(InvalidInput) {
    try requireEach(nominalCashFlows, "nominalCashFlows", requireFinite)
    self.nominalCashFlows = nominalCashFlows
    self.inflation = inflation
  }

  /// The flows in real terms, and their value.
  ///
  /// - Parameter rate: nominal discount rate.
  /// - Returns: real rate, real flows and present value.
  /// - Throws: `NumericalError` when a figure leaves the range of numbers.
  public func value(at rate: Rate) throws(NumericalError) -> Indication {
    var real: [Double] = []
    for (index, flow) in nominalCashFlows.enumerated() {
      let deflated = flow * inflation.discountFactor(over: Double(index + 1))
      real.append(try finite(deflated, "a real flow"))
    }
    let logReal = rate.logGrowth(over: 1) - inflation.logGrowth(over: 1)
    return Indication(
      realRate: try finite(expMinusOne(logReal), "the real rate"), realCashFlows: real,
      presentValue: try PresentValue.of(
        nominalCashFlows, at: nominalCashFlows.indices.map { Double($0 + 1) }, rate: rate))
  }
}
