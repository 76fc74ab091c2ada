public import Finance
public import NumericalMethods

/// The rate at which forecast flows, and their growth for ever after, are worth the price paid.
///
/// `price = Σ cashFlowₖ (1 + r)^−tₖ + cashFlowₙ (1 + g)/(r − g) (1 + r)^−tₙ`
///
/// > Source: deal internal rate of return, Appraisal Foundation (2010).
public struct ImpliedRate: Hashable, Sendable {
  /// Price paid.
  public let price: Double
  /// Flow of each period.
  public let cashFlows: [Double]
  /// Yearly growth for ever after the last period; nil for no terminal value.
  public let terminalGrowth: Double?
  /// The periods and where flows fall in them.
  public let timeline: PeriodTimeline

  /// A price and the flows it pays for.
  ///
  /// - Parameters:
  ///   - price: above 0.
  ///   - cashFlows: at least 0, not all 0; the last above 0 when it grows for ever.
  ///   - terminalGrowth: per year, above −1; nil for no terminal value.
  ///   - timeline: the periods; as many as `cashFlows`.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    price: Double, cashFlows: [Double], terminalGrowth: Double? = nil,
    over timeline: PeriodTimeline
  ) throws(InvalidInput) {
    try require(price > 0 && price.isFinite, "price", price, "must be above 0")
    try requireEach(cashFlows, "cashFlows", requireNotNegative)
    if let growth = terminalGrowth {
      try require(
        growth > -1 && growth < 100, "terminalGrowth", growth, "must be above -1 and below 100")
      try require(
        (cashFlows.last ?? 0) > 0, "cashFlows", "a last flow of 0", "must end with growth")
    }
    try require(cashFlows.contains { $0 > 0 }, "cashFlows", "zeros", "must not all be 0")
    try requireLength(cashFlows, "cashFlows", timeline.count, of: "the periods")
    self.price = price
    self.cashFlows = cashFlows
    self.terminalGrowth = terminalGrowth
    self.timeline = timeline
  }

  /// The implied rate, from −99 %, or from the terminal growth, to 10,000 %.
  ///
  /// - Returns: the rate, compounded once a year.
  /// - Throws: `InvalidInput` for a `price` that no rate fits; `NumericalError.notConverged`.
  public func solve() throws -> Rate {
    let lowest = terminalGrowth ?? -0.99
    // The value falls as the rate rises; in ln(rate − lowest) it is smooth up to the growth limit.
    let (narrow, wide) = (log(1e-14 * (1 + lowest)), log(100 - lowest))
    let excess = { (position: Double) throws(NumericalError) -> Double in
      logValue(distance: exp(position), above: lowest) - log(price)
    }
    try require(
      try excess(narrow) >= 0 && excess(wide) <= 0, "price", price,
      "must be fitted by a rate between \(lowest) and 100")
    let position = try findRoot(of: excess, between: narrow, and: wide)
    return try .annual(min(lowest + exp(position), 100))
  }

  /// Logarithm of the value at a rate a distance above the lowest one, kept finite at both ends.
  private func logValue(distance: Double, above lowest: Double) -> Double {
    let logGrowth = logOnePlus(lowest + distance)
    var value = 0.0
    for (flow, period) in zip(cashFlows, timeline.periods) {
      value += flow * exp(-period.flowYears * logGrowth)
    }
    if let growth = terminalGrowth, let last = cashFlows.last, let period = timeline.periods.last {
      value += last * (1 + growth) / distance * exp(-period.flowYears * logGrowth)
    }
    return min(max(log(value), -1000), 1000)
  }
}
