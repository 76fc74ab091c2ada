public import NumericalMethods

/// How much of an income is left as the technology ages, period by period.
///
/// > Source: practice of Chinese appraisal reports (更新替代率); Pakes & Schankerman (1984) for
/// > decay at a constant rate.
public struct Obsolescence: Hashable, Sendable {
  enum Curve: Hashable, Sendable {
    case none
    case geometric(Double)
    case exponential(Double)
    case linear(years: Double)
    case table([Double])
  }

  let curve: Curve

  /// Nothing is lost.
  public static let none = Obsolescence(curve: .none)

  /// The same share lost from each period to the next: `(1 − decay)^k` in period `k = 0, 1, …`.
  ///
  /// - Parameter decay: share lost per period, in [0, 1).
  /// - Returns: the curve.
  /// - Throws: `InvalidInput` for `decay`.
  public static func geometric(perPeriod decay: Double) throws(InvalidInput) -> Obsolescence {
    try require(decay >= 0 && decay < 1, "decay", decay, "must be in [0, 1)")
    return Obsolescence(curve: .geometric(decay))
  }

  /// Loss at a continuous rate: `e^(−rate × t)`, with `t` the years to the flow.
  ///
  /// - Parameter rate: continuous loss per year, at least 0.
  /// - Returns: the curve.
  /// - Throws: `InvalidInput` for `rate`.
  public static func exponential(perYear rate: Double) throws(InvalidInput) -> Obsolescence {
    try requireNotNegative(rate, "rate")
    return Obsolescence(curve: .exponential(rate))
  }

  /// Loss of one half in every `years`: `2^(−t/years)`.
  ///
  /// - Parameter years: the half-life, above 0.
  /// - Returns: the curve.
  /// - Throws: `InvalidInput` for `halfLife`.
  public static func halfLife(years: Double) throws(InvalidInput) -> Obsolescence {
    try require(years > 0, "halfLife", years, "must be above 0")
    return Obsolescence(curve: .exponential(log(2) / years))
  }

  /// An even loss down to nothing: `max(0, 1 − t/years)`.
  ///
  /// - Parameter years: when nothing is left, above 0.
  /// - Returns: the curve.
  /// - Throws: `InvalidInput` for `years`.
  public static func linear(years: Double) throws(InvalidInput) -> Obsolescence {
    try require(years > 0, "years", years, "must be above 0")
    return Obsolescence(curve: .linear(years: years))
  }

  /// The share left in each period, as a template or an appraiser states it.
  ///
  /// - Parameter shares: one a period, in [0, 1].
  /// - Returns: the curve.
  /// - Throws: `InvalidInput` for the element.
  public static func table(_ shares: [Double]) throws(InvalidInput) -> Obsolescence {
    try requireEach(shares, "shares", requireShare)
    return Obsolescence(curve: .table(shares))
  }

  /// The share of income left in each period.
  ///
  /// - Parameter timeline: the periods of the forecast.
  /// - Returns: shares in [0, 1], one a period.
  /// - Throws: `InvalidInput` when a table has another number of periods.
  public func remainingShares(over timeline: PeriodTimeline) throws(InvalidInput) -> [Double] {
    switch curve {
    case .none: return Array(repeating: 1, count: timeline.count)
    case .geometric(let decay):
      return timeline.periods.indices.map { compound(-decay, Double($0)) }
    case .exponential(let rate): return timeline.periods.map { exp(-rate * $0.flowYears) }
    case .linear(let years): return timeline.periods.map { max(0, 1 - $0.flowYears / years) }
    case .table(let shares):
      try requireLength(shares, "obsolescence", timeline.count, of: "the periods")
      return shares
    }
  }
}
