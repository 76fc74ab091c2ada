public import NumericalMethods

/// The replacement cost of technology developed in house, by multipliers for creative labour and
/// for research that failed (倍加系数法).
///
/// `replacementCost = (materialCost + creativityMultiplier × labourCost)/(1 − researchRisk)
/// × (1 + returnOnInvestment)`
///
/// > Source: PRC asset-appraisal textbooks, https://t.100ksw.com/kj/pgs/fxzd/339796.shtml.
public struct CreativeLabourMultiplier: Hashable, Sendable {
  /// What the technology is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// Cost of replacing the technology, new.
    public let replacementCost: Double
    /// Share lost by age.
    public let obsolescence: Double
    /// `replacementCost × (1 − obsolescence)`.
    public let value: Double
  }

  /// Materialised labour, `C` of the textbooks.
  public let materialCost: Double
  /// Living labour, `V` of the textbooks.
  public let labourCost: Double
  /// Multiplier of creative labour.
  public let creativityMultiplier: Double
  /// Average rate at which research fails.
  public let researchRisk: Double
  /// Return on the investment.
  public let returnOnInvestment: Double

  /// Cost and multipliers.
  ///
  /// - Parameters:
  ///   - materialCost: at least 0.
  ///   - labourCost: at least 0.
  ///   - creativityMultiplier: at least 0.
  ///   - researchRisk: average rate at which research fails, in [0, 1).
  ///   - returnOnInvestment: at least 0.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    materialCost: Double, labourCost: Double, creativityMultiplier: Double, researchRisk: Double,
    returnOnInvestment: Double = 0
  ) throws(InvalidInput) {
    try requireNotNegative(materialCost, "materialCost")
    try requireNotNegative(labourCost, "labourCost")
    try requireNotNegative(creativityMultiplier, "creativityMultiplier")
    try require(
      researchRisk >= 0 && researchRisk < 1, "researchRisk", researchRisk, "must be in [0, 1)")
    try requireNotNegative(returnOnInvestment, "returnOnInvestment")
    self.materialCost = materialCost
    self.labourCost = labourCost
    self.creativityMultiplier = creativityMultiplier
    self.researchRisk = researchRisk
    self.returnOnInvestment = returnOnInvestment
  }

  /// Cost of replacing the technology, new.
  ///
  /// - Throws: `NumericalError.noSolution` when it leaves the range of numbers.
  public func replacementCost() throws(NumericalError) -> Double {
    try finite(
      (materialCost + creativityMultiplier * labourCost) / (1 - researchRisk)
        * (1 + returnOnInvestment), "the replacement cost")
  }

  /// The technology's value after the years it has been used.
  ///
  /// - Parameters:
  ///   - yearsUsed: at least 0.
  ///   - yearsRemaining: remaining economic life, at least 0; nil leaves obsolescence out.
  /// - Returns: the indication.
  /// - Throws: `InvalidInput` naming the argument, `yearsRemaining` when both are 0;
  ///   `NumericalError` when the cost leaves the range of numbers.
  public func value(yearsUsed: Double = 0, yearsRemaining: Double? = nil) throws -> Indication {
    try requireNotNegative(yearsUsed, "yearsUsed")
    let cost = try replacementCost()
    var obsolescence = 0.0
    if let remaining = yearsRemaining {
      try requireNotNegative(remaining, "yearsRemaining")
      try require(
        yearsUsed + remaining > 0, "yearsRemaining", remaining, "must be above 0 for a new asset")
      obsolescence = try AgeLife(age: yearsUsed, remainingLife: remaining).obsolescence()
        .obsolescence
    }
    return Indication(
      replacementCost: cost, obsolescence: obsolescence, value: cost * (1 - obsolescence))
  }
}
