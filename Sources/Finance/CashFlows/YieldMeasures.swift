public import NumericalMethods

/// Present value of flows at a yield, and how it moves with the yield.
public struct YieldMeasures: Hashable, Sendable {
  /// `Σ amounts[k] × discount factor`.
  public let presentValue: Double
  /// Value-weighted mean time, in years.
  public let macaulayDuration: Double
  /// Relative fall of value a unit of yield, in years.
  public let modifiedDuration: Double
  /// Relative curvature, in years².
  public let convexity: Double
  /// Fall of value a basis point of yield.
  public let basisPointValue: Double

  /// The measures of flows at times.
  ///
  /// `macaulay = Σ t PV / Σ PV`; `modified = macaulay/(1 + y/m)`;
  /// `convexity = Σ PV t (t + 1/m)/(1 + y/m)² / Σ PV`; a continuous yield is the limit of large m.
  ///
  /// - Parameters:
  ///   - amounts: not negative, not all zero.
  ///   - times: in years, strictly increasing, above zero.
  ///   - yield: annual, nominal or continuous.
  /// - Throws: `InvalidInput` for flows that are not such a row, or a simple yield.
  /// > Source: Fabozzi, *Bond Markets, Analysis, and Strategies*, 8th ed., ch. 4.
  public init(of amounts: [Double], at times: [Double], yield: Rate) throws(InvalidInput) {
    try requireIncreasing(times)
    try requirePositiveFlows(amounts, "amounts", count: times.count)
    if case .simple = yield.compounding {
      throw InvalidInput("yield", "must be compounded", got: yield.description)
    }
    self.init(unchecked: amounts, times, yield)
  }

  /// The measures of flows that are known to be good; a first time of zero is one of them.
  init(unchecked amounts: [Double], _ times: [Double], _ yield: Rate) {
    let step: Double
    switch yield.compounding {
    case .annual, .simple: step = 1
    case .nominal(let perYear): step = 1 / Double(perYear)
    case .continuous: step = 0
    }
    var (value, first, second) = (0.0, 0.0, 0.0)
    for (amount, time) in zip(amounts, times) {
      let worth = amount * yield.discountFactor(over: time)
      value += worth
      first += worth * time
      second += worth * time * (time + step)
    }
    let growth = 1 + yield.value * step
    presentValue = value
    macaulayDuration = first / value
    modifiedDuration = macaulayDuration / growth
    convexity = second / (growth * growth) / value
    basisPointValue = modifiedDuration * value * 0.0001
  }
}

/// Refuses times that are not above zero and strictly increasing.
func requireIncreasing(_ times: [Double], _ name: String = "times") throws(InvalidInput) {
  try require(!times.isEmpty, name, times.count, "must have at least one entry")
  var last = 0.0
  for time in times {
    try require(
      time.isFinite && time > last, name, time, "must be above zero and strictly increasing")
    last = time
  }
}

/// Refuses amounts that are negative, all zero, or not one for each time.
func requirePositiveFlows(
  _ amounts: [Double], _ name: String, count: Int
) throws(InvalidInput) {
  try require(amounts.count == count, name, amounts.count, "must have \(count) entries, one a time")
  try require(
    amounts.allSatisfy { $0.isFinite && $0 >= 0 }, name, "a negative amount",
    "must be finite and not negative")
  try require(amounts.contains { $0 > 0 }, name, "all zero", "must have an amount above zero")
}
