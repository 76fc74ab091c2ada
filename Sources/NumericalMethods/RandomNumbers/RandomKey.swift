import CVectorMath

/// What a stream of random numbers is for: one item under one seed.
///
/// Keys of different items, or under different seeds, differ but for a chance of 2⁻⁶⁴ a pair.
public struct RandomKey: Hashable, Sendable {
  /// The key of the counter-based generator.
  public let word: UInt64

  /// The key of an item under a seed.
  public init(seed: UInt64, item: UInt64) { word = cvm_key(seed, item) }

  /// The key of an item with a name under a seed.
  public init(seed: UInt64, itemNamed name: String) {
    self.init(seed: seed, item: Self.item(named: name))
  }

  /// The number of an item with a name, so that its draws do not depend on its place in a book.
  ///
  /// > Source: Fowler, Noll & Vo, FNV-1a over the bytes of UTF-8, 64 bits.
  public static func item(named name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Fills a matrix with standard normal numbers, one row a draw, one column a path.
  ///
  /// Row `i`, column `j` is draw `draws[i]` of the stream at `paths[j]` and `step`.
  ///
  /// - Parameters:
  ///   - buffer: rows one after another; what is beyond `draws × paths` is left alone.
  ///   - paths: which paths.
  ///   - step: which step of each path.
  ///   - draws: which draws of that step, from 0.
  /// - Throws: `InvalidInput` if the buffer is too short or a range begins below 0.
  public func fillNormals(
    _ buffer: UnsafeMutableBufferPointer<Double>, paths: Range<Int>, step: Int = 0,
    draws: Range<Int> = 0..<1
  ) throws(InvalidInput) {
    guard let start = try Self.checked(buffer, paths, draws) else { return }
    cvm_normals_across(
      word, UInt64(paths.lowerBound), paths.count, UInt32(truncatingIfNeeded: step),
      UInt64(draws.lowerBound), draws.count, start)
  }

  /// Fills a matrix with uniform numbers in (0, 1), one row a draw, one column a path.
  ///
  /// - Parameters:
  ///   - buffer: rows one after another; what is beyond `draws × paths` is left alone.
  ///   - paths: which paths.
  ///   - step: which step of each path.
  ///   - draws: which draws of that step, from 0.
  /// - Throws: `InvalidInput` if the buffer is too short or a range begins below 0.
  public func fillUniforms(
    _ buffer: UnsafeMutableBufferPointer<Double>, paths: Range<Int>, step: Int = 0,
    draws: Range<Int> = 0..<1
  ) throws(InvalidInput) {
    guard let start = try Self.checked(buffer, paths, draws) else { return }
    cvm_uniforms_across(
      word, UInt64(paths.lowerBound), paths.count, UInt32(truncatingIfNeeded: step),
      UInt64(draws.lowerBound), draws.count, start)
  }

  private static func checked(
    _ buffer: UnsafeMutableBufferPointer<Double>, _ paths: Range<Int>, _ draws: Range<Int>
  ) throws(InvalidInput) -> UnsafeMutablePointer<Double>? {
    try require(paths.lowerBound >= 0, "paths", paths, "must begin at 0 or above")
    try require(draws.lowerBound >= 0, "draws", draws, "must begin at 0 or above")
    let (cells, over) = paths.count.multipliedReportingOverflow(by: draws.count)
    try require(
      !over && cells <= buffer.count, "buffer", buffer.count,
      "must hold paths × draws numbers")
    return cells == 0 ? nil : buffer.baseAddress
  }
}
