public import Finance
public import NumericalMethods

/// A licence or right as the start-up business that owns nothing else and buys the rest.
///
/// `free cash flowₖ = ebit − tax + depreciation − capital expenditure − working capital increase`
///
/// > Source: IVS 210, greenfield method.
public struct Greenfield: Hashable, Sendable {
  /// How the losses of the first years are taxed.
  public enum LossTreatment: String, Hashable, Sendable, Codable, CaseIterable {
    /// A loss earns its tax relief at once, as inside a profitable group.
    case immediate
    /// A loss waits, without limit of time, for later profits.
    case carryForward = "carry-forward"
  }

  /// One year of the start-up.
  public struct Year: Hashable, Sendable, Codable {
    /// Earnings before interest and tax; negative for a loss.
    public let ebit: Double
    /// Depreciation, at least 0.
    public let depreciation: Double
    /// Capital expenditure, at least 0.
    public let capitalExpenditure: Double
    /// Increase in working capital; negative when it is set free.
    public let workingCapitalChange: Double

    /// One year of the start-up.
    ///
    /// - Parameters:
    ///   - ebit: earnings before interest and tax; negative for a loss.
    ///   - depreciation: at least 0.
    ///   - capitalExpenditure: at least 0.
    ///   - workingCapitalChange: increase in working capital.
    /// - Throws: `InvalidInput` naming the argument.
    public init(
      ebit: Double, depreciation: Double, capitalExpenditure: Double,
      workingCapitalChange: Double
    ) throws(InvalidInput) {
      try requireFinite(ebit, "ebit")
      try requireNotNegative(depreciation, "depreciation")
      try requireNotNegative(capitalExpenditure, "capitalExpenditure")
      try requireFinite(workingCapitalChange, "workingCapitalChange")
      self.ebit = ebit
      self.depreciation = depreciation
      self.capitalExpenditure = capitalExpenditure
      self.workingCapitalChange = workingCapitalChange
    }
  }

  /// What the right is worth by this method, and how it came about.
  public struct Indication: Hashable, Sendable, Codable {
    /// Tax of each period; negative for relief received.
    public let taxes: [Double]
    /// Free cash flow of each period, discounted.
    public let rows: [DiscountedFlow]
    /// Losses not used by the end.
    public let remainingLosses: Double
    /// Sum of the rows.
    public let presentValueExplicit: Double
    /// Worth of everything after the last period.
    public let presentValueTerminal: Double
    /// `presentValueExplicit + presentValueTerminal`.
    public let value: Double
  }

  /// The years of the start-up.
  public let years: [Year]
  /// Income tax rate.
  public let taxRate: Double
  /// The periods and where flows fall in them.
  public let timeline: PeriodTimeline
  /// How losses are taxed.
  public let lossTreatment: LossTreatment
  /// Yearly growth of the last cash flow for ever; nil for no terminal value.
  public let terminalGrowth: Double?

  /// A start-up forecast.
  ///
  /// - Parameters:
  ///   - years: one a period.
  ///   - taxRate: in [0, 1).
  ///   - timeline: the periods; as many as `years`.
  ///   - lossTreatment: whether losses are relieved at once or carried forward.
  ///   - terminalGrowth: growth for ever of the last free cash flow as computed.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    years: [Year], taxRate: Double, over timeline: PeriodTimeline,
    lossTreatment: LossTreatment = .immediate, terminalGrowth: Double? = nil
  ) throws(InvalidInput) {
    try requireTaxRate(taxRate)
    if let growth = terminalGrowth {
      try require(growth > -1 && growth.isFinite, "terminalGrowth", growth, "must be above -1")
    }
    try require(
      years.count == timeline.count, "years", years.count, "must be as many as the periods")
    self.years = years
    self.taxRate = taxRate
    self.timeline = timeline
    self.lossTreatment = lossTreatment
    self.terminalGrowth = terminalGrowth
  }

  /// The right's value at a discount rate.
  ///
  /// - Parameter rate: discount rate, above the terminal growth.
  /// - Returns: the indication with a row a period.
  /// - Throws: `InvalidInput` for `terminalGrowth` at or above the rate; `NumericalError` when a
  ///   figure leaves the range of numbers.
  public func value(at rate: Rate) throws -> Indication {
    let (taxes, remainingLosses) = taxation()
    let cashFlows = zip(years, taxes).map { year, tax in
      year.ebit - tax + year.depreciation - year.capitalExpenditure - year.workingCapitalChange
    }
    let rows = try timeline.discounted(cashFlows, at: rate)
    let terminal = try TerminalValue.presentValue(
      after: rows.last, growing: terminalGrowth, at: rate)
    let explicit = try rows.presentValue()
    return Indication(
      taxes: taxes, rows: rows,
      remainingLosses: try finite(remainingLosses, "the losses carried forward"),
      presentValueExplicit: explicit, presentValueTerminal: terminal,
      value: try finite(explicit + terminal, "the value"))
  }

  private func taxation() -> (taxes: [Double], remainingLosses: Double) {
    if lossTreatment == .immediate { return (years.map { taxRate * $0.ebit }, 0) }
    var pool = 0.0
    let taxes = years.map { year in
      if year.ebit <= 0 {
        pool -= year.ebit
        return 0.0
      }
      let used = min(pool, year.ebit)
      pool -= used
      return taxRate * (year.ebit - used)
    }
    return (taxes, pool)
  }
}
