public import NumericalMethods

/// The beta law on [minimum, maximum] that is described by its most likely value.
///
/// Shapes `1 + 4 (mode − minimum)/(maximum − minimum)` and
/// `1 + 4 (maximum − mode)/(maximum − minimum)`; mean `(minimum + 4 mode + maximum)/6`.
///
/// > Source: Malcolm et al., Application of a technique for research and development program
/// > evaluation, *Operations Research* 7 (1959).
public struct PERT: Distribution, Hashable {
  /// Least value.
  public let minimum: Double
  /// Most likely value, in [minimum, maximum].
  public let mode: Double
  /// Greatest value, above the least.
  public let maximum: Double
  private let unit: Beta

  /// The PERT law on [minimum, maximum] with shape 4.
  ///
  /// - Throws: `InvalidInput` unless `minimum ≤ mode ≤ maximum` and `minimum < maximum`.
  public init(minimum: Double, mode: Double, maximum: Double) throws(InvalidInput) {
    try requireThreePoints(minimum, mode, maximum)
    let width = maximum - minimum
    unit = try Beta(
      firstShape: 1 + 4 * ((mode - minimum) / width),
      secondShape: 1 + 4 * ((maximum - mode) / width))
    self.minimum = minimum
    self.mode = mode
    self.maximum = maximum
  }

  public var support: ClosedRange<Double> { minimum...maximum }
  public var mean: Double { minimum / 6 + 2 * (mode / 3) + maximum / 6 }
  public var variance: Double { width * width * unit.variance }
  public var skewness: Double { unit.skewness }

  public func density(at x: Double) -> Double { unit.density(at: fraction(x)) / width }

  public func probability(upTo x: Double) -> Double { unit.probability(upTo: fraction(x)) }

  public func probability(above x: Double) -> Double { unit.probability(above: fraction(x)) }

  public func partialMean(upTo x: Double) -> Double {
    let u = fraction(x)
    return minimum * unit.probability(upTo: u) + width * unit.partialMean(upTo: u)
  }

  public func partialMean(above x: Double) -> Double {
    let u = fraction(x)
    return minimum * unit.probability(above: u) + width * unit.partialMean(above: u)
  }

  public func quantile(_ p: Double) -> Double { value(unit.quantile(p)) }

  public func quantile(complement q: Double) -> Double { value(unit.quantile(complement: q)) }

  private var width: Double { maximum - minimum }

  private func fraction(_ x: Double) -> Double { (x - minimum) / width }

  private func value(_ u: Double) -> Double {
    u.isNaN ? u : Swift.min(Swift.max(minimum + width * u, minimum), maximum)
  }
}
