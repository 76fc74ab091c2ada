import CVectorMath

/// Points that fill the unit cube evenly: Sobol's sequence in up to 1,111 dimensions, as it is or
/// scrambled.
///
/// The first `2^m` points are the ones that are evenly spread. A scrambled sequence keeps that, and
/// makes each point uniform, so that the spread of a few scramblings tells the error.
///
/// > Source: Joe & Kuo, *SIAM Journal on Scientific Computing* 30 (2008) 2635–2654; Owen,
/// > *Monte Carlo and Quasi-Monte Carlo Methods 1994*, 299–317; scrambling by hashing: Burley,
/// > *Journal of Computer Graphics Techniques* 9(4) (2020) 1–20.
public struct SobolSequence: Sendable {
  /// The most dimensions there are direction numbers for.
  public static let mostDimensions = Int(CVM_SOBOL_DIMENSIONS)

  /// Dimensions of the cube.
  public let dimensions: Int
  /// Thirty-two direction numbers a dimension.
  private let directions: [UInt32]
  /// The scrambling of each dimension; empty when not scrambled.
  private let scrambles: [UInt64]

  /// The sequence as Sobol has it; its first point is the corner, given as `2⁻³³` in each dimension.
  ///
  /// - Parameter dimensions: in [1, 1111].
  /// - Throws: `InvalidInput` if there are no direction numbers for so many dimensions.
  public init(dimensions: Int) throws(InvalidInput) {
    try self.init(dimensions: dimensions, scrambles: [])
  }

  /// The sequence, scrambled.
  ///
  /// - Parameters:
  ///   - dimensions: in [1, 1111].
  ///   - seed: of all scramblings.
  ///   - scrambling: which of them, from 0; two are independent.
  /// - Throws: `InvalidInput` if there are no direction numbers for so many dimensions.
  public init(dimensions: Int, seed: UInt64, scrambling: Int = 0) throws(InvalidInput) {
    var stream = RandomStream(
      RandomKey(seed: seed, itemNamed: "Sobol scrambling"), path: scrambling)
    // Never zero, which would mean no scrambling; the low half is left as it is drawn.
    let words = (0..<min(max(0, dimensions), Self.mostDimensions)).map { _ in
      stream.next() | 1 << 32
    }
    try self.init(dimensions: dimensions, scrambles: words)
  }

  private init(dimensions: Int, scrambles: [UInt64]) throws(InvalidInput) {
    try require(
      (1...Self.mostDimensions).contains(dimensions), "dimensions", dimensions,
      "must be in [1, \(Self.mostDimensions)]")
    self.dimensions = dimensions
    self.scrambles = scrambles
    var all = [UInt32](repeating: 0, count: 32 * dimensions)
    all.withUnsafeMutableBufferPointer { all in
      for dimension in 0..<dimensions {
        cvm_sobol_directions(dimension, all.baseAddress.map { $0 + 32 * dimension })
      }
    }
    directions = all
  }

  /// One coordinate of a run of points.
  ///
  /// - Parameters:
  ///   - dimension: from 0.
  ///   - points: within the first 2³² points, at most 2²⁷ of them.
  /// - Returns: numbers in (0, 1), one a point.
  /// - Throws: `InvalidInput` if either is out of range.
  public func coordinates(dimension: Int, points: Range<Int>) throws(InvalidInput) -> [Double] {
    try check(dimension, points)
    try require(points.count <= 1 << 27, "points", points.count, "must be at most 2^27 at a time")
    var numbers = [Double](repeating: 0, count: points.count)
    try numbers.withUnsafeMutableBufferPointer { buffer throws(InvalidInput) in
      try fill(buffer, dimension: dimension, points: points)
    }
    return numbers
  }

  /// All coordinates of one point, by its place from 0.
  public func point(_ index: Int) throws(InvalidInput) -> [Double] {
    try check(0, index..<index)
    var numbers = [Double](repeating: 0, count: dimensions)
    for dimension in 0..<dimensions {
      try withUnsafeMutablePointer(to: &numbers[dimension]) { place throws(InvalidInput) in
        try fill(
          UnsafeMutableBufferPointer(start: place, count: 1), dimension: dimension,
          points: index..<index + 1)
      }
    }
    return numbers
  }

  /// Fills a buffer with one coordinate of a run of points.
  ///
  /// - Parameters:
  ///   - buffer: room for one number a point.
  ///   - dimension: from 0.
  ///   - points: within the first 2³² points.
  /// - Throws: `InvalidInput` if either is out of range or the buffer is too short.
  public func fill(
    _ buffer: UnsafeMutableBufferPointer<Double>, dimension: Int, points: Range<Int>
  ) throws(InvalidInput) {
    try check(dimension, points)
    try require(
      points.count <= buffer.count, "buffer", buffer.count, "must hold one number a point")
    directions.withUnsafeBufferPointer { directions in
      guard let start = buffer.baseAddress, let direction = directions.baseAddress else { return }
      cvm_sobol_uniforms(
        direction + 32 * dimension, UInt32(points.lowerBound), points.count,
        scrambles.isEmpty ? 0 : scrambles[dimension], start)
    }
  }

  private func check(_ dimension: Int, _ points: Range<Int>) throws(InvalidInput) {
    try require(
      (0..<dimensions).contains(dimension), "dimension", dimension, "must be in 0..<\(dimensions)")
    try require(
      points.lowerBound >= 0 && points.lowerBound < 1 << 32 && points.upperBound <= 1 << 32,
      "points", points, "must lie within the first 2^32")
  }
}
