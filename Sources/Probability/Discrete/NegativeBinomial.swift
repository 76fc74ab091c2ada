public import NumericalMethods

/// The law of a count whose Poisson mean is itself gamma distributed.
///
/// `P(N = k) = Γ(k + size)/(Γ(size) k!) p^size (1 − p)^k`, `p` the probability.
///
/// > Source: Klugman, Panjer & Willmot, *Loss Models*, 4th ed., §6.3, with `size = r` and
/// > `probability = 1/(1 + β)`.
public struct NegativeBinomial: CountDistribution, Hashable {
  /// Shape of the gamma mean, in [1e-6, 1e9].
  public let size: Double
  /// One over the ratio of variance to mean, in (0, 1).
  public let probability: Double

  /// The negative binomial law by size and probability.
  ///
  /// - Throws: `InvalidInput` for a size outside [1e-6, 1e9], a probability outside (0, 1) or a
  ///   mean above 1e12.
  public init(size: Double, probability: Double) throws(InvalidInput) {
    try require(size >= 1e-6 && size <= 1e9, "size", size, "must be in [1e-6, 1e9]")
    try requireInnerProbability(probability, "probability")
    try require(
      size * (1 - probability) / probability <= 1e12, "probability", probability,
      "must give a mean of at most 1e12")
    self.size = size
    self.probability = probability
  }

  /// The negative binomial law by its mean and the ratio of variance to mean.
  ///
  /// - Throws: `InvalidInput` for a mean not above 0 or a ratio not above 1; at one the law is
  ///   `Poisson`.
  public init(mean: Double, varianceToMean: Double) throws(InvalidInput) {
    try requirePositive(mean, "mean")
    try require(
      varianceToMean > 1 && varianceToMean.isFinite, "varianceToMean", varianceToMean,
      "must be above 1 and finite")
    try self.init(size: mean / (varianceToMean - 1), probability: 1 / varianceToMean)
  }

  public var support: ClosedRange<Double> { 0...Double.infinity }
  public var mean: Double { size * (1 - probability) / probability }
  public var variance: Double { mean / probability }
  public var skewness: Double { (2 - probability) / (size * (1 - probability)).squareRoot() }

  public func probability(of x: Double) -> Double {
    if x.isNaN { return x }
    guard x >= 0 && x.isFinite && x == x.rounded() else { return 0 }
    if x == 0 { return exp(size * log(probability)) }
    // The k-th term is a binomial probability in disguise, which keeps its digits.
    return size / (size + x) * binomialMass(x, size + x, 1 - probability)
  }

  public func probability(upTo x: Double) -> Double { x > Self.beyond ? 1 : lower(size, x) }

  public func probability(above x: Double) -> Double { x > Self.beyond ? 0 : upper(size, x) }

  /// A count so large that no probability is left above it, and the incomplete beta function has no
  /// answer.
  private static let beyond = 1e300

  public func partialMean(upTo x: Double) -> Double { mean * lower(size + 1, x - 1) }

  public func partialMean(above x: Double) -> Double { mean * upper(size + 1, x - 1) }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    if p == 1 { return .infinity }
    return search(StandardNormal.quantile(p)) { probability(upTo: $0) >= p }
  }

  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    if q == 0 { return .infinity }
    return search(-StandardNormal.quantile(q)) { probability(above: $0) <= q }
  }

  private func search(_ z: Double, where holds: (Double) -> Bool) -> Double {
    CountSearch.first(
      from: 0, to: .infinity, near: mean + z * standardDeviation, step: 0.1 * standardDeviation,
      where: holds)
  }

  private func lower(_ r: Double, _ x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return 0 }
    if x == .infinity { return 1 }
    return SpecialFunctions.betaI(r, x.rounded(.down) + 1, probability)
  }

  private func upper(_ r: Double, _ x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return 1 }
    if x == .infinity { return 0 }
    return SpecialFunctions.betaIComplement(r, x.rounded(.down) + 1, probability)
  }
}
