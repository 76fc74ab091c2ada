import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct CreditRecoveryLawTests {
  struct Case {
    let claim: Double
    let cost: Double
    let sale: LognormalValue
    let probability: Double
    let correlation: Double

    init(_ generator: inout SeededGenerator) throws {
      claim = .random(in: 1...10, using: &generator)
      cost = .random(in: 0...1, using: &generator)
      sale = try LognormalValue(
        value: .random(in: 0.5...20, using: &generator),
        drift: .random(in: -0.3...0.2, using: &generator),
        volatility: .random(in: 0.05...1, using: &generator),
        years: .random(in: 0.1...5, using: &generator),
        saleDiscount: .random(in: 0...0.6, using: &generator))
      probability = .random(in: 0.001...0.6, using: &generator)
      correlation = .random(in: -0.95...0.95, using: &generator)
    }
  }

  @Test("loss given default is in range, falls with the value and rises with the discount")
  func range() throws {
    var generator = SeededGenerator(1)
    for _ in 0..<500 {
      let one = try Case(&generator)
      let share = one.sale.loss(on: one.claim, cost: one.cost) / one.claim
      #expect(share >= 0 && share <= 1)
      let higher = try LognormalValue(
        logMean: one.sale.logMean + 0.1, logDeviation: one.sale.logDeviation)
      #expect(
        higher.loss(on: one.claim, cost: one.cost) <= one.sale.loss(on: one.claim, cost: one.cost)
          + 1e-15)
    }
  }

  @Test("recovery and loss share the claim")
  func sharing() throws {
    var generator = SeededGenerator(2)
    for _ in 0..<500 {
      let one = try Case(&generator)
      expect(
        one.sale.recovery(on: one.claim, cost: one.cost)
          + one.sale.loss(on: one.claim, cost: one.cost),
        equals: one.claim, within: 1e-12)
    }
  }

  @Test("expected loss is probability times share times exposure under independence, and only then")
  func independence() throws {
    var generator = SeededGenerator(3)
    for _ in 0..<200 {
      let one = try Case(&generator)
      let joint = one.sale.loss(
        on: one.claim, cost: one.cost, defaultProbability: one.probability, correlation: 1e-12)
      let lossGivenDefault = one.sale.loss(on: one.claim, cost: one.cost) / one.claim
      let plain = try ExpectedLoss(
        drawn: one.claim, defaultProbability: one.probability, lossGivenDefault: lossGivenDefault)
      expect(joint, equals: plain.amount, within: 1e-9, absolute: 1e-12)
      let wrongWay = try WrongWayLoss(
        exposure: one.claim, defaultProbability: one.probability, sale: one.sale, cost: one.cost,
        correlation: one.correlation)
      if one.correlation > 0 {
        #expect(wrongWay.expectedLoss >= plain.amount - 1e-12)
      } else {
        #expect(wrongWay.expectedLoss <= plain.amount + 1e-12)
      }
      #expect(wrongWay.effectiveLossGivenDefault >= 0 && wrongWay.effectiveLossGivenDefault <= 1)
    }
  }

  @Test("the effective loss given default of the domain's example, at five correlations")
  func example() throws {
    // Exposure 5 million, default 4 %, value 10 million, haircut 40 %: integrated by two other orders.
    let sale = try LognormalValue(
      value: 10e6, drift: -0.05, volatility: 0.35, years: 1, saleDiscount: 0.4)
    let shares = [-0.3: 0.043, 0: 0.116, 0.2: 0.183, 0.5: 0.309, 0.8: 0.457]
    for (correlation, share) in shares {
      let loss = try WrongWayLoss(
        exposure: 5e6, defaultProbability: 0.04, sale: sale, cost: 300_000,
        correlation: correlation)
      expect(loss.effectiveLossGivenDefault, equals: share, absolute: 0.0005)
    }
  }

  @Test("closed form and simulation agree within three standard errors")
  func simulation() throws {
    var generator = SeededGenerator(4)
    var tested = 0
    for index in 0..<40 where tested < 6 {
      let one = try Case(&generator)
      let closed = one.sale.loss(
        on: one.claim, cost: one.cost, defaultProbability: one.probability,
        correlation: one.correlation)
      // A loss too rare to be drawn has no standard error to speak of.
      guard closed > 0.005 * one.claim else { continue }
      tested += 1
      var stream = RandomStream(seed: 20_260_630, item: UInt64(index))
      let threshold = StandardNormal.quantile(one.probability)
      let own = (1 - one.correlation * one.correlation).squareRoot()
      let paths = 40_000
      var (sum, squares) = (0.0, 0.0)
      for _ in 0..<paths {
        let borrower = stream.normal()
        let score = one.correlation * borrower + own * stream.normal()
        guard borrower < threshold else { continue }
        let value = exp(one.sale.logMean + one.sale.logDeviation * score)
        let loss = one.claim - min(one.claim, max(value - one.cost, 0))
        sum += loss
        squares += loss * loss
      }
      let mean = sum / Double(paths)
      let error = ((squares / Double(paths) - mean * mean) / Double(paths)).squareRoot()
      expect(mean, equals: closed, absolute: 3 * error)
    }
    #expect(tested == 6)
  }

  @Test("a large sample of a lognormal value gives its losses, alone and in default")
  func sample() throws {
    let sale = try LognormalValue(value: 8, volatility: 0.5, years: 1.5, saleDiscount: 0.3)
    // Quantiles at the middle of each rank: the sample without the noise of drawing.
    let count = 20_000
    let empirical = try EmpiricalValue(
      (0..<count).map {
        exp(
          sale.logMean + sale.logDeviation
            * StandardNormal.quantile((Double($0) + 0.5) / Double(count)))
      })
    expect(empirical.mean, equals: sale.mean, within: 1e-3)
    for claim in [3.0, 5, 8] {
      expect(empirical.loss(on: claim), equals: sale.loss(on: claim), within: 1e-3)
      for correlation in [-0.5, 0.4, 0.8] {
        let one = empirical.loss(
          on: claim, defaultProbability: 0.05, correlation: correlation)
        let other = sale.loss(on: claim, defaultProbability: 0.05, correlation: correlation)
        expect(one, equals: other, within: 1e-3)
      }
    }
  }

  @Test("a certain value, a certain default and no claim at the edges")
  func edges() throws {
    let sure = try LognormalValue(value: 3, volatility: 0, years: 1)
    expect(sure.loss(on: 5), equals: 2, within: 1e-15)
    expect(sure.loss(on: 5, defaultProbability: 0.1, correlation: 0.5), equals: 0.2, within: 1e-14)
    let open = try LognormalValue(value: 3, volatility: 0.4, years: 1)
    expect(
      open.loss(on: 5, defaultProbability: 1, correlation: 0.7), equals: open.loss(on: 5),
      within: 1e-14)
    #expect(open.loss(on: 0) == 0)
    #expect(open.loss(on: 5, defaultProbability: 0, correlation: 0.7) == 0)
  }

  @Test("waiting for a buyer: no buyer leaves the forced sale, many buyers the full price")
  func waiting() throws {
    let none = try SaleBeforeDeadline(
      saleIntensity: 0, discountRate: 0.05, deadline: 2, firePrice: 0.3)
    expect(none.factor, equals: 0.3 * exp(-0.1), within: 1e-14)
    let many = try SaleBeforeDeadline(
      saleIntensity: 1e9, discountRate: 0.05, deadline: 2, firePrice: 0.3)
    expect(many.factor, equals: 1, within: 1e-9)
    expect(
      try none.recoveryRate(on: 10, collateralValue: 100, fixedCost: 1), equals: 1)
  }
}
