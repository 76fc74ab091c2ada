public import NumericalMethods

/// A project whose value goes up or down once, with the right to defer or to expand it.
///
/// `p = (V (1 + r) − V_down) / (V_up − V_down)`; deferring brings
/// `(p max(V_up − I (1 + r), 0) + (1 − p) max(V_down − I (1 + r), 0)) / (1 + r)`, expanding
/// `(p max(V_up, f V_up − c) + (1 − p) max(V_down, f V_down − c)) / (1 + r) − I`.
///
/// > Source: Trigeorgis, *Real Options* (1996), ch. 4, the generic project.
public struct OneStepProject: Hashable, Sendable {
  /// Risk-neutral probability of the upper value.
  public let riskNeutralProbability: Double
  /// Value of the project with the right to defer, in currency.
  public let deferValue: Double
  /// Net value of the project with the right to expand, in currency.
  public let expandValue: Double
  /// Value of investing now without a right, in currency.
  public let netPresentValue: Double

  /// A project of one period.
  ///
  /// - Parameters:
  ///   - presentValue: value of the project today, positive.
  ///   - upValue: upper value at the end of the period, positive.
  ///   - downValue: lower value at the end of the period, positive.
  ///   - riskFree: effective rate of the period, above −1; today's value carried at it must lie
  ///     between the two values.
  ///   - investment: cost of the project, not negative.
  ///   - expandFactor: value after the expansion over value before, at least 1.
  ///   - expandCost: cost of the expansion, not negative.
  /// - Throws: an input outside its range, or a probability outside (0, 1).
  public init(
    presentValue: Double, upValue: Double, downValue: Double, riskFree: Double,
    investment: Double, expandFactor: Double = 1.5, expandCost: Double = 0
  ) throws(InvalidInput) {
    try require(
      presentValue > 0 && presentValue.isFinite, "presentValue", presentValue, "must be positive")
    try require(upValue > 0 && upValue.isFinite, "upValue", upValue, "must be positive")
    try require(downValue > 0 && downValue.isFinite, "downValue", downValue, "must be positive")
    try require(riskFree > -1 && riskFree.isFinite, "riskFree", riskFree, "must be above −1")
    try require(
      investment >= 0 && investment.isFinite, "investment", investment, "must not be negative")
    try require(
      expandFactor >= 1 && (expandFactor * upValue).isFinite, "expandFactor", expandFactor,
      "must be at least 1")
    try require(
      expandCost >= 0 && expandCost.isFinite, "expandCost", expandCost, "must not be negative")
    let growth = 1 + riskFree
    let probability = (presentValue * growth - downValue) / (upValue - downValue)
    try require(
      probability > 0 && probability < 1, "upValue", upValue,
      "must lie with the lower value on both sides of the value carried at the riskless rate")
    let carried = investment * growth
    try require(carried.isFinite, "investment", investment, "must stay within a number's range")
    func expected(_ worth: (Double) -> Double) -> Double {
      (probability * worth(upValue) + (1 - probability) * worth(downValue)) / growth
    }
    riskNeutralProbability = probability
    netPresentValue = presentValue - investment
    deferValue = expected { max($0 - carried, 0) }
    expandValue = expected { max($0, expandFactor * $0 - expandCost) } - investment
  }

  /// What the right to defer adds, in currency.
  public var deferPremium: Double { deferValue - netPresentValue }

  /// What the right to expand adds, in currency.
  public var expandPremium: Double { expandValue - netPresentValue }
}
