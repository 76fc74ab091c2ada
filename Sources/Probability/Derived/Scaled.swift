public import NumericalMethods

/// The law of a quantity times a positive factor: another unit, or growth.
public struct Scaled<Base: Distribution>: Distribution {
  /// The law before scaling.
  public let base: Base
  /// What every value is multiplied by, above zero.
  public let factor: Double

  /// A law times a factor.
  ///
  /// - Throws: `InvalidInput` for a factor not above 0.
  public init(_ base: Base, by factor: Double) throws(InvalidInput) {
    try requirePositive(factor, "factor")
    self.base = base
    self.factor = factor
  }

  public var support: ClosedRange<Double> {
    (base.support.lowerBound * factor)...(base.support.upperBound * factor)
  }
  public var mean: Double { base.mean * factor }
  public var variance: Double { base.variance * factor * factor }
  public var skewness: Double { base.skewness }

  public func density(at x: Double) -> Double { base.density(at: x / factor) / factor }
  public func probability(of x: Double) -> Double { base.probability(of: x / factor) }
  public func probability(upTo x: Double) -> Double { base.probability(upTo: x / factor) }
  public func probability(above x: Double) -> Double { base.probability(above: x / factor) }
  public func partialMean(upTo x: Double) -> Double {
    factor * base.partialMean(upTo: x / factor)
  }
  public func partialMean(above x: Double) -> Double {
    factor * base.partialMean(above: x / factor)
  }
  public func quantile(_ p: Double) -> Double { base.quantile(p) * factor }
  public func quantile(complement q: Double) -> Double { base.quantile(complement: q) * factor }
}
