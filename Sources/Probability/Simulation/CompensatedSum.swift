/// A running sum that carries the rounding error of each addition along.
///
/// > Source: Neumaier, *Zeitschrift für Angewandte Mathematik und Mechanik* 54 (1974) 39–51.
public struct CompensatedSum: Hashable, Sendable {
  private var high = 0.0
  private var low = 0.0

  /// Nothing so far.
  public init() {}

  /// The sum.
  public var value: Double { high.isFinite ? high + low : high }

  /// Adds a number.
  public mutating func add(_ x: Double) {
    let sum = high + x
    low += high.magnitude >= x.magnitude ? (high - sum) + x : (x - sum) + high
    high = sum
  }

  /// The sum of two sums, each with its own carried error.
  public static func + (one: CompensatedSum, other: CompensatedSum) -> CompensatedSum {
    var sum = one
    sum.add(other.high)
    sum.low += other.low
    return sum
  }
}
