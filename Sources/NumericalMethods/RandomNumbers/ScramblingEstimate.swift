/// A mean over Sobol points with its error, from several independent scramblings.
public struct ScramblingEstimate: Hashable, Sendable {
  /// Mean of the scramblings' means.
  public let mean: Double
  /// Standard deviation of that mean, as the scramblings tell it.
  public let standardError: Double
  /// How many scramblings.
  public let scramblings: Int

  /// The fewest scramblings that an error is taken from.
  public static let fewestScramblings = 16

  /// An estimate from the mean that each scrambling gave.
  ///
  /// - Parameter means: at least sixteen, independent of each other.
  /// - Throws: `InvalidInput` if they are fewer.
  public init(means: [Double]) throws(InvalidInput) {
    try require(
      means.count >= Self.fewestScramblings, "means", means.count,
      "must be at least \(Self.fewestScramblings), or their spread tells no error")
    mean = Statistics.mean(means)
    standardError = Statistics.standardDeviation(means) / Double(means.count).squareRoot()
    scramblings = means.count
  }

  /// The mean of a function over the unit cube.
  ///
  /// - Parameters:
  ///   - dimensions: of the cube, in [1, 1111].
  ///   - points: of each scrambling; a power of two is best.
  ///   - scramblings: how many, from 16.
  ///   - seed: of the scramblings.
  ///   - function: takes a point, numbers in (0, 1).
  /// - Throws: `InvalidInput` if a count is out of range.
  /// - Complexity: O(scramblings · points) calls.
  public init(
    dimensions: Int, points: Int, scramblings: Int = 16, seed: UInt64,
    of function: (_ point: [Double]) -> Double
  ) throws(InvalidInput) {
    try require((1...(1 << 32)).contains(points), "points", points, "must be in [1, 2^32]")
    try require(
      (Self.fewestScramblings...10_000).contains(scramblings), "scramblings", scramblings,
      "must be in [\(Self.fewestScramblings), 10000]")
    var means: [Double] = []
    for scrambling in 0..<scramblings {
      let sequence = try SobolSequence(
        dimensions: dimensions, seed: seed, scrambling: scrambling)
      let rows = 256
      var sum = 0.0
      for first in stride(from: 0, to: points, by: rows) {
        let block = first..<min(points, first + rows)
        var columns: [[Double]] = []
        for dimension in 0..<dimensions {
          columns.append(try sequence.coordinates(dimension: dimension, points: block))
        }
        sum += Statistics.sum((0..<block.count).map { i in function(columns.map { $0[i] }) })
      }
      means.append(sum / Double(points))
    }
    try self.init(means: means)
  }
}
