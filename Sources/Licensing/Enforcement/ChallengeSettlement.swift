public import NumericalMethods

/// Settlement range of a suit in which the defendant may attack the right's validity and the
/// court may raise the award.
///
/// `survivalProbability = 1 − challenge × institution × invalid`,
/// `grossValue = survivalProbability × infringement × affirm × (1 + punitive × (factor − 1))
/// × award × (1 + rate)^−awardTime`; the settlement divides the range from the owner's floor to
/// the defendant's ceiling by the owner's weight.
///
/// > Source: decision tree of litigation; Nash (1950), *The bargaining problem*, Econometrica 18.
public struct ChallengeSettlement: Hashable, Sendable {
  /// Probabilities of the suit's turns, each in [0, 1].
  public struct Odds: Hashable, Sendable {
    /// The validity of the right is challenged.
    public let challenge: Double
    /// The challenge is admitted.
    public let institution: Double
    /// The right is lost once the challenge is admitted.
    public let invalid: Double
    /// Infringement is found.
    public let infringement: Double
    /// The appeal confirms.
    public let affirm: Double
    /// The court raises the award.
    public let punitive: Double

    /// Probabilities of the suit's turns.
    ///
    /// - Parameters:
    ///   - challenge: validity is challenged.
    ///   - institution: the challenge is admitted.
    ///   - invalid: the right is lost once the challenge is admitted.
    ///   - infringement: infringement is found.
    ///   - affirm: the appeal confirms.
    ///   - punitive: the award is raised.
    /// - Throws: a probability outside [0, 1].
    public init(
      challenge: Double, institution: Double, invalid: Double, infringement: Double,
      affirm: Double, punitive: Double = 0
    ) throws(InvalidInput) {
      let all = [
        ("challenge", challenge), ("institution", institution), ("invalid", invalid),
        ("infringement", infringement), ("affirm", affirm), ("punitive", punitive),
      ]
      for (name, probability) in all {
        try require((0...1).contains(probability), name, probability, "must be in [0, 1]")
      }
      self.challenge = challenge
      self.institution = institution
      self.invalid = invalid
      self.infringement = infringement
      self.affirm = affirm
      self.punitive = punitive
    }

    /// Probability that the right survives.
    public var survival: Double { 1 - challenge * institution * invalid }
  }

  /// Probability that the right survives.
  public let survivalProbability: Double
  /// Expected award, discounted, in currency.
  public let grossValue: Double
  /// The least that the owner accepts, in currency.
  public let ownerFloor: Double
  /// The most that the defendant pays, in currency.
  public let defendantCeiling: Double
  /// What they agree on, in currency.
  public let settlement: Double

  /// The bargain between the two sides of a suit.
  ///
  /// - Parameters:
  ///   - award: compensatory award, positive.
  ///   - odds: probabilities of the suit's turns.
  ///   - punitiveFactor: award over compensatory award when it is raised, in [1, 10].
  ///   - awardTime: when it is paid, in years from now, not negative.
  ///   - ownerCosts: present value of the owner's expected costs, not negative.
  ///   - defendantCosts: present value of the defendant's expected costs, not negative.
  ///   - rate: effective annual discount rate, above −1.
  ///   - ownerWeight: the owner's share of what settling saves, in [0, 1].
  /// - Throws: an input outside its range, or a value beyond a number's range.
  public init(
    award: Double, odds: Odds, punitiveFactor: Double = 2, awardTime: Double, ownerCosts: Double,
    defendantCosts: Double, rate: Double, ownerWeight: Double = 0.5
  ) throws(InvalidInput) {
    try require(award > 0 && award.isFinite, "award", award, "must be positive")
    try require(
      (1...10).contains(punitiveFactor), "punitiveFactor", punitiveFactor, "must be in [1, 10]")
    try require(
      awardTime >= 0 && awardTime.isFinite, "awardTime", awardTime, "must not be negative")
    try require(
      ownerCosts >= 0 && ownerCosts.isFinite, "ownerCosts", ownerCosts, "must not be negative")
    try require(
      defendantCosts >= 0 && defendantCosts.isFinite, "defendantCosts", defendantCosts,
      "must not be negative")
    try require(rate > -1 && rate.isFinite, "rate", rate, "must be above −1")
    try require((0...1).contains(ownerWeight), "ownerWeight", ownerWeight, "must be in [0, 1]")
    let expected =
      odds.survival * odds.infringement * odds.affirm
      * (1 + odds.punitive * (punitiveFactor - 1))
    survivalProbability = odds.survival
    grossValue = expected * award * compound(rate, -awardTime)
    ownerFloor = grossValue - ownerCosts
    defendantCeiling = grossValue + defendantCosts
    settlement = ownerFloor + ownerWeight * (defendantCeiling - ownerFloor)
    try require(
      settlement.isFinite && defendantCeiling.isFinite, "rate", rate,
      "must give a value within a number's range")
  }
}
