import Finance
import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct CreditProvisioningTests {
  @Test("IFRS 9, Illustrative Example 8: one million, default 0.5 %, loss 25 %")
  func example8() throws {
    let loss = try ExpectedCreditLoss(
      exposures: [1_000_000], conditionalProbabilities: [0.005], lossGivenDefault: 0.25,
      effectiveRate: 0)
    expect(loss.twelveMonth, equals: 1_250)
  }

  @Test("weights on losses differ from weights on inputs, and lifetime holds the first year")
  func scenarios() throws {
    let weighted = try ScenarioWeightedLoss(
      exposures: [100, 80, 60], conditionalProbabilities: [0.1, 0.15, 0.2], lossGivenDefault: 0.5,
      effectiveRate: 0.05, weights: [0.3, 0.5, 0.2], multipliers: [0.5, 1, 4])
    #expect(weighted.lifetime < weighted.meanScenario.lifetime)
    #expect(weighted.twelveMonth < weighted.lifetime)
    expect(
      weighted.lifetime,
      equals: 0.3 * weighted.scenarios[0].lifetime + 0.5 * weighted.scenarios[1].lifetime
        + 0.2 * weighted.scenarios[2].lifetime)
  }

  static let days: [(Int, LoanClassification.RiskClass)] = [
    (0, .normal), (1, .specialMention), (90, .specialMention), (91, .substandard),
    (270, .substandard), (271, .doubtful), (360, .doubtful), (361, .loss),
  ]

  @Test("classes by days overdue, at every edge", arguments: days)
  func classes(days: Int, riskClass: LoanClassification.RiskClass) throws {
    let found = LoanClassification(try .init(daysOverdue: days))
    #expect(found.riskClass == riskClass)
    #expect(found.explanation.lawViolations() == [])
  }

  @Test("impairment and other debts set floors; the worst holds and says why")
  func grounds() throws {
    let found = LoanClassification(
      try .init(
        daysOverdue: 5, creditImpaired: true, impairmentShare: 0.5, defaultShareThisBank: 0.11))
    #expect(found.riskClass == .doubtful)
    #expect(found.grounds == [.impairment])
    #expect(
      LoanClassification(try .init(daysOverdue: 0, defaultShareThisBank: 0.1)).riskClass == .normal)
    #expect(
      LoanClassification(try .init(daysOverdue: 0, restructured: true)).riskClass
        == .specialMention)
  }

  @Test("a provision is rounded from the exact product")
  func provision() throws {
    let provision = try LoanClassification.RiskClass.doubtful.provision(
      for: DecimalNumber("116979.73"))
    #expect(provision == (try DecimalNumber("58489.87")))
  }

  @Test("stages: strict backstop, default from 90 days, probation after a cure")
  func stages() throws {
    let rules = try ImpairmentStaging()
    func reason(
      _ days: Int, _ original: Double, _ now: Double, cured: Int? = nil
    ) throws -> ImpairmentStaging.Reason {
      rules.reason(
        for: try .init(
          daysPastDue: days, originalProbability: original, currentProbability: now,
          monthsSinceCured: cured))
    }
    #expect(try reason(30, 0.02, 0.03) == .performing)
    #expect(try reason(31, 0.02, 0.03) == .daysPastDueBackstop)
    #expect(try reason(90, 0.02, 0.02) == .daysPastDueDefault)
    #expect(try reason(0, 0.02, 0.041) == .probability)
    #expect(try reason(0, 0.01, 0.01, cured: 2) == .probation)
    #expect(try reason(0, 0.01, 0.01, cured: 3) == .performing)
    #expect(throws: InvalidInput.self) { try ImpairmentStaging(backstopDays: 90) }
  }

  @Test("reserve floors, and coverage that does not exist without bad loans")
  func reserve() throws {
    let book = try LoanLossReserve(balances: [900, 60, 20, 15, 5], reserve: 40)
    expect(book.guidelineProvision, equals: 9 + 1.2 + 5 + 7.5 + 5)
    expect(book.requiredReserve, equals: 60)
    expect(book.shortfall, equals: 20)
    #expect(try LoanLossReserve(balances: [1, 0, 0, 0, 0], reserve: 1).provisionCoverage == nil)
  }

  @Test("interest on the net amount, with the rest unwinding")
  func impaired() throws {
    let interest = try ImpairedInterest(gross: 1_000, allowance: 400, effectiveRate: 0.06)
    expect(interest.revenue + interest.unwind, equals: interest.grossAccrual)
    expect(interest.revenue, equals: 36)
  }
}
