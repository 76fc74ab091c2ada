import Finance
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// Laws that every indication of value keeps, over random inputs.
@Suite struct IncomeLawTests {
  /// A random right: revenues, royalty, tax, cost, hazard, rate and timing.
  struct Sample {
    let revenues: [Double]
    let royalty: Double
    let taxRate: Double
    let rate: Double
    let hazard: Double
    let stub: Double
    let timing: Timing
    let amortizationYears: Int

    init(_ generator: inout SeededGenerator) {
      let count = Int.random(in: 1...20, using: &generator)
      revenues = (0..<count).map { _ in Double.random(in: 1...1e6, using: &generator) }
      royalty = Double.random(in: 0.005...0.3, using: &generator)
      taxRate = Double.random(in: 0...0.4, using: &generator)
      rate = Double.random(in: 0.01...0.5, using: &generator)
      hazard = Double.random(in: 0...0.2, using: &generator)
      stub = Double.random(in: 0.05...1, using: &generator)
      timing = Timing.allCases[Int.random(in: 0..<3, using: &generator)]
      amortizationYears = Int.random(in: 0...15, using: &generator)
    }

    func value(
      revenues: [Double]? = nil, royalty: Double? = nil, rate: Double? = nil,
      hazard: Double? = nil, timing: Timing? = nil, amortized: Bool = false
    ) throws -> Double {
      let revenues = revenues ?? self.revenues
      return try ReliefFromRoyalty(
        revenues: revenues, royaltyRates: [royalty ?? self.royalty],
        over: PeriodTimeline(
          periods: revenues.count, timing: timing ?? self.timing, stubFraction: stub),
        taxRate: taxRate, hazardRate: hazard ?? self.hazard,
        amortizationYears: amortized ? amortizationYears : 0
      ).value(at: .annual(rate ?? self.rate)).value
    }
  }

  static func samples(_ seed: UInt64, _ count: Int = 300) -> [Sample] {
    var generator = SeededGenerator(seed)
    return (0..<count).map { _ in Sample(&generator) }
  }

  @Test("value falls with the rate and the hazard, rises with royalty, revenue and life")
  func monotone() throws {
    for sample in Self.samples(1) {
      let value = try sample.value(amortized: true)
      let flowsLater = sample.timing != .start || sample.revenues.count > 1
      let higherRate = try sample.value(rate: sample.rate + 0.01, amortized: true)
      #expect(flowsLater ? higherRate < value : higherRate <= value)
      #expect(try sample.value(hazard: sample.hazard + 0.01, amortized: true) <= value)
      #expect(try sample.value(royalty: sample.royalty * 1.01, amortized: true) > value)
      var revenues = sample.revenues
      revenues[0] *= 1.01
      #expect(try sample.value(revenues: revenues, amortized: true) > value)
      #expect(try sample.value(revenues: sample.revenues + [10], amortized: true) > value)
    }
  }

  @Test("two revenues together are worth what they are worth apart") func additive() throws {
    for sample in Self.samples(2) {
      let other = sample.revenues.map { 1e6 - $0 / 2 }
      let together = zip(sample.revenues, other).map(+)
      expect(
        try sample.value(revenues: together, amortized: true),
        equals: try sample.value(amortized: true)
          + sample.value(revenues: other, amortized: true),
        within: 1e-13)
    }
  }

  @Test("元 and 万元 differ by ten thousand, and powers of two by nothing else") func units() throws {
    for sample in Self.samples(3) {
      let value = try sample.value(amortized: true)
      expect(
        try sample.value(revenues: sample.revenues.map { $0 * 10_000 }, amortized: true),
        equals: value * 10_000, within: 1e-14)
      #expect(
        try sample.value(revenues: sample.revenues.map { $0 * 1024 }, amortized: true)
          == value * 1024)
    }
  }

  @Test("a hazard is a continuous rate on top of the discount rate") func hazard() throws {
    for sample in Self.samples(4) {
      let combined = try HazardOfLoss(continuousRate: sample.hazard)
        .continuousRate(with: .annual(sample.rate))
      expect(
        try sample.value(), equals: try sample.value(rate: expMinusOne(combined), hazard: 0),
        within: 1e-12)
    }
  }

  @Test("start, middle and end of whole years differ by half a year's growth each")
  func timing() throws {
    for sample in Self.samples(5) {
      let count = sample.revenues.count
      func value(_ timing: Timing) throws -> Double {
        try ProfitSplit(
          profits: sample.revenues, splitShare: sample.royalty,
          over: PeriodTimeline(periods: count, timing: timing)
        ).value(at: .annual(sample.rate)).value
      }
      let halfYear = (1 + sample.rate).squareRoot()
      expect(try value(.mid), equals: try value(.end) * halfYear, within: 1e-13)
      expect(try value(.start), equals: try value(.mid) * halfYear, within: 1e-13)
    }
  }

  @Test("moving the calendar by whole months changes nothing") func shifted() throws {
    var generator = SeededGenerator(6)
    for _ in 0..<200 {
      let from = try Day(2010, 1, 31).adding(
        months: Int.random(in: 0..<240, using: &generator), endOfMonth: true)
      let stub = Int.random(in: 1...12, using: &generator)
      let life = Int.random(in: 1...240, using: &generator)
      let shift = Int.random(in: 1...120, using: &generator)
      func timeline(_ shift: Int) throws -> PeriodTimeline {
        func day(_ months: Int) throws -> Day {
          try from.adding(months: months + shift, endOfMonth: true)
        }
        return try PeriodTimeline(from: day(0), firstPeriodEnd: day(stub), until: day(life))
      }
      let (here, there) = (try timeline(0), try timeline(shift))
      #expect(here.periods == there.periods)
      expect(try #require(here.periods.last?.end), equals: Double(life) / 12, within: 1e-14)
    }
  }

  @Test("splitting a year leaves the revenue of an adoption as it was") func splitPeriod() throws {
    var generator = SeededGenerator(7)
    for round in 0..<200 {
      let life = Int.random(in: 2...20, using: &generator)
      let stub = Double.random(in: 0.05..<1, using: &generator)
      let growth = Double.random(in: 0.1...3, using: &generator)
      let shape: GrowthCurve.Shape =
        round.isMultiple(of: 2)
        ? .logistic(midpoint: Double.random(in: -5...15, using: &generator))
        : .gompertz(displacement: Double.random(in: 0.5...50, using: &generator))
      let forecast = RevenueForecast.adoption(
        along: try GrowthCurve(shape, growthRate: growth, saturation: 1000))
      let whole = try forecast.amounts(over: PeriodTimeline(periods: life))
      let split = try forecast.amounts(
        over: PeriodTimeline(periods: life + 1, stubFraction: stub, finalFraction: 1 - stub))
      expect(split.reduce(0, +), equals: whole.reduce(0, +), within: 1e-11, absolute: 1e-9)
    }
  }

  @Test("a year of adoption is the curve summed over days") func adoptionArea() throws {
    for shape in [GrowthCurve.Shape.logistic(midpoint: 3), .gompertz(displacement: 20)] {
      let curve = try GrowthCurve(shape, growthRate: 1.5, saturation: 400)
      let summed = (0..<20_000).reduce(0) {
        $0 + curve.level(at: 2 + (Double($1) + 0.5) / 20_000) / 20_000
      }
      expect(curve.area(from: 2, to: 3), equals: summed, within: 1e-8)
    }
  }

  @Test("nothing is counted after the last day") func expiry() throws {
    let timeline = try PeriodTimeline(
      from: Day(2026, 6, 30), firstPeriodEnd: Day(2026, 12, 31), until: Day(2031, 3, 14),
      measure: .actual365)
    #expect(timeline.years(to: try Day(2031, 3, 15)) == nil)
    #expect(timeline.years(to: try Day(2026, 6, 29)) == nil)
    #expect(timeline.years(to: try Day(2026, 6, 30)) == 0)
    let last = try #require(timeline.periods.last)
    expect(try #require(timeline.years(to: try Day(2031, 3, 14))), equals: last.end)
    expect(last.end, equals: 184.0 / 365 + 4 + 73.0 / 365)
    #expect(timeline.period(of: try Day(2026, 12, 31)) == 0)
    #expect(timeline.period(of: try Day(2027, 1, 1)) == 1)
  }

  @Test("the closed form of level growth agrees with the rows") func closedForm() throws {
    for sample in Self.samples(8) {
      let count = sample.revenues.count
      let growth = sample.hazard
      let rows = try ReliefFromRoyalty(
        revenue: .growing(from: 1000, at: growth), royaltyRates: [sample.royalty],
        over: PeriodTimeline(periods: count), taxRate: sample.taxRate
      ).value(at: .annual(sample.rate))
      let annuity = try GrowingAnnuity.factor(
        rate: sample.rate, growth: growth, periods: Double(count))
      expect(
        rows.value, equals: 1000 * sample.royalty * (1 - sample.taxRate) * annuity, within: 1e-12)
    }
  }

  @Test("with the benefit, value is its cash flows and the relief on itself") func benefit() throws
  {
    for sample in Self.samples(9) where sample.amortizationYears > 0 {
      let years = sample.amortizationYears
      let value = try sample.value(amortized: true)
      let relief = try PeriodTimeline(
        periods: years, timing: sample.timing == .mid ? .mid : .end
      ).discounted(
        [Double](repeating: value / Double(years) * sample.taxRate, count: years),
        at: .annual(sample.rate)
      ).presentValue()
      expect(value, equals: try sample.value() + relief, within: 1e-12)
    }
  }

  @Test("a tiered royalty lies between its minimum and its cap, and rises with sales")
  func royaltyStructure() throws {
    var generator = SeededGenerator(10)
    for _ in 0..<200 {
      let bounds = [100.0, 250, 400].prefix(Int.random(in: 0...3, using: &generator))
      let rates = (0...bounds.count).map { _ in Double.random(in: 0...0.2, using: &generator) }
      let structure = try RoyaltyStructure(
        tierBounds: Array(bounds), tierRates: rates, minimumRoyalty: 2, royaltyCap: 30)
      let sales = (0..<40).map { Double($0) * 20 }
      let royalties = sales.map(structure.royalty(on:))
      #expect(royalties.allSatisfy { (2...30).contains($0) })
      #expect(zip(royalties, royalties.dropFirst()).allSatisfy { $0 <= $1 })
      let flat = try structure.equivalents(
        sales: sales, over: PeriodTimeline(periods: 40), at: .annual(0.1)
      ).flatRate
      let equal = try RoyaltyStructure(tierRates: [flat]).equivalents(
        sales: sales, over: PeriodTimeline(periods: 40), at: .annual(0.1))
      let lumpSum = try structure.equivalents(
        sales: sales, over: PeriodTimeline(periods: 40), at: .annual(0.1)
      ).lumpSum
      expect(equal.lumpSum, equals: lumpSum, within: 1e-13)
    }
  }

  @Test("nominal and real flows have one value, and so have two currencies") func moneys() throws {
    for sample in Self.samples(11) {
      let inflation = try Rate.annual(sample.hazard)
      let nominal = try RealAndNominal(
        nominalCashFlows: sample.revenues, inflation: inflation
      ).value(at: .annual(sample.rate))
      let real = try PresentValue.of(
        nominal.realCashFlows, rate: nominal.realRate, firstPeriod: 1)
      expect(real, equals: nominal.presentValue, within: 1e-12)
      let abroad = try CurrencyTranslation(
        foreignCashFlows: sample.revenues, spot: 7.1, homeRiskFree: .annual(0.02),
        foreignRiskFree: inflation
      ).value(at: .annual(sample.rate))
      let converted = try PresentValue.of(
        sample.revenues, rate: abroad.foreignRate, firstPeriod: 1)
      expect(abroad.value, equals: 7.1 * converted, within: 1e-12)
    }
  }
}
