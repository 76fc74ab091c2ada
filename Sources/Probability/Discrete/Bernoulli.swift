public import NumericalMethods

/// The law of an event that happens (one) or does not (zero).
public struct Bernoulli: CountDistribution, Hashable {
  /// Probability of one, in [0, 1].
  public let probability: Double

  /// The law of an event by its probability.
  ///
  /// - Throws: `InvalidInput` for a probability outside [0, 1].
  public init(probability: Double) throws(InvalidInput) {
    try requireProbability(probability, "probability")
    self.probability = probability
  }

  public var support: ClosedRange<Double> {
    (probability < 1 ? 0 : 1)...(probability > 0 ? 1 : 0)
  }
  public var mean: Double { probability }
  public var variance: Double { probability * (1 - probability) }
  public var skewness: Double { (1 - 2 * probability) / variance.squareRoot() }

  public func probability(of x: Double) -> Double {
    if x.isNaN { return x }
    return x == 0 ? 1 - probability : x == 1 ? probability : 0
  }

  public func probability(upTo x: Double) -> Double {
    if x.isNaN { return x }
    return x < 0 ? 0 : x < 1 ? 1 - probability : 1
  }

  public func probability(above x: Double) -> Double {
    if x.isNaN { return x }
    return x < 0 ? 1 : x < 1 ? probability : 0
  }

  public func partialMean(upTo x: Double) -> Double {
    if x.isNaN { return x }
    return x < 1 ? 0 : probability
  }

  public func partialMean(above x: Double) -> Double {
    if x.isNaN { return x }
    return x < 1 ? probability : 0
  }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    return p <= 1 - probability && probability < 1 ? 0 : 1
  }

  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    return q >= probability && probability < 1 ? 0 : 1
  }
}
