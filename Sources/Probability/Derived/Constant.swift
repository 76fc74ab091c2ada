public import NumericalMethods

/// The law of a quantity that is certain.
public struct Constant: Distribution, Hashable {
  /// The one value.
  public let value: Double

  /// A certain value.
  ///
  /// - Throws: `InvalidInput` for a value that is not finite.
  public init(_ value: Double) throws(InvalidInput) {
    try requireFinite(value, "value")
    self.value = value
  }

  public var support: ClosedRange<Double> { value...value }
  public var mean: Double { value }
  public var variance: Double { 0 }
  public var skewness: Double { .nan }

  public func probability(of x: Double) -> Double { x.isNaN ? x : x == value ? 1 : 0 }
  public func probability(upTo x: Double) -> Double { x.isNaN ? x : x >= value ? 1 : 0 }
  public func probability(above x: Double) -> Double { x.isNaN ? x : x < value ? 1 : 0 }
  public func partialMean(upTo x: Double) -> Double { x.isNaN ? x : x >= value ? value : 0 }
  public func partialMean(above x: Double) -> Double { x.isNaN ? x : x < value ? value : 0 }
  public func quantile(_ p: Double) -> Double { p >= 0 && p <= 1 ? value : .nan }
  public func quantile(complement q: Double) -> Double { q >= 0 && q <= 1 ? value : .nan }
}
