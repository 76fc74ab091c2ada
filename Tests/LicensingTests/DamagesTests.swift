import Licensing
import NumericalMethods
import TestSupport
import Testing

/// Damages against figures that courts printed, and against their own definitions.
@Suite struct DamagesTests {
  @Test("a quarter of ten dollars on each unit is the jury's base in Uniloc")
  func uniloc() throws {
    // Uniloc v. Microsoft, 632 F.3d 1292 (Fed. Cir. 2011): 225,978,721 × $10 × 25 %.
    let royalty = try ReasonableRoyalty(
      units: 225_978_721, unitBase: 10, comparableRate: 0.25, totalRevenue: 19.28e9)
    expect(royalty.damages, equals: 564_946_802.5)
    expect(royalty.effectiveRate, equals: 0.0293, within: 1e-3)
  }

  @Test("the first five-fold award: profit of 5.98 million, award of 29.88 million")
  func fiveFold() throws {
    // Supreme People's Court (2019) Zui Gao Fa Zhi Min Zhong 562.
    let award = try ChineseAward(
      right: .tradeSecret, infringerProfit: 5_975_547.496823, punitiveMultiple: 5)
    #expect(award.basis == .infringerProfit)
    expect(award.award, equals: 29_877_737.484115, within: 1e-12)
  }

  @Test("the larger of loss and profit is the base, the loss when both are equal")
  func largerBase() throws {
    let equal = try ChineseAward(right: .patent, actualLoss: 100, infringerProfit: 100)
    #expect(equal.basis == .actualLoss)
    let profit = try ChineseAward(right: .patent, actualLoss: 100, infringerProfit: 101)
    #expect(profit.basis == .infringerProfit && profit.base == 101)
    let fee = try ChineseAward(right: .patent, licenseFee: 10, licenseMultiple: 3)
    #expect(fee.basis == .licenceFee && fee.base == 30)
  }

  @Test("costs are never multiplied")
  func costs() throws {
    let award = try ChineseAward(
      right: .trademark, actualLoss: 100, punitiveMultiple: 4, enforcementCosts: 7)
    #expect(award.award == 407)
  }

  @Test("a statutory amount is moved into the range of the right and the regime")
  func statutoryRange() throws {
    #expect(try ChineseAward(right: .patent, statutoryAmount: 8e6).award == 5e6)
    #expect(try ChineseAward(right: .patent, statutoryAmount: 1).award == 30_000)
    #expect(try ChineseAward(right: .copyright, statutoryAmount: 1).award == 500)
    #expect(
      try ChineseAward(right: .patent, regime: .pudongSevere, statutoryAmount: 2e7).award == 1e7)
  }

  @Test("multiples that the regime or the lack of a base forbids are refused")
  func multiples() {
    #expect(throws: InvalidInput.self) {
      try ChineseAward(right: .patent, actualLoss: 1, punitiveMultiple: 5.1)
    }
    #expect(throws: InvalidInput.self) {
      try ChineseAward(
        right: .patent, regime: .pudongExtremelySevere, actualLoss: 1, punitiveMultiple: 4.9)
    }
    #expect(throws: InvalidInput.self) {
      try ChineseAward(right: .patent, punitiveMultiple: 2, statutoryAmount: 1e6)
    }
    #expect(throws: InvalidInput.self) { try ChineseAward(right: .patent) }
  }

  @Test("price erosion is nothing at the same price and falls as demand grows elastic")
  func erosion() throws {
    func damages(_ price: Double, _ elasticity: Double) throws -> Double {
      try PriceErosion(
        actualPrice: 90, butForPrice: price, units: 5_000, elasticity: elasticity, unitCost: 55
      ).damages
    }
    #expect(try damages(90, -2) == 0)
    expect(try damages(100, 0), equals: 50_000)
    #expect(try damages(100, -1.4) < damages(100, -0.5))
    #expect(try damages(100, -5) < 0)
  }

  @Test("compounding once a year for whole years is a power of one and the rate")
  func interest() throws {
    let simple = try PrejudgmentInterest(annualDamages: [100], rate: 0.05, judgmentTime: 4.5)
    expect(simple.interest, equals: 20)
    let yearly = try PrejudgmentInterest(
      annualDamages: [100], rate: 0.05, judgmentTime: 4.5,
      compounding: .periodic(timesAYear: 1))
    expect(yearly.total, equals: 100 * 1.05 * 1.05 * 1.05 * 1.05)
  }
}
