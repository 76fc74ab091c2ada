public import NumericalMethods

/// The cost of capital of a business after tax.
///
/// `rate = (1 − debtWeight) × costOfEquity + debtWeight × costOfDebt × (1 − taxRate)`
///
/// > Source: Modigliani & Miller (1963); Brealey, Myers & Allen, 13th ed., ch. 19.
public struct WeightedAverageCostOfCapital: Hashable, Sendable {
  /// Cost of equity per year.
  public let costOfEquity: Double
  /// Cost of debt per year before tax.
  public let costOfDebt: Double
  /// Income tax rate.
  public let taxRate: Double
  /// Debt as a share of capital at market values.
  public let debtWeight: Double

  /// A capital structure.
  ///
  /// - Parameters:
  ///   - costOfEquity: per year.
  ///   - costOfDebt: per year, before tax.
  ///   - taxRate: in [0, 1).
  ///   - debtWeight: debt as a share of capital at market values, in [0, 1].
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    costOfEquity: Double, costOfDebt: Double, taxRate: Double, debtWeight: Double
  ) throws(InvalidInput) {
    try requireFinite(costOfEquity, "costOfEquity")
    try requireFinite(costOfDebt, "costOfDebt")
    try requireTaxRate(taxRate)
    try requireShare(debtWeight, "debtWeight")
    self.costOfEquity = costOfEquity
    self.costOfDebt = costOfDebt
    self.taxRate = taxRate
    self.debtWeight = debtWeight
  }

  /// The after-tax rate per year.
  ///
  /// - Throws: `NumericalError.noSolution` when it leaves the range of numbers.
  public func rate() throws(NumericalError) -> Double {
    try finite(
      (1 - debtWeight) * costOfEquity + debtWeight * costOfDebt * (1 - taxRate),
      "the cost of capital")
  }

  /// The shortcut to a pre-tax rate: `rate/(1 − taxRate)`; see `PreTaxRate` for the rate itself.
  ///
  /// - Throws: `NumericalError.noSolution` when it leaves the range of numbers.
  public func preTaxGrossUp() throws(NumericalError) -> Double {
    try finite(rate() / (1 - taxRate), "the pre-tax cost of capital")
  }
}
