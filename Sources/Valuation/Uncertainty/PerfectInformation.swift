public import NumericalMethods

/// What it is worth to know the state before acting.
///
/// `Σ p(s) max over actions of payoff(a, s) − max over actions of Σ p(s) payoff(a, s)`.
///
/// > Source: Raiffa & Schlaifer, *Applied Statistical Decision Theory* (1961), 4.5.
public struct PerfectInformation: Hashable, Sendable {
  /// Expected payoff of each action.
  public let expectedPayoffs: [Double]
  /// The action of largest expected payoff, counted from 0; the first of equals.
  public let bestAction: Int
  /// Expected payoff when the state is known before acting.
  public let expectedWithInformation: Double

  /// Weighs actions.
  ///
  /// - Parameters:
  ///   - payoffs: one row an action, one column a state.
  ///   - probabilities: of the states, in [0, 1], which sum to 1 within 10⁻⁶.
  /// - Throws: `InvalidInput` naming the argument.
  public init(payoffs: Matrix, probabilities: [Double]) throws(InvalidInput) {
    try requireEach(probabilities, "probabilities", requireShare)
    try require(
      payoffs.columns == probabilities.count, "payoffs", payoffs.columns,
      "must have \(probabilities.count) columns, one a state")
    try requireUnitSum(probabilities, "probabilities")
    let expected = (0..<payoffs.rows).map {
      Statistics.dotProduct(payoffs.row($0), probabilities)
    }
    let best = expected.max() ?? 0
    expectedPayoffs = expected
    bestAction = expected.firstIndex(of: best) ?? 0
    let tops = (0..<payoffs.columns).map { payoffs.column($0).max() ?? 0 }
    expectedWithInformation = Statistics.dotProduct(tops, probabilities)
  }

  /// Expected payoff of the best action without knowing the state.
  public var expectedWithoutInformation: Double { expectedPayoffs[bestAction] }

  /// The most to pay for knowing the state, at least zero.
  public var value: Double { max(expectedWithInformation - expectedWithoutInformation, 0) }
}
