public import NumericalMethods

/// Comparable prices scaled by the ratio of quality scores.
///
/// `value = mean of price × subjectQuality/quality`.
///
/// > Source: DB1304/T 432-2023 (Handan), market formula.
public struct QualityRatio: Hashable, Sendable {
  /// Price of each comparable.
  public let prices: [Double]
  /// Quality score of each comparable, in points.
  public let qualities: [Double]
  /// Quality score of the subject, in points.
  public let subjectQuality: Double

  /// Comparables with their scores.
  ///
  /// - Parameters:
  ///   - prices: at least one, each above zero.
  ///   - qualities: as many, each above zero.
  ///   - subjectQuality: above zero.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    prices: [Double], qualities: [Double], subjectQuality: Double
  ) throws(InvalidInput) {
    try requireEach(prices, "prices", requirePositive)
    try requireLength(qualities, "qualities", prices.count, of: "prices")
    try requireEach(qualities, "qualities", requirePositive)
    try requirePositive(subjectQuality, "subjectQuality")
    self.prices = prices
    self.qualities = qualities
    self.subjectQuality = subjectQuality
  }

  /// Each price moved to the quality of the subject.
  public var scaledPrices: [Double] {
    zip(prices, qualities).map { $0 * (subjectQuality / $1) }
  }

  /// Mean of the scaled prices.
  public var value: Double { Statistics.mean(scaledPrices) }
}

/// Refuses a number that is not above zero and finite.
func requirePositive(_ number: Double, _ name: String) throws(InvalidInput) {
  try require(number > 0 && number.isFinite, name, number, "must be above 0")
}
