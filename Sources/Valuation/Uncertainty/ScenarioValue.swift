public import Finance
public import NumericalMethods

/// Flows of a base case, lifted and drifted in each scenario.
///
/// `V(s) = Σ flow(k) × multiplier(s) × (1 + drift(s))^k × (1 + rate)^−t(k)`, `k = 0, 1, …`
public struct ScenarioValue: Hashable, Sendable {
  /// One scenario.
  public struct Scenario: Hashable, Sendable {
    /// Its probability, in [0, 1].
    public let probability: Double
    /// Level of the flows over the base case, at least zero.
    public let multiplier: Double
    /// Yearly drift away from the base case, above −1.
    public let drift: Double

    /// A scenario.
    ///
    /// - Parameters:
    ///   - probability: in [0, 1].
    ///   - multiplier: level of the flows over the base case, at least zero.
    ///   - drift: yearly, above −1.
    /// - Throws: `InvalidInput` naming the argument.
    public init(probability: Double, multiplier: Double, drift: Double = 0) throws(InvalidInput) {
      try requireShare(probability, "probability")
      try requireNotNegative(multiplier, "multiplier")
      try require(drift > -1 && drift.isFinite, "drift", drift, "must be above -1")
      self.probability = probability
      self.multiplier = multiplier
      self.drift = drift
    }
  }

  /// Value in each scenario.
  public let values: [Double]
  /// `Σ probability × value`.
  public let mean: Double
  /// Standard deviation of the value.
  public let standardDeviation: Double
  /// `√(Σ probability × min(value − mean, 0)²)`.
  public let downsideDeviation: Double

  /// Values the flows in every scenario.
  ///
  /// - Parameters:
  ///   - flows: of the base case, one a year.
  ///   - scenarios: their probabilities sum to 1 within 10⁻⁶.
  ///   - rate: effective annual discount rate, above −1.
  ///   - timing: where in its year a flow falls.
  /// - Throws: `InvalidInput` for `probabilities`, `flows` or `rate`; `NumericalError` if a value
  ///   is beyond the range of numbers.
  public init(
    _ flows: [Double], in scenarios: [Scenario], rate: Double, timing: Timing = .mid
  ) throws {
    try requireEach(flows, "flows", requireFinite)
    try requireUnitSum(scenarios.map(\.probability), "probabilities")
    try require(rate > -1 && rate.isFinite, "rate", rate, "must be above -1")
    let first =
      switch timing {
      case .end: 1.0
      case .mid: 0.5
      case .start: 0.0
      }
    var values: [Double] = []
    for scenario in scenarios {
      let moved = flows.enumerated().map { k, flow in
        flow == 0 ? 0 : flow * scenario.multiplier * compound(scenario.drift, Double(k))
      }
      values.append(try PresentValue.of(moved, rate: rate, firstPeriod: first))
    }
    let probabilities = scenarios.map(\.probability)
    let mean = Statistics.dotProduct(probabilities, values)
    func deviation(_ distances: [Double]) -> Double {
      let largest = distances.map(\.magnitude).max() ?? 0
      guard largest > 0 else { return 0 }
      let scaled = distances.map { ($0 / largest) * ($0 / largest) }
      return largest * Statistics.dotProduct(probabilities, scaled).squareRoot()
    }
    self.values = values
    self.mean = mean
    standardDeviation = deviation(values.map { $0 - mean })
    downsideDeviation = deviation(values.map { min($0 - mean, 0) })
  }
}
