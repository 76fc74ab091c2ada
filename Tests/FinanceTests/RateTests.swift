import Finance
import NumericalMethods
import TestSupport
import Testing

@Suite struct RateTests {
  /// Microsoft Excel, EFFECT(0.0525, 4) and NOMINAL(0.053543, 4).
  @Test("nominal and effective rates agree with the spreadsheet") func conversions() throws {
    expect(try Rate.nominal(0.0525, perYear: 4).effectiveAnnual, equals: 0.0535427, within: 1e-6)
    expect(try Rate.annual(0.053543).nominal(perYear: 4), equals: 0.05250032, within: 1e-6)
    expect(try Rate.continuous(0.1).effectiveAnnual, equals: 0.10517091807564763)
  }

  @Test("every quotation grows to the same amount after conversion") func convertedGrowth() throws {
    var random = SeededGenerator(5)
    for _ in 0..<2_000 {
      let rate = try Rate.nominal(
        Double.random(in: -0.5...1, using: &random),
        perYear: Int.random(in: 1...366, using: &random))
      let years = Double.random(in: 0...30, using: &random)
      for other in [Rate.Compounding.annual, .continuous, .nominal(perYear: 12)] {
        expect(
          try rate.converted(to: other).growthFactor(over: years),
          equals: rate.growthFactor(over: years), within: 1e-11)
      }
      expect(rate.growthFactor(over: years) * rate.discountFactor(over: years), equals: 1)
    }
  }

  @Test("a rate that takes everything is refused") func refusals() {
    #expect(throws: InvalidInput.self) { try Rate.annual(-1) }
    #expect(throws: InvalidInput.self) { try Rate.annual(.nan) }
    #expect(throws: InvalidInput.self) { try Rate.nominal(-12, perYear: 12) }
    #expect(throws: InvalidInput.self) { try Rate.nominal(0.1, perYear: 0) }
    #expect(throws: InvalidInput.self) { try Rate.continuous(101) }
  }

  @Test("a rate reads as it was quoted") func description() throws {
    #expect(try Rate.nominal(0.0485, perYear: 4).description == "4.85% quarterly")
    #expect(try Rate.annual(0.13).description == "13% annual")
    #expect(try Rate.continuous(0.021).description == "2.1% continuous")
  }

  @Test("a curve gives its nodes, and constant forwards between them") func curve() throws {
    let day = try Day(2026, 6, 30)
    let curve = try DiscountCurve.zeroRates(
      [.init(years: 1, zeroRate: 0.02), .init(years: 3, zeroRate: 0.03)], from: day)
    expect(curve.discountFactor(years: 1), equals: exp(-0.02))
    expect(curve.discountFactor(years: 3), equals: exp(-0.09))
    expect(curve.forwardRate(from: 1, to: 2), equals: 0.035)
    expect(curve.forwardRate(from: 2.5, to: 9), equals: 0.035)
    expect(curve.zeroRate(years: 0.5), equals: 0.02)
    expect(curve.shifted(by: 0.01).zeroRate(years: 3), equals: 0.04)
    expect(
      DiscountCurve.flat(try .annual(0.13), from: day).discountFactor(to: try Day(2027, 6, 30)),
      equals: 1 / 1.13)
    #expect(throws: InvalidInput.self) {
      try DiscountCurve.zeroRates([.init(years: 0, zeroRate: 0.02)], from: day)
    }
  }

  @Test("the loan prime rate in force is the last one published") func primeRate() throws {
    let year = try ReferenceRate.loanPrimeRate(.oneYear)
    #expect(try year.rate(on: Day(2024, 10, 20)) == 0.0335)
    #expect(try year.rate(on: Day(2024, 10, 21)) == 0.031)
    #expect(try ReferenceRate.loanPrimeRate(.fiveYears).rate(on: Day(2025, 12, 1)) == 0.035)
    #expect(throws: InvalidInput.self) { try year.rate(on: Day(2019, 8, 19)) }
  }
}
