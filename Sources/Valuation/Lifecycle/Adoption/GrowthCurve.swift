public import NumericalMethods

/// An S-shaped curve of adoption or of technical performance.
///
/// Logistic: `saturation / (1 + e^−g(t − midpoint))`. Gompertz: `saturation × exp(−b e^−gt)`.
///
/// > Source: Fisher & Pry (1971), *A simple substitution model of technological change*,
/// > Technological Forecasting and Social Change 3; Gompertz (1825).
public struct GrowthCurve: Hashable, Sendable {
  /// The shape of the curve.
  public enum Shape: Hashable, Sendable {
    /// Symmetrical about a midpoint in years.
    case logistic(midpoint: Double)
    /// With a slow end; the displacement is positive.
    case gompertz(displacement: Double)
  }

  /// The shape of the curve.
  public let shape: Shape
  /// Growth rate a year, positive.
  public let growthRate: Double
  /// The ceiling, positive.
  public let saturation: Double

  /// A growth curve.
  ///
  /// - Parameters:
  ///   - shape: logistic or Gompertz.
  ///   - growthRate: growth rate a year, positive.
  ///   - saturation: the ceiling, positive.
  /// - Throws: an input outside its range, or a rate so small that its times are not finite.
  public init(_ shape: Shape, growthRate: Double, saturation: Double = 1) throws(InvalidInput) {
    try require(
      growthRate > 0 && growthRate.isFinite, "growthRate", growthRate, "must be positive")
    switch shape {
    case .logistic(let midpoint):
      try require(midpoint.isFinite, "midpoint", midpoint, "must be a number")
    case .gompertz(let displacement):
      try require(
        displacement > 0 && displacement.isFinite, "displacement", displacement,
        "must be positive")
    }
    try require(
      saturation > 0 && saturation.isFinite, "saturation", saturation, "must be positive")
    self.shape = shape
    self.growthRate = growthRate
    self.saturation = saturation
    try require(
      takeOverTime.isFinite && inflectionTime.isFinite, "growthRate", growthRate,
      "must give finite times")
  }

  /// The level reached at a time.
  ///
  /// - Parameter time: years on the curve's own clock, of either sign.
  /// - Returns: from zero to the saturation.
  public func level(at time: Double) -> Double {
    switch shape {
    case .logistic(let midpoint): saturation / (1 + exp(-growthRate * (time - midpoint)))
    case .gompertz(let displacement):
      saturation * exp(-displacement * exp(-growthRate * time))
    }
  }

  /// Years from 10 % to 90 % of the saturation.
  public var takeOverTime: Double {
    switch shape {
    case .logistic: log(81) / growthRate
    case .gompertz: (log(-log(0.1)) - log(-log(0.9))) / growthRate
    }
  }

  /// Time of the fastest growth, in years on the curve's own clock.
  public var inflectionTime: Double {
    switch shape {
    case .logistic(let midpoint): midpoint
    case .gompertz(let displacement): log(displacement) / growthRate
    }
  }
}
