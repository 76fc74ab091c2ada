public import NumericalMethods

/// The largest loan per unit of appraised value that the sale of a right covers with a given
/// probability, allowing for its invalidation.
///
/// With `s = exp(−invalidationRate T)`: nothing can be lent where `s ≤ confidence`; otherwise
/// `advanceRate = (1 − saleCost) exp((drift − volatility²/2) T + volatility √T Φ⁻¹(1 − confidence/s)
/// − loanRate T)`.
///
/// > Source: quantile of a lognormal value with a jump to zero.
public struct PrudentHaircut: Sendable, Hashable {
  /// Probability that the right still stands at the sale.
  public let survival: Double
  /// Whether any loan is covered with the confidence wanted.
  public let feasible: Bool
  /// Loan per unit of appraised value; zero where nothing is covered.
  public let advanceRate: Double
  /// `1 − advanceRate`.
  public var haircut: Double { 1 - advanceRate }

  /// The haircut on a right.
  ///
  /// - Parameters:
  ///   - volatility: per square root of a year, above zero.
  ///   - drift: growth of the expected value, continuous, per year.
  ///   - realizationYears: time to the sale, above zero.
  ///   - liquidationCost: share lost in selling, in [0, 1).
  ///   - loanRate: interest on the loan until then, continuous, per year.
  ///   - hazardRate: intensity of invalidation per year, at least zero.
  ///   - confidence: probability of cover, in (0, 1).
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    volatility: Double, drift: Double = 0, realizationYears: Double, liquidationCost: Double = 0,
    loanRate: Double = 0, hazardRate: Double = 0, confidence: Double
  ) throws(InvalidInput) {
    for (name, value) in [("volatility", volatility), ("realizationYears", realizationYears)] {
      try require(value > 0 && value.isFinite, name, value, "must be above 0 and finite")
    }
    for (name, value) in [("drift", drift), ("loanRate", loanRate)] {
      try require(value.isFinite, name, value, "must be finite")
    }
    try require(
      liquidationCost >= 0 && liquidationCost < 1, "liquidationCost", liquidationCost,
      "must be in [0, 1)")
    try require(
      hazardRate >= 0 && hazardRate.isFinite, "hazardRate", hazardRate, "must be 0 or more")
    try require(confidence > 0 && confidence < 1, "confidence", confidence, "must be in (0, 1)")
    let standing = exp(-hazardRate * realizationYears)
    survival = standing
    feasible = standing > confidence
    guard feasible else {
      advanceRate = 0
      return
    }
    // 1 − confidence/s from both complements, which keeps the digits of a small probability.
    let invalid = -expMinusOne(-hazardRate * realizationYears)
    let tail = (1 - confidence - invalid) / standing
    let growth = (drift - 0.5 * volatility * volatility - loanRate) * realizationYears
    let quantile = StandardNormal.quantile(max(tail, 0))
    advanceRate =
      (1 - liquidationCost)
      * exp(growth + volatility * realizationYears.squareRoot() * quantile)
  }
}
