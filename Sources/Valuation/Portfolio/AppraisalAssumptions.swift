public import Finance
public import NumericalMethods

/// The sale that a value assumes.
///
/// > Source: International Valuation Standards, IVS 102, premises of value.
public enum Premise: String, Hashable, Sendable, Codable, CaseIterable {
  /// The right goes on being used by its business.
  case inUse = "in use"
  /// It is sold with time to find a buyer.
  case orderlyLiquidation = "orderly liquidation"
  /// It is sold at once.
  case forcedSale = "forced sale"
}

/// What an appraisal takes for granted: the day, the currency, the discount rate and the tax.
public struct AppraisalAssumptions: Sendable {
  /// The valuation date.
  public let asOf: Day
  /// The currency of every amount.
  public let currency: Currency
  /// The discount rate, and how it came about.
  public let discountRate: DiscountRate
  /// Where in its period a flow falls.
  public let timing: Timing
  /// Income tax rate on the income of a right, in [0, 1); 0 for an appraisal before tax.
  public let taxRate: Double
  /// The sale assumed.
  public let premise: Premise

  /// Assumptions of an appraisal.
  ///
  /// - Parameters:
  ///   - asOf: the valuation date.
  ///   - currency: the currency of every amount.
  ///   - discountRate: the discount rate, and how it came about.
  ///   - timing: where in its period a flow falls.
  ///   - taxRate: in [0, 1).
  ///   - premise: the sale assumed.
  /// - Throws: `InvalidInput` for `taxRate`.
  public init(
    asOf: Day, currency: Currency, discountRate: DiscountRate, timing: Timing = .mid,
    taxRate: Double = 0, premise: Premise = .inUse
  ) throws(InvalidInput) {
    try requireTaxRate(taxRate)
    self.asOf = asOf
    self.currency = currency
    self.discountRate = discountRate
    self.timing = timing
    self.taxRate = taxRate
    self.premise = premise
  }

  var asOfExplanation: Explanation { .input("valuation date", .day(asOf), path: "/asOf") }

  var timingExplanation: Explanation {
    .input("timing of flows", .word(Label(timing.rawValue)), path: "/assumptions.timing")
  }

  var taxExplanation: Explanation {
    .input("income tax rate", .fraction(taxRate), path: "/assumptions.taxRate", name: "tax-rate")
  }
}
