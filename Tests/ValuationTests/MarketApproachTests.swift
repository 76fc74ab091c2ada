import NumericalMethods
import TestSupport
import Testing
import Valuation

@Suite struct MarketApproachTests {
  @Test("comparable transactions, adjusted and weighted by hand")
  func comparables() throws {
    let transactions = [
      try ComparableTransaction(price: 100, adjustments: [1.1, 0.9]),
      try ComparableTransaction(price: 80, adjustments: [1.25]),
      try ComparableTransaction(price: 120, adjustments: []),
    ]
    let found = try ComparableTransactions(transactions, weights: [0.5, 0.3, 0.2]).indication()
    expect(found.adjustedPrices, equals: [99, 100, 120], within: 1e-14)
    expect(found.weightedValue, equals: 103.5, within: 1e-14)
    expect(found.medianValue, equals: 100, within: 1e-14)
    // Mean 319/3; the deviations are −22/3, −19/3 and 41/3, whose squares sum to 2526/9.
    let deviation = (2526.0 / 9 / 2).squareRoot()
    expect(found.coefficientOfVariation, equals: deviation / (319.0 / 3), within: 1e-12)
    let single = try ComparableTransactions([transactions[0]]).indication()
    #expect(single.coefficientOfVariation == 0)
    #expect(throws: InvalidInput("weights", "must sum to 1", got: "1.1")) {
      try ComparableTransactions(transactions, weights: [0.5, 0.3, 0.3])
    }
  }

  @Test("prices scaled by quality")
  func quality() throws {
    let ratio = try QualityRatio(prices: [120, 90], qualities: [60, 90], subjectQuality: 75)
    expect(ratio.scaledPrices, equals: [150, 75], within: 1e-15)
    expect(ratio.value, equals: 112.5, within: 1e-15)
  }

  @Test("royalty rates: quartiles, trimming, geometric interval")
  func royaltyRates() throws {
    let sample = try RoyaltyRateSample([0.08, 0.01, 0.02, 0.04])
    expect(sample.quantile(0.5), equals: 0.03, within: 1e-14)
    expect(sample.quantile(0.25), equals: 0.0175, within: 1e-14)
    expect(try sample.trimmedMean(0.25), equals: 0.03, within: 1e-14)
    expect(try sample.trimmedMean(0.24), equals: 0.0375, within: 1e-14)
    // Logs are evenly spaced by ln 2: their deviation is ln 2 · √(5/3).
    expect(sample.geometricMean, equals: 0.01 * power(2, 1.5), within: 1e-14)
    let interval = try sample.geometricInterval(confidence: 0.9)
    // t of three degrees of freedom at 95 %: 2.35336.
    expect(
      log(interval.high / sample.geometricMean),
      equals: 2.353363 * log(2) * (5.0 / 3).squareRoot() / 2, within: 1e-6)
    expect(
      interval.low * interval.high, equals: sample.geometricMean * sample.geometricMean,
      within: 1e-13)
  }

  @Test("royalty rates scaled by weighted scores")
  func rated() throws {
    let rated = try RatedRoyalty(
      subject: [4, 2],
      comparables: [.init(rate: 0.03, scores: [2, 2]), .init(rate: 0.06, scores: [4, 5])],
      weights: [0.5, 0.5])
    expect(rated.subjectScore, equals: 3)
    expect(rated.royaltyRate, equals: (0.045 + 0.04) / 2, within: 1e-14)
  }

  @Test("two bidders pay by the closed form; more bidders pay more")
  func auction() throws {
    for sigma in [0.01, 0.5, 2, 5] {
      let two = try SecondPriceAuction(bidders: 2, logMean: 1, logDeviation: sigma)
      let lower =
        2 * exp(1 + 0.5 * sigma * sigma) * StandardNormal.cumulative(-sigma / 2.0.squareRoot())
      expect(try two.expectedRevenue(), equals: lower, within: 1e-12)
      // The two values together are twice the mean.
      expect(
        try two.expectedRevenue() + two.expectedHighest(), equals: 2 * two.expectedValue,
        within: 1e-12)
      let many = try SecondPriceAuction(bidders: 50, logMean: 1, logDeviation: sigma)
      #expect(try many.expectedRevenue() > two.expectedRevenue())
      #expect(try many.expectedRevenue() < many.expectedHighest())
    }
  }

  @Test("the bargain gives each side its option and its part of the surplus")
  func bargain() throws {
    let bargain = try LicenceBargain(
      totalProfit: 100, licensorOption: 10, licenseeOption: 30, licensorWeight: 0.25, sales: 500)
    #expect(bargain.surplus == 60)
    #expect(bargain.licensorProfit == 25)
    #expect(bargain.licenseeProfit == 75)
    #expect(bargain.royaltyRate == 0.05)
    #expect(throws: InvalidInput.self) {
      try LicenceBargain(totalProfit: 30, licensorOption: 20, licenseeOption: 20, sales: 1)
    }
  }

  @Test("hedonic prices: an exact law has no smearing, a far subject is told")
  func hedonic() throws {
    let sizes = [1.0, 2, 3, 4, 5]
    let design = try Matrix(sizes.map { [1, $0] })
    let pricing = try HedonicPricing(attributes: design, logPrices: sizes.map { 2 + 0.5 * $0 })
    expect(pricing.regression.coefficients, equals: [2, 0.5], within: 1e-13)
    expect(pricing.smearingFactor, equals: 1, within: 1e-13)
    let inside = try pricing.prediction(for: [1, 3])
    expect(inside.price, equals: exp(3.5), within: 1e-12)
    #expect(!inside.extrapolates)
    #expect(try pricing.prediction(for: [1, 6]).extrapolates)
    #expect(throws: InvalidInput.self) {
      try HedonicPricing(attributes: Matrix([[1, 2], [1, 2], [1, 2]]), logPrices: [1, 2, 3])
    }
  }
}
