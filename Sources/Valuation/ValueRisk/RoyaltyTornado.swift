import Finance
import NumericalMethods
public import Probability

/// One-at-a-time sensitivity of the value of royalties on growing sales.
///
/// `value = sales × royaltyRate × (1 − taxRate) × Σ_{t=1}^{years} ((1 + growth)/(1 + rate))^t`.
public struct RoyaltyTornado: Sendable, Hashable {
  /// A base value with the ends of its range.
  public struct Range: Sendable, Hashable {
    let base: Double
    let low: Double
    let high: Double

    /// A base value with the ends of its range, in any order.
    public init(base: Double, low: Double, high: Double) {
      self.base = base
      self.low = low
      self.high = high
    }
  }

  /// The base value, and a bar each for growth, royalty and discount rate.
  public let tornado: Tornado

  /// Runs the ranges.
  ///
  /// - Parameters:
  ///   - sales: present yearly sales, above zero.
  ///   - growth: growth of sales, per year, above −1.
  ///   - royaltyRate: share of sales, in [0, 1].
  ///   - rate: discount rate, effective annual, above −1.
  ///   - taxRate: in [0, 1).
  ///   - years: from 1 to 200.
  /// - Throws: `InvalidInput` for an argument out of range, `NumericalError` where the value
  ///   leaves the range of numbers.
  public init(
    sales: Double, growth: Range, royaltyRate: Range, rate: Range, taxRate: Double = 0, years: Int
  ) throws {
    try require(sales > 0 && sales.isFinite, "sales", sales, "must be above 0 and finite")
    try require(taxRate >= 0 && taxRate < 1, "taxRate", taxRate, "must be in [0, 1)")
    try require((1...200).contains(years), "years", years, "must be in [1, 200]")
    for royalty in [royaltyRate.base, royaltyRate.low, royaltyRate.high] {
      try require(royalty >= 0 && royalty <= 1, "royaltyRate", royalty, "must be in [0, 1]")
    }
    let ranges = [growth, royaltyRate, rate]
    tornado = try Tornado(
      base: ranges.map(\.base), low: ranges.map(\.low), high: ranges.map(\.high)
    ) { inputs in
      let factor = try GrowingAnnuity.factor(
        rate: inputs[2], growth: inputs[0], periods: Double(years))
      return sales * inputs[1] * (1 - taxRate) * factor * (1 + inputs[0])
    }
  }
}
