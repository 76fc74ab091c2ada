import Finance
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// The cost approach: examination items, and laws of obsolescence.
@Suite struct CostTests {
  @Test("the multiplier method of three examination items") func multiplier() throws {
    // Sources: http://222.198.130.40:8081/view/Subject/showsubject.aspx (142 and 88.75);
    // http://m.galtzs.cn/new/15_20_201305/14yu2266542969.shtml (425);
    // https://jikaoti.com/ti/vc7VFFFM (156.25).
    let knowHow = try CreativeLabourMultiplier(
      materialCost: 15 + 20, labourCost: 30, creativityMultiplier: 1.2, researchRisk: 0.4,
      returnOnInvestment: 0.2
    ).value(yearsUsed: 3, yearsRemaining: 5)
    expect(knowHow.replacementCost, equals: 142)
    expect(knowHow.obsolescence, equals: 0.375)
    expect(knowHow.value, equals: 88.75)
    let other = try CreativeLabourMultiplier(
      materialCost: 80, labourCost: 60, creativityMultiplier: 1.5, researchRisk: 0.5,
      returnOnInvestment: 0.25)
    expect(try other.value().value, equals: 425)
    let third = try CreativeLabourMultiplier(
      materialCost: 60, labourCost: 20, creativityMultiplier: 2, researchRisk: 0.2,
      returnOnInvestment: 0.25)
    expect(try third.replacementCost(), equals: 156.25)
  }

  @Test("a research risk of one, and a life of nothing, are refused") func refusals() throws {
    let risk = #expect(throws: InvalidInput.self) {
      try CreativeLabourMultiplier(
        materialCost: 1, labourCost: 1, creativityMultiplier: 1, researchRisk: 1)
    }
    #expect(risk?.path == "researchRisk")
    let life = #expect(throws: InvalidInput.self) {
      try CreativeLabourMultiplier(
        materialCost: 1, labourCost: 1, creativityMultiplier: 1, researchRisk: 0
      ).value(yearsUsed: 0, yearsRemaining: 0)
    }
    #expect(life?.path == "yearsRemaining")
  }

  @Test("items bear overhead, capital cost, profit and tax") func itemized() throws {
    // Worked by hand: 200 × 1.15 = 230; profit 27.60; capital cost 138 (1.06^1.5 − 1) +
    // 69 × 0.06 + 23 (1.06^0.5 − 1); tax 6 % of the price.
    let items = try zip([120.0, 60, 20], [1.5, 1, 0.5]).map {
      try ItemizedCost.Item(cost: $0, yearsTiedUp: $1)
    }
    let result = try ItemizedCost(
      items: items, overheadRate: 0.15, capitalRate: .annual(0.06), profitRate: 0.12,
      salesTaxRate: 0.06, obsolescence: 0.25
    ).value()
    expect(result.directCost, equals: 230)
    expect(result.profit, equals: 27.6)
    let root = 1.06.squareRoot()
    let capital = 138 * (1.06 * root - 1) + 69 * 0.06 + 23 * (root - 1)
    expect(result.capitalCost, equals: capital, within: 1e-13)
    expect(result.costNew, equals: (230 + capital + 27.6) / 0.94)
    expect(result.value, equals: result.costNew * 0.75)
  }

  @Test("costs of four years at today's prices") func trended() throws {
    let items = try [(2018.0, 120.0, 96.2), (2019, 180, 98), (2020, 240, 99.1), (2021, 90, 102.7)]
      .map { try TrendedCost.Item(year: $0.0, cost: $0.1, priceIndex: $0.2) }
    let result = try TrendedCost(
      items: items, valuationIndex: 111.3, developerProfit: 0.15, opportunityRate: .annual(0.12),
      completionYear: 2021.5,
      obsolescence: ObsolescenceFactors(functional: 0.1, technological: 0.2, economic: 0.05)
    ).value()
    expect(result.trendedCost, equals: 710.3467576020937)
    expect(result.costNew, equals: 957.4693955539591)
    expect(result.obsolescence, equals: 1 - 0.9 * 0.8 * 0.95)
    expect(result.value, equals: 654.9090665589081)
    // The cost of the year of completion is tied up for no time.
    #expect(result.rows.last?.opportunityCost == 0)
  }

  @Test("factors that add up must be chosen, and come to at most one") func combination() throws {
    let product = try ObsolescenceFactors(functional: 0.5, technological: 0.4, economic: 0.3)
    expect(product.total, equals: 1 - 0.5 * 0.6 * 0.7)
    let sum = try ObsolescenceFactors(
      functional: 0.3, technological: 0.2, economic: 0.1, combination: .additive)
    expect(sum.total, equals: 0.6)
    let refusal = #expect(throws: InvalidInput.self) {
      try ObsolescenceFactors(
        functional: 0.5, technological: 0.4, economic: 0.3, combination: .additive)
    }
    #expect(refusal?.path == "economicObsolescence")
  }

  @Test("use at 62 % of capacity by the six-tenths rule") func inutility() throws {
    expect(
      try Inutility(capacity: 100, actual: 62).obsolescence(), equals: 0.24935427827392798)
    #expect(try Inutility(capacity: 100, actual: 100).obsolescence() == 0)
    #expect(try Inutility(capacity: 100, actual: 0).obsolescence() == 1)
  }

  @Test("a life without memory has the same life left at any age") func exponentialLife() throws {
    for age in [0, 0.1, 5, 80, 5_000, 1e7] {
      let loss = try AgeLife(age: age, weibullShape: 1, scale: 8).obsolescence()
      expect(loss.remainingLife, equals: 8, within: 1e-12)
      expect(loss.obsolescence, equals: age / (age + 8), within: 1e-12)
    }
  }

  @Test("the life left by a Weibull life is its survival summed over the years ahead")
  func weibull() throws {
    // Shape 2: remaining = scale √π/2 e^{z²} erfc(z), z = age/scale.
    for age in [0.5, 4, 11, 25] {
      let z = age / 10
      let exact =
        5 * 3.141592653589793.squareRoot() * exp(z * z) * SpecialFunctions.erfc(z)
      let loss = try AgeLife(age: age, weibullShape: 2, scale: 10).obsolescence()
      expect(loss.remainingLife, equals: exact, within: 1e-12)
    }
  }

  @Test("a life that is all but over leaves nothing, without a fault") func farBeyond() throws {
    #expect(try AgeLife(age: 1e200, weibullShape: 3, scale: 1).obsolescence().obsolescence == 1)
    #expect(throws: NumericalError.self) {
      try AgeLife(age: 1, weibullShape: 1e-4, scale: 1).obsolescence()
    }
  }

  @Test("a new asset has lost nothing, and a life over has lost all") func ends() throws {
    #expect(try AgeLife(age: 0, remainingLife: 5).obsolescence().obsolescence == 0)
    #expect(try AgeLife(age: 5, remainingLife: 0).obsolescence().obsolescence == 1)
  }
}
