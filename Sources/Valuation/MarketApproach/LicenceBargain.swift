public import NumericalMethods

/// The profit of a licence split by outside options and bargaining weight.
///
/// `licensorProfit = licensorOption + licensorWeight × surplus`, with
/// `surplus = totalProfit − licensorOption − licenseeOption`.
///
/// > Source: Nash, *Econometrica* 18 (1950) 155–162.
public struct LicenceBargain: Hashable, Sendable {
  /// Profit to be shared beyond both outside options.
  public let surplus: Double
  /// Profit of the licensor.
  public let licensorProfit: Double
  /// Profit of the licensee.
  public let licenseeProfit: Double
  /// The licensor's profit over the sales.
  public let royaltyRate: Double

  /// Strikes the bargain.
  ///
  /// - Parameters:
  ///   - totalProfit: joint profit, at least both options together.
  ///   - licensorOption: the licensor's profit without agreement.
  ///   - licenseeOption: the licensee's profit without agreement.
  ///   - licensorWeight: the licensor's share of the surplus, in [0, 1].
  ///   - sales: what the rate applies to, above zero.
  /// - Throws: `InvalidInput` naming the argument; `totalProfit` where no agreement pays.
  public init(
    totalProfit: Double, licensorOption: Double = 0, licenseeOption: Double = 0,
    licensorWeight: Double = 0.5, sales: Double
  ) throws(InvalidInput) {
    try requireFinite(totalProfit, "totalProfit")
    try requireFinite(licensorOption, "licensorOption")
    try requireFinite(licenseeOption, "licenseeOption")
    try requireShare(licensorWeight, "licensorWeight")
    try requirePositive(sales, "sales")
    try require(
      totalProfit >= licensorOption + licenseeOption, "totalProfit", totalProfit,
      "must be at least what both sides have without agreement")
    surplus = totalProfit - licensorOption - licenseeOption
    licensorProfit = licensorOption + licensorWeight * surplus
    licenseeProfit = totalProfit - licensorProfit
    royaltyRate = licensorProfit / sales
  }
}
