public import NumericalMethods

/// A patent-protected research project whose cost to completion and later cash flow are uncertain,
/// which may fail for good at any time and may be abandoned.
///
/// `dK = −I dt + s √(I K) dz`, `dC = (α − η) C dt + φ C dw`, `corr(dz, dw) = ρ`, failure at intensity
/// `λ` while investing. On completion at `t` it is worth `C (1 − e^−g(T−t)) / g + M C e^−g(T−t)` with
/// `g = r − α + η`; uncompleted at the expiry `T` it is worth nothing. What abandonment adds is found
/// on a grid of cost, cash flow and time, the committed value on a finer grid of cost and time.
///
/// > Source: Schwartz (2004), *Patents and R&D as real options*, Economic Notes 33(1), eq. 1–12;
/// > grid, Craig & Sneyd (1988), Computers & Mathematics with Applications 16(4).
public struct ResearchProject: Hashable, Sendable {
  /// What the cash flow does once the project is complete.
  public struct CashFlow: Hashable, Sendable {
    /// Cash flow a year if the project were complete today, in currency.
    public let rate: Double
    /// Growth of that rate a year, continuous, less its risk premium.
    public let growth: Double
    /// Volatility of that rate per square root of a year.
    public let volatility: Double
    /// Multiple of the rate that is paid at the expiry.
    public let terminalMultiple: Double

    /// An uncertain cash flow.
    ///
    /// - Parameters:
    ///   - rate: cash flow a year today, positive.
    ///   - drift: growth a year, continuous.
    ///   - riskPremium: what is taken from the growth for risk, a year.
    ///   - volatility: per square root of a year, in (0, 3].
    ///   - terminalMultiple: of the rate at the expiry, not negative.
    /// - Throws: an input outside its range.
    public init(
      rate: Double, drift: Double, riskPremium: Double, volatility: Double,
      terminalMultiple: Double
    ) throws(InvalidInput) {
      try require(rate > 0 && rate.isFinite, "cashFlowRate", rate, "must be positive")
      try require(drift.isFinite, "cashFlowDrift", drift, "must be a number")
      try require(riskPremium.isFinite, "riskPremium", riskPremium, "must be a number")
      try require(
        volatility > 0 && volatility <= 3, "cashFlowVolatility", volatility, "must be in (0, 3]")
      try require(
        terminalMultiple >= 0 && terminalMultiple.isFinite, "terminalMultiple", terminalMultiple,
        "must not be negative")
      self.rate = rate
      growth = drift - riskPremium
      self.volatility = volatility
      self.terminalMultiple = terminalMultiple
    }
  }

  /// What it takes to complete the project.
  public struct Research: Hashable, Sendable {
    /// Expected cost to completion, in currency.
    public let expectedCost: Double
    /// Cost a year while investing, in currency.
    public let investmentRate: Double
    /// Uncertainty of the cost.
    public let costVolatility: Double
    /// Failures for good a year while investing.
    public let failureRate: Double

    /// An uncertain cost.
    ///
    /// - Parameters:
    ///   - expectedCost: to completion, positive.
    ///   - investmentRate: cost a year while investing, positive.
    ///   - costVolatility: uncertainty of the cost, in [0, 3].
    ///   - failureRate: failures for good a year while investing, not negative.
    /// - Throws: an input outside its range.
    public init(
      expectedCost: Double, investmentRate: Double, costVolatility: Double, failureRate: Double
    ) throws(InvalidInput) {
      try require(
        expectedCost > 0 && expectedCost.isFinite, "expectedCost", expectedCost,
        "must be positive")
      try require(
        investmentRate > 0 && investmentRate.isFinite, "investmentRate", investmentRate,
        "must be positive")
      try require(
        (0...3).contains(costVolatility), "costVolatility", costVolatility, "must be in [0, 3]")
      try require(
        failureRate >= 0 && failureRate.isFinite, "failureRate", failureRate,
        "must not be negative")
      self.expectedCost = expectedCost
      self.investmentRate = investmentRate
      self.costVolatility = costVolatility
      self.failureRate = failureRate
    }
  }

  /// Value of the project with the right to abandon it, in currency; not negative.
  public let value: Double
  /// Value when it must be carried through, in currency; may be negative.
  public let valueWithoutAbandonment: Double
  /// Value of the cash flows if the project were complete today, in currency.
  public let valueIfCompleted: Double

  /// A research project.
  ///
  /// - Parameters:
  ///   - research: what it takes to complete it.
  ///   - cashFlow: what it brings then.
  ///   - correlation: of cost and cash flow, in (−1, 1).
  ///   - riskFreeRate: continuous riskless rate a year, above the growth of the cash flow.
  ///   - patentLife: years to the expiry, in (0, 100].
  /// - Throws: `InvalidInput` for an input outside its range; `NumericalError` for a cost so far from
  ///   what can be spent before the expiry that no grid holds both, or values beyond a number's range.
  public init(
    research: Research, cashFlow: CashFlow, correlation: Double, riskFreeRate: Double,
    patentLife: Double
  ) throws {
    try require(
      correlation > -1 && correlation < 1, "correlation", correlation, "must be in (−1, 1)")
    try require(
      riskFreeRate.isFinite && riskFreeRate - cashFlow.growth > 0, "riskFreeRate", riskFreeRate,
      "must be above the growth of the cash flow less its risk premium")
    try require(
      patentLife > 0 && patentLife <= 100, "patentLife", patentLife, "must be in (0, 100]")
    let terms = ResearchTerms(
      research: research, cashFlow: cashFlow, correlation: correlation,
      riskFreeRate: riskFreeRate, patentLife: patentLife)
    valueIfCompleted = try finite(
      cashFlow.rate * terms.completionMultiple(at: 0), "the value if completed")
    let fine = try CommittedResearch(terms, grid: terms.grid(cellsOfCost: 400))
    let committed = try finite(
      cashFlow.rate * fine.incomeMultiple - fine.cost, "the committed value")
    valueWithoutAbandonment = committed
    let coarse = try terms.grid(cellsOfCost: 48)
    let gain = try AbandonmentGain(terms, grid: coarse, cells: 96).value
    value = try finite(max(0, committed + gain), "the value")
  }
}
