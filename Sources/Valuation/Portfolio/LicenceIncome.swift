import Finance
public import NumericalMethods

/// A right as an entry fee and the level royalty that, together with it, makes a stated total.
///
/// The royalty is solved for: `royalty = (total − entry fee)/Σ revenueₖ × (1 − taxRate) × factorₖ`.
///
/// > Source: Chinese licence practice (入门费加提成), as in the GMB appraisal of 2008-05-31.
public struct LicenceIncome: ValuationMethod {
  public let name = "entry fee and royalty"
  let entryFee: Double
  let total: Double
  let revenue: RevenueForecast
  let years: Int
  let taxRate: Double?

  /// An entry fee and a royalty to be found.
  ///
  /// - Parameters:
  ///   - entryFee: lump sum at the valuation date, from 0 to `total`.
  ///   - total: what both are worth together, above 0.
  ///   - revenue: on which the royalty is paid.
  ///   - years: calendar years of the forecast, 1 to 200, the first from the valuation date.
  ///   - taxRate: in [0, 1); nil for that of the appraisal.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    entryFee: Double, total: Double, revenue: RevenueForecast, years: Int, taxRate: Double? = nil
  ) throws(InvalidInput) {
    try require(total > 0 && total.isFinite, "total", total, "must be above 0")
    try require(
      entryFee >= 0 && entryFee <= total, "entryFee", entryFee, "must be from 0 to the total")
    try require((1...200).contains(years), "years", years, "must be from 1 to 200")
    if let taxRate { try requireTaxRate(taxRate) }
    self.entryFee = entryFee
    self.total = total
    self.revenue = revenue
    self.years = years
    self.taxRate = taxRate
  }

  public func value(
    of asset: IPAsset, under assumptions: AppraisalAssumptions
  ) throws -> IndicatedValue {
    let span = try ForecastSpan(
      from: assumptions.asOf, years: years,
      rightEnds: asset.term.isRenewable ? nil : asset.term.end, timing: assumptions.timing)
    let tax = taxRate ?? assumptions.taxRate
    let solution = try EntryFeeRoyalty(
      targetValue: total, entryFee: entryFee,
      revenues: revenue.amounts(years: years, over: span), over: span.timeline, taxRate: tax
    ).royalty(at: assumptions.discountRate.rate)
    let periods = zip(span.labels, solution.rows).map { label, row in
      ForecastPeriod(
        label: label, revenue: row.revenue, rate: solution.royaltyRate, fees: 0,
        contribution: row.contribution * (1 - tax), years: row.years, factor: row.factor,
        presentValue: row.presentValue)
    }
    let value = Money(entryFee + solution.presentValueOfRoyalties, assumptions.currency)
    return IndicatedValue(
      method: name, value: value, periods: periods, findings: span.findings,
      explanation: explanation(value, solution, periods, assumptions))
  }

  private func explanation(
    _ value: Money, _ solution: EntryFeeRoyalty.Solution, _ periods: [ForecastPeriod],
    _ assumptions: AppraisalAssumptions
  ) -> Explanation {
    let currency = assumptions.currency
    let royalty = Explanation.computed(
      "level royalty", .fraction(solution.royaltyRate),
      formula: "(total − entry fee) / present value of the revenue after tax",
      from: [
        .input("total", .money(Money(total, currency)), path: "total"),
        .input("entry fee", .money(Money(entryFee, currency)), path: "entryFee"),
        .input("revenue", .text("\(periods.count)"), path: "revenue"),
        assumptions.discountRate.explanation, assumptions.timingExplanation,
        assumptions.asOfExplanation,
      ], name: "royalty-rate")
    let rows = periods.enumerated().map { index, period in
      Explanation.computed(
        Label("present value, {}", period.label), .money(Money(period.presentValue, currency)),
        formula: "revenue × royalty × (1 − income tax rate) × discount factor",
        from: [
          .input(
            Label("revenue, {}", period.label), .money(Money(period.revenue, currency)),
            path: "revenue[\(index)]"),
          royalty, assumptions.taxExplanation, assumptions.discountRate.explanation,
        ], name: "present-value[\(index)]")
    }
    return .sum(
      Label("value by {}", name), .money(value),
      of: [
        .input("entry fee", .money(Money(entryFee, currency)), path: "entryFee"),
        .sum(
          "present value of the royalties",
          .money(Money(solution.presentValueOfRoyalties, currency)), of: rows,
          formula: "sum over the periods"),
      ], name: "indicated-value")
  }
}
