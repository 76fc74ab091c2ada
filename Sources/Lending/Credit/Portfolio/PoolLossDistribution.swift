public import NumericalMethods

/// The probabilities of each loss of a pool, in whole units.
public struct PoolLossDistribution: Hashable, Sendable {
  /// Probability of a loss of 0, 1, 2, … units; the last is that of all names.
  public let probabilities: [Double]
  /// Expected loss, in units.
  public let expectedLoss: Double

  /// The most that can be lost, in units.
  public var mostLoss: Int { probabilities.count - 1 }

  /// Standard deviation of the loss, in units.
  public var standardDeviation: Double {
    probabilities.enumerated().reduce(0) {
      let distance = Double($1.offset) - expectedLoss
      return $0 + distance * distance * $1.element
    }.squareRoot()
  }

  /// Probability of a loss of at least a number of units, summed from the tail.
  public func probability(from units: Int) -> Double {
    units <= 0 ? 1 : min(probabilities.dropFirst(units).reversed().reduce(0, +), 1)
  }

  /// The least loss that is not exceeded with a probability.
  ///
  /// - Parameter confidence: in `(0, 1)`.
  /// - Returns: whole units.
  /// - Throws: `InvalidInput` if the confidence is out of range.
  public func quantile(at confidence: Double) throws(InvalidInput) -> Int {
    try requireOpenFraction(confidence, "confidence")
    return PoolDefaultDistribution.quantile(of: probabilities, at: confidence)
  }

  /// Mean loss in the worst share `1 − confidence` of outcomes.
  ///
  /// - Parameter confidence: in `(0, 1)`.
  /// - Returns: units.
  /// - Throws: `InvalidInput` if the confidence is out of range.
  public func expectedShortfall(at confidence: Double) throws(InvalidInput) -> Double {
    try requireOpenFraction(confidence, "confidence")
    return PoolDefaultDistribution.expectedShortfall(of: probabilities, at: confidence)
  }

  /// Expected loss of a tranche, in units; tranches that meet add up to the pool.
  ///
  /// `E[min(max(loss − attachment, 0), detachment − attachment)]`
  ///
  /// - Parameters:
  ///   - attachment: units of loss before the tranche loses, from 0.
  ///   - detachment: units of loss at which it has lost everything, above `attachment`.
  /// - Returns: units.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public func expectedTrancheLoss(
    from attachment: Double, to detachment: Double
  ) throws(InvalidInput) -> Double {
    try requireNonnegative(attachment, "attachment")
    try require(
      detachment > attachment && detachment.isFinite, "detachment", detachment,
      "must be above attachment, \(attachment), and finite")
    return probabilities.enumerated().reduce(0) {
      $0 + $1.element * min(max(Double($1.offset) - attachment, 0), detachment - attachment)
    }
  }
}
