import Finance
import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct LoansCollateralTests {
  @Test("both cures restore the target") func cures() throws {
    var random = SeededGenerator(41)
    for _ in 0..<500 {
      let value = Double.random(in: 1...1e8, using: &random)
      let trigger = Double.random(in: 0.1...1, using: &random)
      let target = Double.random(in: 0.05...trigger, using: &random)
      let haircut = Double.random(in: 0..<0.9, using: &random)
      let balance = value * Double.random(in: 0...1.5, using: &random)
      let test = try LoanToValueCovenant(
        balance: balance, value: value, trigger: trigger, target: target, haircut: haircut)
      #expect(test.isBreached == (test.headroom < 0) || test.headroom.magnitude < 1e-12)
      if test.isBreached {
        expect((balance - test.repayment) / value, equals: target, within: 1e-9)
        expect(
          balance / (value + test.newCollateral * (1 - haircut)), equals: target, within: 1e-9)
      } else {
        #expect(test.repayment == 0 && test.newCollateral == 0)
      }
    }
  }

  @Test("without volatility the lending value is the value less discount and cost")
  func lendingValue() throws {
    let value = try LendingValue(
      value: 1_000, volatility: 0, years: 2, confidence: 0.95, saleDiscount: 0.3, costRate: 0.1,
      fixedCost: 30)
    expect(value.lendingValue, equals: 600)
    expect(value.haircut, equals: 0.4)
    let median = try LendingValue(value: 1_000, volatility: 0.4, years: 1, confidence: 0.5)
    expect(median.quantileValue, equals: 1_000 * exp(-0.08))
    var last = Double.infinity
    for volatility in stride(from: 0.0, through: 1, by: 0.1) {
      let now = try LendingValue(
        value: 1_000, volatility: volatility, years: 1, confidence: 0.9)
      #expect(now.lendingValue < last)
      last = now.lendingValue
    }
    #expect(throws: InvalidInput.self) {
      try LendingValue(value: 1, volatility: 0.1, years: 1, confidence: 1)
    }
  }

  @Test("the debt may end on the last day of the patent, not after") func eligibility() throws {
    let good: Set<PledgeEligibility.Fact> = [
      .pledgorIsOwner, .inForce, .granted, .annualFeesPaid, .contractComplete,
    ]
    let end = try Day(2030, 1, 1)
    #expect(PledgeEligibility(facts: good, debtEnd: end, rightEnd: end).isRegistrable)
    let late = PledgeEligibility(facts: good, debtEnd: try Day(2030, 1, 2), rightEnd: end)
    #expect(late.refusals == [.debtBeyondLife] && late.daysToExpiry == -1)
    #expect(
      PledgeEligibility(
        facts: good.union([.invalidationPending, .coOwned]), debtEnd: end, rightEnd: end
      ).refusals == [.coOwnerConsentMissing, .invalidationPending])
    #expect(
      PledgeEligibility(
        facts: good.union([.invalidationPending, .insistAfterNotice]), debtEnd: end, rightEnd: end
      ).isRegistrable)
    #expect(PledgeEligibility(facts: [], debtEnd: end, rightEnd: end).refusals.count == 5)
  }

  @Test("limits bind in their order") func limits() throws {
    let bank = LoanToValueLimits.bankOfCommunications
    func binding(_ asked: Double, _ value: Double, _ years: Double) throws
      -> LoanToValueLimits.Limit
    {
      try bank.decide(
        on: Money(asked, .cny), kind: .invention, value: Money(value, .cny), years: years
      ).binding
    }
    #expect(try binding(2_500_000, 10_000_000, 3) == .none)
    #expect(try binding(2_500_000.01, 10_000_000, 9) == .loanToValue)
    #expect(try binding(10_000_000.01, 100_000_000, 1) == .absolute)
    #expect(try binding(1, 10_000_000, 3.1) == .tenor)
    #expect(throws: InvalidInput.self) {
      try bank.decide(on: Money(1, .cny), kind: .copyright, value: Money(1, .cny), years: 1)
    }
  }

  @Test("coverage ratios are cash flow over what it pays") func coverage() throws {
    let ratios = try CoverageRatios(
      cashFlows: [120, 150], interest: [20, 10], principal: [80, 90], balance: 170, rate: 0.1)
    expect(ratios.debtServiceCover, equals: [1.2, 1.5])
    expect(ratios.interestCover, equals: [6, 15])
    expect(ratios.loanLifeCover, equals: (120 / 1.1 + 150 / 1.21) / 170)
    #expect(throws: InvalidInput.self) {
      try CoverageRatios(cashFlows: [1], interest: [0], principal: [1], balance: 1, rate: 0)
    }
  }

  @Test("shares of every loss add up to it, with caps and a fuse") func sharing() throws {
    var random = SeededGenerator(43)
    for _ in 0..<500 {
      let count = Int.random(in: 2...5, using: &random)
      let weights = (0..<count).map { _ in Int.random(in: 1...100, using: &random) }
      let total = weights.reduce(0, +)
      let shares = weights.map { Double($0) / Double(total) }
      let losses = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        Double(Int.random(in: 0...1_000_000_000, using: &random)) / 100
      }
      let caps = shares.map { _ in Double(Int.random(in: -1...5_000_000, using: &random)) }
      let sharing = try RiskSharing(
        losses: losses, shares: shares, caps: caps,
        fuse: .init(party: 1, guaranteedBalance: 1e7, ratio: 0.1))
      let paid = sharing.totals.map { Int64(($0 * 100).rounded()) }
      let lost = losses.map { Int64(($0 * 100).rounded()) }
      #expect(paid.reduce(0, +) == lost.reduce(0, +))
      for (party, cap) in caps.enumerated() where party > 0 && cap >= 0 {
        #expect(sharing.totals[party] <= cap)
      }
    }
  }

  @Test("compensation counts the band between two ratios") func compensation() throws {
    let programme = try LossCompensation.Programme()
    let inside = try LossCompensation(
      under: programme, portfolio: 1e9, nonPerforming: 2e7, netLoss: 5e6)
    expect(inside.countedShare, equals: 0.6)
    expect(inside.compensation, equals: 1_650_000)
    let none = try LossCompensation(
      under: programme, portfolio: 1e9, nonPerforming: 8e6, netLoss: 5e6)
    #expect(none.compensation == 0)
    #expect(throws: InvalidInput.self) {
      try LossCompensation.Programme(startRatio: 0.03, endRatio: 0.03)
    }
  }

  @Test("tiers apply to parts or to the whole") func tiers() throws {
    let marginal = try TieredRate(limits: [100, 200], rates: [0.01, 0.02, 0.03], mode: .marginal)
    expect(try marginal.yearlyInterest(on: Money(300, .cny)).amount, equals: 6)
    let whole = try TieredRate(
      limits: [100, 200], rates: [0.01, 0.02, 0.03], mode: .wholeBalance)
    expect(try whole.yearlyInterest(on: Money(200, .cny)).amount, equals: 4)
    expect(try whole.yearlyInterest(on: Money(201, .cny)).amount, equals: 6.03)
    #expect(throws: InvalidInput.self) {
      try TieredRate(limits: [200, 100], rates: [0.01, 0.02, 0.03], mode: .marginal)
    }
  }
}
