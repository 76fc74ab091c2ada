public import NumericalMethods

/// How long a right earns: the least of its certain lives and of a random technology life.
///
/// `certainLife = min(legal, product, contract)`, `expected = ∫ S(t) dt` from zero to it, with `S`
/// the survival of the technology: the mean of the least life, not the least of the mean lives.
///
/// > Source: mean of a minimum, Klein & Moeschberger, *Survival Analysis*, 2nd ed., 2.4.
public struct EconomicLife: Hashable, Sendable {
  /// The least of the certain lives, in years.
  public let certainLife: Double
  /// Mean of the least of all lives, in years.
  public let expected: Double
  /// Probability that the technology outlives the certain life.
  public let probabilityOfReachingCertainLife: Double

  /// The life of a right.
  ///
  /// - Parameters:
  ///   - legalLife: remaining legal life in years, not negative.
  ///   - productLife: remaining life of the product in years, not negative; nil where it does not
  ///     bind.
  ///   - contractLife: remaining contract term in years, not negative; nil where it does not bind.
  ///   - technology: the random life of the technology; nil without that risk.
  /// - Throws: a negative life.
  public init(
    legalLife: Double, productLife: Double? = nil, contractLife: Double? = nil,
    technology: WeibullLife? = nil
  ) throws(InvalidInput) {
    var least = Double.infinity
    let lives = [
      ("legalLife", legalLife), ("productLife", productLife), ("contractLife", contractLife),
    ]
    for (name, life) in lives {
      guard let life else { continue }
      try require(life >= 0 && life.isFinite, name, life, "must not be negative")
      least = min(least, life)
    }
    certainLife = least
    expected = technology?.meanLife(upTo: least) ?? least
    probabilityOfReachingCertainLife = technology?.survival(to: least) ?? 1
  }
}
