import Finance
import NumericalMethods

/// The worth of a flow that grows for ever after the last period of a forecast.
enum TerminalValue {
  /// `flow × (1 + growth)/(rate − growth)`, discounted with the factor of the last flow, so that
  /// mid-period timing carries over to the years after it.
  ///
  /// - Parameters:
  ///   - last: the last flow of the forecast.
  ///   - growth: yearly growth for ever; nil for no terminal value.
  ///   - rate: discount rate.
  /// - Returns: present value, or 0 without growth.
  /// - Throws: `InvalidInput` for `terminalGrowth` at or above `rate`; `NumericalError` when the
  ///   figure leaves the range of numbers.
  ///
  /// > Source: Gordon, *The Investment, Financing, and Valuation of the Corporation* (1962).
  static func presentValue(
    after last: DiscountedFlow?, growing growth: Double?, at rate: Rate
  ) throws -> Double {
    guard let growth, let last else { return 0 }
    let annual = rate.effectiveAnnual
    try require(
      growth > -1 && growth < annual, "terminalGrowth", growth,
      "must be above -1 and below the discount rate \(annual)")
    let perpetuity = try GrowingAnnuity.perpetuityFactor(rate: annual, growth: growth)
    return try finite(
      last.amount * (1 + growth) * perpetuity * last.factor, "the terminal value")
  }
}
