import Finance
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// Real options against printed figures.
@Suite struct RealOptionsTests {
  @Test("Damodaran's patent is worth 907 with its cost of delay")
  func patent() throws {
    // Damodaran on Valuation, 2nd ed., illustration 12.5: variance 0.224.
    let patent = try PatentDelayOption(
      assetValue: 3_422, developmentCost: 2_875, patentLife: 17, riskFreeRate: 0.067,
      volatility: 0.224.squareRoot())
    expect(patent.value, equals: 907, within: 0, absolute: 0.5)
    expect(patent.netPresentValue, equals: 547)
  }

  @Test("Hull's American put on trees of 5, 30 and 500 steps")
  func hullTrees() throws {
    for (steps, printed) in [(5, 4.49), (30, 4.263), (500, 4.283)] {
      let tree = try BinomialTree(
        .put, assetValue: 50, exercisePrice: 50, maturity: 5.0 / 12, riskFreeRate: 0.1,
        volatility: 0.4, steps: steps, isAmerican: true)
      expect(tree.value, equals: printed, within: 0, absolute: 5e-3)
    }
  }

  @Test("Dixit and Pindyck's base case invests at twice the cost")
  func perpetual() throws {
    // Investment under Uncertainty, ch. 5: r = δ = 0.04, σ = 0.2.
    let option = try PerpetualOption(
      assetValue: 1, investment: 1, riskFreeRate: 0.04, payoutRate: 0.04, volatility: 0.2)
    expect(option.beta, equals: 2)
    expect(option.trigger, equals: 2)
    expect(option.value, equals: 0.25)
    #expect(throws: InvalidInput.self) {
      try PerpetualOption(
        assetValue: 1, investment: 1, riskFreeRate: 0.04, payoutRate: 0, volatility: 0.2)
    }
  }

  @Test("McDonald and Siegel's trigger of 1.86")
  func perpetualExchange() throws {
    let option = try PerpetualExchangeOption(
      assetValue: 100, investment: 100, payoutRate: 0.1, costYield: 0.1, volatility: 0.2,
      costVolatility: 0.2)
    expect(option.triggerRatio, equals: 1.86, within: 0, absolute: 5e-3)
  }

  @Test("Haug's put on a call and barrier table")
  func haug() throws {
    let compound = try CompoundOption(
      .put, on: .call, assetValue: 500, firstCost: 50, secondCost: 520, firstTime: 0.25,
      secondTime: 0.5, riskFreeRate: 0.08, yieldRate: 0.03, volatility: 0.35)
    expect(compound.value, equals: 21.1965, within: 0, absolute: 2e-4)
    // Haug, 2nd ed., table 4-13: down-and-out call, K 90, H 95, σ 0.25.
    let barrier = try BarrierOption(
      .call, assetValue: 100, exercisePrice: 90, barrier: 95, type: .downAndOut, maturity: 0.5,
      riskFreeRate: 0.08, yieldRate: 0.04, volatility: 0.25, rebate: 3)
    expect(barrier.value, equals: 9.0246, within: 0, absolute: 5e-5)
  }

  @Test("Trigeorgis's generic project: deferring is worth 25.07")
  func trigeorgis() throws {
    let project = try OneStepProject(
      presentValue: 100, upValue: 180, downValue: 60, riskFree: 0.08, investment: 104,
      expandCost: 40)
    expect(project.riskNeutralProbability, equals: 0.4)
    expect(project.deferValue, equals: 25.07, within: 0, absolute: 5e-3)
  }
}
