public import NumericalMethods

/// Damages that a Chinese court may award: a proved base with a punitive multiple, or an amount
/// within the statutory range.
///
/// `base` is the larger of the proved loss and the infringer's proved profit, failing both a
/// multiple of the licence fee. `award = base × punitiveMultiple + enforcementCosts`; without a
/// base, `award = statutory amount + enforcementCosts`. The multiple states the whole award over
/// the base: a five-fold award is five times the base. Costs are never multiplied.
///
/// > Source: Patent Law 2020 art. 71; Trademark Law 2019 art. 63; Copyright Law 2020 art. 54;
/// > Anti-Unfair Competition Law; Seed Law; Pudong rules on strong protection of intellectual
/// > property (in force 2021-12-01) art. 10; Supreme People's Court, interpretation on punitive
/// > damages, 2021 No. 4, art. 5.
public struct ChineseAward: Hashable, Sendable {
  /// The right that was infringed.
  public enum Right: Hashable, Sendable, CaseIterable {
    case patent, trademark, copyright, tradeSecret, plantVariety
  }

  /// The rules on punitive damages in force at the place of the court.
  public enum Regime: Hashable, Sendable, CaseIterable {
    /// The national laws: up to five times the base.
    case national
    /// Pudong, severe: up to five times, with a higher statutory limit.
    case pudongSevere
    /// Pudong, extremely severe: from five to ten times, with a higher statutory limit.
    case pudongExtremelySevere
  }

  /// What the amount rests on.
  public enum Basis: Hashable, Sendable, CaseIterable {
    case actualLoss, infringerProfit, licenceFee, statutory
  }

  /// What the amount rests on.
  public let basis: Basis
  /// Base of the damages, CNY; on the statutory basis the amount within the range.
  public let base: Double
  /// Multiple that was applied to the base, 1 without punitive damages.
  public let punitiveMultiple: Double
  /// Reasonable costs of enforcement, CNY.
  public let enforcementCosts: Double
  /// Limits of statutory damages, CNY.
  public let statutoryRange: ClosedRange<Double>

  /// Damages in a Chinese court.
  ///
  /// - Parameters:
  ///   - right: the right that was infringed.
  ///   - regime: the rules at the place of the court.
  ///   - actualLoss: the owner's proved loss, CNY, not negative.
  ///   - infringerProfit: the infringer's proved profit, CNY, not negative.
  ///   - licenseFee: fee of a reference licence, CNY, positive.
  ///   - licenseMultiple: multiple of that fee, in [1, 5].
  ///   - punitiveMultiple: the whole award over the base, 1 without punitive damages; at most 5,
  ///     from 5 to 10 in extremely severe cases in Pudong.
  ///   - statutoryAmount: what the court finds fitting without a base, CNY; moved into the range.
  ///   - enforcementCosts: reasonable costs, CNY, not negative.
  /// - Throws: an input outside its range, a multiple that the regime or the lack of a base
  ///   forbids, or neither a base nor a statutory amount.
  public init(
    right: Right, regime: Regime = .national, actualLoss: Double? = nil,
    infringerProfit: Double? = nil, licenseFee: Double? = nil, licenseMultiple: Double = 1,
    punitiveMultiple: Double = 1, statutoryAmount: Double? = nil, enforcementCosts: Double = 0
  ) throws(InvalidInput) {
    try Self.check(actualLoss, "actualLoss")
    try Self.check(infringerProfit, "infringerProfit")
    try Self.check(licenseFee, "licenseFee")
    try require(licenseFee != 0, "licenseFee", 0, "must be positive")
    try require(
      (1...5).contains(licenseMultiple), "licenseMultiple", licenseMultiple, "must be in [1, 5]")
    try require(
      (1...10).contains(punitiveMultiple), "punitiveMultiple", punitiveMultiple,
      "must be in [1, 10]")
    try Self.check(statutoryAmount, "statutoryAmount")
    try Self.check(enforcementCosts, "enforcementCosts")

    let range = Self.statutoryRange(of: right, under: regime)
    let proved = Self.base(
      loss: actualLoss, profit: infringerProfit, fee: licenseFee.map { $0 * licenseMultiple })
    if let proved {
      let allowed: ClosedRange<Double> = regime == .pudongExtremelySevere ? 5...10 : 1...5
      try require(
        allowed.contains(punitiveMultiple), "punitiveMultiple", punitiveMultiple,
        "must be in [\(allowed.lowerBound), \(allowed.upperBound)] under the regime")
      (basis, base) = proved
    } else {
      try require(
        punitiveMultiple == 1, "punitiveMultiple", punitiveMultiple, "must be 1 without a base")
      guard let statutoryAmount else {
        throw InvalidInput("statutoryAmount", "must be given when there is no base", got: "nothing")
      }
      basis = .statutory
      base = min(max(statutoryAmount, range.lowerBound), range.upperBound)
    }
    self.punitiveMultiple = punitiveMultiple
    self.enforcementCosts = enforcementCosts
    statutoryRange = range
    try require(
      award.isFinite, "punitiveMultiple", punitiveMultiple,
      "must give an award within a number's range")
  }

  /// Damages with costs, CNY.
  public var award: Double { base * punitiveMultiple + enforcementCosts }

  /// Limits of statutory damages for a right, CNY.
  ///
  /// - Parameters:
  ///   - right: the right that was infringed.
  ///   - regime: the rules at the place of the court; both Pudong regimes raise the upper limit.
  /// - Returns: the least and the greatest amount.
  public static func statutoryRange(
    of right: Right, under regime: Regime
  ) -> ClosedRange<Double> {
    let least: Double =
      switch right {
      case .patent: 30_000
      case .copyright: 500
      case .trademark, .tradeSecret, .plantVariety: 0
      }
    return least...(regime == .national ? 5_000_000 : 10_000_000)
  }

  private static func base(
    loss: Double?, profit: Double?, fee: Double?
  ) -> (Basis, Double)? {
    switch (loss, profit) {
    case (let loss?, let profit?): loss >= profit ? (.actualLoss, loss) : (.infringerProfit, profit)
    case (let loss?, nil): (.actualLoss, loss)
    case (nil, let profit?): (.infringerProfit, profit)
    case (nil, nil): fee.map { (.licenceFee, $0) }
    }
  }

  private static func check(_ amount: Double?, _ name: String) throws(InvalidInput) {
    guard let amount else { return }
    try require(amount >= 0 && amount.isFinite, name, amount, "must not be negative")
  }
}
