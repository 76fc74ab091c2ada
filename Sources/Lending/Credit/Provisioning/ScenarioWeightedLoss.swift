public import NumericalMethods

/// Expected credit loss weighted over scenarios that multiply the default probabilities.
///
/// Weights apply to losses and not to inputs, since loss is no straight line in them:
/// `weighted = Σ weight_s lifetime_s`, `lifetime_s` at `min(1, multiplier_s PD_t)`.
///
/// > Source: IFRS 9, 5.5.17(a) and B5.5.41–B5.5.43.
public struct ScenarioWeightedLoss: Hashable, Sendable {
  /// The loss in each scenario.
  public let scenarios: [ExpectedCreditLoss]
  /// The weight of each scenario; they add up to 1.
  public let weights: [Double]
  /// The loss at the weighted mean multiplier, for comparison.
  public let meanScenario: ExpectedCreditLoss

  /// The loss of a loan under weighted scenarios.
  ///
  /// - Parameters:
  ///   - exposures: exposure at default in each year, at least zero.
  ///   - conditionalProbabilities: default in each year given survival, in `[0, 1]`.
  ///   - lossGivenDefault: in `[0, 1]`.
  ///   - effectiveRate: effective interest rate per year, above −1.
  ///   - timing: when in the year a default falls.
  ///   - weights: weight of each scenario, adding up to 1 within 1e-9.
  ///   - multipliers: factor on the probabilities in each scenario, at least zero.
  /// - Throws: `InvalidInput` naming the argument that is out of range or of another length.
  public init(
    exposures: [Double], conditionalProbabilities: [Double], lossGivenDefault: Double,
    effectiveRate: Double, timing: ExpectedCreditLoss.Timing = .yearEnd, weights: [Double],
    multipliers: [Double]
  ) throws(InvalidInput) {
    try requireEach(weights, "weights", requireFraction)
    try requireEach(multipliers, "multipliers", requireNonnegative)
    let total = weights.reduce(0, +)
    try require((total - 1).magnitude <= 1e-9, "weights", total, "must add up to 1")
    try requireSameCount(weights.count, multipliers.count, "multipliers", as: "weights")
    func loss(at multiplier: Double) throws(InvalidInput) -> ExpectedCreditLoss {
      try ExpectedCreditLoss(
        exposures: exposures,
        conditionalProbabilities: conditionalProbabilities.map { min(1, multiplier * $0) },
        lossGivenDefault: lossGivenDefault, effectiveRate: effectiveRate, timing: timing)
    }
    try requireEach(conditionalProbabilities, "conditionalProbabilities", requireFraction)
    var scenarios: [ExpectedCreditLoss] = []
    for multiplier in multipliers { scenarios.append(try loss(at: multiplier)) }
    self.scenarios = scenarios
    self.weights = weights
    meanScenario = try loss(at: zip(weights, multipliers).reduce(0) { $0 + $1.0 * $1.1 })
  }

  /// Weighted lifetime loss, an amount.
  public var lifetime: Double { weighted(\.lifetime) }

  /// Weighted loss of the first twelve months, an amount.
  public var twelveMonth: Double { weighted(\.twelveMonth) }

  private func weighted(_ figure: (ExpectedCreditLoss) -> Double) -> Double {
    zip(weights, scenarios).reduce(0) { $0 + $1.0 * figure($1.1) }
  }
}
