/// The law of one random quantity: its moments, probabilities and quantiles.
///
/// A law is the sum of a density and of atoms (points of positive probability); a continuous law
/// has no atom and a discrete one no density. Both tails are first-class: every probability and
/// every quantile comes with its complement, so that nothing is lost near one.
///
/// An argument that is not a number gives `nan`; no function traps.
public protocol Distribution: Sendable {
  /// The smallest closed interval that holds all probability; its ends may be infinite.
  var support: ClosedRange<Double> { get }
  /// Expected value; infinite or `nan` where it does not exist.
  var mean: Double { get }
  /// Mean squared distance from the mean; infinite where it does not exist.
  var variance: Double { get }
  /// Third standardised moment; `nan` or infinite where it does not exist.
  var skewness: Double { get }

  /// Density of the continuous part at a point.
  func density(at x: Double) -> Double
  /// Probability of exactly this value: the atom at `x`.
  func probability(of x: Double) -> Double
  /// Distribution function, `P(X ≤ x)`.
  func probability(upTo x: Double) -> Double
  /// Survival function, `P(X > x)`, exact in the upper tail.
  func probability(above x: Double) -> Double
  /// `E[X; X ≤ x]`, the part of the mean that lies at or below a point.
  func partialMean(upTo x: Double) -> Double
  /// `E[X; X > x]`, the part of the mean that lies above a point.
  func partialMean(above x: Double) -> Double
  /// The least `x` with `P(X ≤ x) ≥ p`; `nan` for `p` outside [0, 1].
  func quantile(_ p: Double) -> Double
  /// The least `x` with `P(X > x) ≤ q`; `nan` for `q` outside [0, 1].
  func quantile(complement q: Double) -> Double
}

extension Distribution {
  public func density(at x: Double) -> Double { x.isNaN ? x : 0 }
  public func probability(of x: Double) -> Double { x.isNaN ? x : 0 }

  /// Square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }

  /// Standard deviation over the mean.
  public var coefficientOfVariation: Double { standardDeviation / mean }

  /// The quantile of one half.
  public var median: Double { quantile(0.5) }

  /// `E[max(X − threshold, 0)]`, the expected excess over a threshold (stop-loss premium).
  public func expectedExcess(over threshold: Double) -> Double {
    max(0, partialMean(above: threshold) - threshold * probability(above: threshold))
  }

  /// `E[max(threshold − X, 0)]`, the expected shortage below a threshold.
  public func expectedShortage(below threshold: Double) -> Double {
    max(0, threshold * probability(upTo: threshold) - partialMean(upTo: threshold))
  }

  /// `E[min(X, limit)]`, the limited expected value.
  public func limitedMean(at limit: Double) -> Double {
    partialMean(upTo: limit) + limit * probability(above: limit)
  }

  /// One draw: the quantile of a uniform number, so that one uniform makes one draw.
  ///
  /// - Parameter uniform: a number in (0, 1).
  /// - Returns: a value of the support.
  public func sample(at uniform: Double) -> Double {
    // Above one half the complement is exact, so both tails are reached alike.
    uniform <= 0.5 ? quantile(uniform) : quantile(complement: 1 - uniform)
  }

  /// One draw from a generator of random bits.
  ///
  /// - Parameter generator: 64 random bits a call; one call a draw.
  /// - Returns: a value of the support.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    sample(at: (Double(generator.next() >> 11) + 0.5) * 0x1p-53)
  }
}

/// A law on whole numbers.
///
/// All probability lies in the atoms: `density(at:)` is zero everywhere.
public protocol CountDistribution: Distribution {}
