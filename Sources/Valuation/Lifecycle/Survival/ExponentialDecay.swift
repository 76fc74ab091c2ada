public import NumericalMethods

/// Obsolescence of an income at a constant rate.
///
/// > Source: Pakes & Schankerman (1984), *The rate of obsolescence of patents, research gestation
/// > lags, and the private rate of return to research resources*, in Griliches (ed.), R&D, Patents
/// > and Productivity: decay of appropriable revenue.
public struct ExponentialDecay: Hashable, Sendable {
  /// Decay a year, continuous and positive.
  public let rate: Double

  /// Obsolescence at a continuous rate.
  ///
  /// - Parameter rate: decay a year, continuous and positive.
  /// - Throws: a rate that is not positive, or so small that its lives are not finite.
  public init(rate: Double) throws(InvalidInput) {
    try require(
      rate > 0 && rate.isFinite && (1 / rate).isFinite, "decayRate", rate, "must be positive")
    self.rate = rate
  }

  /// Years in which half of the income is gone, `ln 2 / rate`.
  public var halfLife: Double { log(2) / rate }

  /// Mean life in years, `1 / rate`.
  public var meanLife: Double { 1 / rate }

  /// Share of the income that goes in one year, `1 − e^−rate`.
  public var annualDecay: Double { -expMinusOne(-rate) }

  /// Share of the income left after some years.
  ///
  /// - Parameter time: years from now, not negative.
  /// - Returns: a share in [0, 1].
  public func remaining(after time: Double) -> Double { exp(-rate * time) }

  /// Present value of an income of 1 a year today that decays until the right expires.
  ///
  /// `(1 − e^−(rate + r)L) / (rate + r)`, and `L` where the sum of the rates is zero.
  ///
  /// - Parameters:
  ///   - legalLife: years to the expiry, `L`.
  ///   - discountRate: continuous discount rate a year, `r`; may be negative.
  /// - Returns: years of today's income.
  /// - Throws: `.noSolution` where a negative discount rate takes the value beyond a number's range.
  public func annuity(
    over legalLife: Double, discountRate: Double
  ) throws(NumericalError) -> Double {
    let total = rate + discountRate
    let value = total == 0 ? legalLife : -expMinusOne(-total * legalLife) / total
    guard value.isFinite else {
      throw .noSolution("the present value is beyond a number's range")
    }
    return value
  }
}
