public import NumericalMethods

/// Sales of two generations of a technology, the second taking over from the first.
///
/// `S₁(t) = m₁ F(t) (1 − F(t − τ))`, `S₂(t) = F(t − τ) (m₂ + m₁ F(t))` with `τ` the introduction
/// of the second and `F` zero before time zero.
///
/// > Source: Norton & Bass (1987), *A diffusion theory model of adoption and substitution for
/// > successive generations of high-technology products*, Management Science 33(9), eq. 1–2.
public struct SuccessiveGenerations: Hashable, Sendable {
  /// How each generation spreads.
  public let diffusion: BassDiffusion
  /// Potential of the first generation, in units a year.
  public let firstPotential: Double
  /// Potential that the second generation adds, in units a year.
  public let secondPotential: Double
  /// Years from the launch of the first to the launch of the second.
  public let introduction: Double

  /// Two generations.
  ///
  /// - Parameters:
  ///   - diffusion: how each generation spreads.
  ///   - firstPotential: potential of the first, positive.
  ///   - secondPotential: potential that the second adds, positive.
  ///   - introduction: years between the launches, not negative.
  /// - Throws: an input outside its range.
  public init(
    _ diffusion: BassDiffusion, firstPotential: Double, secondPotential: Double,
    introduction: Double
  ) throws(InvalidInput) {
    try require(
      firstPotential > 0 && firstPotential.isFinite, "firstPotential", firstPotential,
      "must be positive")
    try require(
      secondPotential > 0 && (firstPotential + secondPotential).isFinite, "secondPotential",
      secondPotential, "must be positive")
    try require(
      introduction >= 0 && introduction.isFinite, "introduction", introduction,
      "must not be negative")
    self.diffusion = diffusion
    self.firstPotential = firstPotential
    self.secondPotential = secondPotential
    self.introduction = introduction
  }

  /// Sales of the first generation at a time, in units a year.
  ///
  /// - Parameter time: years since the launch of the first.
  /// - Returns: from zero to the first potential.
  public func first(at time: Double) -> Double {
    firstPotential * diffusion.share(at: time) * (1 - diffusion.share(at: time - introduction))
  }

  /// Sales of the second generation at a time, in units a year.
  ///
  /// - Parameter time: years since the launch of the first.
  /// - Returns: from zero to both potentials together.
  public func second(at time: Double) -> Double {
    diffusion.share(at: time - introduction)
      * (secondPotential + firstPotential * diffusion.share(at: time))
  }
}
