public import Finance
public import NumericalMethods

/// The worth of the tax that a buyer saves by amortizing the asset bought.
///
/// Each unit of value earns deductions worth `D`, and the relief is itself part of the value, so
/// `value = cash flow value + taxRate × D × value`, which gives the factor `1/(1 − taxRate × D)`.
/// The life is that of the tax law (in China at least 10 years as a rule), not the economic one.
///
/// > Source: AICPA, *Assets Acquired to Be Used in Research and Development Activities* (2013);
/// > IVS 210, tax amortization benefit; EIT Implementing Regulations art. 67 for the Chinese life.
public struct TaxAmortizationBenefit: Hashable, Sendable {
  /// How the asset's value is deducted.
  enum Deductions: Hashable, Sendable {
    case straightLine(years: Int, periodsPerYear: Int)
    case yearly([Double])
  }

  /// The step-up and what it comes from.
  public struct Factor: Hashable, Sendable, Codable {
    /// `D`: present value of the deductions on one unit of value.
    public let presentValueOfDeductions: Double
    /// `1/(1 − taxRate × D)`, at least 1.
    public let factor: Double
  }

  /// Income tax rate, in [0, 1].
  public let taxRate: Double
  /// Whether relief comes at the end or in the middle of each period.
  public let timing: Timing
  let deductions: Deductions

  /// Deductions in equal parts.
  ///
  /// - Parameters:
  ///   - taxRate: in [0, 1].
  ///   - years: tax life, 1 to 100 years.
  ///   - periodsPerYear: 1 for yearly to 12 for monthly deductions.
  ///   - timing: when in a period the relief comes; `.start` is refused.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    taxRate: Double, years: Int, periodsPerYear: Int = 1, timing: Timing = .end
  ) throws(InvalidInput) {
    try requireShare(taxRate, "taxRate")
    try require((1...100).contains(years), "years", years, "must be 1 to 100")
    try require(
      (1...12).contains(periodsPerYear), "periodsPerYear", periodsPerYear, "must be 1 to 12")
    try require(timing != .start, "timing", timing.rawValue, "must be end or mid")
    self.taxRate = taxRate
    self.timing = timing
    deductions = .straightLine(years: years, periodsPerYear: periodsPerYear)
  }

  /// Deductions by a yearly schedule.
  ///
  /// - Parameters:
  ///   - taxRate: in [0, 1].
  ///   - deductionSchedule: shares of the value deducted in each year, in [0, 1], together at
  ///     most 1.
  ///   - timing: when in a year the relief comes; `.start` is refused.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    taxRate: Double, deductionSchedule: [Double], timing: Timing = .end
  ) throws(InvalidInput) {
    try requireShare(taxRate, "taxRate")
    try requireEach(deductionSchedule, "deductionSchedule", requireShare)
    let total = deductionSchedule.reduce(0, +)
    try require(total <= 1 + 1e-9, "deductionSchedule", total, "must sum to at most 1")
    try require(timing != .start, "timing", timing.rawValue, "must be end or mid")
    self.taxRate = taxRate
    self.timing = timing
    deductions = .yearly(deductionSchedule)
  }

  /// The step-up factor at a discount rate.
  ///
  /// Straight line over `n` periods: `D = (1/n) × (1 − (1+i)^−n)/i`, with the period's rate
  /// `i = (1+rate)^(1/periodsPerYear) − 1`, times `(1+i)^½` for relief in the middle.
  ///
  /// - Parameter rate: discount rate.
  /// - Returns: the factor and the present value of deductions.
  /// - Throws: `InvalidInput` for `taxRate` when the relief would exceed the value;
  ///   `NumericalError` when a figure leaves the range of numbers.
  public func factor(at rate: Rate) throws -> Factor {
    let deducted = try finite(presentValueOfDeductions(at: rate), "the value of deductions")
    let denominator = 1 - taxRate * deducted
    try require(
      denominator > 0, "taxRate", taxRate,
      "must leave the present value of the relief below the value of the asset")
    return Factor(
      presentValueOfDeductions: deducted,
      factor: try finite(1 / denominator, "the tax amortization factor"))
  }

  private func presentValueOfDeductions(at rate: Rate) throws(NumericalError) -> Double {
    let halfPeriod = timing == .mid ? 0.5 : 0
    switch deductions {
    case .straightLine(let years, let periodsPerYear):
      let count = Double(years * periodsPerYear)
      let logGrowth = rate.logGrowth(over: 1) / Double(periodsPerYear)
      let annuity = try GrowingAnnuity.factor(
        rate: expMinusOne(logGrowth), growth: 0, periods: count)
      return annuity / count * exp(halfPeriod * logGrowth)
    case .yearly(let shares):
      return try PresentValue.of(
        shares, at: shares.indices.map { Double($0 + 1) - halfPeriod }, rate: rate)
    }
  }
}

extension TaxAmortizationBenefit {
  /// The factor a method applies to its value, 1 when the tax life is 0 years.
  ///
  /// Straight line over whole years with the timing of the method's flows; flows at the start of a
  /// period are relieved at its end.
  static func factor(
    taxRate: Double, years: Int, timing: Timing, at rate: Rate
  ) throws -> Double {
    if years == 0 { return 1 }
    let benefit = try TaxAmortizationBenefit(
      taxRate: taxRate, years: years, timing: timing == .mid ? .mid : .end)
    return try benefit.factor(at: rate).factor
  }
}
