public import NumericalMethods

/// The loss of a pool of unequal names that share one factor: exact, by recursion over the names.
///
/// Given the factor the names default independently, so that the probabilities of a loss of `k`
/// units follow name by name, `P(k) ← (1 − p_i) P(k) + p_i P(k − lossUnits_i)`; their mean over the
/// factor is the distribution. `FactorPool` is the quicker form for equal names.
///
/// > Source: Andersen, Sidenius & Basu (2003), *All your hedges in one basket*, Risk 16(11);
/// > Laurent & Gregory (2005), *Basket default swaps, CDOs and factor copulas*, Journal of Risk 7.
public struct UnequalPool: Sendable {
  /// What each name loses in default, in whole units.
  public let lossUnits: [Int]
  /// Correlation of the latent variables, in `[0, 1)`.
  public let assetCorrelation: Double
  /// How the defaults hang together.
  public let copula: PoolCopula
  private let quadrature: FactorQuadrature

  /// Steps of the recursion that one distribution may take.
  private static let mostSteps = 2e10

  /// A pool of unequal names.
  ///
  /// - Parameters:
  ///   - lossUnits: what each name loses in default, from 0 to 100 000 whole units, together at most
  ///     100 000; from 1 to 2000 names.
  ///   - assetCorrelation: in `[0, 1)`.
  ///   - copula: how the defaults hang together.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    lossUnits: [Int], assetCorrelation: Double, copula: PoolCopula = .gaussian
  ) throws(InvalidInput) {
    try require(
      (1...2000).contains(lossUnits.count), "lossUnits", lossUnits.count,
      "must have from 1 to 2000 entries")
    for (index, units) in lossUnits.enumerated() {
      try require(
        (0...100_000).contains(units), "lossUnits[\(index)]", units, "must be in 0...100000")
    }
    let total = lossUnits.reduce(0, +)
    try require(total <= 100_000, "lossUnits", total, "must be at most 100000 together")
    quadrature = try FactorQuadrature(
      copula, correlation: assetCorrelation, names: lossUnits.count)
    self.lossUnits = lossUnits
    self.assetCorrelation = assetCorrelation
    self.copula = copula
  }

  /// The distribution of the loss at the default probability of each name.
  ///
  /// - Parameter defaultProbabilities: of each name over the horizon, in `[0, 1]`.
  /// - Returns: the probability of each loss in units.
  /// - Throws: `InvalidInput` for a probability out of range, for another number of them than of
  ///   names, and for a pool with too much work; `NumericalError` if the threshold of a double-t
  ///   pool is not found.
  /// - Complexity: O(names × units) for each of some hundred values of the factor, of a t pool some
  ///   ten thousand.
  public func losses(at defaultProbabilities: [Double]) throws -> PoolLossDistribution {
    PoolLossDistribution(
      probabilities: try probabilities(lossUnits, defaultProbabilities),
      expectedLoss: zip(lossUnits, defaultProbabilities).reduce(0) { $0 + Double($1.0) * $1.1 })
  }

  /// The distribution of the number of defaults at the default probability of each name: from it the
  /// nth default is on time with `probability(from: n)`.
  ///
  /// - Parameter defaultProbabilities: of each name over the horizon, in `[0, 1]`.
  /// - Returns: the probability of each number of defaults.
  /// - Throws: as `losses(at:)`.
  /// - Complexity: O(names²) for each value of the factor.
  public func defaults(at defaultProbabilities: [Double]) throws -> PoolDefaultDistribution {
    let names = lossUnits.count
    return PoolDefaultDistribution(
      probabilities: try probabilities(Array(repeating: 1, count: names), defaultProbabilities),
      defaultProbability: defaultProbabilities.reduce(0, +) / Double(names))
  }

  private func probabilities(
    _ units: [Int], _ defaultProbabilities: [Double]
  ) throws -> [Double] {
    try requireSameCount(
      units.count, defaultProbabilities.count, "defaultProbabilities", as: "lossUnits")
    try requireEach(defaultProbabilities, "defaultProbabilities", requireFraction)
    // Names of one default probability share it at every value of the factor.
    let distinct = Array(Set(defaultProbabilities)).sorted()
    let places = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    let names = zip(units, defaultProbabilities).compactMap { units, probability in
      places[probability].map { (units: units, place: $0) }
    }
    let total = units.reduce(0, +)
    let factor = try quadrature.points(for: distinct)
    // What is left out weighs less than the last digit of a probability of one.
    let points = factor.points.filter { $0.weight > 1e-22 }
    let steps = Double(points.count) * Double(names.count) * Double(total + 1) / 2
    try require(
      steps <= Self.mostSteps, "lossUnits", total,
      "must be fewer units or fewer names: the work is beyond its bound")
    var mixed = Array(repeating: 0.0, count: total + 1)
    var given = mixed
    for point in points {
      let conditional = distinct.indices.map { factor.conditional(point, $0) }
      given[0] = 1
      var most = 0
      for name in names {
        let (p, q) = (conditional[name.place].probability, conditional[name.place].complement)
        Self.add(name.units, p, q, to: &given, upTo: most)
        most += name.units
      }
      for loss in mixed.indices {
        mixed[loss] += point.weight * given[loss]
        given[loss] = 0
      }
    }
    return mixed
  }

  /// One name more: it loses its units with probability `p`, nothing with `q`.
  private static func add(
    _ units: Int, _ p: Double, _ q: Double, to probabilities: inout [Double], upTo most: Int
  ) {
    guard units > 0 else { return }
    probabilities.withUnsafeMutableBufferPointer { buffer in
      for loss in stride(from: most + units, through: units, by: -1) {
        buffer[loss] = (loss <= most ? q * buffer[loss] : 0) + p * buffer[loss - units]
      }
      for loss in 0..<min(units, most + 1) { buffer[loss] *= q }
    }
  }
}
