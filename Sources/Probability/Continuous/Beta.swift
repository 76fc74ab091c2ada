public import NumericalMethods

/// The beta law on [0, 1].
///
/// Density `x^(a−1) (1 − x)^(b−1) / B(a, b)` with `a` the first and `b` the second shape.
///
/// > Source: Johnson, Kotz & Balakrishnan, *Continuous Univariate Distributions*, vol. 2, ch. 25.
public struct Beta: Distribution, Hashable {
  /// Shape at zero, in (0, 1e9].
  public let firstShape: Double
  /// Shape at one, in (0, 1e9].
  public let secondShape: Double

  /// The beta law by its two shapes.
  ///
  /// - Throws: `InvalidInput` for a shape outside [1e-6, 1e9].
  public init(firstShape: Double, secondShape: Double) throws(InvalidInput) {
    try require(
      firstShape >= 1e-6 && firstShape <= 1e9, "firstShape", firstShape, "must be in [1e-6, 1e9]")
    try require(
      secondShape >= 1e-6 && secondShape <= 1e9, "secondShape", secondShape,
      "must be in [1e-6, 1e9]")
    self.firstShape = firstShape
    self.secondShape = secondShape
  }

  /// The beta law by its mean and standard deviation.
  ///
  /// - Throws: `InvalidInput` for a mean outside (0, 1) or a deviation that no beta law has.
  public init(mean: Double, standardDeviation: Double) throws(InvalidInput) {
    try requireInnerProbability(mean, "mean")
    let bound = (mean * (1 - mean)).squareRoot()
    try require(
      standardDeviation > 0 && standardDeviation < bound, "standardDeviation", standardDeviation,
      "must be in (0, \(bound)) for this mean")
    let size = mean * (1 - mean) / (standardDeviation * standardDeviation) - 1
    try self.init(firstShape: mean * size, secondShape: (1 - mean) * size)
  }

  public var support: ClosedRange<Double> { 0...1 }
  public var mean: Double { firstShape / total }
  public var variance: Double {
    (firstShape / total) * (secondShape / total) / (total + 1)
  }
  public var skewness: Double {
    2 * (secondShape - firstShape) / (total + 2)
      * ((total + 1) / firstShape / secondShape).squareRoot()
  }

  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 || x > 1 { return 0 }
    if x == 0 { return firstShape < 1 ? .infinity : firstShape == 1 ? secondShape : 0 }
    if x == 1 { return secondShape < 1 ? .infinity : secondShape == 1 ? firstShape : 0 }
    return exp(
      (firstShape - 1) * log(x) + (secondShape - 1) * logOnePlus(-x)
        - SpecialFunctions.logBeta(firstShape, secondShape))
  }

  public func probability(upTo x: Double) -> Double {
    SpecialFunctions.betaI(firstShape, secondShape, clamped(x))
  }

  public func probability(above x: Double) -> Double {
    SpecialFunctions.betaIComplement(firstShape, secondShape, clamped(x))
  }

  public func partialMean(upTo x: Double) -> Double {
    mean * SpecialFunctions.betaI(firstShape + 1, secondShape, clamped(x))
  }

  public func partialMean(above x: Double) -> Double {
    mean * SpecialFunctions.betaIComplement(firstShape + 1, secondShape, clamped(x))
  }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    return p <= 0.5 ? lowerQuantile(p) : 1 - mirrored.lowerQuantile(1 - p)
  }

  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    return q <= 0.5 ? 1 - mirrored.lowerQuantile(q) : lowerQuantile(1 - q)
  }

  private func clamped(_ x: Double) -> Double {
    x.isNaN ? x : Swift.min(Swift.max(x, 0), 1)
  }

  private var total: Double { firstShape + secondShape }

  private var mirrored: Beta { Beta(firstShape: secondShape, mirror: firstShape) }

  private init(firstShape: Double, mirror secondShape: Double) {
    self.firstShape = firstShape
    self.secondShape = secondShape
  }

  /// The quantile of a lower tail, relatively exact near zero.
  private func lowerQuantile(_ p: Double) -> Double {
    if p == 0 { return 0 }
    if p == 1 { return 1 }
    // Near zero the distribution function is x^a / (a B(a, b)).
    let tail =
      (log(p * firstShape) + SpecialFunctions.logBeta(firstShape, secondShape)) / firstShape
    let start = Swift.min(exp(tail), mean + 0.5 * (1 - mean))
    let found = QuantileSearch.positive(
      .lower, p, from: start, probability: { probability(upTo: $0) },
      density: { density(at: $0) })
    return Swift.min(found, 1)
  }
}
