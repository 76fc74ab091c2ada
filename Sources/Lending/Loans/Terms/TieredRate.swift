public import Finance
public import NumericalMethods

/// A rate that depends on the size of the loan.
public struct TieredRate: Hashable, Sendable {
  /// How bands apply.
  public enum Mode: String, CaseIterable, Sendable, Codable {
    /// Each part of the principal bears the rate of its band.
    case marginal
    /// The whole principal bears the rate of the band that holds it.
    case wholeBalance = "whole-balance"
  }

  /// Upper limits of all bands but the last, strictly increasing; a limit belongs to its band.
  public let limits: [Double]
  /// Rates a year, one more than limits.
  public let rates: [Double]
  /// How bands apply.
  public let mode: Mode

  /// A rate that depends on the size of the loan.
  ///
  /// - Parameters:
  ///   - limits: above zero, strictly increasing.
  ///   - rates: from 0 to 1, one more than limits.
  ///   - mode: how bands apply.
  /// - Throws: `InvalidInput` for other bands.
  public init(limits: [Double], rates: [Double], mode: Mode) throws(InvalidInput) {
    var last = 0.0
    for limit in limits {
      try require(
        limit.isFinite && limit > last, "limits", limit, "must be above 0 and strictly increasing")
      last = limit
    }
    try require(
      rates.count == limits.count + 1, "rates", rates.count,
      "must have \(limits.count + 1) entries, one more than limits")
    for rate in rates {
      try require(rate >= 0 && rate <= 1, "rates", rate, "must be from 0 to 100 %")
    }
    self.limits = limits
    self.rates = rates
    self.mode = mode
  }

  /// One year's interest on a principal, exact.
  private func exactInterest(on principal: DecimalNumber) throws -> DecimalNumber {
    let bounds = try limits.map { try DecimalNumber($0) }
    let yearly = try rates.map { try DecimalNumber($0) }
    if mode == .wholeBalance {
      let band = bounds.firstIndex { principal <= $0 } ?? bounds.count
      return try principal.times(yearly[band])
    }
    var (sum, low) = (DecimalNumber(0), DecimalNumber(0))
    for (index, rate) in yearly.enumerated() where principal > low {
      let top = index < bounds.count ? min(bounds[index], principal) : principal
      sum = try sum.plus(top.minus(low).times(rate))
      low = top
    }
    return sum
  }

  /// One year's interest on a principal, rounded to the minor unit.
  ///
  /// - Throws: `InvalidInput` for a principal that is not finite, `NumericalError` for an amount
  ///   that does not fit.
  public func yearlyInterest(on principal: Money) throws -> Cash {
    try Cash(
      roundingHalfAwayFromZero: exactInterest(on: DecimalNumber(principal.amount)),
      principal.currency)
  }

  /// One year's interest over the principal.
  ///
  /// - Throws: `InvalidInput` for a principal that is not finite, `NumericalError` for more than 38
  ///   digits.
  public func blendedRate(on principal: Money) throws -> Double {
    try exactInterest(on: DecimalNumber(principal.amount)).double / principal.amount
  }
}
