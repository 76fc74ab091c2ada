public import NumericalMethods

/// The probabilities of each number of defaults in a pool.
public struct PoolDefaultDistribution: Hashable, Sendable {
  /// Probability of 0, 1, 2, … defaults.
  public let probabilities: [Double]
  /// Default probability of each name, of unequal names their mean.
  public let defaultProbability: Double

  /// Number of names.
  public var names: Int { probabilities.count - 1 }

  /// Expected number of defaults.
  public var mean: Double { Double(names) * defaultProbability }

  /// Standard deviation of the number of defaults.
  public var standardDeviation: Double {
    let centre = mean
    return probabilities.enumerated()
      .reduce(0) { $0 + (Double($1.offset) - centre) * (Double($1.offset) - centre) * $1.element }
      .squareRoot()
  }

  /// Probability of at most a number of defaults.
  public func probability(upTo count: Int) -> Double {
    count < 0 ? 0 : min(probabilities.prefix(count.clamped(to: names) + 1).reduce(0, +), 1)
  }

  /// Probability of at least a number of defaults, summed from the tail so that it keeps its
  /// digits when small.
  public func probability(from count: Int) -> Double {
    count <= 0 ? 1 : min(probabilities.dropFirst(count).reversed().reduce(0, +), 1)
  }

  /// The least number of defaults that is not exceeded with a probability.
  ///
  /// - Parameter confidence: in `(0, 1)`.
  /// - Returns: a number of defaults.
  /// - Throws: `InvalidInput` if the confidence is out of range.
  public func quantile(at confidence: Double) throws(InvalidInput) -> Int {
    try requireOpenFraction(confidence, "confidence")
    return Self.quantile(of: probabilities, at: confidence)
  }

  /// The least place up to which the probabilities add up to the confidence.
  static func quantile(of probabilities: [Double], at confidence: Double) -> Int {
    var sum = 0.0
    for (count, probability) in probabilities.enumerated() {
      sum += probability
      if sum >= confidence { return count }
    }
    return probabilities.count - 1
  }

  /// Mean number of defaults in the worst share `1 − confidence` of outcomes.
  ///
  /// - Parameter confidence: in `(0, 1)`.
  /// - Returns: a number of defaults.
  /// - Throws: `InvalidInput` if the confidence is out of range.
  public func expectedShortfall(at confidence: Double) throws(InvalidInput) -> Double {
    try requireOpenFraction(confidence, "confidence")
    return Self.expectedShortfall(of: probabilities, at: confidence)
  }

  /// The mean place of the last share `1 − confidence` of the probabilities.
  static func expectedShortfall(of probabilities: [Double], at confidence: Double) -> Double {
    var (left, sum) = (1 - confidence, 0.0)
    for (count, probability) in probabilities.enumerated().reversed() {
      let taken = min(probability, left)
      sum += taken * Double(count)
      left -= taken
      if left <= 0 { break }
    }
    return sum / (1 - confidence)
  }

  /// Expected loss of a tranche of the pool, a share of the tranche.
  ///
  /// `E[min(max(k/n (1 − recoveryRate) − attachment, 0), detachment − attachment)]/(detachment − attachment)`.
  ///
  /// - Parameters:
  ///   - attachment: in `[0, 1)`.
  ///   - detachment: above `attachment`, at most 1.
  ///   - recoveryRate: in `[0, 1]`.
  /// - Returns: a share of the tranche.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public func expectedTrancheLoss(
    from attachment: Double, to detachment: Double, recoveryRate: Double
  ) throws(InvalidInput) -> Double {
    try requireTranche(attachment, detachment)
    try requireFraction(recoveryRate, "recoveryRate")
    let (each, width) = ((1 - recoveryRate) / Double(names), detachment - attachment)
    var sum = 0.0
    for (count, probability) in probabilities.enumerated() {
      sum += probability * min(max(Double(count) * each - attachment, 0), width)
    }
    return sum / width
  }
}

extension Int {
  fileprivate func clamped(to upper: Int) -> Int { Swift.min(self, upper) }
}
