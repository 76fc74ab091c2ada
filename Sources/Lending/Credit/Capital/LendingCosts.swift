public import NumericalMethods

/// What a loan costs the lender in a year, each as a share of the exposure.
public struct LendingCosts: Hashable, Sendable {
  /// Probability of default over the year, in `(0, 1)`.
  public let defaultProbability: Double
  /// Share of the exposure lost in default, in `[0, 1]`.
  public let lossGivenDefault: Double
  /// Transfer price of funds, per year.
  public let fundingRate: Double
  /// Cost of running the loan, per year, at least zero.
  public let operatingCost: Double
  /// Capital held, in `(0, 1]`.
  public let capitalRatio: Double
  /// Tax on profit, in `[0, 1)`.
  public let taxRate: Double

  /// The costs of a loan.
  ///
  /// - Parameters:
  ///   - defaultProbability: in `(0, 1)`.
  ///   - lossGivenDefault: in `[0, 1]`.
  ///   - fundingRate: per year, finite.
  ///   - operatingCost: per year, at least zero.
  ///   - capitalRatio: in `(0, 1]`.
  ///   - taxRate: in `[0, 1)`.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    defaultProbability: Double, lossGivenDefault: Double, fundingRate: Double,
    operatingCost: Double, capitalRatio: Double, taxRate: Double = 0.25
  ) throws(InvalidInput) {
    try requireOpenFraction(defaultProbability, "defaultProbability")
    try requireFraction(lossGivenDefault, "lossGivenDefault")
    try requireFinite(fundingRate, "fundingRate")
    try requireNonnegative(operatingCost, "operatingCost")
    try require(
      capitalRatio > 0 && capitalRatio <= 1, "capitalRatio", capitalRatio, "must be in (0, 1]")
    try requireShareBelowOne(taxRate, "taxRate")
    self.defaultProbability = defaultProbability
    self.lossGivenDefault = lossGivenDefault
    self.fundingRate = fundingRate
    self.operatingCost = operatingCost
    self.capitalRatio = capitalRatio
    self.taxRate = taxRate
  }

  /// Expected loss a year, `PD LGD`, a share of the exposure.
  public var expectedLossRate: Double { defaultProbability * lossGivenDefault }
}
