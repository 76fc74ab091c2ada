public import NumericalMethods

/// What an asset has lost by age: the part of its life that is over.
///
/// `obsolescence = age/(age + remaining life)`. By a Weibull technology life the remaining life is
/// its mean at that age, `∫ₐ^∞ S(t) dt / S(a)` with `S(t) = e^(−(t/scale)^shape)`.
///
/// > Source: age-life method (成新率); Weibull mean residual life, Rinne, *The Weibull Distribution*
/// > (2009), 2.9.
public struct AgeLife: Hashable, Sendable {
  /// What has been lost, and by which remaining life.
  public struct Loss: Hashable, Sendable, Codable {
    /// Remaining life in years.
    public let remainingLife: Double
    /// Share of the whole life that is over.
    public let obsolescence: Double
  }

  enum Life: Hashable, Sendable {
    case remaining(Double)
    case weibull(shape: Double, scale: Double)
  }

  /// Age in years.
  public let age: Double
  let life: Life

  /// An age and a remaining life.
  ///
  /// - Parameters:
  ///   - age: years, at least 0.
  ///   - remainingLife: years, at least 0; not 0 together with `age`.
  /// - Throws: `InvalidInput` naming the argument.
  public init(age: Double, remainingLife: Double) throws(InvalidInput) {
    try requireNotNegative(age, "age")
    try requireNotNegative(remainingLife, "remainingLife")
    try require(
      age + remainingLife > 0, "remainingLife", remainingLife, "must be above 0 for a new asset")
    self.age = age
    life = .remaining(remainingLife)
  }

  /// An age and a distribution of the technology's life.
  ///
  /// - Parameters:
  ///   - age: years, at least 0.
  ///   - shape: Weibull shape, above 0.
  ///   - scale: Weibull scale in years, above 0.
  /// - Throws: `InvalidInput` naming the argument.
  public init(age: Double, weibullShape shape: Double, scale: Double) throws(InvalidInput) {
    try requireNotNegative(age, "age")
    try require(shape > 0 && shape.isFinite, "shape", shape, "must be above 0")
    try require(scale > 0 && scale.isFinite, "scale", scale, "must be above 0")
    self.age = age
    life = .weibull(shape: shape, scale: scale)
  }

  /// The share of life that is over.
  ///
  /// - Returns: the loss, from 0 to 1.
  /// - Throws: `NumericalError.noSolution` when the remaining life leaves the range of numbers.
  public func obsolescence() throws(NumericalError) -> Loss {
    let remaining = try remainingLife()
    return Loss(
      remainingLife: remaining,
      obsolescence: try finite(
        age / (age + remaining), "the obsolescence"))
  }

  private func remainingLife() throws(NumericalError) -> Double {
    switch life {
    case .remaining(let years): return years
    case .weibull(let shape, let scale):
      let order = 1 / shape
      let hazard = power(age / scale, shape)
      if hazard == 0 {
        return try finite(scale * order * SpecialFunctions.gamma(order), "the remaining life")
      }
      if hazard == .infinity { return 0 }
      // scale × hazard^order is the age itself, which keeps the product finite.
      let ratio = try SpecialFunctions.scaledGammaQ(order, hazard)
      return try finite(age * order * ratio, "the remaining life")
    }
  }
}
