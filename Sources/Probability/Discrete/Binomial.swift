public import NumericalMethods

/// The law of the number of successes in independent trials.
///
/// > Source: Johnson, Kemp & Kotz, *Univariate Discrete Distributions*, ch. 3.
public struct Binomial: CountDistribution, Hashable {
  /// Number of trials, in [0, 1e12].
  public let trials: Int
  /// Probability of success in one trial, in [0, 1].
  public let probability: Double

  /// The binomial law.
  ///
  /// - Throws: `InvalidInput` for trials outside [0, 1e12] or a probability outside [0, 1].
  public init(trials: Int, probability: Double) throws(InvalidInput) {
    try require(
      trials >= 0 && trials <= 1_000_000_000_000, "trials", trials, "must be in [0, 1e12]")
    try requireProbability(probability, "probability")
    self.trials = trials
    self.probability = probability
  }

  public var support: ClosedRange<Double> {
    (probability < 1 ? 0 : count)...(probability > 0 ? count : 0)
  }
  public var mean: Double { count * probability }
  public var variance: Double { count * probability * (1 - probability) }
  public var skewness: Double { (1 - 2 * probability) / variance.squareRoot() }

  public func probability(of x: Double) -> Double {
    if x.isNaN { return x }
    guard x >= 0 && x <= count && x == x.rounded() else { return 0 }
    if probability == 0 { return x == 0 ? 1 : 0 }
    if probability == 1 { return x == count ? 1 : 0 }
    return binomialMass(x, count, probability)
  }

  public func probability(upTo x: Double) -> Double { lower(count, x) }

  public func probability(above x: Double) -> Double { upper(count, x) }

  public func partialMean(upTo x: Double) -> Double {
    count == 0 ? 0 : mean * lower(count - 1, x - 1)
  }

  public func partialMean(above x: Double) -> Double {
    count == 0 ? 0 : mean * upper(count - 1, x - 1)
  }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    return search(StandardNormal.quantile(p)) { probability(upTo: $0) >= p }
  }

  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    return search(-StandardNormal.quantile(q)) { probability(above: $0) <= q }
  }

  private var count: Double { Double(trials) }

  private func search(_ z: Double, where holds: (Double) -> Bool) -> Double {
    CountSearch.first(
      from: support.lowerBound, to: support.upperBound, near: mean + z * standardDeviation,
      step: 0.1 * standardDeviation, where: holds)
  }

  private func lower(_ n: Double, _ x: Double) -> Double {
    if x.isNaN { return x }
    let k = x.rounded(.down)
    if k < 0 { return 0 }
    if k >= n { return 1 }
    return SpecialFunctions.betaIComplement(k + 1, n - k, probability)
  }

  private func upper(_ n: Double, _ x: Double) -> Double {
    if x.isNaN { return x }
    let k = x.rounded(.down)
    if k < 0 { return 1 }
    if k >= n { return 0 }
    return SpecialFunctions.betaI(k + 1, n - k, probability)
  }
}
