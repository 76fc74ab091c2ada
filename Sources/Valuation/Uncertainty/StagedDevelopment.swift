import Finance
public import NumericalMethods

/// A development in stages that may fail, and what it launches: risk-adjusted present value, with
/// and without the right to stop.
///
/// > Source: Stewart, Allison & Johnson, *Nature Biotechnology* 19 (2001) 813–817.
public struct StagedDevelopment: Hashable, Sendable {
  /// One stage.
  public struct Stage: Hashable, Sendable {
    /// Length in years, 1…20.
    public let years: Int
    /// Cost, spread evenly over the years and paid in mid-year.
    public let cost: Double
    /// Probability of success, in (0, 1].
    public let success: Double

    /// A stage.
    ///
    /// - Parameters:
    ///   - years: length, 1…20.
    ///   - cost: at least zero, spread evenly over the years.
    ///   - success: probability, in (0, 1].
    /// - Throws: `InvalidInput` naming the argument.
    public init(years: Int, cost: Double, success: Double) throws(InvalidInput) {
      try require((1...20).contains(years), "years", years, "must be in [1, 20]")
      try requireNotNegative(cost, "cost")
      try require(success > 0 && success <= 1, "success", success, "must be in (0, 1]")
      self.years = years
      self.cost = cost
      self.success = success
    }
  }

  /// What a launch may turn out to be worth.
  public struct Outcome: Hashable, Sendable {
    /// Its probability, in [0, 1].
    public let probability: Double
    /// Value at launch, at least zero.
    public let value: Double

    /// An outcome.
    ///
    /// - Parameters:
    ///   - probability: in [0, 1].
    ///   - value: at launch, at least zero.
    /// - Throws: `InvalidInput` naming the argument.
    public init(probability: Double, value: Double) throws(InvalidInput) {
      try requireShare(probability, "probability")
      try requireNotNegative(value, "value")
      self.probability = probability
      self.value = value
    }
  }

  /// The stages in order, at least one.
  public let stages: [Stage]
  /// What a launch may be worth; the probabilities sum to 1.
  public let outcomes: [Outcome]
  /// Cost at launch.
  public let launchCost: Double
  /// Effective annual discount rate.
  public let rate: Double

  /// A development.
  ///
  /// - Parameters:
  ///   - stages: in order, at least one.
  ///   - outcomes: their probabilities sum to 1 within 10⁻⁶.
  ///   - launchCost: at least zero.
  ///   - rate: effective annual discount rate, above −1.
  /// - Throws: `InvalidInput` for `stages`, `launchProbabilities`, `launchCost` or `rate`.
  public init(
    stages: [Stage], outcomes: [Outcome], launchCost: Double = 0, rate: Double
  ) throws(InvalidInput) {
    try require(!stages.isEmpty, "stages", "an empty list", "must have at least one element")
    try requireUnitSum(outcomes.map(\.probability), "launchProbabilities")
    try requireNotNegative(launchCost, "launchCost")
    try require(rate > -1 && rate.isFinite, "rate", rate, "must be above -1")
    self.stages = stages
    self.outcomes = outcomes
    self.launchCost = launchCost
    self.rate = rate
  }

  /// Probability of reaching launch.
  public var cumulativeSuccess: Double { stages.reduce(1) { $0 * $1.success } }

  /// Years to launch.
  public var launchTime: Int { stages.reduce(0) { $0 + $1.years } }

  /// Expected present value of the costs of the stages, each paid only if those before succeeded.
  ///
  /// - Returns: an amount, at least zero.
  /// - Throws: `.noSolution` if it is beyond the range of numbers.
  public func presentValueOfCosts() throws(NumericalError) -> Double {
    var (reach, start) = (1.0, 0.0)
    var terms: [Double] = []
    for stage in stages {
      let own = try costAtStart(stage)
      terms.append(own == 0 ? 0 : reach * own * compound(rate, -start))
      reach *= stage.success
      start += Double(stage.years)
    }
    return try finite(Statistics.sum(terms), "the present value of the costs")
  }

  /// Value when every stage and the launch are carried through whatever is learnt:
  /// `Π success × (Σ probability × value − launchCost) × (1 + rate)^−T − costs`.
  ///
  /// - Returns: an amount, perhaps below zero.
  /// - Throws: `.noSolution` if it is beyond the range of numbers.
  public func committedValue() throws(NumericalError) -> Double {
    let expected = Statistics.sum(outcomes.map { $0.probability * $0.value }) - launchCost
    let costs = try presentValueOfCosts()
    return try finite(
      cumulativeSuccess * expected * compound(rate, -Double(launchTime)) - costs,
      "the committed value")
  }

  /// Value with the right to stop before every stage and at launch: backwards
  /// `max(0, −cost + success × next × (1 + rate)^−years)`.
  ///
  /// - Returns: an amount, at least zero and at least `committedValue()`.
  /// - Throws: `.noSolution` if it is beyond the range of numbers.
  public func gatedValue() throws(NumericalError) -> Double {
    var value = Statistics.sum(outcomes.map { $0.probability * max($0.value - launchCost, 0) })
    for stage in stages.reversed() {
      let next = stage.success * value * compound(rate, -Double(stage.years))
      value = max(0, next - (try costAtStart(stage)))
    }
    return try finite(value, "the gated value")
  }

  /// `Σ cost/years × (1 + rate)^−(k + 0.5)`.
  private func costAtStart(_ stage: Stage) throws(NumericalError) -> Double {
    let yearly = stage.cost / Double(stage.years)
    return try PresentValue.of(
      Array(repeating: yearly, count: stage.years), rate: rate, firstPeriod: 0.5)
  }
}
