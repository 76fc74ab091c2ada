import Finance
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// The appraisal of the GMB technology at 2008-05-31, in CNY 10,000, before tax.
///
/// Source: appraisal table 专利技术评估-税前, https://m.taowenge.com/p-74066557.html. The report
/// prints the rate as 23.7 %; its present values to the cent fix it at 23.674 %.
@Suite struct IncomeAppraisalTests {
  static let revenues = [17_500, 36_000, 40_000, 42_000, 40_000, 39_000, 37_050, 35_197.5]
  static let contributions = [593.94, 1001.49, 890.21, 730.25, 534.98, 386.38, 262.18, 166.05]

  static func timeline() throws -> PeriodTimeline {
    try PeriodTimeline(
      from: Day(2008, 5, 31), firstPeriodEnd: Day(2008, 12, 31), until: Day(2015, 12, 31))
  }

  @Test("a seven-month stub and mid-period flows give the years of the report") func years() throws
  {
    let years = try Self.timeline().flowYears
    expect(
      years, equals: [3.5, 13, 25, 37, 49, 61, 73, 85].map { $0 / 12 }, within: 1e-14)
    expect(years, equals: [0.29, 1.08, 2.08, 3.08, 4.08, 5.08, 6.08, 7.08], absolute: 0.005)
  }

  @Test("a falling split rate gives the printed present values and 2,800") func split() throws {
    let rates = zip(Self.contributions, Self.revenues).map { $0 / $1 }
    let result = try RevenueSplit(
      revenues: Self.revenues, splitRates: rates, over: Self.timeline()
    ).value(at: .annual(0.23674))
    expect(
      result.rows.map(\.presentValue), equals: [558, 796, 572, 379, 225, 131, 72, 37],
      within: 0, absolute: 0.8)
    expect(result.value, equals: 2769.60, within: 0, absolute: 0.005)
    #expect(try result.roundedUp(to: 100) == 2800)
  }

  @Test("an entry fee of 500 leaves a level royalty of 1.64 %") func entryFee() throws {
    let solution = try EntryFeeRoyalty(
      targetValue: 2800, entryFee: 500, revenues: Self.revenues, over: Self.timeline()
    ).royalty(at: .annual(0.23674))
    expect(solution.royaltyRate, equals: 0.0164, within: 0, absolute: 0.00005)
    expect(solution.royaltyRate, equals: 0.016360857, within: 0, absolute: 1e-7)
    expect(solution.presentValueOfRoyalties, equals: 2300, within: 1e-12)
  }

  @Test("the printed royalty gives all eight printed present values to the cent")
  func levelRoyalty() throws {
    let result = try ReliefFromRoyalty(
      revenues: Self.revenues, royaltyRates: [286.315 / 17_500], over: Self.timeline()
    ).value(at: .annual(0.23674))
    expect(
      result.rows.map(\.presentValue),
      equals: [269.11, 467.89, 420.36, 356.89, 274.83, 216.66, 166.43, 127.84], within: 0,
      absolute: 0.005)
    expect(result.value, equals: 2300.01, within: 0, absolute: 0.01)
  }
}

/// Items of Chinese appraisal examinations, with the figures their sources print.
@Suite struct IncomeExaminationTests {
  static func years(_ count: Int) throws -> PeriodTimeline { try PeriodTimeline(periods: count) }

  @Test("600 of technology against 3,300 of the buyer shares the profit at 15.38 %")
  func equivalentInvestment() throws {
    // Source: http://dfrtw.com/zhuanlichaxun/70401.html, which rounds 15.38 % to 15.39 %.
    let investment = try EquivalentInvestment(
      techCost: 100, techCostProfitRate: 5, buyerAssets: 3000, buyerCostProfitRate: 0.1)
    #expect(investment.technologyEquivalent == 600)
    expect(investment.buyerEquivalent, equals: 3300)
    expect(try investment.profitShare(), equals: 600.0 / 3900)
    func value(of share: Double) throws -> Double {
      try ProfitSplit(
        profits: [400, 420, 430, 450, 440], splitShare: share, over: Self.years(5)
      ).value(at: .annual(0.1)).value
    }
    expect(try value(of: 0.1539), equals: 248.45, within: 0, absolute: 0.005)
    expect(
      try value(of: investment.profitShare()), equals: 248.36, within: 0, absolute: 0.005)
  }

  @Test("500 of technology, after a rise of prices, against 5,750") func risenPrices() throws {
    // Source: https://66tiku.cn/363/539861.html for the inputs; worked by hand.
    let investment = try EquivalentInvestment(
      techCost: 80, priceChange: 0.25, techCostProfitRate: 4, buyerAssets: 5000,
      buyerCostProfitRate: 0.15)
    expect(try investment.profitShare(), equals: 0.08)
    let result = try ProfitSplit(
      profits: [1500, 1500, 1400, 1400, 1300], splitShare: investment.profitShare(),
      over: Self.years(5)
    ).value(at: .annual(0.1))
    expect(result.value, equals: 433.49, within: 0, absolute: 0.005)
  }

  @Test("an excess profit of 30 for five years after tax") func excessProfit() throws {
    // Source: https://zhuanli.366861.com/zhuanlijiansuo/bw2u7mfxay.html: 852,927 yuan.
    let result = try ExcessIncome(annualIncome: 30, taxRate: 0.25, years: 5)
      .value(at: .annual(0.1))
    expect(result.value, equals: 85.2927, within: 0, absolute: 0.00005)
  }

  @Test("income 300 over a normal 200") func incomeOverIndustry() throws {
    // Source: PRC examination item, incremental income method: 379.08.
    let result = try ExcessIncome(
      annualIncome: 300, capital: 1000, industryReturn: 0.2, years: 5
    ).value(at: .annual(0.1))
    #expect(result.excessIncome == 100)
    expect(result.value, equals: 379.08, within: 0, absolute: 0.005)
  }

  @Test("a trade mark sells at a premium in five markets") func trademarkPremium() throws {
    // Source: http://www.siewoo.com/kaoshi/shiti-88083: 1,361.25 a year after tax, and 4,563.18 by
    // an annuity factor of four digits; 4,563.12 by the factor itself.
    let premiums = [20.0, 15, 18, 22, 15]
    let shares = [0.30, 0.10, 0.20, 0.15, 0.25]
    let average = zip(premiums, shares).map(*).reduce(0, +)
    let result = try PremiumProfit(
      units: [100, 100, 100, 100, 100], pricePremiums: [average], taxRate: 0.25,
      over: Self.years(5)
    ).value(at: .annual(0.15))
    expect(result.rows.map(\.amount), equals: [Double](repeating: 1361.25, count: 5))
    expect(result.value, equals: 4563.12, within: 0, absolute: 0.005)
  }

  @Test("a trade mark earns 75 for five years and 32 for five more") func twoStages() throws {
    // Source: http://tiku818.com/tiku/2594899.html: 359.63.
    let result = try PremiumProfit(
      units: [Double](repeating: 1, count: 10),
      pricePremiums: [75, 75, 75, 75, 75, 32, 32, 32, 32, 32], over: Self.years(10)
    ).value(at: .annual(0.1))
    expect(result.value, equals: 359.63, within: 0, absolute: 0.005)
  }

  @Test("an excess profit of 0.5 for three years and 0.3 for two") func unitPremium() throws {
    // Source: https://kaotiyun.com/show/gaVJ777K: 16.34, cut not rounded.
    let result = try PremiumProfit(
      units: [10, 10, 10, 10, 10], pricePremiums: [0.5, 0.5, 0.5, 0.3, 0.3], over: Self.years(5)
    ).value(at: .annual(0.1))
    expect(result.value, equals: 16.345, within: 0, absolute: 0.005)
  }

  @Test("an exclusive licence at 2 % of sales for eight years") func licence() throws {
    // Source: https://www.yqda.net/question/20210417171160699379126272.html for the inputs.
    let result = try ReliefFromRoyalty(
      revenues: [Double](repeating: 460 / 0.1, count: 8), royaltyRates: [0.02],
      over: Self.years(8), taxRate: 0.25
    ).value(at: .annual(0.15))
    expect(result.rows.map(\.afterTaxFlow), equals: [Double](repeating: 69, count: 8))
    expect(result.value, equals: 309.63, within: 0, absolute: 0.005)
  }

  @Test("an income of 100 falls by 10 a year and stops at nothing") func decline() throws {
    // Source: https://jianming8.cn/baike/show/3hfwjct59a: 385, whatever the legal life.
    let result = try DecliningIncome(
      firstIncome: 100, declinePerYear: 10, over: Self.years(20)
    ).value(at: .annual(0.1))
    expect(result.value, equals: 385, within: 0, absolute: 1)
    #expect(result.lastPositiveYear == 10)
    #expect(result.rows.allSatisfy { $0.amount >= 0 })
  }

  @Test("relief from royalty with tax amortization over five years") func amortization() throws {
    // Source: package intangible-valuation 2.x, page Income Methods: 194,163.77.
    let result = try ReliefFromRoyalty(
      revenues: [1_000_000, 1_100_000, 1_200_000, 1_300_000, 1_400_000], royaltyRates: [0.05],
      over: Self.years(5), taxRate: 0.25, amortizationYears: 5
    ).value(at: .annual(0.12))
    expect(result.value, equals: 194_163.77, within: 0, absolute: 0.01)
  }

  @Test("a published split of profits misprints a factor, and we do not") func misprint() throws {
    // Source: http://wx.hbjxjyw.com/tiku/e408/92eb41c6b1cf0a520d31127da36a0197.html prints
    // 66,957.625, from 0.8564 for 0.8264; four-digit factors give 66,545.125.
    let result = try ProfitSplit(
      profits: [50_000, 55_000, 60_000, 65_000, 70_000, 75_000], splitShare: 0.25,
      over: Self.years(6)
    ).value(at: .annual(0.1))
    expect(result.value, equals: 66_545.125, within: 5e-5)
    #expect((result.value - 66_957.625).magnitude > 400)
  }
}
