import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct CreditStructuralTests {
  @Test("Hull's example: equity 3, its volatility 80 %, debt 10, rate 5 %")
  func hull() throws {
    let implied = try ImpliedAssets(
      equity: 3, equityVolatility: 0.8, debt: 10, riskFreeRate: 0.05, years: 1)
    // Hull, Options, Futures, and Other Derivatives, 9th ed., example 24.3, as printed.
    expect(implied.assetValue, equals: 12.40, absolute: 0.005)
    expect(implied.assetVolatility, equals: 0.2123, absolute: 0.00005)
    expect(implied.model.riskNeutralProbability, equals: 0.127, absolute: 0.0005)
    expect(implied.model.distanceToDefault, equals: 1.1408, absolute: 0.00005)
  }

  @Test("implied assets give back equity and its volatility over a wide range of firms")
  func impliedRoundTrip() throws {
    var generator = SeededGenerator(20_260_630)
    for _ in 0..<200 {
      let model = try MertonModel(
        assetValue: 100, debt: .random(in: 5...150, using: &generator), drift: 0.03,
        riskFreeRate: .random(in: -0.02...0.1, using: &generator),
        volatility: .random(in: 0.05...0.9, using: &generator),
        years: .random(in: 0.25...5, using: &generator))
      guard model.equity > 1e-3 else { continue }
      let deviation = model.volatility * model.years.squareRoot()
      let d1 =
        (log(100 / model.debt) + model.riskFreeRate * model.years) / deviation + deviation / 2
      let equityVolatility = StandardNormal.cumulative(d1) * model.volatility * 100 / model.equity
      let implied = try ImpliedAssets(
        equity: model.equity, equityVolatility: equityVolatility, debt: model.debt,
        riskFreeRate: model.riskFreeRate, years: model.years)
      expect(implied.assetValue, equals: 100, within: 1e-9)
      expect(implied.assetVolatility, equals: model.volatility, within: 1e-7)
    }
  }

  @Test("debt and equity add up to the assets; the spread pays for the loss")
  func balanceSheet() throws {
    let model = try MertonModel(
      assetValue: 65, debt: 84, drift: 0.081, riskFreeRate: 0.039, volatility: 0.63, years: 1.4)
    expect(model.equity + model.debtValue, equals: 65, within: 1e-14)
    expect(
      model.debtValue, equals: 84 * exp(-(0.039 + model.spread) * 1.4), within: 1e-13)
  }

  @Test("touching the barrier is twice as likely as ending below it without drift of the logarithm")
  func reflection() throws {
    // The reflection principle of Brownian motion.
    for volatility in [0.1, 0.3, 0.8] {
      let passage = try FirstPassage(
        assetValue: 100, barrier: 60, drift: volatility * volatility / 2, volatility: volatility,
        years: 3)
      expect(passage.defaultProbability, equals: 2 * passage.terminalProbability, within: 1e-13)
    }
  }

  @Test("a barrier in a strong fall is touched for certain, without overflow")
  func strongFall() throws {
    let passage = try FirstPassage(
      assetValue: 100, barrier: 50, drift: -1, volatility: 0.01, years: 50)
    expect(passage.defaultProbability, equals: 1)
    let safe = try FirstPassage(
      assetValue: 100, barrier: 50, drift: 1, volatility: 0.01, years: 50)
    #expect(safe.defaultProbability >= 0 && safe.defaultProbability < 1e-300)
  }

  @Test("the two distances of the default point")
  func distances() throws {
    let distance = try DistanceToDefault(
      assetValue: 12_000, shortDebt: 4_000, longDebt: 6_000, volatility: 0.2, drift: 0.12)
    #expect(distance.defaultPoint == 7_000)
    expect(distance.ratioDistance, equals: 5_000 / 2_400)
    expect(distance.lognormalDistance, equals: (log(12.0 / 7) + 0.1) / 0.2)
    #expect(throws: InvalidInput.self) {
      try DistanceToDefault(
        assetValue: 1, shortDebt: 0, longDebt: 0, volatility: 0.2, drift: 0)
    }
  }
}
