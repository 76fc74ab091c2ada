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
    var recursion = Recursion(self)
    while recursion.scaled.count < count { recursion.advance() }
    return recursion.scaled.map { $0 * recursion.scale }
  }

  /// The least loss, in units, that is not exceeded with a probability.
  ///
  /// - Parameter confidence: in `(0, 1)`.
  /// - Returns: whole units.
  /// - Throws: `InvalidInput` if the confidence is out of range; `.notConverged` if the loss is
  ///   beyond what a hundred million steps of the recursion reach.
  /// - Complexity: O(quantile × bands).
  public func quantile(at confidence: Double) throws -> Int {
    try requireOpenFraction(confidence, "confidence")
    var recursion = Recursion(self)
    let most = max(1, 100_000_000 / recursion.bands.count)
    while recursion.sum * recursion.scale < confidence {
      guard recursion.scaled.count <= most else {
        throw NumericalError.notConverged(
          method: "CreditRisk+ recursion", iterations: most,
          error: confidence - recursion.sum * recursion.scale)
      }
      recursion.advance()
    }
    return recursion.scaled.count - 1
  }
}

/// The recursion on losses, in a scale of its own so that a pool with no chance of escaping
/// without loss does not underflow.
private struct Recursion {
  /// Units and share of the expected defaults of each band, bands of equal units in one.
  let bands: [(units: Int, share: Double)]
  private let alpha: Double
  private let p: Double
  private let mean: Double
  private var logScale: Double
  /// Probabilities over `scale`.
  private(set) var scaled: [Double] = [1]
  private(set) var sum = 1.0

  /// What the scaled probabilities are multiplied by.
  var scale: Double { exp(logScale) }

  init(_ model: CreditRiskPlus) {
    var byUnits: [Int: Double] = [:]
    for (units, expected) in zip(model.exposureUnits, model.expectedDefaults) {
      byUnits[units, default: 0] += expected
    }
    let total = model.expectedDefaults.reduce(0, +)
    mean = total
    bands = byUnits.sorted { $0.key < $1.key }.map { ($0.key, $0.value / total) }
    let variance = model.sectorDeviation * model.sectorDeviation
    // A deviation too small for its square to be seen in 1/α is no deviation.
    if variance > 0, (1 / variance).isFinite {
      alpha = 1 / variance
      p = total / (total + alpha)
      logScale = -alpha * logOnePlus(total / alpha)
    } else {
      alpha = .infinity
      p = 0
      logScale = -total
    }
  }

  /// Adds the probability of one more unit.
  ///
  /// `A_n = Σ share_j A_(n − u_j) (p + (α − 1) p u_j/n)`; in the limit without deviation
  /// `A_n = Σ μ share_j A_(n − u_j) u_j/n`.
  mutating func advance() {
    let n = scaled.count
    var next = 0.0
    for (units, share) in bands {
      if units > n { break }
      let ratio = Double(units) / Double(n)
      let factor = alpha.isFinite ? p + (alpha - 1) * p * ratio : mean * ratio
      next += share * factor * scaled[n - units]
    }
    scaled.append(next)
    sum += next
    if sum > 1e200 {
      for index in scaled.indices { scaled[index] *= 1e-200 }
      sum *= 1e-200
      logScale += 200 * log(10)
    }
  }
}
