public import NumericalMethods

/// A rate of interest or discount as it was quoted, with its compounding.
public struct Rate: Hashable, Sendable, CustomStringConvertible {
  /// How a rate grows an amount over time.
  public enum Compounding: Hashable, Sendable {
    /// Once a year: `(1 + r)^t`.
    case annual
    /// A number of times a year: `(1 + r/m)^(m t)`.
    case nominal(perYear: Int)
    /// At every moment: `e^(r t)`.
    case continuous
    /// Never: `1 + r t`.
    case simple
  }

  /// The quoted rate per year, as a fraction: 0.0485 for 4.85 %.
  public let value: Double
  /// The quoted compounding.
  public let compounding: Compounding

  /// A rate as quoted.
  ///
  /// - Parameters:
  ///   - value: per year, as a fraction, at most 100; one period's growth must stay positive.
  ///   - compounding: how it grows.
  /// - Throws: `InvalidInput` for a rate that is not finite or takes more than everything.
  public init(_ value: Double, _ compounding: Compounding) throws(InvalidInput) {
    let periods: Double
    switch compounding {
    case .annual, .simple: periods = 1
    case .nominal(let perYear):
      try require((1...366).contains(perYear), "perYear", perYear, "must be from 1 to 366")
      periods = Double(perYear)
    case .continuous: periods = 100
    }
    try require(
      value.isFinite && value > -periods && value <= 100, "rate", value,
      "must be above \(-100 * periods) % and at most 10000 % a year")
    self.value = value
    self.compounding = compounding
  }

  /// A rate compounded once a year.
  ///
  /// - Throws: `InvalidInput` at −100 % or below, and above 10000 %.
  public static func annual(_ value: Double) throws(InvalidInput) -> Rate {
    try Rate(value, .annual)
  }

  /// A nominal rate compounded a number of times a year.
  ///
  /// - Throws: `InvalidInput` if a period's growth is not positive.
  public static func nominal(_ value: Double, perYear: Int) throws(InvalidInput) -> Rate {
    try Rate(value, .nominal(perYear: perYear))
  }

  /// A rate compounded continuously.
  ///
  /// - Throws: `InvalidInput` beyond ±10000 %.
  public static func continuous(_ value: Double) throws(InvalidInput) -> Rate {
    try Rate(value, .continuous)
  }

  /// A rate without compounding.
  ///
  /// - Throws: `InvalidInput` at −100 % or below, and above 10000 %.
  public static func simple(_ value: Double) throws(InvalidInput) -> Rate {
    try Rate(value, .simple)
  }

  /// Natural logarithm of the growth over a time in years.
  ///
  /// A simple rate below zero grows to nothing at `-1/r` years: −infinity from there on.
  public func logGrowth(over years: Double) -> Double {
    switch compounding {
    case .annual: return years * logOnePlus(value)
    case .nominal(let perYear):
      return years * Double(perYear) * logOnePlus(value / Double(perYear))
    case .continuous: return years * value
    case .simple:
      let growth = value * years
      return growth > -1 ? logOnePlus(growth) : -.infinity
    }
  }

  /// What one unit grows to over a time in years.
  public func growthFactor(over years: Double) -> Double {
    if case .simple = compounding { return max(0, 1 + value * years) }
    return exp(logGrowth(over: years))
  }

  /// What one unit after a time in years is worth now.
  public func discountFactor(over years: Double) -> Double {
    if case .simple = compounding { return 1 / max(0, 1 + value * years) }
    return exp(-logGrowth(over: years))
  }

  /// The equivalent rate compounded once a year: `growth over one year − 1`.
  public var effectiveAnnual: Double { expMinusOne(logGrowth(over: 1)) }

  /// The equivalent continuous rate, over one year.
  public var continuous: Double { logGrowth(over: 1) }

  /// The equivalent nominal rate at a number of periods a year.
  public func nominal(perYear periods: Int) -> Double {
    let count = Double(max(1, periods))
    return count * expMinusOne(logGrowth(over: 1) / count)
  }

  /// The equivalent rate under another compounding, over one year.
  ///
  /// - Throws: `InvalidInput` if the other quotation leaves its range.
  public func converted(to other: Compounding) throws(InvalidInput) -> Rate {
    switch other {
    case .annual, .simple: try Rate(effectiveAnnual, other)
    case .nominal(let perYear): try Rate(nominal(perYear: perYear), other)
    case .continuous: try Rate(continuous, other)
    }
  }

  public var description: String {
    let percent = (try? DecimalNumber(value).times(DecimalNumber(100)))?.shortened.description
    let word =
      switch compounding {
      case .annual: "annual"
      case .nominal(1): "yearly"
      case .nominal(2): "half-yearly"
      case .nominal(4): "quarterly"
      case .nominal(12): "monthly"
      case .nominal(let perYear): "compounded \(perYear) times a year"
      case .continuous: "continuous"
      case .simple: "simple"
      }
    return "\(percent ?? "\(100 * value)")% \(word)"
  }
}
