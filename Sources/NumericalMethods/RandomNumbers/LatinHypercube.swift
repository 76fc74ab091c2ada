/// A sample in which every coordinate has exactly one number in each of `n` equal strata.
///
/// > Source: McKay, Beckman & Conover, *Technometrics* 21 (1979) 239–245.
public struct LatinHypercube: Sendable {
  /// How many points.
  public let points: Int
  /// Dimensions of the cube.
  public let dimensions: Int
  private let key: RandomKey

  /// A sample.
  ///
  /// - Parameters:
  ///   - points: in [1, 2²⁴].
  ///   - dimensions: from 1.
  ///   - seed: of strata and of places within them.
  /// - Throws: `InvalidInput` if a count is out of range.
  public init(points: Int, dimensions: Int, seed: UInt64) throws(InvalidInput) {
    try require((1...(1 << 24)).contains(points), "points", points, "must be in [1, 2^24]")
    try require(
      (1...(1 << 24)).contains(dimensions), "dimensions", dimensions, "must be in [1, 2^24]")
    self.points = points
    self.dimensions = dimensions
    key = RandomKey(seed: seed, itemNamed: "Latin hypercube")
  }

  /// One coordinate of every point, numbers in (0, 1); the same whatever the other dimensions.
  ///
  /// - Parameter dimension: from 0.
  /// - Returns: one number a point.
  /// - Throws: `InvalidInput` if there is no such dimension.
  public func coordinates(dimension: Int) throws(InvalidInput) -> [Double] {
    try require(
      (0..<dimensions).contains(dimension), "dimension", dimension, "must be in 0..<\(dimensions)")
    var order = RandomStream(key, path: dimension, step: 0)
    var within = RandomStream(key, path: dimension, step: 1)
    let strata = Array(0..<points).shuffled(using: &order)
    let places = within.uniforms(points)
    // At the top of the last stratum the sum may round up to 1.
    return zip(strata, places).map { min((Double($0) + $1) / Double(points), 1 - 0x1p-53) }
  }
}
