public import NumericalMethods

/// The Pareto law of the second kind, from zero on: `P(X > x) = (1 + x/scale)^(−shape)`.
///
/// *Loss Models* calls this the (two-parameter) Pareto. The law that starts at a positive
/// minimum is `SingleParameterPareto`.
///
/// > Source: Klugman, Panjer & Willmot, *Loss Models*, 4th ed., appendix A.2.3.1.
public struct Lomax: Distribution, Hashable {
  /// Tail index, in [1e-3, 1e6]; moments exist below it.
  public let shape: Double
  /// Unit of the quantity, above zero.
  public let scale: Double

  /// The Lomax law by shape and scale.
  ///
  /// - Throws: `InvalidInput` for a shape outside [1e-3, 1e6] or a scale not above 0.
  public init(shape: Double, scale: Double) throws(InvalidInput) {
    try require(shape >= 1e-3 && shape <= 1e6, "shape", shape, "must be in [1e-3, 1e6]")
    try requirePositive(scale, "scale")
    self.shape = shape
    self.scale = scale
  }

  public var support: ClosedRange<Double> { 0...Double.infinity }
  public var mean: Double { shape > 1 ? scale / (shape - 1) : .infinity }
  public var variance: Double {
    guard shape > 2 else { return .infinity }
    return scale * scale * shape / ((shape - 1) * (shape - 1) * (shape - 2))
  }
  public var skewness: Double {
    guard shape > 3 else { return .infinity }
    return 2 * (1 + shape) / (shape - 3) * ((shape - 2) / shape).squareRoot()
  }

  public func density(at x: Double) -> Double {
    x < 0 ? 0 : shape / scale * exp(-(shape + 1) * logOnePlus(x / scale))
  }

  public func probability(upTo x: Double) -> Double {
    x <= 0 ? 0 : -expMinusOne(-shape * logOnePlus(x / scale))
  }

  public func probability(above x: Double) -> Double {
    x <= 0 ? 1 : exp(-shape * logOnePlus(x / scale))
  }

  public func partialMean(upTo x: Double) -> Double {
    if x <= 0 { return 0 }
    if x == .infinity { return mean }
    if shape == 1 {
      return scale * (logOnePlus(x / scale) - x / (x + scale))
    }
    // scale (1 − S) − shape x S, over shape − 1; S the survival function.
    return (scale * probability(upTo: x) - shape * x * probability(above: x)) / (shape - 1)
  }

  public func partialMean(above x: Double) -> Double {
    guard shape > 1 else { return .infinity }
    if x <= 0 { return mean }
    if x == .infinity { return 0 }
    return probability(above: x) * (x + (x + scale) / (shape - 1))
  }

  public func quantile(_ p: Double) -> Double {
    p >= 0 && p <= 1 ? scale * expMinusOne(-logOnePlus(-p) / shape) : .nan
  }

  public func quantile(complement q: Double) -> Double {
    q >= 0 && q <= 1 ? scale * expMinusOne(-log(q) / shape) : .nan
  }
}
