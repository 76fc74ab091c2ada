import NumericalMethods

/// The running spread that pays for the losses of a tranche, under a flat hazard and flat rate.
///
/// Quarterly: `lossLeg = Σ (EL_j − EL_(j−1)) df(mid_j)`,
/// `premiumLeg = Σ Δ ((1 − EL_j) df_j + ½ (EL_j − EL_(j−1)) df(mid_j))`.
///
/// > Source: Hull & White (2004), *Valuation of a CDO and an nth to default CDS without Monte Carlo
/// > simulation*, Journal of Derivatives 12, table 7.
public struct TrancheSpread: Hashable, Sendable {
  /// Expected loss of the tranche at each quarter end, a share of the tranche.
  public let expectedLosses: [Double]
  /// Value of the losses, a share of the tranche.
  public let lossLeg: Double
  /// Value of a spread of one, in years.
  public let premiumLeg: Double

  /// A tranche of a pool of equal names.
  ///
  /// - Parameters:
  ///   - pool: the names and their dependence.
  ///   - hazardRate: of every name, per year, above zero.
  ///   - recoveryRate: from 0 to below 1.
  ///   - years: maturity, a multiple of a quarter up to 100.
  ///   - riskFreeRate: continuous, per year.
  ///   - attachment: in `[0, 1)`.
  ///   - detachment: above `attachment`, at most 1.
  /// - Throws: `InvalidInput` naming the argument that is out of range; `NumericalError` if the
  ///   threshold of a double-t pool is not found.
  /// - Complexity: a distribution of defaults for each quarter.
  public init(
    _ pool: FactorPool, hazardRate: Double, recoveryRate: Double, years: Double,
    riskFreeRate: Double, attachment: Double, detachment: Double
  ) throws {
    try requirePositive(hazardRate, "hazardRate")
    try requireShareBelowOne(recoveryRate, "recoveryRate")
    try requireFinite(riskFreeRate, "riskFreeRate")
    try requireTranche(attachment, detachment)
    try require(
      years > 0 && years <= 100 && years * 4 == (years * 4).rounded(), "years", years,
      "must be a multiple of 0.25 above 0 and at most 100")
    let quarter = 0.25
    var losses: [Double] = []
    var (loss, premium, last) = (0.0, 0.0, 0.0)
    for index in 1...Int(years * 4) {
      let end = Double(index) * quarter
      let defaults = try pool.defaults(at: -expMinusOne(-hazardRate * end))
      let expected = try defaults.expectedTrancheLoss(
        from: attachment, to: detachment, recoveryRate: recoveryRate)
      let lost = (expected - last) * exp(-riskFreeRate * (end - quarter / 2))
      loss += lost
      premium += quarter * ((1 - expected) * exp(-riskFreeRate * end) + lost / 2)
      losses.append(expected)
      last = expected
    }
    expectedLosses = losses
    lossLeg = loss
    premiumLeg = premium
  }

  /// Break-even spread, per year.
  public var spread: Double { lossLeg / premiumLeg }

  /// Expected loss at maturity, a share of the tranche.
  public var expectedTrancheLoss: Double { expectedLosses.last ?? 0 }
}
