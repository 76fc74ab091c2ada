public import NumericalMethods

/// The law of a quantity moved by an amount.
public struct Shifted<Base: Distribution>: Distribution {
  /// The law before the shift.
  public let base: Base
  /// What is added to every value.
  public let shift: Double

  /// A law moved by an amount.
  ///
  /// - Throws: `InvalidInput` for a shift that is not finite.
  public init(_ base: Base, by shift: Double) throws(InvalidInput) {
    try requireFinite(shift, "shift")
    self.base = base
    self.shift = shift
  }

  public var support: ClosedRange<Double> {
    (base.support.lowerBound + shift)...(base.support.upperBound + shift)
  }
  public var mean: Double { base.mean + shift }
  public var variance: Double { base.variance }
  public var skewness: Double { base.skewness }

  public func density(at x: Double) -> Double { base.density(at: x - shift) }
  public func probability(of x: Double) -> Double { base.probability(of: x - shift) }
  public func probability(upTo x: Double) -> Double { base.probability(upTo: x - shift) }
  public func probability(above x: Double) -> Double { base.probability(above: x - shift) }
  public func partialMean(upTo x: Double) -> Double {
    base.partialMean(upTo: x - shift) + shift * base.probability(upTo: x - shift)
  }
  public func partialMean(above x: Double) -> Double {
    base.partialMean(above: x - shift) + shift * base.probability(above: x - shift)
  }
  public func quantile(_ p: Double) -> Double { base.quantile(p) + shift }
  public func quantile(complement q: Double) -> Double { base.quantile(complement: q) + shift }
}
