import NumericalMethods
import TestSupport
import Testing
import Valuation

@Suite struct MarketEvidenceTests {
  @Test("the filtered return is the mean of a truncated normal")
  func filtered() throws {
    for windowReturn in [-0.5, -0.02, 0, 0.012, 0.3] {
      let reaction = try MarketReaction(windowReturn: windowReturn, dailyVolatility: 0.015)
      let s = 0.015 * 3.0.squareRoot()
      let (centre, width) = (
        reaction.signalShare * windowReturn, reaction.signalShare.squareRoot() * s
      )
      let low = -centre / width
      let weight = try integrate(
        { exp(-0.5 * $0 * ($0 + 2 * low)) }, from: 0, to: .infinity, relative: 1e-13, absolute: 0
      ).value
      let first = try integrate(
        { $0 * exp(-0.5 * $0 * ($0 + 2 * low)) }, from: 0, to: .infinity, relative: 1e-13,
        absolute: 0
      ).value
      expect(reaction.filteredReturn(), equals: width * first / weight, within: 1e-11)
      #expect(reaction.filteredReturn(.exponential) > 0)
    }
  }

  @Test("the value of one patent spreads over those of the day and the expected grant")
  func value() throws {
    let reaction = try MarketReaction(windowReturn: 0.012, dailyVolatility: 0.015)
    expect(
      try reaction.valuePerPatent(marketCap: 2500, patents: 5, grantProbability: 0.5),
      equals: reaction.filteredReturn() * 1000, within: 1e-14)
  }

  @Test("Tobin's q by hand")
  func tobin() throws {
    let equation = TobinQ(
      coefficients: try .init(research: 1.2, patents: 0.5, citations: 0.1),
      stocks: try .init(research: 0.25, patents: 0.8, citations: 5))
    expect(equation.valueMultiple, equals: 2.2, within: 1e-15)
    expect(equation.logTerm, equals: log(2.2), within: 1e-15)
    expect(equation.citationEffect, equals: 0.1 / 2.2, within: 1e-15)
  }

  @Test("a stock in steady growth stays in proportion to its flow")
  func steady() throws {
    let flows = (0..<20).map { power(1.08, Double($0)) }
    // With the contract's start, flow(0)/(δ + g), the steady ratio (1 + g)/(δ + g) is approached.
    let stocks = try KnowledgeStock(flows: flows, depreciation: 0.15).stocks
    expect(stocks[0], equals: 1 / 0.23, within: 1e-14)
    expect(stocks[1], equals: 0.85 / 0.23 + 1.08, within: 1e-14)
    #expect(throws: InvalidInput.self) {
      try KnowledgeStock(flows: [1], depreciation: 0.1, preSampleGrowth: -0.1)
    }
  }

  @Test("dispersion of evenly spread citations, and of one")
  func dispersion() throws {
    let even = try ClassDispersion(countsByClass: [2, 2, 2, 2])
    expect(even.index, equals: 0.75, within: 1e-15)
    expect(even.corrected ?? -1, equals: 0.75 * 8 / 7, within: 1e-15)
    let one = try ClassDispersion(countsByClass: [0, 1])
    #expect(one.index == 0)
    #expect(one.corrected == nil)
  }

  @Test("citations seen in the first years are scaled up")
  func truncation() throws {
    let truncation = try CitationTruncation(lagShares: [0.1, 0.3, 0.4, 0.2], observedYears: 2)
    expect(truncation.corrected(6), equals: 15, within: 1e-14)
    #expect(throws: InvalidInput.self) {
      try CitationTruncation(lagShares: [0, 0, 1], observedYears: 2)
    }
    #expect(throws: InvalidInput.self) { try CitationTruncation(lagShares: [1], observedYears: 2) }
  }
}
