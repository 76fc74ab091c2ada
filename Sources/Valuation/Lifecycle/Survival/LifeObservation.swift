public import NumericalMethods

/// How long one right was watched, and whether it lapsed at the end.
public struct LifeObservation: Hashable, Sendable {
  /// Years observed, positive.
  public let duration: Double
  /// Whether the right lapsed; if not it was still alive when last seen.
  public let isLapse: Bool

  /// One observation.
  ///
  /// - Parameters:
  ///   - duration: years observed, positive.
  ///   - isLapse: whether the right lapsed at the end of them.
  /// - Throws: a duration that is not positive.
  public init(duration: Double, isLapse: Bool) throws(InvalidInput) {
    try require(duration > 0 && duration.isFinite, "duration", duration, "must be positive")
    self.duration = duration
    self.isLapse = isLapse
  }
}
