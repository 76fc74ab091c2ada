import Finance
import NumericalMethods
import TestSupport
import Testing

@Suite struct FixedRateBondTests {
  /// Microsoft Excel, PRICE, YIELD and DURATION, worked examples.
  @Test("price, yield and duration agree with the spreadsheet's examples") func spreadsheet() throws
  {
    let bond = try FixedRateBond(
      maturity: Day(2017, 11, 15), couponRate: 0.0575, perYear: 2, basis: .thirty360US)
    let settlement = try Day(2008, 2, 15)
    expect(
      try bond.price(at: settlement, yield: 0.065).clean, equals: 94.63436162, within: 1e-9)
    let other = try FixedRateBond(
      maturity: Day(2016, 11, 15), couponRate: 0.0575, perYear: 2, basis: .thirty360US)
    expect(
      try other.yield(at: settlement, cleanPrice: 95.04287), equals: 0.065, within: 2e-7)
    let long = try FixedRateBond(maturity: Day(2016, 1, 1), couponRate: 0.08, perYear: 2)
    let price = try long.price(at: Day(2008, 1, 1), yield: 0.09)
    expect(price.measures.macaulayDuration, equals: 5.993774955545188)
    expect(price.measures.modifiedDuration, equals: 5.735669813918838)
  }

  @Test("the yield of a price is the price of the yield") func inverse() throws {
    var random = SeededGenerator(31)
    for _ in 0..<300 {
      let bond = try FixedRateBond(
        maturity: Day(2040, 5, 31), couponRate: Double.random(in: 0...0.2, using: &random),
        perYear: [1, 2, 4, 12][Int.random(in: 0...3, using: &random)],
        basis: .actualActual, lastPeriodSimple: Bool.random(using: &random))
      let settlement = try Day(number: Int.random(in: 10_000...25_600, using: &random))
      let yield = Double.random(in: -0.2...0.5, using: &random)
      let clean = try bond.price(at: settlement, yield: yield).clean
      guard clean > 0 else { continue }
      expect(
        try bond.yield(at: settlement, cleanPrice: clean), equals: yield, within: 1e-7,
        absolute: 1e-9)
    }
  }

  @Test("duration is the slope of the price") func slope() throws {
    let bond = try FixedRateBond(maturity: Day(2035, 6, 30), couponRate: 0.05, perYear: 2)
    let settlement = try Day(2026, 3, 17)
    let (up, down) = (
      try bond.price(at: settlement, yield: 0.0401).dirty,
      try bond.price(at: settlement, yield: 0.0399).dirty
    )
    let price = try bond.price(at: settlement, yield: 0.04)
    expect(
      price.measures.modifiedDuration, equals: (down - up) / 0.0002 / price.dirty, within: 1e-6)
    expect(
      price.measures.convexity, equals: (up + down - 2 * price.dirty) / 1e-8 / price.dirty,
      within: 1e-4)
  }

  @Test("bad bonds are refused") func refusals() throws {
    let day = try Day(2026, 1, 1)
    #expect(throws: InvalidInput.self) {
      try FixedRateBond(maturity: day, couponRate: 0.05, perYear: 3)
    }
    let bond = try FixedRateBond(maturity: day, couponRate: 0.05, perYear: 2)
    #expect(throws: InvalidInput.self) { try bond.price(at: day, yield: 0.05) }
    #expect(throws: InvalidInput.self) {
      try bond.price(at: Day(2020, 1, 1), yield: -2)
    }
    #expect(throws: InvalidInput.self) {
      try bond.yield(at: Day(1950, 1, 1), cleanPrice: 1e300)
    }
  }

  @Test("spreads return the price") func spreads() throws {
    let spread = try Spreads.zeroVolatility(
      of: [5, 105], at: [1, 2], over: [0.02, 0.024], price: 104)
    expect(5 * exp(-0.02 - spread) + 105 * exp(-0.048 - 2 * spread), equals: 104)
    let margin = try Spreads.discountMargin(
      principal: [100], index: 0.028, quotedMargin: 0.012, price: 100, perYear: 4)
    expect(margin, equals: 0.012)
    let refusal = #expect(throws: InvalidInput.self) {
      try Spreads.zeroVolatility(of: [5, 105], at: [1, 2], over: [0.02, 0.024], price: 1e9)
    }
    #expect(refusal?.path == "price")
  }

  @Test("mean life and mid-period times") func lives() throws {
    expect(try WeightedAverageLife.of([1, 1, 2], at: [1, 2, 3]), equals: 2.25)
    #expect(throws: InvalidInput.self) { try WeightedAverageLife.of([0], at: [1]) }
    #expect(throws: InvalidInput.self) { try WeightedAverageLife.of([1, 1], at: [1, 1]) }
    expect(try Timing.mid.times(count: 3, stub: 0.5), equals: [0.25, 1, 2])
    expect(try Timing.end.times(count: 2), equals: [1, 2])
    expect(try Timing.start.times(count: 2, stub: 0.4), equals: [0, 0.4])
  }
}
