public import NumericalMethods

/// The ways in which an asset has lost worth, and what they come to together.
///
/// > Source: IVS 210, cost approach, obsolescence; American Society of Appraisers, *Valuing
/// > Machinery and Equipment*, for the order of deductions.
public struct ObsolescenceFactors: Hashable, Sendable {
  /// How the factors combine.
  public enum Combination: String, Hashable, Sendable, Codable, CaseIterable {
    /// Each takes its share of what the others leave: `1 − (1−f)(1−t)(1−e)`.
    case multiplicative
    /// They add up: `f + t + e`; must be chosen.
    case additive
  }

  /// Loss by what the asset itself lacks.
  public let functional: Double
  /// Loss by newer technology.
  public let technological: Double
  /// Loss by the market around it.
  public let economic: Double
  /// How they combine.
  public let combination: Combination

  /// Nothing lost.
  public static let none = ObsolescenceFactors()

  private init() {
    functional = 0
    technological = 0
    economic = 0
    combination = .multiplicative
  }

  /// The three factors.
  ///
  /// - Parameters:
  ///   - functional: in [0, 1].
  ///   - technological: in [0, 1].
  ///   - economic: in [0, 1].
  ///   - combination: how they combine; additive ones come to at most 1.
  /// - Throws: `InvalidInput` naming the argument, `economicObsolescence` when the sum exceeds 1.
  public init(
    functional: Double, technological: Double, economic: Double,
    combination: Combination = .multiplicative
  ) throws(InvalidInput) {
    try requireShare(functional, "functionalObsolescence")
    try requireShare(technological, "technologicalObsolescence")
    try requireShare(economic, "economicObsolescence")
    let sum = functional + technological + economic
    try require(
      combination == .multiplicative || sum <= 1, "economicObsolescence", economic,
      "must not take the sum of the factors above 1")
    self.functional = functional
    self.technological = technological
    self.economic = economic
    self.combination = combination
  }

  /// Share lost in all, in [0, 1].
  public var total: Double {
    switch combination {
    case .multiplicative: 1 - (1 - functional) * (1 - technological) * (1 - economic)
    case .additive: functional + technological + economic
    }
  }
}
