import CVectorMath

/// An endless run of random numbers keyed by seed, item, path and step.
///
/// A draw depends on its key and its place in the run and on nothing else, so that what happens to
/// one item on one path is the same whatever else is in the book, and whatever thread makes it. Two
/// streams with different keys are independent. A stream holds 2³³ draws and then repeats.
///
/// > Source: Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011:
/// > Philox4x32-10.
public struct RandomStream: RandomNumberGenerator, Hashable, Sendable {
  /// Seed and item.
  public let key: RandomKey
  /// Which path of the simulation.
  public let path: UInt64
  /// Which step of the path.
  public let step: UInt32
  /// Draws made so far.
  public private(set) var position: UInt64 = 0

  /// A stream at its first draw.
  ///
  /// - Parameters:
  ///   - seed: of the simulation.
  ///   - item: what the draws are for, such as one asset; see ``RandomKey/item(named:)``.
  ///   - path: which path, from 0.
  ///   - step: which step of the path, from 0; only its lower 32 bits count.
  public init(seed: UInt64, item: UInt64 = 0, path: Int = 0, step: Int = 0) {
    self.init(RandomKey(seed: seed, item: item), path: path, step: step)
  }

  /// A stream at its first draw, from a key made before.
  public init(_ key: RandomKey, path: Int = 0, step: Int = 0) {
    self.key = key
    self.path = UInt64(bitPattern: Int64(path))
    self.step = UInt32(truncatingIfNeeded: step)
  }

  /// 64 random bits.
  public mutating func next() -> UInt64 {
    defer { position &+= 1 }
    return cvm_bits(key.word, path, step, position)
  }

  /// A uniform number in (0, 1), neither end included: `(k + ½)/2⁵²`.
  public mutating func uniform() -> Double { cvm_uniform_of_bits(next()) }

  /// A standard normal number, by inverse distribution from one draw.
  public mutating func normal() -> Double { cvm_normal_of_bits(next()) }

  /// Passes over draws without making them.
  public mutating func skip(_ draws: Int) { position &+= UInt64(max(0, draws)) }

  /// The next uniform numbers in (0, 1).
  public mutating func uniforms(_ count: Int) -> [Double] {
    numbers(count) { $0.fillUniforms($1) }
  }

  /// The next standard normal numbers.
  public mutating func normals(_ count: Int) -> [Double] {
    numbers(count) { $0.fillNormals($1) }
  }

  /// Fills a buffer with the next uniform numbers in (0, 1).
  public mutating func fillUniforms(_ buffer: UnsafeMutableBufferPointer<Double>) {
    guard let start = buffer.baseAddress else { return }
    cvm_uniforms_along(key.word, path, step, position, buffer.count, start)
    position &+= UInt64(buffer.count)
  }

  /// Fills a buffer with the next standard normal numbers.
  public mutating func fillNormals(_ buffer: UnsafeMutableBufferPointer<Double>) {
    guard let start = buffer.baseAddress else { return }
    cvm_normals_along(key.word, path, step, position, buffer.count, start)
    position &+= UInt64(buffer.count)
  }

  private mutating func numbers(
    _ count: Int, _ fill: (inout RandomStream, UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [Double] {
    var numbers = [Double](repeating: 0, count: max(0, count))
    numbers.withUnsafeMutableBufferPointer { fill(&self, $0) }
    return numbers
  }
}
