public import NumericalMethods

/// A suit to enforce a right: an award after every stage is won, less costs that are paid only
/// while the case is alive.
///
/// `grossValue = award × collectionRate × Π stageSuccess × (1 + rate)^−awardTime`,
/// `expectedCosts = Σ reach(s) × cost(s) × (1 + rate)^−time(s)`, `reach(s)` the product of the
/// earlier successes. A settlement lies between what the owner nets and what the defendant saves.
///
/// > Source: decision tree of litigation with Nash settlement; Bebchuk (1984), *Litigation and
/// > settlement under imperfect information*, RAND Journal of Economics 15.
public struct EnforcementCase: Hashable, Sendable {
  /// One stage of the suit.
  public struct Stage: Hashable, Sendable {
    /// When its cost is paid, in years from now.
    public let time: Double
    /// Its cost, in currency.
    public let cost: Double
    /// Probability of passing it once reached, above 0.
    public let success: Double

    /// A stage of a suit.
    ///
    /// - Parameters:
    ///   - time: when the cost is paid, in years from now, not negative.
    ///   - cost: cost in currency, not negative.
    ///   - success: probability of passing the stage once reached, in (0, 1].
    /// - Throws: an input outside its range.
    public init(time: Double, cost: Double, success: Double) throws(InvalidInput) {
      try require(time >= 0 && time.isFinite, "time", time, "must not be negative")
      try require(cost >= 0 && cost.isFinite, "cost", cost, "must not be negative")
      try require(success > 0 && success <= 1, "success", success, "must be in (0, 1]")
      self.time = time
      self.cost = cost
      self.success = success
    }
  }

  /// Probability of winning every stage.
  public let successProbability: Double
  /// Expected award, discounted, in currency.
  public let grossValue: Double
  /// Expected costs, discounted, in currency.
  public let expectedCosts: Double
  /// Present value of the defendant's own costs, in currency.
  public let defendantCosts: Double
  /// Award at which the suit is worth nothing, in currency.
  public let breakEvenAward: Double

  /// A suit with staged costs.
  ///
  /// - Parameters:
  ///   - stages: the stages in order, at least one.
  ///   - award: award on success, positive.
  ///   - collectionRate: share of the award that is collected, in (0, 1].
  ///   - awardTime: when it is collected, in years from now, not negative.
  ///   - rate: effective annual discount rate, above −1.
  ///   - defendantCosts: present value of the defendant's own costs, not negative.
  /// - Throws: an input outside its range, or a value beyond a number's range.
  public init(
    stages: [Stage], award: Double, collectionRate: Double = 1, awardTime: Double, rate: Double,
    defendantCosts: Double = 0
  ) throws(InvalidInput) {
    try require(!stages.isEmpty, "stages", "none", "must have at least one stage")
    try require(award > 0 && award.isFinite, "award", award, "must be positive")
    try require(
      collectionRate > 0 && collectionRate <= 1, "collectionRate", collectionRate,
      "must be in (0, 1]")
    try require(
      awardTime >= 0 && awardTime.isFinite, "awardTime", awardTime, "must not be negative")
    try require(rate > -1 && rate.isFinite, "rate", rate, "must be above −1")
    try require(
      defendantCosts >= 0 && defendantCosts.isFinite, "defendantCosts", defendantCosts,
      "must not be negative")
    var reach = 1.0
    var costs = 0.0
    for stage in stages {
      costs += reach * stage.cost * compound(rate, -stage.time)
      reach *= stage.success
    }
    let perUnit = collectionRate * reach * compound(rate, -awardTime)
    successProbability = reach
    grossValue = award * perUnit
    expectedCosts = costs
    self.defendantCosts = defendantCosts
    breakEvenAward = costs / perUnit
    try require(
      (grossValue + costs + defendantCosts).isFinite && breakEvenAward.isFinite, "rate", rate,
      "must give a value within a number's range")
  }

  /// Expected award less expected costs, in currency; the least that the owner accepts.
  public var enforcementValue: Double { grossValue - expectedCosts }

  /// Expected award and the defendant's own costs, in currency; the most that the defendant pays.
  public var defendantCeiling: Double { grossValue + defendantCosts }

  /// Settlement halfway between the owner's least and the defendant's most, in currency.
  public var midpointSettlement: Double { (enforcementValue + defendantCeiling) / 2 }
}
