import Finance
public import NumericalMethods

/// A call on a right that can be invalidated at a constant hazard, under three conventions that must
/// never be mixed: they differ by a factor of several.
///
/// > Source: Merton (1976), *Option pricing when underlying stock returns are discontinuous*, Journal
/// > of Financial Economics 3, jump to ruin.
public struct ExtinctionOption: Hashable, Sendable {
  /// What the asset's value says about the hazard, and what happens when it strikes.
  public enum Convention: Hashable, Sendable, CaseIterable {
    /// The asset's value is conditional on validity; option and asset vanish together:
    /// `e^−hT × BSM(r, y)`.
    case optionDies
    /// The asset's value already reflects the hazard and jumps to zero: `BSM(r + h, y)`.
    case pricedIn
    /// Only the payout is raised: `BSM(r, y + h)`.
    case extraYield
  }

  /// Value of the option, in currency.
  public let value: Double
  /// Value of the same option without hazard, in currency.
  public let valueWithoutHazard: Double

  /// A call on a right that can be invalidated.
  ///
  /// - Parameters:
  ///   - assetValue: value of the asset, positive.
  ///   - exercisePrice: price of exercise, positive.
  ///   - maturity: years to exercise, positive.
  ///   - riskFreeRate: continuous riskless rate a year.
  ///   - yieldRate: continuous payout a year.
  ///   - volatility: per square root of a year, positive.
  ///   - hazardRate: intensity of invalidation a year, not negative.
  ///   - convention: what the asset's value says about the hazard.
  /// - Throws: an input outside its range.
  public init(
    assetValue: Double, exercisePrice: Double, maturity: Double, riskFreeRate: Double,
    yieldRate: Double = 0, volatility: Double, hazardRate: Double,
    convention: Convention = .optionDies
  ) throws(InvalidInput) {
    try require(
      hazardRate >= 0 && hazardRate.isFinite, "hazardRate", hazardRate, "must not be negative")
    func call(_ rate: Double, _ payout: Double) throws(InvalidInput) -> Double {
      try BlackScholes(
        .call, assetValue: assetValue, exercisePrice: exercisePrice, maturity: maturity,
        riskFreeRate: rate, yieldRate: payout, volatility: volatility
      ).value
    }
    valueWithoutHazard = try call(riskFreeRate, yieldRate)
    value =
      switch convention {
      case .optionDies: exp(-hazardRate * maturity) * valueWithoutHazard
      case .pricedIn: try call(riskFreeRate + hazardRate, yieldRate)
      case .extraYield: try call(riskFreeRate, yieldRate + hazardRate)
      }
  }
}
