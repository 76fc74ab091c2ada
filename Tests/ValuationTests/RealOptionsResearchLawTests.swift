import NumericalMethods
import TestSupport
import Testing
import Valuation

/// Laws of the research project with abandonment.
@Suite struct RealOptionsResearchLawTests {
  static func project(
    cost: Double = 100, costVolatility: Double = 0.5, volatility: Double = 0.35,
    correlation: Double = -0.1, failure: Double = 0.06931, rate: Double = 0.05,
    unit: Double = 1, years: Double = 20
  ) throws -> ResearchProject {
    try ResearchProject(
      research: .init(
        expectedCost: cost * unit, investmentRate: 10 * unit, costVolatility: costVolatility,
        failureRate: failure),
      cashFlow: .init(
        rate: 20 * unit, drift: 0.02, riskPremium: 0.036, volatility: volatility,
        terminalMultiple: 5), correlation: correlation, riskFreeRate: rate, patentLife: years)
  }

  @Test("a certain cost is the deterministic value, without failure or with")
  func certainCost() throws {
    // Completion after exactly ten years: the income grows at −0.016, the cost is an annuity.
    let gap = 0.05 - 0.02 + 0.036
    let multiple = -expMinusOne(-gap * 10) / gap + 5 * exp(-gap * 10)
    for failure in [0.0, 0.06931] {
      let project = try Self.project(costVolatility: 0, failure: failure)
      let income = 20 * exp((-0.016 - 0.05 - failure) * 10) * multiple
      let cost = 10 * -expMinusOne(-(0.05 + failure) * 10) / (0.05 + failure)
      expect(project.valueWithoutAbandonment, equals: income - cost, within: 1e-9)
    }
  }

  @Test("the right to abandon is never worth less than nothing, nor is the project")
  func abandonment() throws {
    for (cost, volatility) in [(60.0, 0.2), (100, 0.35), (160, 0.5)] {
      let project = try Self.project(cost: cost, volatility: volatility)
      #expect(project.value >= 0)
      #expect(project.value >= project.valueWithoutAbandonment)
      #expect(project.value <= project.valueIfCompleted)
    }
  }

  @Test("the unit of currency changes nothing")
  func unit() throws {
    let one = try Self.project()
    let other = try Self.project(unit: 1e4)
    expect(other.value, equals: 1e4 * one.value, within: 1e-9)
    expect(
      other.valueWithoutAbandonment, equals: 1e4 * one.valueWithoutAbandonment, within: 1e-9)
  }

  @Test("value rises with the uncertainty of the cash flow and falls with cost and failure")
  func monotone() throws {
    let base = try Self.project().value
    #expect(try Self.project(volatility: 0.5).value > base)
    #expect(try Self.project(cost: 110).value < base)
    #expect(try Self.project(failure: 0.1).value < base)
  }

  @Test("a cost that cannot be spent before the expiry leaves nothing, or is refused by name")
  func outOfReach() throws {
    let hopeless = try Self.project(cost: 600, costVolatility: 0.1)
    expect(hopeless.value, equals: 0, within: 0, absolute: 1e-6)
    #expect(throws: NumericalError.self) { try Self.project(cost: 1e12) }
  }
}
