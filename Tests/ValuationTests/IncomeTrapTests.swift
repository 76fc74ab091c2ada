import Finance
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// Figures that are often computed wrongly: each test states the wrong way as well.
@Suite struct IncomeTrapTests {
  @Test("the tax amortization factor divides the annuity by the tax life") func division() throws {
    // Source: 25 %, 15 years, 12 %: 1.128; https://opag.io/reference/faq prints the formula without
    // the division, which would give a negative factor here.
    let factor = try TaxAmortizationBenefit(taxRate: 0.25, years: 15).factor(at: .annual(0.12))
    expect(factor.factor, equals: 1.128, within: 0, absolute: 0.0005)
    #expect(1 / (1 - 0.25 * factor.presentValueOfDeductions * 15) < 0)
  }

  @Test("the tax amortization factor at no tax, no rate, and by the month") func limits() throws {
    #expect(try TaxAmortizationBenefit(taxRate: 0, years: 10).factor(at: .annual(0.1)).factor == 1)
    expect(
      try TaxAmortizationBenefit(taxRate: 0.25, years: 10).factor(at: .annual(0)).factor,
      equals: 1 / 0.75)
    // Twelve deductions of a month: worked by hand at 1 % a month for a year.
    let monthly = try TaxAmortizationBenefit(taxRate: 0.25, years: 1, periodsPerYear: 12)
      .factor(at: .nominal(0.12, perYear: 12))
    expect(monthly.presentValueOfDeductions, equals: 11.255_077_473_484_6 / 12, within: 1e-13)
  }

  @Test("a schedule that is the straight line gives the straight line") func schedule() throws {
    for timing in [Timing.end, .mid] {
      let line = try TaxAmortizationBenefit(taxRate: 0.21, years: 15, timing: timing)
      let schedule = try TaxAmortizationBenefit(
        taxRate: 0.21, deductionSchedule: [Double](repeating: 1.0 / 15, count: 15),
        timing: timing)
      expect(
        try schedule.factor(at: .annual(0.1)).factor,
        equals: try line.factor(at: .annual(0.1)).factor, within: 1e-13)
    }
  }

  @Test("contributory charges after tax are not taxed again") func charges() throws {
    let method = try ExcessEarnings(
      revenues: [1000], ebitMargin: 0.3, taxRate: 0.25,
      contributoryAssets: [.init(balanceToRevenue: 0.5, afterTaxReturn: 0.08)],
      contributoryCharge: 0.01, contributoryRoyalty: 0.02,
      over: PeriodTimeline(periods: 1))
    let row = try #require(try method.value(at: .annual(0.1)).rows.first)
    // 1000 × (0.3 × 0.75 − 0.5 × 0.08 − 0.01 − 0.02 × 0.75)
    expect(row.charge, equals: 65)
    expect(row.excessEarnings, equals: 160)
    // The open package intangible-valuation 2.1.4 deducts the charges before tax: 176.25.
    #expect(row.excessEarnings < (1000 * 0.3 - 65) * 0.75)
  }

  @Test("negative excess earnings are kept") func negative() throws {
    let method = try ExcessEarnings(
      revenues: [100, 100], ebitMargin: 0.05, taxRate: 0.25, contributoryCharge: 0.1,
      over: PeriodTimeline(periods: 2))
    #expect(try method.value(at: .annual(0.1)).value < 0)
  }

  @Test("losses carried forward are worth less than losses relieved at once") func losses() throws {
    let years = try [-35.0, -18, 4, 22, 36].map {
      try Greenfield.Year(
        ebit: $0, depreciation: 5, capitalExpenditure: 5, workingCapitalChange: 0)
    }
    func indication(_ treatment: Greenfield.LossTreatment) throws -> Greenfield.Indication {
      try Greenfield(
        years: years, taxRate: 0.25, over: PeriodTimeline(periods: 5), lossTreatment: treatment
      ).value(at: .annual(0.12))
    }
    let (immediate, carried) = (try indication(.immediate), try indication(.carryForward))
    #expect(carried.value < immediate.value)
    // 53 of losses against 4, 22 and 27 of the last 36.
    expect(carried.taxes, equals: [0, 0, 0, 0, 0.25 * 9])
    #expect(carried.remainingLosses == 0)
    expect(carried.taxes.reduce(0, +), equals: immediate.taxes.reduce(0, +))
  }

  @Test("the value goes smoothly through growth equal to the rate") func growthLimit() throws {
    let limit = try GrowingAnnuity.factor(rate: 0.08, growth: 0.08, periods: 20)
    expect(limit, equals: 20 / 1.08, within: 1e-14)
    for distance in [1e-6, 1e-9, 1e-12, 1e-15] {
      let near = try GrowingAnnuity.factor(rate: 0.08 + distance, growth: 0.08, periods: 20)
      expect(near, equals: limit, within: 12 * distance + 1e-14)
    }
    expect(
      try GrowingAnnuity.factor(rate: 1e-12, growth: 0, periods: 15),
      equals: 15 - 120e-12, within: 1e-14)
  }

  @Test("a terminal value takes the mid-period factor of the last year") func terminal() throws {
    func value(_ timing: Timing) throws -> ReliefFromRoyalty.Indication {
      try ReliefFromRoyalty(
        revenues: [100, 110, 120], royaltyRates: [0.05],
        over: PeriodTimeline(periods: 3, timing: timing), terminalGrowth: 0.02
      ).value(at: .annual(0.1))
    }
    let (end, mid) = (try value(.end), try value(.mid))
    expect(end.presentValueTerminal, equals: 6 * 1.02 / 0.08 / 1.331)
    expect(mid.value, equals: end.value * 1.1.squareRoot())
  }

  @Test("the pre-tax rate is solved for, not grossed up") func preTax() throws {
    // One flow without deductions: x(1 − T)/(1 + r) = x/(1 + p).
    let one = try PreTaxRate(preTaxCashFlows: [100], taxRate: 0.25)
      .solve(postTaxRate: .annual(0.12))
    expect(one.preTaxRate, equals: 1.12 / 0.75 - 1, within: 1e-12)
    expect(one.grossedUpRate, equals: 0.16)
    // Where the whole flow is deductible there is no tax.
    let free = try PreTaxRate(
      preTaxCashFlows: [100], taxRate: 0.25, deductibleCost: 100
    ).solve(postTaxRate: .annual(0.12))
    expect(free.preTaxRate, equals: 0.12, within: 1e-12)
  }

  @Test("a patent of 7.25 years is not rounded to whole years") func partYear() throws {
    let timeline = try PeriodTimeline(life: 7.25, timing: .mid)
    #expect(timeline.count == 8)
    expect(timeline.flowYears, equals: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.125])
    let method = try ReliefFromRoyalty(
      revenue: .growing(from: 100, at: 0), royaltyRates: [0.05], over: timeline, annualCost: 1)
    expect(method.revenues, equals: [100, 100, 100, 100, 100, 100, 100, 25])
    expect(method.maintenanceCosts, equals: [1, 1, 1, 1, 1, 1, 1, 0.25])
  }
}

/// Rates of return of a row of flows, where there may be none, one or several.
@Suite struct IncomeRatesOfReturnTests {
  @Test("five-year business and the oil pump") func published() throws {
    // Sources: Microsoft Excel function reference, IRR, 8.66 %; Lorie & Savage (1955), 25 % and
    // 400 %.
    let business = try InternalRateOfReturn.allRoots(
      of: [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000])
    expect(business, equals: [0.0866], within: 0, absolute: 0.00005)
    let pump = try InternalRateOfReturn.allRoots(of: [-1600, 10_000, -10_000])
    expect(pump, equals: [0.25, 4], within: 1e-12)
  }

  @Test("no rate, a rate far out, and a rate close to minus one") func extremes() throws {
    #expect(try InternalRateOfReturn.allRoots(of: [1, -2, 2]).isEmpty)
    #expect(try InternalRateOfReturn.allRoots(of: [1, 2, 3]).isEmpty)
    expect(try InternalRateOfReturn.allRoots(of: [-1, 500_001]), equals: [500_000], within: 1e-12)
    expect(
      try InternalRateOfReturn.allRoots(of: [-1, 1e-6]), equals: [1e-6 - 1], within: 1e-12)
  }

  @Test("flows beyond any proportion are searched all the same") func outOfProportion() throws {
    let rates = try InternalRateOfReturn.allRoots(of: [
      1e-300, -1e308, 1e308, -Double.leastNonzeroMagnitude,
    ])
    #expect(rates.contains { $0.magnitude < 1e-12 })
    #expect(throws: NumericalError.self) {
      try InternalRateOfReturn.allRoots(of: [-1, .infinity])
    }
  }

  @Test("a row too long to search is refused, not begun") func tooLong() {
    let row = (0..<1_000_000).map { $0.isMultiple(of: 2) ? -1.0 : 1.1 }
    #expect(throws: NumericalError.self) { try InternalRateOfReturn.allRoots(of: row) }
  }

  @Test("a rate at which the value touches zero is given once") func touched() throws {
    expect(
      try InternalRateOfReturn.allRoots(of: [1000, -2400, 1440]), equals: [0.2], within: 1e-7)
    expect(try InternalRateOfReturn.allRoots(of: [1, -2, 1]), equals: [0], absolute: 1e-7)
  }

  @Test("rates put into a row are found again") func planted() throws {
    var generator = SeededGenerator(20_080_531)
    for _ in 0..<200 {
      let first = Double.random(in: -0.6...0.5, using: &generator)
      let second = first + Double.random(in: 0.05...0.6, using: &generator)
      let third = second + Double.random(in: 0.05...2, using: &generator)
      // ∏ (x (1 + rate) − 1) in x = 1/(1 + rate)
      var row = [-1.0]
      for rate in [first, second, third] {
        var product = [Double](repeating: 0, count: row.count + 1)
        for (index, value) in row.enumerated() {
          product[index] -= value
          product[index + 1] += value * (1 + rate)
        }
        row = product
      }
      let found = try InternalRateOfReturn.allRoots(of: row.map { 1e6 * $0 })
      expect(found, equals: [first, second, third], within: 1e-8, absolute: 1e-9)
    }
  }
}
