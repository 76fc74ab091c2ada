import Finance
public import NumericalMethods

/// A right as the royalty that its owner need not pay, or as its share of revenue.
///
/// `value = TAB × Σ (revenueₖ × rateₖ − feesₖ) × (1 − taxRate) × (1 + r)^−tₖ`, over calendar years
/// from the valuation date to the end of the forecast or of the right.
///
/// > Source: International Valuation Standards, IVS 210, relief from royalty; 专利资产评估指导意见
/// > (中评协〔2017〕49号) art. 26–30, split of revenue.
public struct RoyaltyIncome: ValuationMethod {
  /// What the rate stands for.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// A royalty on revenue, saved because the right is owned.
    case reliefFromRoyalty = "relief from royalty"
    /// The share of revenue that the right earns.
    case revenueSplit = "revenue split"

    /// The key under which a model file gives the rate.
    public var rateKey: String { self == .reliefFromRoyalty ? "royaltyRate" : "splitRate" }
  }

  /// How the rate is given.
  public enum RateForm: Hashable, Sendable {
    /// One rate, wearing off along a curve.
    case level(Double, Obsolescence)
    /// A rate for each period, as stated.
    case table([Double])
    /// A rate placed in the range of its industry by scores, wearing off along a curve.
    case scored(ScoredRate, Obsolescence)
  }

  public let basis: Basis
  let revenue: RevenueForecast
  let rate: RateForm
  let years: Int
  let taxRate: Double?
  let taxLife: Int
  let discountRate: DiscountRate?
  let bearsFees: Bool

  public var name: String { basis.rawValue }

  /// A royalty or a split of revenue.
  ///
  /// - Parameters:
  ///   - basis: what the rate stands for.
  ///   - revenue: of the products that use the right.
  ///   - rate: the royalty or split rate.
  ///   - years: calendar years of the forecast, 1 to 200, the first from the valuation date.
  ///   - taxRate: in [0, 1); nil for that of the appraisal.
  ///   - taxLife: years over which a buyer amortizes for tax; 0 without that benefit.
  ///   - discountRate: nil for that of the appraisal.
  ///   - bearsFees: whether the annual fees are the owner's, so that they lower the income.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    _ basis: Basis, revenue: RevenueForecast, rate: RateForm, years: Int, taxRate: Double? = nil,
    taxLife: Int = 0, discountRate: DiscountRate? = nil, bearsFees: Bool = true
  ) throws(InvalidInput) {
    try require((1...200).contains(years), "years", years, "must be from 1 to 200")
    if let taxRate { try requireTaxRate(taxRate) }
    try require((0...100).contains(taxLife), "taxLife", taxLife, "must be from 0 to 100")
    switch rate {
    case .level(let level, _): try requireShare(level, basis.rateKey)
    case .table(let rates):
      try requireEach(rates, basis.rateKey, requireShare)
      try requireLength(rates, basis.rateKey, years, of: "the periods")
    case .scored: break
    }
    self.basis = basis
    self.revenue = revenue
    self.rate = rate
    self.years = years
    self.taxRate = taxRate
    self.taxLife = taxLife
    self.discountRate = discountRate
    self.bearsFees = bearsFees
  }

  public func value(
    of asset: IPAsset, under assumptions: AppraisalAssumptions
  ) throws -> IndicatedValue {
    let span = try ForecastSpan(
      from: assumptions.asOf, years: years, rightEnds: legalEnd(of: asset),
      timing: assumptions.timing)
    let revenues = try revenue.amounts(years: years, over: span)
    let rates = try rates(over: span)
    let fees = span.fees(of: bearsFees ? asset.annualFees : nil, after: assumptions.asOf)
    let tax = taxRate ?? assumptions.taxRate
    let contributions = zip(zip(revenues, rates), fees).map { ($0.0 * $0.1 - $1) * (1 - tax) }
    let discount = discountRate ?? assumptions.discountRate
    let flows = try span.timeline.discounted(contributions, at: discount.rate)
    let periods = span.labels.indices.map { index in
      ForecastPeriod(
        label: span.labels[index], revenue: revenues[index], rate: rates[index],
        fees: fees[index], contribution: contributions[index], years: flows[index].years,
        factor: flows[index].factor, presentValue: flows[index].presentValue)
    }
    let step = try TaxAmortizationBenefit.factor(
      taxRate: tax, years: taxLife, timing: assumptions.timing, at: discount.rate)
    let sum = try flows.presentValue()
    return IndicatedValue(
      method: name, value: Money(try finite(sum * step, "the value"), assumptions.currency),
      periods: periods, findings: span.findings,
      explanation: explanation(
        periods, sum: sum, step: step, tax: tax, discount: discount, asset: asset,
        assumptions: assumptions))
  }

  /// A right that can be renewed does not end the forecast.
  private func legalEnd(of asset: IPAsset) -> Day? { asset.term.isRenewable ? nil : asset.term.end }

  private func rates(over span: ForecastSpan) throws -> [Double] {
    switch rate {
    case .table(let rates): return Array(rates.prefix(span.timeline.count))
    case .level(let level, let obsolescence):
      return try obsolescence.remainingShares(years: years, over: span).map { level * $0 }
    case .scored(let card, let obsolescence):
      let level = card.card.rate().splitRate
      return try obsolescence.remainingShares(years: years, over: span).map { level * $0 }
    }
  }
}

extension ForecastSpan {
  /// Fees that fall due in each period, in the currency of the fees.
  func fees(of schedule: AnnualFees?, after asOf: Day) -> [Double] {
    var amounts = Array(repeating: 0.0, count: ends.count)
    for fee in schedule?.fees ?? [] where fee.due > asOf {
      if let index = ends.firstIndex(where: { fee.due <= $0 }) { amounts[index] += fee.fee }
    }
    return amounts
  }
}

extension RevenueForecast {
  /// Revenue of each period of a span; a stated table counts for whole years, of which the last
  /// keeps its share when the right ends inside it.
  func amounts(years: Int, over span: ForecastSpan) throws -> [Double] {
    guard case .table(let stated) = shape else { return try amounts(over: span.timeline) }
    try requireLength(stated, "revenue", years, of: "the periods")
    var amounts = Array(stated.prefix(span.timeline.count))
    if let last = amounts.indices.last { amounts[last] *= span.lastShare }
    return amounts
  }
}

extension Obsolescence {
  /// Share left in each period of a span; a stated table counts for the whole forecast.
  func remainingShares(years: Int, over span: ForecastSpan) throws(InvalidInput) -> [Double] {
    guard case .table(let stated) = curve else { return try remainingShares(over: span.timeline) }
    try requireLength(stated, "obsolescence", years, of: "the periods")
    return Array(stated.prefix(span.timeline.count))
  }
}
