public import NumericalMethods

/// The number of defaults in a pool of equal names that share one factor, exact for few or many.
///
/// `UnequalPool` is the form for unequal names.
///
/// `P(k) = ∫ C(n, k) p(M)^k (1 − p(M))^(n − k) dM`, with `p(M)` the default probability given the
/// factor.
///
/// > Source: Laurent & Gregory (2005), *Basket default swaps, CDOs and factor copulas*, Journal of
/// > Risk 7.
public struct FactorPool: Sendable {
  /// Number of equal names.
  public let names: Int
  /// Correlation of the latent variables, in `[0, 1)`.
  public let assetCorrelation: Double
  /// How the defaults hang together.
  public let copula: PoolCopula
  private let quadrature: FactorQuadrature
  private let logFactorials: [Double]

  /// A pool of equal names.
  ///
  /// - Parameters:
  ///   - names: from 1 to 10 000.
  ///   - assetCorrelation: in `[0, 1)`.
  ///   - copula: how the defaults hang together.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    names: Int, assetCorrelation: Double, copula: PoolCopula = .gaussian
  ) throws(InvalidInput) {
    try require((1...10_000).contains(names), "names", names, "must be in 1...10000")
    quadrature = try FactorQuadrature(copula, correlation: assetCorrelation, names: names)
    self.names = names
    self.assetCorrelation = assetCorrelation
    self.copula = copula
    logFactorials = (0...names).map { SpecialFunctions.logFactorial(Double($0)) }
  }

  /// The distribution of the number of defaults at a default probability of each name.
  ///
  /// - Parameter defaultProbability: over the horizon, in `[0, 1]`.
  /// - Returns: the probability of each number of defaults.
  /// - Throws: `InvalidInput` if the probability is out of range; `NumericalError` if the
  ///   threshold of a double-t pool is not found.
  /// - Complexity: O(names) for each of some thousand values of the factor.
  public func defaults(
    at defaultProbability: Double
  ) throws -> PoolDefaultDistribution {
    try requireFraction(defaultProbability, "defaultProbability")
    var probabilities = Array(repeating: 0.0, count: names + 1)
    if defaultProbability == 0 {
      probabilities[0] = 1
    } else if defaultProbability == 1 {
      probabilities[names] = 1
    } else {
      let factor = try quadrature.points(for: [defaultProbability])
      for point in factor.points {
        addBinomial(factor.conditional(point, 0), weight: point.weight, to: &probabilities)
      }
    }
    return PoolDefaultDistribution(
      probabilities: probabilities, defaultProbability: defaultProbability)
  }

  /// Adds a weighted binomial, from its mode outwards until nothing is left to add.
  private func addBinomial(
    _ given: ConditionalDefault, weight: Double, to probabilities: inout [Double]
  ) {
    let (p, q) = (given.probability, given.complement)
    if p <= 0 || q <= 0 {
      probabilities[p <= 0 ? 0 : names] += weight
      return
    }
    let mode = min(Int(Double(names + 1) * p), names)
    let logPeak =
      logFactorials[names] - logFactorials[mode] - logFactorials[names - mode]
      + Double(mode) * log(p) + Double(names - mode) * log(q)
    let peak = weight * exp(logPeak)
    let negligible = peak * 1e-25
    let odds = p / q
    probabilities[mode] += peak
    var term = peak
    var count = mode
    while count < names, term > negligible {
      term *= odds * Double(names - count) / Double(count + 1)
      count += 1
      probabilities[count] += term
    }
    term = peak
    count = mode
    while count > 0, term > negligible {
      term *= Double(count) / (odds * Double(names - count + 1))
      count -= 1
      probabilities[count] += term
    }
  }
}
