import Finance
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// What the methods of the income approach refuse, and by which name.
@Suite struct IncomeRefusalTests {
  static func path(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let refusal as InvalidInput {
      return refusal.path
    } catch {
      return "\(error)"
    }
  }

  @Test("a terminal value needs a right that lasts and a rate above its growth")
  func terminalGrowth() throws {
    func refused(hazard: Double = 0, final: Double = 1, rate: Double = 0.1) -> String? {
      Self.path {
        _ = try ReliefFromRoyalty(
          revenues: [1, 1], royaltyRates: [0.1],
          over: PeriodTimeline(periods: 2, finalFraction: final), hazardRate: hazard,
          terminalGrowth: 0.02
        ).value(at: .annual(rate))
      }
    }
    #expect(refused() == nil)
    #expect(refused(hazard: 0.01) == "terminalGrowth")
    #expect(refused(final: 0.5) == "terminalGrowth")
    #expect(refused(rate: 0.02) == "terminalGrowth")
  }

  @Test("an element is refused by its place") func places() {
    #expect(
      Self.path {
        _ = try RevenueSplit(
          revenues: [1, -2], splitRate: 0.1, over: PeriodTimeline(periods: 2))
      } == "revenues[1]")
    #expect(
      Self.path {
        _ = try ReliefFromRoyalty(
          revenues: [1, 2, 3], royaltyRates: [0.05, 0.04], over: PeriodTimeline(periods: 3))
      } == "royaltyRates")
  }

  @Test("numbers that are none are refused") func notNumbers() {
    #expect(
      Self.path {
        _ = try ReliefFromRoyalty(
          revenues: [.nan], royaltyRates: [0.05], over: PeriodTimeline(periods: 1))
      } == "revenues[0]")
    #expect(Self.path { _ = try Obsolescence.halfLife(years: .nan) } == "halfLife")
    #expect(Self.path { _ = try PeriodTimeline(life: .infinity) } == "life")
    #expect(Self.path { _ = try PeriodTimeline(life: .nan) } == "life")
  }

  @Test("a thousand million periods are refused before they are made") func tooLong() {
    #expect(Self.path { _ = try PeriodTimeline(periods: 1_000_000_000) } == "periods")
    #expect(Self.path { _ = try PeriodTimeline(periods: .max) } == "periods")
    #expect(Self.path { _ = try PeriodTimeline(life: 1e300) } == "life")
  }

  @Test("relief that would exceed the value is refused") func relief() {
    #expect(
      Self.path {
        _ = try TaxAmortizationBenefit(taxRate: 1, years: 1).factor(at: .annual(0))
      } == "taxRate")
    #expect(
      Self.path {
        _ = try TaxAmortizationBenefit(taxRate: 0.5, years: 30).factor(at: .annual(-0.2))
      } == "taxRate")
  }

  @Test("figures beyond the range of numbers are errors with a name") func overflow() {
    for rate in [-0.999_999, 0] {
      let outcome = Self.path {
        _ = try ReliefFromRoyalty(
          revenues: [Double](repeating: 1e308, count: 200), royaltyRates: [1],
          over: PeriodTimeline(periods: 200)
        ).value(at: .annual(rate))
      }
      #expect(outcome?.contains("leaves the range of numbers") == true)
    }
  }

  @Test("an entry fee above the target, no revenue, and a royalty above one") func entryFee() {
    func refused(_ target: Double, _ fee: Double, _ revenue: Double) -> String? {
      Self.path {
        _ = try EntryFeeRoyalty(
          targetValue: target, entryFee: fee, revenues: [revenue],
          over: PeriodTimeline(periods: 1)
        ).royalty(at: .annual(0.1))
      }
    }
    #expect(refused(10, 5, 100) == nil)
    #expect(refused(10, 11, 100) == "entryFee")
    #expect(refused(10, 5, 0) == "revenues")
    #expect(refused(1000, 5, 100) == "targetValue")
  }

  @Test("dates of a timeline must be in order") func dates() throws {
    let from = try Day(2026, 6, 30)
    #expect(
      Self.path {
        _ = try PeriodTimeline(
          from: from, firstPeriodEnd: Day(2026, 12, 31), until: Day(2026, 6, 30))
      } == "until")
    #expect(
      Self.path {
        _ = try PeriodTimeline(
          from: from, firstPeriodEnd: Day(2027, 7, 1), until: Day(2036, 6, 30))
      } == "firstPeriodEnd")
    #expect(
      Self.path {
        _ = try PeriodTimeline(
          from: from, firstPeriodEnd: Day(2026, 12, 31), until: Day(2200, 1, 1))
      } == "until")
  }
}
