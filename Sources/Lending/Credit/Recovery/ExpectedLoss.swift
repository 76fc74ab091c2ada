public import NumericalMethods

/// Expected loss of one exposure when default and loss given default are independent.
///
/// `exposure = drawn + conversionFactor undrawn`;
/// `amount = exposure defaultProbability lossGivenDefault`.
///
/// > Source: Basel Committee (2005), *An explanatory note on the Basel II IRB risk weight
/// > functions*, section 2.
public struct ExpectedLoss: Hashable, Sendable {
  /// Exposure at default, an amount.
  public let exposure: Double
  /// Probability of default, in `[0, 1]`.
  public let defaultProbability: Double
  /// Mean share of the exposure lost in default, in `[0, 1]`.
  public let lossGivenDefault: Double
  /// Standard deviation of the share lost in default.
  public let lossGivenDefaultDeviation: Double

  /// An exposure with its chance of default and its share lost.
  ///
  /// - Parameters:
  ///   - drawn: an amount, at least zero.
  ///   - undrawn: commitment not yet drawn, at least zero.
  ///   - conversionFactor: share of the undrawn amount drawn at default, in `[0, 1]`.
  ///   - defaultProbability: in `[0, 1]`.
  ///   - lossGivenDefault: in `[0, 1]`.
  ///   - lossGivenDefaultDeviation: in `[0, 0.5]`, the most that a share can deviate.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    drawn: Double, undrawn: Double = 0, conversionFactor: Double = 1, defaultProbability: Double,
    lossGivenDefault: Double, lossGivenDefaultDeviation: Double = 0
  ) throws(InvalidInput) {
    try requireNonnegative(drawn, "drawn")
    try requireNonnegative(undrawn, "undrawn")
    try requireFraction(conversionFactor, "conversionFactor")
    try requireFraction(defaultProbability, "defaultProbability")
    try requireFraction(lossGivenDefault, "lossGivenDefault")
    try require(
      lossGivenDefaultDeviation >= 0 && lossGivenDefaultDeviation <= 0.5,
      "lossGivenDefaultDeviation", lossGivenDefaultDeviation, "must be in [0, 0.5]")
    exposure = drawn + conversionFactor * undrawn
    self.defaultProbability = defaultProbability
    self.lossGivenDefault = lossGivenDefault
    self.lossGivenDefaultDeviation = lossGivenDefaultDeviation
  }

  /// Expected loss, an amount from zero to the exposure.
  public var amount: Double { exposure * defaultProbability * lossGivenDefault }

  /// Standard deviation of the loss, an amount.
  ///
  /// `exposure √(PD deviation² + PD (1 − PD) LGD²)`.
  public var standardDeviation: Double {
    let spread = lossGivenDefaultDeviation * lossGivenDefaultDeviation
    let fromDefault = (1 - defaultProbability) * lossGivenDefault * lossGivenDefault
    return exposure * (defaultProbability * (spread + fromDefault)).squareRoot()
  }
}
