public import NumericalMethods

/// The Pareto law of the first kind, from a positive minimum on: `P(X > x) = (minimum/x)^shape`.
///
/// The law that starts at zero is `Lomax`.
///
/// > Source: Klugman, Panjer & Willmot, *Loss Models*, 4th ed., appendix A.4.1.4.
public struct SingleParameterPareto: Distribution, Hashable {
  /// Tail index, in [1e-3, 1e6]; moments exist below it.
  public let shape: Double
  /// Least value, above zero.
  public let minimum: Double

  /// The single-parameter Pareto law.
  ///
  /// - Throws: `InvalidInput` for a shape outside [1e-3, 1e6] or a minimum not above 0.
  public init(shape: Double, minimum: Double) throws(InvalidInput) {
    try require(shape >= 1e-3 && shape <= 1e6, "shape", shape, "must be in [1e-3, 1e6]")
    try requirePositive(minimum, "minimum")
    self.shape = shape
    self.minimum = minimum
  }

  public var support: ClosedRange<Double> { minimum...Double.infinity }
  public var mean: Double { shape > 1 ? minimum * shape / (shape - 1) : .infinity }
  public var variance: Double {
    guard shape > 2 else { return .infinity }
    return minimum * minimum * shape / ((shape - 1) * (shape - 1) * (shape - 2))
  }
  public var skewness: Double {
    guard shape > 3 else { return .infinity }
    return 2 * (1 + shape) / (shape - 3) * ((shape - 2) / shape).squareRoot()
  }

  public func density(at x: Double) -> Double {
    x < minimum ? 0 : shape / x * power(minimum / x, shape)
  }

  public func probability(upTo x: Double) -> Double {
    x <= minimum ? 0 : -expMinusOne(-shape * logOnePlus((x - minimum) / minimum))
  }

  public func probability(above x: Double) -> Double {
    x <= minimum ? 1 : power(minimum / x, shape)
  }

  public func partialMean(upTo x: Double) -> Double {
    if x <= minimum { return 0 }
    if x == .infinity { return mean }
    let growth = logOnePlus((x - minimum) / minimum)
    if shape == 1 { return minimum * growth }
    return minimum * shape * expMinusOne((1 - shape) * growth) / (1 - shape)
  }

  public func partialMean(above x: Double) -> Double {
    guard shape > 1 else { return .infinity }
    if x <= minimum { return mean }
    if x == .infinity { return 0 }
    return mean * power(minimum / x, shape - 1)
  }

  public func quantile(_ p: Double) -> Double {
    p >= 0 && p <= 1 ? minimum * exp(-logOnePlus(-p) / shape) : .nan
  }

  public func quantile(complement q: Double) -> Double {
    q >= 0 && q <= 1 ? minimum * exp(-log(q) / shape) : .nan
  }
}
