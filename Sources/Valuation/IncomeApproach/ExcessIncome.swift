public import Finance
public import NumericalMethods

/// Income above the normal return on the capital employed, for a number of years.
///
/// `value = (annualIncome − capital × industryReturn)(1 − taxRate) × a(rate, years)`, at year ends.
/// A negative excess gives a negative value.
///
/// > Source: PRC asset-appraisal textbooks, 增量收益折现法.
public struct ExcessIncome: Hashable, Sendable {
  /// What the right is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// Yearly income above the normal return, before tax.
    public let excessIncome: Double
    /// Present value of 1 a year.
    public let annuityFactor: Double
    /// `excessIncome × (1 − taxRate) × annuityFactor`.
    public let value: Double
  }

  /// Yearly income before tax.
  public let annualIncome: Double
  /// Capital employed.
  public let capital: Double
  /// Normal return on capital per year.
  public let industryReturn: Double
  /// Income tax rate.
  public let taxRate: Double
  /// Years of excess income.
  public let years: Int

  /// A level income over the return of an industry.
  ///
  /// - Parameters:
  ///   - annualIncome: before tax.
  ///   - capital: employed to earn it, at least 0.
  ///   - industryReturn: normal return per year, at least 0.
  ///   - taxRate: in [0, 1).
  ///   - years: 1 to 200.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    annualIncome: Double, capital: Double = 0, industryReturn: Double = 0, taxRate: Double = 0,
    years: Int
  ) throws(InvalidInput) {
    try requireFinite(annualIncome, "annualIncome")
    try requireNotNegative(capital, "capital")
    try requireNotNegative(industryReturn, "industryReturn")
    try requireTaxRate(taxRate)
    try require((1...200).contains(years), "years", years, "must be 1 to 200")
    self.annualIncome = annualIncome
    self.capital = capital
    self.industryReturn = industryReturn
    self.taxRate = taxRate
    self.years = years
  }

  /// The value at a discount rate.
  ///
  /// - Parameter rate: discount rate.
  /// - Returns: the indication.
  /// - Throws: `NumericalError` when a figure leaves the range of numbers.
  public func value(at rate: Rate) throws(NumericalError) -> Indication {
    let excess = try finite(annualIncome - capital * industryReturn, "the excess income")
    let annuity = try GrowingAnnuity.factor(
      rate: rate.effectiveAnnual, growth: 0, periods: Double(years))
    return Indication(
      excessIncome: excess, annuityFactor: annuity,
      value: try finite(excess * (1 - taxRate) * annuity, "the value"))
  }
}
