import Finance
import NumericalMethods
import Probability
import TestSupport
import Testing
import Valuation

/// The value of rights on simulated paths.
@Suite struct ValueSimulationLawTests {
  static func value(_ count: Int = 3) throws -> PortfolioValue {
    let items = try (0..<count).map { index in
      IPPortfolio.Item(
        try IPAsset("right \(index)", term: .stated(.inventionPatent, end: nil)),
        by: [
          try RoyaltyIncome(
            .reliefFromRoyalty, revenue: .growing(from: 1000 * Double(index + 1), at: 0.04),
            rate: .level(0.05, .none), years: 6 + index)
        ])
    }
    return try IPPortfolio(items).value(
      under: AppraisalAssumptions(
        asOf: Day(2026, 6, 30), currency: .cny, discountRate: DiscountRate(stated: .annual(0.14))))
  }

  static func uncertainty() throws -> ValueUncertainty {
    try ValueUncertainty(
      correlation: 0.3, revenueVolatility: 0.25, growthDeviation: 0.03,
      obsolescenceDeviation: 0.04,
      rateDeviation: Triangular(minimum: -0.25, mode: 0, maximum: 0.2), invalidation: 0.01,
      timeToSale: 1.5, saleCost: 0.1, confidence: 0.95, loan: Money(300, .cny))
  }

  @Test("the mean agrees with its closed form within three standard errors", arguments: 1...8)
  func meanAgrees(seed: UInt64) throws {
    let simulated = try Self.value().simulated(
      under: Self.uncertainty(), paths: 40_000, seed: seed)
    let off = (simulated.mean.value - simulated.expected).magnitude
    #expect(off <= 3 * simulated.mean.standardError)
    for part in simulated.contributions { #expect(part.mean.standardError > 0) }
  }

  @Test("any number of threads gives the same bits (D1)") func threads() throws {
    let runs = try [1, 2, 3, 8].map {
      try Self.value().simulated(
        under: Self.uncertainty(), paths: 10_000, seed: 5, threads: $0)
    }
    for run in runs {
      #expect(run.sorted == runs[0].sorted)
      #expect(run.mean == runs[0].mean)
      #expect(run.contributions.map(\.inTail) == runs[0].contributions.map(\.inTail))
    }
  }

  @Test("another right in the book leaves a right's numbers unchanged (M1)") func oneMore() throws {
    let few = try Self.value(2).simulated(under: Self.uncertainty(), paths: 5_000, seed: 7)
    let more = try Self.value(3).simulated(under: Self.uncertainty(), paths: 5_000, seed: 7)
    for index in 0..<2 {
      #expect(few.contributions[index].mean == more.contributions[index].mean)
    }
  }

  @Test("quantiles and shortfalls are in order (R1), contributions add up") func order() throws {
    let run = try Self.value().simulated(under: Self.uncertainty(), paths: 20_000, seed: 3)
    #expect(run.onePercent.value <= run.fivePercent.value)
    #expect(run.fivePercent.value <= run.median.value)
    #expect(run.shortfallAtFivePercent.value <= run.fivePercent.value)
    #expect(run.shortfallAtOnePercent.value <= run.onePercent.value)
    #expect((0...1).contains(run.haircut))
    let parts = run.contributions.reduce(0) { $0 + $1.mean.value }
    expect(parts, equals: run.mean.value, within: 1e-9)
    let worst = run.contributions.reduce(0) { $0 + $1.inTail.value }
    expect(worst, equals: run.shortfallAtFivePercent.value, within: 1e-3)
  }

  @Test("without uncertainty every path is the conclusion less the cost of sale")
  func certain() throws {
    let value = try Self.value()
    let run = try value.simulated(
      under: ValueUncertainty(correlation: 0, revenueVolatility: 0, saleCost: 0.1), paths: 200,
      seed: 1)
    expect(run.sorted.first ?? 0, equals: 0.9 * value.total.amount, within: 1e-12)
    expect(run.sorted.last ?? 0, equals: 0.9 * value.total.amount, within: 1e-12)
    expect(run.advanceRate, equals: 0.9, within: 1e-12)
  }

  @Test("a question out of range is refused by name") func refusals() throws {
    #expect(throws: InvalidInput.self) {
      try ValueUncertainty(correlation: 1.2, revenueVolatility: 0.2)
    }
    #expect(throws: InvalidInput.self) {
      try ValueUncertainty(
        correlation: 0.2, revenueVolatility: 0.2, rateDeviation: Uniform(minimum: -2, maximum: 0))
    }
    #expect(throws: InvalidInput.self) {
      try Self.value().simulated(under: Self.uncertainty(), paths: 10, seed: 1)
    }
  }
}
