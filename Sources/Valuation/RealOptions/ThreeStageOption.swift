import Finance
public import NumericalMethods

/// Sequential investment with three outlays, each of which buys the right to the next.
///
/// `S e^−yt₃ Φ₃ − K₃ e^−rt₃ Φ₃ − K₂ e^−rt₂ Φ₂ − K₁ e^−rt₁ Φ`, each probability of passing the stages
/// so far, with correlations `√(tᵢ/tⱼ)`.
///
/// > Source: Geske & Johnson (1984), *The American put option valued analytically*, Journal of
/// > Finance 39, sequential exercise; Trigeorgis, *Real Options* (1996), 6.3.
public struct ThreeStageOption: Hashable, Sendable {
  /// One outlay.
  public struct Stage: Hashable, Sendable {
    /// Years from now.
    public let time: Double
    /// The outlay, in currency.
    public let cost: Double

    /// An outlay.
    ///
    /// - Parameters:
    ///   - time: years from now, positive.
    ///   - cost: in currency, positive.
    /// - Throws: an input that is not positive.
    public init(time: Double, cost: Double) throws(InvalidInput) {
      try require(time > 0 && time.isFinite, "time", time, "must be positive")
      try require(cost > 0 && cost.isFinite, "cost", cost, "must be positive")
      self.time = time
      self.cost = cost
    }
  }

  /// Value of the investment with the right to stop, in currency.
  public let value: Double
  /// Value when all outlays are made for certain, in currency.
  public let committedValue: Double

  /// A sequence of three outlays.
  ///
  /// - Parameters:
  ///   - assetValue: present value of the completed project, positive.
  ///   - first: the first outlay.
  ///   - second: the second outlay, later.
  ///   - third: the third outlay, later still.
  ///   - riskFreeRate: continuous riskless rate a year.
  ///   - yieldRate: continuous payout a year.
  ///   - volatility: per square root of a year, positive.
  /// - Throws: `InvalidInput` for an input outside its range or times that do not ascend;
  ///   `NumericalError` when a critical value is not found.
  public init(
    assetValue: Double, first: Stage, second: Stage, third: Stage, riskFreeRate: Double,
    yieldRate: Double = 0, volatility: Double
  ) throws {
    try require(second.time > first.time, "times", second.time, "must ascend")
    try require(third.time > second.time, "times", third.time, "must ascend")
    try require(volatility > 0, "volatility", volatility, "must be positive")
    let last = try BlackScholes(
      .call, assetValue: assetValue, exercisePrice: third.cost, maturity: third.time,
      riskFreeRate: riskFreeRate, yieldRate: yieldRate, volatility: volatility)
    func present(_ stage: Stage) -> Double { stage.cost * exp(-riskFreeRate * stage.time) }
    committedValue = last.presentAsset - present(first) - present(second) - present(third)

    let laterCritical = try CompoundOption.criticalValue(
      of: .call, worth: second.cost, exercisePrice: third.cost,
      maturity: third.time - second.time, riskFreeRate: riskFreeRate, yieldRate: yieldRate,
      volatility: volatility)
    guard let laterCritical else {
      throw NumericalError.noSolution("the second stage has no critical value")
    }
    let critical = try ThreeStageOption.criticalValue(
      first, second, third, riskFreeRate, yieldRate, volatility)
    func reach(_ level: Double, _ time: Double) -> BlackScholes {
      BlackScholes(
        unchecked: .call, assetValue, level, time, riskFreeRate, yieldRate, volatility)
    }
    let one = reach(critical, first.time)
    let two = reach(laterCritical, second.time)
    let between = (first.time / second.time).squareRoot()
    let across = (first.time / third.time).squareRoot()
    let later = (second.time / third.time).squareRoot()
    let asset = try StandardNormal.cumulative(
      one.d1, two.d1, last.d1, correlations: between, across, later)
    let price = try StandardNormal.cumulative(
      one.d2, two.d2, last.d2, correlations: between, across, later)
    let second2 = StandardNormal.cumulative(one.d2, two.d2, correlation: between)
    value = max(
      0,
      last.presentAsset * asset - last.presentPrice * price - present(second) * second2
        - present(first) * StandardNormal.cumulative(one.d2))
  }

  /// The asset's value at the first time at which the other two stages are worth the first outlay.
  private static func criticalValue(
    _ first: Stage, _ second: Stage, _ third: Stage, _ rate: Double, _ yieldRate: Double,
    _ volatility: Double
  ) throws -> Double {
    let (near, far) = (second.time - first.time, third.time - first.time)
    let carry = exp(yieldRate * far)
    let lower = first.cost * carry * (1 - 1e-9)
    let committed = first.cost + second.cost * exp(-rate * near) + third.cost * exp(-rate * far)
    let upper = committed * carry * (1 + 1e-9)
    return try findRoot(
      of: { asset throws(NumericalError) in
        do {
          return try CompoundOption(
            .call, on: .call, assetValue: asset, firstCost: second.cost, secondCost: third.cost,
            firstTime: near, secondTime: far, riskFreeRate: rate, yieldRate: yieldRate,
            volatility: volatility
          ).value - first.cost
        } catch let error as NumericalError {
          throw error
        } catch {
          throw .noSolution("the first stage has no critical value within a number's range")
        }
      }, between: lower, and: upper, tolerance: 1e-13)
  }
}
