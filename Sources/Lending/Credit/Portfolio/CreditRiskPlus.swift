public import NumericalMethods

/// The loss of a pool whose default rate is gamma distributed, in whole units of loss.
///
/// The generating function is `((1 − p)/(1 − p P(z)))^α` with `α = 1/sectorDeviation²`,
/// `μ = Σ expectedDefaults`, `p = μ/(μ + α)` and `P(z) = Σ expectedDefaults[j] z^units[j]/μ`;
/// without deviation it is `exp(μ (P(z) − 1))`. The probabilities follow by recursion.
///
/// > Source: Credit Suisse Financial Products (1997), *CreditRisk+: a credit risk management
/// > framework*, appendix A10.
public struct CreditRiskPlus: Hashable, Sendable {
  /// Loss of each band, in whole units.
  public let exposureUnits: [Int]
  /// Expected number of defaults of each band.
  public let expectedDefaults: [Double]
  /// Standard deviation of the sector's default rate over its mean.
  public let sectorDeviation: Double

  /// One sector of bands.
  ///
  /// - Parameters:
  ///   - exposureUnits: loss of each band, from 1 to 100 000 units; one band or more.
  ///   - expectedDefaults: of each band, above zero.
  ///   - sectorDeviation: from 0 to 100.
  /// - Throws: `InvalidInput` naming the argument that is out of range or of another length.
  public init(
    exposureUnits: [Int], expectedDefaults: [Double], sectorDeviation: Double
  ) throws(InvalidInput) {
    try require(!exposureUnits.isEmpty, "exposureUnits", 0, "must have an entry")
    for (index, units) in exposureUnits.enumerated() {
      try require(
        (1...100_000).contains(units), "exposureUnits[\(index)]", units, "must be in 1...100000")
    }
    try requireEach(expectedDefaults, "expectedDefaults", requirePositive)
    try require(
      sectorDeviation >= 0 && sectorDeviation <= 100, "sectorDeviation", sectorDeviation,
      "must be in [0, 100]")
    try requireSameCount(
      exposureUnits.count, expectedDefaults.count, "expectedDefaults", as: "exposureUnits")
    self.exposureUnits = exposureUnits
    self.expectedDefaults = expectedDefaults
    self.sectorDeviation = sectorDeviation
  }

  /// Expected loss, in units.
  public var expectedLoss: Double {
    zip(exposureUnits, expectedDefaults).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  /// Standard deviation of the loss, in units.
  ///
  /// `√(Σ units² expectedDefaults + (sectorDeviation expectedLoss)²)`.
  public var standardDeviation: Double {
    let own = zip(exposureUnits, expectedDefaults)
      .reduce(0) { $0 + Double($1.0) * Double($1.0) * $1.1 }
    let common = sectorDeviation * expectedLoss
    return (own + common * common).squareRoot()
  }

  /// Probabilities of losses of 0, 1, 2, … units.
  ///
  /// - Parameter count: how many, from 1 to 1 000 000.
  /// - Returns: one probability for each loss.
  /// - Throws: `InvalidInput` if the count is out of range.
  /// - Complexity: O(count × bands).
  public func probabilities(_ count: Int) throws(InvalidInput) -> [Double] {
    try require((1...1_000_000).contains(count), "count", count, "must be in 1...1000000")
    var recursion = CreditRiskPlusRecursion(self)
    var probabilities = [recursion.probability]
    for _ in 1..<max(count, 1) {
      recursion.advance()
      probabilities.append(recursion.probability)
    }
    return probabilities
  }

  /// The least loss, in units, that is not exceeded with a probability.
  ///
  /// - Parameter confidence: in `(0, 1)`.
  /// - Returns: whole units.
  /// - Throws: `InvalidInput` if the confidence is out of range; `.notConverged` if the loss is
  ///   beyond the reach of twenty million divided by the number of bands.
  /// - Complexity: O(quantile × bands).
  public func quantile(at confidence: Double) throws -> Int {
    try requireOpenFraction(confidence, "confidence")
    var recursion = CreditRiskPlusRecursion(self)
    let most = Self.mostOperations / exposureUnits.count
    while recursion.cumulative < confidence {
      guard recursion.loss < most else {
        throw NumericalError.notConverged(
          method: "CreditRisk+ recursion", iterations: most,
          error: confidence - recursion.cumulative)
      }
      recursion.advance()
    }
    return recursion.loss
  }

  /// Steps of the recursion times bands that a quantile may take.
  private static let mostOperations = 20_000_000
}
