public import NumericalMethods

/// When in its period a flow is taken to arrive.
public enum Timing: String, CaseIterable, Sendable, Codable {
  /// At the end of the period.
  case end
  /// In the middle of the period.
  case mid
  /// At the start of the period.
  case start

  /// The times of a row of yearly flows, in years from the valuation day.
  ///
  /// The first period may be a stub of `stub` years, so period k ends at `stub + k − 1`; a flow
  /// arrives at the end, the middle or the start of its period.
  ///
  /// - Parameters:
  ///   - count: number of periods, from 0 to 100 000.
  ///   - stub: length of the first period in years, above 0 and at most 1.
  /// - Returns: one time a period.
  /// - Throws: `InvalidInput` for a count or a stub out of range.
  public func times(count: Int, stub: Double = 1) throws(InvalidInput) -> [Double] {
    try require((0...100_000).contains(count), "count", count, "must be from 0 to 100000")
    try require(stub > 0 && stub <= 1, "stub", stub, "must be above 0 and at most 1")
    return (0..<count).map { index in
      let end = stub + Double(index)
      let length = index == 0 ? stub : 1
      switch self {
      case .end: return end
      case .mid: return end - length / 2
      case .start: return end - length
      }
    }
  }
}
