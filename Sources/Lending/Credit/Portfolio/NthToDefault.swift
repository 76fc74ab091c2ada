import NumericalMethods

/// The running spread of a basket that pays on the nth default among its names.
///
/// `Q(t)` is the probability of fewer than `rank` defaults by `t`. Losses fall in the middle of the
/// weeks of a 52-week year; premiums are paid at quarter ends, and accrued up to the default.
///
/// > Source: Hull & White (2004), *Valuation of a CDO and an nth to default CDS without Monte Carlo
/// > simulation*, Journal of Derivatives 12.
public struct NthToDefault: Hashable, Sendable {
  /// Probability of the nth default by maturity.
  public let triggerProbability: Double
  /// Value of the payment on the nth default, per unit of notional.
  public let lossLeg: Double
  /// Value of a spread of one, in years.
  public let premiumLeg: Double

  /// A basket of equal names.
  ///
  /// - Parameters:
  ///   - rank: which default pays, from 1 to the number of names.
  ///   - pool: the names and their dependence.
  ///   - hazardRate: of every name, per year, above zero.
  ///   - recoveryRate: from 0 to below 1.
  ///   - years: maturity, from 1 to 100.
  ///   - riskFreeRate: continuous, per year.
  /// - Throws: `InvalidInput` naming the argument that is out of range; `NumericalError` if the
  ///   threshold of a double-t pool is not found.
  /// - Complexity: a distribution of defaults for each week.
  public init(
    rank: Int, of pool: FactorPool, hazardRate: Double, recoveryRate: Double, years: Int,
    riskFreeRate: Double
  ) throws {
    try require(
      (1...pool.names).contains(rank), "rank", rank, "must be in 1...\(pool.names), the names")
    try requirePositive(hazardRate, "hazardRate")
    try self.init(rank, recoveryRate: recoveryRate, years: years, riskFreeRate: riskFreeRate) {
      try pool.defaults(at: -expMinusOne(-hazardRate * $0))
    }
  }

  /// A basket of unequal names.
  ///
  /// - Parameters:
  ///   - rank: which default pays, from 1 to the number of names.
  ///   - pool: the names and their dependence; their units of loss do not count.
  ///   - hazardRates: of each name, per year, above zero.
  ///   - recoveryRate: on the name whose default pays, from 0 to below 1.
  ///   - years: maturity, from 1 to 100.
  ///   - riskFreeRate: continuous, per year.
  /// - Throws: `InvalidInput` naming the argument that is out of range; `NumericalError` if the
  ///   threshold of a double-t pool is not found.
  /// - Complexity: a distribution of defaults for each week.
  public init(
    rank: Int, of pool: UnequalPool, hazardRates: [Double], recoveryRate: Double, years: Int,
    riskFreeRate: Double
  ) throws {
    let names = pool.lossUnits.count
    try require((1...names).contains(rank), "rank", rank, "must be in 1...\(names), the names")
    try requireSameCount(names, hazardRates.count, "hazardRates", as: "lossUnits")
    try requireEach(hazardRates, "hazardRates", requirePositive)
    try self.init(rank, recoveryRate: recoveryRate, years: years, riskFreeRate: riskFreeRate) {
      years in try pool.defaults(at: hazardRates.map { -expMinusOne(-$0 * years) })
    }
  }

  private init(
    _ rank: Int, recoveryRate: Double, years: Int, riskFreeRate: Double,
    defaults: (_ years: Double) throws -> PoolDefaultDistribution
  ) throws {
    try requireShareBelowOne(recoveryRate, "recoveryRate")
    try require((1...100).contains(years), "years", years, "must be in 1...100")
    try requireFinite(riskFreeRate, "riskFreeRate")
    let (weeksAYear, weeksAQuarter) = (52, 13)
    var (defaulted, trigger, premium) = (0.0, 0.0, 0.0)
    for week in 1...(years * weeksAYear) {
      let time = Double(week) / Double(weeksAYear)
      let middle = (Double(week) - 0.5) / Double(weeksAYear)
      let now = try defaults(time).probability(from: rank)
      let paid = (now - defaulted) * exp(-riskFreeRate * middle)
      let lastQuarter = Double((week - 1) / weeksAQuarter) / 4
      trigger += paid
      premium += paid * (middle - lastQuarter)
      if week % weeksAQuarter == 0 { premium += 0.25 * (1 - now) * exp(-riskFreeRate * time) }
      defaulted = now
    }
    triggerProbability = defaulted
    lossLeg = trigger * (1 - recoveryRate)
    premiumLeg = premium
  }

  /// Break-even spread, per year.
  public var spread: Double { lossLeg / premiumLeg }
}
