import Finance
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// Rights valued together; figures from the appraisal of GMB technology, 2008-05-31, in 万元.
///
/// > Source: 专利技术评估-税前, https://m.taowenge.com/p-74066557.html.
@Suite struct PortfolioTests {
  static let revenue = [17_500, 36_000, 40_000, 42_000, 40_000, 39_000, 37_050, 35_197.5]
  static let contributions = [593.94, 1001.49, 890.21, 730.25, 534.98, 386.38, 262.18, 166.05]

  static func assumptions(
    _ rate: Double, taxRate: Double = 0, asOf: (Int, Int, Int) = (2008, 5, 31)
  ) throws -> AppraisalAssumptions {
    try AppraisalAssumptions(
      asOf: Day(asOf.0, asOf.1, asOf.2), currency: .cny,
      discountRate: DiscountRate(stated: .annual(rate)), taxRate: taxRate)
  }

  static func asset(_ name: String = "GMB", end: Day? = nil) throws -> IPAsset {
    try IPAsset(name, term: .stated(.inventionPatent, end: end))
  }

  @Test("the split of revenue meets every printed present value") func royaltySplit() throws {
    let rates = zip(Self.contributions, Self.revenue).map { $0 / $1 }
    let method = try RoyaltyIncome(
      .revenueSplit, revenue: .table(Self.revenue), rate: .table(rates), years: 8)
    let value = try method.value(of: Self.asset(), under: Self.assumptions(0.23674))
    let printed = [558.0, 796, 572, 379, 225, 131, 72, 37]
    for (period, expected) in zip(value.periods, printed) {
      #expect(period.presentValue.rounded() == expected)
    }
    let years = [0.29, 1.08, 2.08, 3.08, 4.08, 5.08, 6.08, 7.08]
    for (period, expected) in zip(value.periods, years) {
      expect(period.years, equals: expected, absolute: 0.005)
    }
    expect(value.value.amount, equals: 2769.60, absolute: 0.005)
    let conclusion = try ValueConclusion([value], rounding: .init(to: 100, up: true))
    #expect(conclusion.value.amount == 2800)
    #expect(value.periods.first?.label == "2008-06…12")
  }

  @Test("entry fee and solved royalty meet every printed present value to the cent")
  func entryFee() throws {
    let method = try LicenceIncome(
      entryFee: 500, total: 2800, revenue: .table(Self.revenue), years: 8)
    let value = try method.value(of: Self.asset(), under: Self.assumptions(0.2367417))
    let printed = [269.11, 467.89, 420.36, 356.89, 274.83, 216.66, 166.43, 127.84]
    for (period, expected) in zip(value.periods, printed) {
      #expect((period.presentValue * 100).rounded() / 100 == expected)
      expect(period.rate, equals: 0.016360857, absolute: 5e-10)
    }
    expect(value.value.amount, equals: 2800, within: 1e-12)
  }

  @Test("nothing is earned after the right ends") func endOfRight() throws {
    let method = try RoyaltyIncome(
      .reliefFromRoyalty, revenue: .growing(from: 1000, at: 0), rate: .level(0.1, .none), years: 10)
    let ends = try Day(2012, 7, 1)
    let value = try method.value(of: Self.asset(end: ends), under: Self.assumptions(0.1))
    #expect(value.periods.last?.label == "2012-01…06")
    #expect(value.findings.count == 1)
    expect(value.periods.last?.contribution ?? 0, equals: 50, within: 1e-9)
    #expect(throws: InvalidInput.self) {
      try method.value(of: Self.asset(end: Day(2008, 5, 31)), under: Self.assumptions(0.1))
    }
  }

  @Test("value falls with the rate and rises with royalty and growth (V1), adds up (V2)")
  func laws() throws {
    var random = SeededGenerator(20_081_231)
    for _ in 0..<300 {
      let royalty = Double.random(in: 0.001...0.2, using: &random)
      let growth = Double.random(in: -0.2...0.3, using: &random)
      let rate = Double.random(in: 0.02...0.4, using: &random)
      let first = Double.random(in: 1...1e9, using: &random)
      func value(_ first: Double, _ growth: Double, _ royalty: Double, _ rate: Double) throws
        -> Double
      {
        try RoyaltyIncome(
          .reliefFromRoyalty, revenue: .growing(from: first, at: growth),
          rate: .level(royalty, .none), years: 9, taxRate: 0.25
        ).value(of: Self.asset(), under: Self.assumptions(rate)).value.amount
      }
      let base = try value(first, growth, royalty, rate)
      #expect(try value(first, growth, royalty, rate + 0.01) < base)
      #expect(try value(first, growth + 0.01, royalty, rate) > base)
      #expect(try value(first, growth, royalty * 1.01, rate) > base)
      expect(try value(10_000 * first, growth, royalty, rate), equals: 10_000 * base)
      expect(
        try value(0.3 * first, growth, royalty, rate) + value(0.7 * first, growth, royalty, rate),
        equals: base)
    }
  }

  @Test("weights must sum to one, and each method needs one") func weights() throws {
    let method = try RoyaltyIncome(
      .revenueSplit, revenue: .table([100]), rate: .table([0.1]), years: 1)
    let item = IPPortfolio.Item(try Self.asset(), by: [method, method], weights: [0.6, 0.5])
    #expect(throws: InvalidInput.self) {
      try IPPortfolio([item]).value(under: Self.assumptions(0.1))
    }
    #expect(throws: InvalidInput.self) { try IPPortfolio([]) }
    #expect(throws: InvalidInput.self) { try IPPortfolio([item, item]) }
  }
}
