import Finance
public import NumericalMethods

/// A value expected over scenarios that differ in amount, time and rate.
///
/// > Source: IAS 36, appendix A; IFRS 13, B23–B30.
public struct ExpectedPresentValue: Hashable, Sendable {
  /// One scenario.
  public struct Scenario: Hashable, Sendable {
    /// Its probability, in [0, 1].
    public let probability: Double
    /// What is received.
    public let amount: Double
    /// When, in years.
    public let time: Double
    /// Effective rate a year, above −1.
    public let rate: Double

    /// A scenario.
    ///
    /// - Parameters:
    ///   - probability: in [0, 1].
    ///   - amount: what is received.
    ///   - time: when, in years, at least zero.
    ///   - rate: effective rate a year, above −1.
    /// - Throws: `InvalidInput` naming the argument.
    public init(
      probability: Double, amount: Double, time: Double, rate: Double
    ) throws(InvalidInput) {
      try requireShare(probability, "probability")
      try requireFinite(amount, "amount")
      try requireNotNegative(time, "time")
      try require(rate > -1 && rate.isFinite, "rate", rate, "must be above -1")
      self.probability = probability
      self.amount = amount
      self.time = time
      self.rate = rate
    }

    /// The amount discounted: `amount × (1 + rate)^−time`.
    ///
    /// - Returns: the value now.
    /// - Throws: `.noSolution` if it is beyond the range of numbers.
    public func presentValue() throws(NumericalError) -> Double {
      try PresentValue.of([amount], rate: rate, firstPeriod: time)
    }
  }

  /// The scenarios, whose probabilities sum to 1.
  public let scenarios: [Scenario]

  /// Scenarios.
  ///
  /// - Parameter scenarios: their probabilities sum to 1 within 10⁻⁶.
  /// - Throws: `InvalidInput` for `probabilities`.
  public init(_ scenarios: [Scenario]) throws(InvalidInput) {
    try requireUnitSum(scenarios.map(\.probability), "probabilities")
    self.scenarios = scenarios
  }

  /// `Σ probability × amount`, not discounted.
  public var expectedAmount: Double {
    Statistics.sum(scenarios.map { $0.probability * $0.amount })
  }

  /// Present value of each scenario, not weighted.
  ///
  /// - Returns: one a scenario.
  /// - Throws: `.noSolution` if one is beyond the range of numbers.
  public func presentValues() throws(NumericalError) -> [Double] {
    var values: [Double] = []
    for scenario in scenarios { values.append(try scenario.presentValue()) }
    return values
  }

  /// `Σ probability × present value`.
  ///
  /// - Returns: the value now.
  /// - Throws: `.noSolution` if a present value is beyond the range of numbers.
  public func value() throws(NumericalError) -> Double {
    Statistics.dotProduct(scenarios.map(\.probability), try presentValues())
  }
}
