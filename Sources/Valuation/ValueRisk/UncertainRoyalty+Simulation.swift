import Finance
import NumericalMethods
public import Probability

extension UncertainRoyalty {
  /// Simulated values with their tail, in order.
  public struct Simulated: Sendable {
    /// Moments of the value over paths.
    public let moments: Moments
    /// The values in order.
    public let sample: SampleTail
  }

  /// Most paths of one simulation, which bounds its memory.
  public static let mostPaths = 20_000_000

  /// Simulates the value with drivers joined by a copula.
  ///
  /// - Parameters:
  ///   - correlations: of sales, royalty and rate in the copula; independent when nil.
  ///   - copula: Gaussian or t.
  ///   - paths: from 2 to `mostPaths`.
  ///   - seed: of all draws; the same seed and paths give the same figures on any number of
  ///     threads.
  /// - Returns: moments and quantiles of the value.
  /// - Throws: `InvalidInput` for an argument out of range.
  /// - Complexity: O(paths log paths).
  public func simulate(
    correlations: CorrelationMatrix? = nil, copula: EllipticalCopula = .gaussian, paths: Int,
    seed: UInt64
  ) throws -> Simulated {
    try require(
      (2...Self.mostPaths).contains(paths), "paths", paths, "must be in [2, \(Self.mostPaths)]")
    let matrix = try correlations ?? CorrelationMatrix(identity: 3)
    try require(matrix.order == 3, "correlations", matrix.order, "must be 3 × 3")
    let scores = try CopulaScores(matrix, copula: copula, seed: seed, item: "royalty drivers")
    let drivers = [sales, royalty, rate].map(ScoreTransform.init)
    let runner = try BlockRunner(paths: paths, blockSize: 4096)
    let places = PathValues(count: paths)
    let blocks = try runner.run(workspace: {}) { range, _ in
      let rows = try scores(paths: range)
      let values = self.values(zip(drivers, rows).map { $0($1) })
      places.withPlaces(range) { place in
        for (index, value) in values.enumerated() { place[index] = value }
      }
      return Moments(values)
    }
    return Simulated(
      moments: Moments.merging(blocks), sample: try SampleTail(places.values))
  }

  /// Values for drivers on some paths, with the same bits on every machine.
  private func values(_ drivers: [[Double]]) -> [Double] {
    let logs = VectorMath.log(drivers[2].map { 1 + $0 })
    let count = Double(years)
    let lead = timing == .end ? 0.0 : timing == .mid ? 0.5 : 1
    // Both in terms of L = ln(1 + rate), so that its rounding cancels: (1 − e^(−nL))/(e^L − 1).
    let discounts = VectorMath.expMinusOne(logs.map { -count * $0 })
    let rates = VectorMath.expMinusOne(logs)
    let leads = VectorMath.exp(logs.map { lead * $0 })
    return drivers[0].indices.map { path in
      let annuity = logs[path] == 0 ? count : -discounts[path] / rates[path]
      return drivers[0][path] * drivers[1][path] * (1 - taxRate) * annuity * leads[path]
    }
  }
}
