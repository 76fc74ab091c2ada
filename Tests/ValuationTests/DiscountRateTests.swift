import Finance
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// Discount rates: built up, weighted, levered and implied.
@Suite struct DiscountRateTests {
  @Test("the cost of equity adds the premiums to beta times the market's") func equity() throws {
    let model = try CapitalAssetPricing(
      riskFree: 0.032, beta: 1.25, equityRiskPremium: 0.055, sizePremium: 0.018,
      specificPremium: 0.02)
    expect(try model.costOfEquity(), equals: 0.13875)
  }

  @Test("risk-free 6 % and a premium of 4 %") func examination() throws {
    // Source: http://dfrtw.com/zhuanlichaxun/70401.html: 10 %.
    let rate = try BuildUpRate(riskFree: 0.06, classes: [.init(premium: 0.04)]).rate()
    expect(rate.rate, equals: 0.1)
  }

  @Test("a class of risk bears its cap times its weighted score") func scored() throws {
    let technical = try ScoredGroup([
      ScoredItem(weight: 0.3, score: 40), ScoredItem(weight: 0.7, score: 60),
    ])
    let composition = try BuildUpRate(
      riskFree: 0.03, classes: [.init(cap: 0.05, items: technical), .init(premium: 0.02)]
    ).rate()
    expect(composition.premiums, equals: [0.05 * 0.54, 0.02])
    expect(composition.rate, equals: 0.077)
  }

  @Test("weights that do not sum to one are refused") func weights() {
    #expect(throws: InvalidInput.self) {
      try ScoredGroup([ScoredItem(weight: 0.5, score: 10), ScoredItem(weight: 0.4, score: 20)])
    }
  }

  @Test("capital of 30 % debt") func weighted() throws {
    let capital = try WeightedAverageCostOfCapital(
      costOfEquity: 0.138, costOfDebt: 0.052, taxRate: 0.25, debtWeight: 0.3)
    expect(try capital.rate(), equals: 0.1083)
    expect(try capital.preTaxGrossUp(), equals: 0.1444)
  }

  @Test("value and cost of capital of a perpetuity agree with each other") func circular() throws {
    var generator = SeededGenerator(21)
    for _ in 0..<200 {
      let growth = Double.random(in: -0.05...0.04, using: &generator)
      let debt = Double.random(in: 0...200, using: &generator)
      let solution = try LeveredPerpetuity(
        freeCashFlow: 50, growthRate: growth, debt: debt, costOfEquity: 0.13, costOfDebt: 0.05,
        taxRate: 0.25
      ).solve()
      expect(solution.enterpriseValue, equals: 50 / (solution.costOfCapital - growth))
      let weighted = try WeightedAverageCostOfCapital(
        costOfEquity: 0.13, costOfDebt: 0.05, taxRate: 0.25,
        debtWeight: debt / solution.enterpriseValue)
      expect(try weighted.rate(), equals: solution.costOfCapital)
    }
  }

  @Test("goodwill bears what the assets leave") func reconciliation() throws {
    let assets = try zip([120.0, 260, 150, 310, 240], [0.045, 0.07, 0.11, 0.135, 0.125]).map {
      try WeightedAverageReturnOnAssets.Asset(value: $0, requiredReturn: $1)
    }
    let result = try WeightedAverageReturnOnAssets(
      assets: assets, price: 1300, costOfCapital: 0.115
    ).reconcile()
    #expect(result.goodwill == 220)
    expect(result.impliedGoodwillReturn, equals: 0.17068181818181816)
    let earned = assets.reduce(0) { $0 + $1.value * $1.requiredReturn }
    expect(earned + result.goodwill * result.impliedGoodwillReturn, equals: 1300 * 0.115)
    #expect(!result.goodwillReturnBelowAssets)
  }

  @Test("leverage put on and taken off leaves beta as it was") func leverage() throws {
    let peers = try BetaLeverage(debtToEquity: 0.4, taxRate: 0.25)
    expect(try peers.unlevered(1.3), equals: 1)
    expect(try BetaLeverage(debtToEquity: 0.25, taxRate: 0.25).levered(1), equals: 1.1875)
    expect(try peers.levered(peers.unlevered(0.83)), equals: 0.83)
  }

  @Test("a failure of 8 % a year turns 10 % into 19.57 %") func hazard() throws {
    let hazard = try HazardOfLoss(failureProbability: 0.08)
    let rate = expMinusOne(hazard.continuousRate(with: try .annual(0.1)))
    expect(rate, equals: 1.1 / 0.92 - 1)
    expect(hazard.annualSurvival, equals: 0.92)
  }

  @Test("the implied rate gives the price back") func implied() throws {
    var generator = SeededGenerator(22)
    for round in 0..<300 {
      let flows = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        Double.random(in: 1...200, using: &generator)
      }
      let growth: Double? =
        round.isMultiple(of: 2) ? nil : Double.random(in: -0.1...0.05, using: &generator)
      let timeline = try PeriodTimeline(
        periods: flows.count, timing: round.isMultiple(of: 3) ? .end : .mid)
      let rate = try Rate.annual(Double.random(in: 0.06...0.6, using: &generator))
      let price = try ReliefFromRoyalty(
        revenues: flows, royaltyRates: [1], over: timeline, terminalGrowth: growth
      ).value(at: rate).value
      let implied = try ImpliedRate(
        price: price, cashFlows: flows, terminalGrowth: growth, over: timeline
      ).solve()
      expect(implied.value, equals: rate.value, within: 1e-11)
    }
  }

  @Test("a price that no rate fits is refused") func noRate() throws {
    let refusal = #expect(throws: InvalidInput.self) {
      try ImpliedRate(
        price: 1e9, cashFlows: [1e-9], over: PeriodTimeline(periods: 1)
      ).solve()
    }
    #expect(refusal?.path == "price")
  }

  @Test("the pre-tax rate gives the post-tax value") func preTax() throws {
    var generator = SeededGenerator(23)
    for _ in 0..<200 {
      let flows = (0..<Int.random(in: 1...15, using: &generator)).map { _ in
        Double.random(in: 0.1...100, using: &generator)
      }
      let solution = try PreTaxRate(
        preTaxCashFlows: flows, taxRate: 0.25,
        deductibleCost: Double.random(in: 0...300, using: &generator), taxLife: 5
      ).solve(postTaxRate: .annual(0.12))
      let value = try PresentValue.of(flows, rate: solution.preTaxRate, firstPeriod: 1)
      expect(value, equals: solution.postTaxValue, within: 1e-11)
    }
  }
}
