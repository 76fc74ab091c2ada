import Finance
import Lending
import NumericalMethods
import Probability
import TestSupport
import Testing

/// `PledgeLoan.price` from end to end, against figures found by other routes.
@Suite struct PledgeLoanPriceTests {
  static let asOf = Day(year: 2026, month: 1, day: 20) ?? .first

  /// A bullet of 10 million for two years at 6 %, paid once a year.
  static func loan() throws -> PledgeLoan {
    try PledgeLoan(
      "L", principal: Money(10_000_000, .cny), rate: .annual(0.06), drawn: asOf, term: .years(2),
      repayment: .bullet, every: .years(1))
  }

  static func assumptions(_ correlation: Double, hazard: Double = 0.03) throws -> CreditAssumptions
  {
    try CreditAssumptions(
      asOf: asOf, funding: .flat(.continuous(0.02), from: asOf),
      borrower: .flat(hazard, from: asOf), collateralCorrelation: correlation, capitalRatio: 0.08,
      hurdle: 0.12, taxRate: 0.25, operatingCost: 0.005)
  }

  static func pledges() throws -> [Pledge] {
    [
      try Pledge(
        "patent", value: Money(16_000_000, .cny), haircut: 0.3, volatility: 0.35,
        timeToSale: .years(1), saleCost: 0.1)
    ]
  }

  /// Worked with Python's mpmath at 30 digits from the definitions, the loss by quadrature.
  ///
  /// Times to default 182/365 and
  /// 547/365 years (the middle days), sales a year later, `S(t) = e^(−0.03 t)`, funding `e^(−0.02 t)`,
  /// loss by the normal integral of `(claim − proceeds)⁺`. Periods count 30/360.
  @Test("the parts of the fair rate are those worked by hand") func byHand() throws {
    let price = try Self.loan().price(
      securedBy: Self.pledges(), under: Self.assumptions(0))
    let rows = price.profile.rows
    try #require(rows.count == 2)
    expect(rows[0].defaultProbability, equals: PriceFigures.default1, within: 1e-12)
    expect(rows[1].defaultProbability, equals: PriceFigures.default2, within: 1e-12)
    expect(rows[0].lossGivenDefault, equals: PriceFigures.loss1, within: 1e-10)
    expect(rows[1].lossGivenDefault, equals: PriceFigures.loss2, within: 1e-10)
    expect(price.annuity, equals: PriceFigures.annuity, within: 1e-12)
    expect(price.fundingPart, equals: PriceFigures.funding, within: 1e-12)
    expect(price.expectedLossPart, equals: PriceFigures.expectedLoss, within: 1e-10)
    // 8 % × (12 %/(1 − 25 %) − funding).
    expect(
      price.capitalPart, equals: 0.08 * (0.16 - PriceFigures.funding), within: 1e-12)
    expect(price.fairRate, equals: PriceFigures.fairRate, within: 1e-10)
    expect(
      price.netValue?.amount ?? 0, equals: (0.06 - PriceFigures.fairRate) * PriceFigures.annuity,
      within: 1e-9)
  }

  @Test(
    "the closed loss under wrong-way risk is that of simulated firms and rights",
    arguments: [-0.4, 0.0, 0.3, 0.6])
  func simulated(correlation: Double) throws {
    let price = try Self.loan().price(
      securedBy: Self.pledges(), under: Self.assumptions(correlation, hazard: 0.08))
    // One draw of the firm's fortune and one of the right's value a path; the sale comes a year after
    // the middle day of the period in which the firm fails.
    let first = StandardNormal.quantile(-expMinusOne(-0.08))
    let second = StandardNormal.quantile(-expMinusOne(-0.16))
    let paths = 400_000
    var random = SeededGenerator(17)
    var (sum, squares) = (0.0, 0.0)
    for _ in 0..<paths {
      let firm = StandardNormal.quantile(Double.random(in: 1e-15..<1, using: &random))
      let own = StandardNormal.quantile(Double.random(in: 1e-15..<1, using: &random))
      guard firm < second else { continue }
      let years = (firm < first ? 182.0 : 547.0) / 365 + 1
      let value =
        16e6 * 0.7 * 0.9
        * exp(
          -0.35 * 0.35 / 2 * years + 0.35 * years.squareRoot()
            * (correlation * firm + (1 - correlation * correlation).squareRoot() * own))
      let loss = max(0, 10e6 - value * exp(-0.02))
      sum += loss
      squares += loss * loss
    }
    let mean = sum / Double(paths)
    let error = ((squares / Double(paths) - mean * mean) / Double(paths)).squareRoot()
    #expect(
      (price.expectedLoss.amount - mean).magnitude < 4 * error,
      "closed \(price.expectedLoss.amount), simulated \(mean) ± \(error)")
  }

  @Test("income collected before a default is gone: the later the default, the larger the loss")
  func income() throws {
    let receipts = try (1...8).map {
      CashFlow(try Self.asOf.adding(months: 3 * $0), Money(1_500_000, .cny))
    }
    let income = try PledgedIncome(receipts, discounting: .annual(0.08))
    let pledge = try Pledge(
      "licence", income: income, asOf: Self.asOf, volatility: 0, timeToCollect: .days(1))
    // Σ 1.5 million/1.08^(days/365).
    let worth = receipts.reduce(0) {
      $0 + 1_500_000 / power(1.08, Double($1.day - Self.asOf) / 365)
    }
    expect(pledge.value.amount, equals: worth, within: 1e-12)
    let price = try Self.loan().price(securedBy: [pledge], under: Self.assumptions(0))
    // Without volatility the share lost is what the receipts after the middle day leave open.
    for row in price.profile.rows {
      let day = try row.period.start.adding(days: (row.period.end - row.period.start) / 2)
      let left = receipts.filter { $0.day > day }.reduce(0) {
        $0 + 1_500_000 / power(1.08, Double($1.day - day) / 365)
      }
      expect(row.lossGivenDefault, equals: max(0, 1 - left / 10e6), within: 1e-9)
    }
    #expect(throws: InvalidInput.self) {
      try Pledge(
        "none",
        income: PledgedIncome([CashFlow(receipts[0].day, .zero(.cny))], discounting: .annual(0.1)),
        asOf: Self.asOf, volatility: 0.2, timeToCollect: .days(1))
    }
  }

  @Test("what is undrawn adds its conversion to the claim") func undrawn() throws {
    let exposure = try CreditExposure(
      [.init(from: Self.asOf, to: Self.asOf.adding(years: 1), balance: 6e6, undrawn: 5e6)], .cny)
    let assumptions = try CreditAssumptions(
      asOf: Self.asOf, funding: .flat(.continuous(0.02), from: Self.asOf),
      borrower: .flat(0.03, from: Self.asOf), unsecuredRecovery: 0.6, undrawnConversion: 0.4)
    let profile = try LossProfile(exposure, under: assumptions)
    // 6 + 40 % of 5 million.
    expect(profile.exposureAtDefault.amount, equals: 8e6)
    expect(profile.expectedLoss.amount, equals: -expMinusOne(-0.03) * 8e6 * 0.4, within: 1e-12)
  }
}

/// Worked from the definitions with Python's mpmath at 30 digits, the loss by quadrature.
private enum PriceFigures {
  static let default1 = 0.029554466451491823
  static let default2 = 0.028680999964259467
  static let loss1 = 0.17466516292073796
  static let loss2 = 0.22279469115564318
  static let annuity = 18560668.425366736
  static let funding = 0.020509646499900028
  static let expectedLoss = 0.0060947178681854164
  static let fairRate = 0.042763592648093442
}
