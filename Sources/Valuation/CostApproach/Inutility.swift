public import NumericalMethods

/// What an asset loses because it is used below its capacity.
///
/// `obsolescence = 1 − (actual/capacity)^exponent`
///
/// > Source: cost-to-capacity (six-tenths) rule, Williams (1947).
public struct Inutility: Hashable, Sendable {
  /// Designed use.
  public let capacity: Double
  /// Actual or expected use.
  public let actual: Double
  /// Scale exponent.
  public let exponent: Double

  /// A use below capacity.
  ///
  /// - Parameters:
  ///   - capacity: designed use, above 0.
  ///   - actual: actual or expected use, from 0 to `capacity`.
  ///   - exponent: scale exponent, in (0, 2].
  /// - Throws: `InvalidInput` naming the argument.
  public init(capacity: Double, actual: Double, exponent: Double = 0.6) throws(InvalidInput) {
    try require(capacity > 0 && capacity.isFinite, "capacity", capacity, "must be above 0")
    try require(
      actual >= 0 && actual <= capacity, "actual", actual,
      "must be from 0 to the capacity \(capacity)")
    try require(exponent > 0 && exponent <= 2, "exponent", exponent, "must be in (0, 2]")
    self.capacity = capacity
    self.actual = actual
    self.exponent = exponent
  }

  /// Share of value lost, in [0, 1].
  public func obsolescence() -> Double { 1 - power(actual / capacity, exponent) }
}
