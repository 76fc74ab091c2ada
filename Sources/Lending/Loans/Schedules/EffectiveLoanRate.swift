public import Finance
public import NumericalMethods

/// The rate of a borrower's cash flows, fees included.
///
/// > Source: People's Bank of China, announcement [2021] No. 3: annualised rates of loans.
public struct EffectiveLoanRate: Hashable, Sendable, Codable {
  /// Internal rate of return a period.
  public let perPeriod: Double
  /// The periodic rate times periods a year.
  public let nominal: Double
  /// The periodic rate compounded over a year.
  public let effective: Double

  /// The rate at which payments repay what was received.
  ///
  /// Payments are not negative, so the rate is unique; it is negative when less is repaid.
  ///
  /// - Parameters:
  ///   - received: at drawdown after fees, above zero.
  ///   - instalments: at the ends of periods.
  ///   - perYear: periods a year.
  /// - Throws: `.noSolution` when no rate from −99.99 % to 100 000 % a period fits.
  public init(
    received: Double, instalments: [Double], perYear: Int
  ) throws(NumericalError) {
    self.init(
      perPeriod: try InternalRateOfReturn.of([-received] + instalments), perYear: perYear)
  }

  /// The rate of dated flows whose periods are not equal, ACT/365.
  ///
  /// - Parameters:
  ///   - flows: received when positive, paid when negative.
  ///   - perYear: periods a year, for the nominal rate.
  /// - Throws: `.noSolution` when no rate from −99.99 % to 100 000 % a year fits.
  public init(_ flows: [CashFlow], perYear: Int) throws(NumericalError) {
    let yearly = try InternalRateOfReturn.of(
      flows.map(\.amount.amount), on: flows.map(\.day))
    self.init(
      perPeriod: expMinusOne(logOnePlus(yearly) / Double(perYear)), perYear: perYear)
  }

  private init(perPeriod: Double, perYear: Int) {
    self.perPeriod = perPeriod
    nominal = perPeriod * Double(perYear)
    effective = expMinusOne(Double(perYear) * logOnePlus(perPeriod))
  }

  /// The instalment of a plan that charges a share of the original loan each period:
  /// `principal/periods + principal × share`, rounded to the minor unit.
  ///
  /// - Parameters:
  ///   - principal: lent.
  ///   - share: of the original loan, a period.
  ///   - periods: number of equal instalments, at least 1.
  /// - Returns: the instalment.
  /// - Throws: `InvalidInput` for a number that is not finite, `NumericalError` for an amount that
  ///   does not fit.
  public static func flatFeeInstalment(
    _ principal: Money, _ share: Double, periods: Int
  ) throws -> Cash {
    let count = DecimalNumber(periods)
    let factor = try DecimalNumber(1).plus(count.times(DecimalNumber(share)))
    return try .rounding(
      [DecimalNumber(principal.amount), factor], over: [count], principal.currency)
  }

  /// The rate hidden in a plan that charges a share of the original loan each period.
  ///
  /// - Parameters:
  ///   - share: of the original loan, a period.
  ///   - periods: number of equal instalments `1/periods + share` a unit lent.
  ///   - perYear: periods a year.
  /// - Returns: the rate of the unrounded instalments.
  /// - Throws: `NumericalError` when the search fails.
  public static func ofFlatFee(
    _ share: Double, periods: Int, perYear: Int
  ) throws(NumericalError) -> EffectiveLoanRate {
    if share == 0 { return EffectiveLoanRate(perPeriod: 0, perYear: perYear) }
    let count = Double(periods)
    return EffectiveLoanRate(
      perPeriod: try Annuity.rate(
        periods: count, payment: -(1 / count + share), presentValue: 1),
      perYear: perYear)
  }
}
