public import Finance
public import NumericalMethods
public import Probability

/// What is uncertain about the value of rights, and the loan that the value is to cover.
///
/// On one path the income of a right walks around its forecast with a volatility, partly together
/// with that of the other rights; the growth of income and the wearing off deviate for the whole
/// path; the rate deviates once; the right may be invalidated; and it sells after a wait, at a cost.
public struct ValueUncertainty: Sendable {
  /// Correlation of the income of two rights, in [0, 1]; one common factor.
  public let correlation: Double
  /// Volatility of income around its forecast, per square root of a year.
  public let revenueVolatility: Double
  /// Standard deviation of the yearly growth of a whole path.
  public let growthDeviation: Double
  /// Standard deviation of the yearly wearing off of a whole path.
  public let obsolescenceDeviation: Double
  /// Relative deviation of the royalty or split rate of a path; nil for none.
  public let rateDeviation: (any Distribution)?
  /// The deviation in words, as the model states it.
  public let rateDeviationPhrase: String
  /// Intensity of invalidation per year.
  public let invalidation: Double
  /// Mean of the exponential time to sale in years, 0 for a sale at once.
  public let timeToSale: Double
  /// Cost of the sale as a share of the price.
  public let saleCost: Double
  /// The confidence of the haircut, such as 0.95.
  public let confidence: Double
  /// The loan to be covered; nil without one.
  public let loan: Money?

  /// What is uncertain.
  ///
  /// - Parameters:
  ///   - correlation: in [0, 1].
  ///   - revenueVolatility: in [0, 5].
  ///   - growthDeviation: in [0, 1].
  ///   - obsolescenceDeviation: in [0, 1].
  ///   - rateDeviation: relative, not below −100 %; nil for none.
  ///   - rateDeviationPhrase: the deviation in words.
  ///   - invalidation: intensity per year, in [0, 10].
  ///   - timeToSale: mean in years, in [0, 50].
  ///   - saleCost: in [0, 1).
  ///   - confidence: in (0.5, 1).
  ///   - loan: above 0; nil without one.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    correlation: Double, revenueVolatility: Double, growthDeviation: Double = 0,
    obsolescenceDeviation: Double = 0, rateDeviation: (any Distribution)? = nil,
    rateDeviationPhrase: String = "none", invalidation: Double = 0, timeToSale: Double = 0,
    saleCost: Double = 0, confidence: Double = 0.95, loan: Money? = nil
  ) throws(InvalidInput) {
    func check(
      _ value: Double, in range: ClosedRange<Double>, _ name: String
    ) throws(InvalidInput) {
      try require(
        range.contains(value), name, value,
        "must be from \(range.lowerBound) to \(range.upperBound)")
    }
    try check(correlation, in: 0...1, "correlation")
    try check(revenueVolatility, in: 0...5, "revenueVolatility")
    try check(growthDeviation, in: 0...1, "growthDeviation")
    try check(obsolescenceDeviation, in: 0...1, "obsolescenceDeviation")
    try check(invalidation, in: 0...10, "invalidation")
    try check(timeToSale, in: 0...50, "timeToSale")
    try require(saleCost >= 0 && saleCost < 1, "saleCost", saleCost, "must be in [0, 1)")
    try require(
      confidence > 0.5 && confidence < 1, "confidence", confidence, "must be in (0.5, 1)")
    if let rateDeviation {
      let least = rateDeviation.support.lowerBound
      try require(least >= -1, "rateDeviation", least, "must not go below −100 %")
    }
    if let loan { try require(loan.amount > 0, "loan", loan, "must be above 0") }
    self.correlation = correlation
    self.revenueVolatility = revenueVolatility
    self.growthDeviation = growthDeviation
    self.obsolescenceDeviation = obsolescenceDeviation
    self.rateDeviation = rateDeviation
    self.rateDeviationPhrase = rateDeviationPhrase
    self.invalidation = invalidation
    self.timeToSale = timeToSale
    self.saleCost = saleCost
    self.confidence = confidence
    self.loan = loan
  }

  /// Standard deviation of the yearly log growth of a whole path.
  var pathDeviation: Double {
    (growthDeviation * growthDeviation + obsolescenceDeviation * obsolescenceDeviation).squareRoot()
  }
}
