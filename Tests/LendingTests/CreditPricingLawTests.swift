import Finance
import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct CreditPricingLawTests {
  let asOf: Day
  let exposure: CreditExposure

  init() throws {
    asOf = try Day(2026, 6, 30)
    var days: [Day] = []
    for quarter in 1...12 { days.append(try asOf.adding(months: 3 * quarter)) }
    exposure = try CreditExposure(
      balances: (0..<12).map { Money(10_000_000 * (1 - Double($0) / 12), .cny) }, from: asOf,
      to: days)
  }

  func assumptions(
    hazard: Double = 0.028, correlation: Double = 0.3, capitalRatio: Double = 0.105,
    cost: Double = 0.01
  ) throws -> CreditAssumptions {
    try CreditAssumptions(
      asOf: asOf, funding: .flat(.continuous(0.021), from: asOf),
      borrower: .flat(hazard, from: asOf), collateralCorrelation: correlation,
      capitalRatio: capitalRatio, operatingCost: cost)
  }

  func pledge(
    _ value: Double = 14_210_000, hazard: Double = 0, expires: Day? = nil
  ) throws -> Pledge {
    try Pledge(
      "battery patent", value: Money(value, .cny), haircut: 0.45, volatility: 0.35,
      timeToSale: .months(9), invalidationHazard: hazard, expires: expires)
  }

  @Test("at the fair rate without capital and cost the loan is worth its balance")
  func par() throws {
    let given = try assumptions(capitalRatio: 0, cost: 0)
    let price = try LoanPrice(exposure, securedBy: [pledge()], under: given)
    var value = 0.0
    for (index, row) in price.profile.rows.enumerated() {
      let next =
        index + 1 < exposure.periods.count ? exposure.periods[index + 1].balance : 0
      let paid = price.fairRate * row.years * row.period.balance + row.period.balance - next
      value +=
        row.survival * row.discountFactors.end * paid
        + row.defaultProbability * row.discountFactors.middle * (1 - row.lossGivenDefault)
        * row.period.balance
    }
    expect(value, equals: 10_000_000, within: 1e-12)
  }

  @Test("the rate is the sum of its parts, and its explanation goes down to inputs")
  func explained() throws {
    let price = try LoanPrice(
      exposure, at: 0.0485, securedBy: [pledge(), pledge(3_000_000, hazard: 0.02)],
      under: assumptions())
    #expect(price.explanation.lawViolations(figure: price.fairRate) == [])
    #expect(
      price.expectedLossExplanation.lawViolations(figure: price.expectedLoss.amount) == [])
    expect(price.fairRate, equals: price.fundingPart + price.fairSpread, within: 1e-15)
    for part in ["funding-part", "expected-loss-part", "capital-part", "operating-part"] {
      #expect(price.explanation.first(named: part) != nil)
    }
  }

  @Test("expected loss is probability times share times balance; shares and ratios are in range")
  func identity() throws {
    var generator = SeededGenerator(31)
    for _ in 0..<40 {
      let value = Double.random(in: 1e6...4e7, using: &generator)
      let price = try LoanPrice(
        exposure, securedBy: [pledge(value, hazard: .random(in: 0...0.2, using: &generator))],
        under: assumptions(
          hazard: .random(in: 0...1, using: &generator),
          correlation: .random(in: -0.9...0.9, using: &generator)))
      expect(
        price.defaultProbability * price.lossGivenDefault * price.exposureAtDefault.amount,
        equals: price.expectedLoss.amount, within: 1e-12, absolute: 1e-6)
      #expect(price.lossGivenDefault >= 0 && price.lossGivenDefault <= 1)
      let richer = try LoanPrice(
        exposure, securedBy: [pledge(value * 1.1)], under: assumptions(correlation: 0))
      let poorer = try LoanPrice(
        exposure, securedBy: [pledge(value)], under: assumptions(correlation: 0))
      #expect(richer.lossGivenDefault <= poorer.lossGivenDefault)
      #expect(richer.fairRate <= poorer.fairRate)
      #expect((richer.loanToValue ?? 9) < (poorer.loanToValue ?? 0))
    }
  }

  @Test("the break-even rate earns the hurdle on capital and is worth nothing above the balance")
  func breakEven() throws {
    let given = try assumptions()
    let price = try LoanPrice(exposure, securedBy: [pledge()], under: given)
    let atFair = try LoanPrice(
      exposure, at: price.fairRate, securedBy: [pledge()], under: given)
    expect(atFair.returnOnCapital ?? 0, equals: given.hurdle, within: 1e-12)
    expect(atFair.netValue?.amount ?? 1, equals: 0, absolute: 1e-6)
  }

  @Test("a one-year bullet costs the parts of the risk-based rate, but for the timing of default")
  func oneYear() throws {
    let bullet = try CreditExposure.bullet(
      Money(1_000_000, .cny), from: asOf, every: .years(1), payments: 1)
    let price = try LoanPrice(bullet, under: assumptions(hazard: 1e-6))
    let plain = try RiskBasedRate(
      LendingCosts(
        defaultProbability: price.defaultProbability, lossGivenDefault: 1,
        fundingRate: expMinusOne(0.021), operatingCost: 0.01, capitalRatio: 0.105),
      hurdle: 0.12)
    expect(price.fairRate, equals: plain.rate, within: 1e-6)
  }

  @Test("expected loss of a pledged loan agrees with simulation within three standard errors")
  func simulation() throws {
    let (hazard, correlation) = (0.1, 0.5)
    let given = try assumptions(hazard: hazard, correlation: correlation)
    let security = try pledge(16_000_000, hazard: 0.05)
    let price = try LoanPrice(exposure, securedBy: [security], under: given)
    var stream = RandomStream(seed: 20_260_630)
    let paths = 200_000
    var (sum, squares) = (0.0, 0.0)
    let rows = price.profile.rows
    let ends = rows.map { given.borrower.years(to: $0.period.end) }
    let own = (1 - correlation * correlation).squareRoot()
    for _ in 0..<paths {
      let borrower = stream.normal()
      let (score, invalidation) = (stream.normal(), stream.uniform())
      let time = -logOnePlus(-StandardNormal.cumulative(borrower)) / hazard
      guard let index = ends.firstIndex(where: { time <= $0 }) else { continue }
      let period = rows[index].period
      let day = try period.start.adding(days: (period.end - period.start) / 2)
      let sold = try day.adding(.months(9))
      let years = Double(sold - asOf) / 365
      let deviation = 0.35 * years.squareRoot()
      let growth = exp(
        deviation * (correlation * borrower + own * score) - deviation * deviation / 2)
      let survives = invalidation < exp(-0.05 * years)
      let proceeds =
        survives
        ? 16_000_000 * 0.55 * growth * given.funding.discountFactor(from: day, to: sold) : 0
      let loss = period.balance - min(period.balance, proceeds)
      sum += loss
      squares += loss * loss
    }
    let mean = sum / Double(paths)
    let error = ((squares / Double(paths) - mean * mean) / Double(paths)).squareRoot()
    expect(mean, equals: price.expectedLoss.amount, absolute: 3 * error)
  }

  @Test("a right that ends before its sale secures nothing; one that never pays is no security")
  func worthless() throws {
    let open = try LoanPrice(exposure, under: assumptions())
    #expect(open.lossGivenDefault == 1)
    #expect(open.loanToValue == nil)
    let ended = try LoanPrice(
      exposure, securedBy: [pledge(expires: try Day(2026, 12, 31))], under: assumptions())
    expect(ended.lossGivenDefault, equals: 1, within: 1e-12)
    let sooner = try LoanPrice(
      exposure, securedBy: [pledge(expires: try Day(2028, 6, 30))], under: assumptions())
    let never = try LoanPrice(exposure, securedBy: [pledge()], under: assumptions())
    #expect(sooner.lossGivenDefault > never.lossGivenDefault)
  }

  @Test("two halves of one right, moving together, secure what the whole does")
  func halves() throws {
    let given = try CreditAssumptions(
      asOf: asOf, funding: .flat(.continuous(0.021), from: asOf),
      borrower: .flat(0.05, from: asOf), collateralCorrelation: 0.3, pledgeCorrelation: 1)
    let whole = try LoanPrice(exposure, securedBy: [pledge()], under: given)
    let halves = try LoanPrice(
      exposure, securedBy: [pledge(7_105_000), pledge(7_105_000)], under: given)
    expect(halves.lossGivenDefault, equals: whole.lossGivenDefault, within: 1e-12)
    let apart = try CreditAssumptions(
      asOf: asOf, funding: .flat(.continuous(0.021), from: asOf),
      borrower: .flat(0.05, from: asOf), collateralCorrelation: 0.3, pledgeCorrelation: 0)
    let spread = try LoanPrice(
      exposure, securedBy: [pledge(7_105_000), pledge(7_105_000)], under: apart)
    #expect(spread.lossGivenDefault < whole.lossGivenDefault)
  }

  @Test("the allowance of stage 1 counts twelve months, of stage 2 the life of the loan")
  func allowance() throws {
    let one = try LoanAllowance(
      exposure, in: .performing, effectiveRate: 0.05, securedBy: [pledge()],
      under: assumptions())
    let two = try LoanAllowance(
      exposure, in: .underperforming, effectiveRate: 0.05, securedBy: [pledge()],
      under: assumptions())
    #expect(one.amount == one.twelveMonth && two.amount == two.lifetime)
    #expect(one.amount.amount > 0 && one.amount.amount < two.amount.amount)
    #expect(one.explanation.lawViolations(figure: one.amount.amount) == [])
    // A bullet of three years in one period is cut after twelve months.
    let bullet = try CreditExposure.bullet(
      Money(1_000_000, .cny), from: asOf, every: .years(3), payments: 1)
    let cut = try LoanAllowance(
      bullet, in: .performing, effectiveRate: 0, under: assumptions(hazard: 0.1))
    expect(cut.amount.amount, equals: 1_000_000 * -expMinusOne(-0.1), within: 1e-12)
  }

  @Test("a pledge leaves the standardised capital as it is, and the explanation multiplies up")
  func capital() throws {
    let capital = RegulatoryCapital(
      try StandardizedCapital(exposure: 10_000_000, exposureClass: .smallMedium), .cny)
    expect(capital.amount.amount, equals: 10_000_000 * 0.85 * 0.105)
    #expect(capital.explanation.lawViolations(figure: capital.amount.amount) == [])
    let own = try RegulatoryCapital(
      InternalRatingsCapital(
        .corporate(maturity: 2.5, turnover: nil), defaultProbability: 0.02, lossGivenDefault: 0.35,
        exposure: 10_000_000), .cny)
    #expect(own.explanation.lawViolations(figure: own.amount.amount) == [])
  }

  @Test("a matured loan, a foreign pledge and broken periods are refused")
  func refusals() throws {
    let late = try CreditAssumptions(
      asOf: Day(2030, 1, 1), funding: .flat(.continuous(0.02), from: asOf),
      borrower: .flat(0.02, from: asOf))
    #expect(throws: InvalidInput.self) { try LoanPrice(exposure, under: late) }
    let foreign = try Pledge(
      "mark", value: Money(1, .usd), haircut: 0, volatility: 0.2, timeToSale: .months(6))
    #expect(throws: InvalidInput.self) {
      try LoanPrice(exposure, securedBy: [foreign], under: assumptions())
    }
    #expect(throws: InvalidInput.self) {
      try CreditExposure(balances: [Money(1, .cny)], from: asOf, to: [asOf])
    }
  }
}
