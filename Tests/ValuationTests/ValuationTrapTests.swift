import Finance
import NumericalMethods
import Probability
import TestSupport
import Testing
import Valuation

/// Wrong answers that textbooks' readers, spreadsheets and open packages give, and the right ones.
@Suite struct ValuationTrapTests {
  // Damodaran on Valuation, 2nd ed., illustration 12.5.
  static func avonex(life: Double = 17, costOfDelay: Double? = nil) throws -> PatentDelayOption {
    try PatentDelayOption(
      assetValue: 3_422, developmentCost: 2_875, patentLife: life, riskFreeRate: 0.067,
      volatility: 0.224.squareRoot(), costOfDelay: costOfDelay)
  }

  @Test("a delay option without its cost of delay is three times too dear")
  func costOfDelay() throws {
    // An open package of valuation methods leaves the cost of delay out.
    #expect(try Self.avonex(costOfDelay: 0).value > 3 * 907)
    expect(try Self.avonex().value, equals: 907, within: 0, absolute: 0.5)
  }

  @Test("the cost of delay is one over the life that is left, and rises as it shortens")
  func costOfDelayRises() throws {
    for life in [1.0, 5, 16, 17] {
      expect(
        try Self.avonex(life: life).value,
        equals: try Self.avonex(life: life, costOfDelay: 1 / life).value, within: 1e-14)
    }
  }

  @Test("an owner who may invest at any time has more than the European delay option")
  func american() throws {
    let european = try Self.avonex()
    let american = try BinomialTree(
      .call, assetValue: 3_422, exercisePrice: 2_875, maturity: 17, riskFreeRate: 0.067,
      yieldRate: 1 / 17, volatility: 0.224.squareRoot(), steps: 501, isAmerican: true)
    #expect(american.value > european.value * 1.05)
  }

  @Test("the three conventions for invalidation are three formulas, and far apart")
  func invalidation() throws {
    let hazard = 0.1
    func call(_ rate: Double, _ yield: Double) throws -> Double {
      try BlackScholes(
        .call, assetValue: 100, exercisePrice: 90, maturity: 10, riskFreeRate: rate,
        yieldRate: yield, volatility: 0.4
      ).value
    }
    func value(_ convention: ExtinctionOption.Convention) throws -> Double {
      try ExtinctionOption(
        assetValue: 100, exercisePrice: 90, maturity: 10, riskFreeRate: 0.05, yieldRate: 0.02,
        volatility: 0.4, hazardRate: hazard, convention: convention
      ).value
    }
    expect(try value(.optionDies), equals: exp(-hazard * 10) * (try call(0.05, 0.02)))
    expect(try value(.pricedIn), equals: try call(0.05 + hazard, 0.02))
    expect(try value(.extraYield), equals: try call(0.05, 0.02 + hazard))
    #expect(try value(.pricedIn) > 3 * value(.optionDies))
    #expect(try value(.optionDies) > 1.1 * value(.extraYield))
  }

  @Test("extinction enters the last term of the fundamental quadratic alone")
  func extinction() throws {
    for (rate, payout, volatility, hazard) in [
      (0.04, 0.04, 0.2, 0.0), (0.05, 0.03, 0.35, 0.08), (0.02, 0.0, 0.5, 0.1),
    ] {
      let option = try PerpetualOption(
        assetValue: 1, investment: 1, riskFreeRate: rate, payoutRate: payout,
        volatility: volatility, hazardRate: hazard)
      let beta = option.beta
      let left = 0.5 * volatility * volatility * beta * (beta - 1) + (rate - payout) * beta
      expect(left, equals: rate + hazard)
    }
  }

  @Test("a tree too coarse for its drift is refused, not answered with odds above one")
  func coarseTree() throws {
    // dt must be below σ²/(r − y)², here 0.0004/0.01 = 0.04 of a year.
    #expect(throws: InvalidInput.self) {
      try BinomialTree(
        .call, assetValue: 100, exercisePrice: 100, maturity: 1, riskFreeRate: 0.1,
        volatility: 0.02, steps: 20)
    }
    _ = try BinomialTree(
      .call, assetValue: 100, exercisePrice: 100, maturity: 1, riskFreeRate: 0.1,
      volatility: 0.02, steps: 30)
  }

  @Test("a barrier watched from time to time lies further off, by Broadie, Glasserman and Kou")
  func discreteBarrier() throws {
    func value(_ barrier: Double, watched: Int?) throws -> Double {
      try BarrierOption(
        .call, assetValue: 100, exercisePrice: 100, barrier: barrier, type: .downAndOut,
        maturity: 0.2, riskFreeRate: 0.1, volatility: 0.3, monitoringPerYear: watched
      ).value
    }
    // Broadie, Glasserman & Kou (1997): the barrier moves by exp(−0.5826 σ √dt).
    let shifted = 95 * exp(-0.5826 * 0.3 * (1.0 / 250).squareRoot())
    expect(try value(95, watched: 250), equals: try value(shifted, watched: nil), within: 1e-4)
    #expect(try value(95, watched: 250) > value(95, watched: nil))
  }

  @Test("concentration changes the risk of a portfolio and never its mean")
  func concentration() throws {
    let means = [3.0, 3.5, 4, 2]
    let deviations = [0.5, 0.8, 0.3, 1]
    let expected = zip(means, deviations).reduce(0) { $0 + exp($1.0 + 0.5 * $1.1 * $1.1) }
    var last = 0.0
    for correlation in [0.0, 0.3, 0.9] {
      let rows = means.indices.map { i in
        means.indices.map { j in i == j ? 1.0 : correlation }
      }
      let sum = try LogNormalSum(
        logMeans: means, logStandardDeviations: deviations,
        correlations: CorrelationMatrix(rows))
      expect(sum.mean, equals: expected)
      #expect(sum.standardDeviation > last)
      last = sum.standardDeviation
    }
  }

  @Test("a hedonic price is smeared: the exponential of the mean logarithm is too low")
  func smearing() throws {
    let design = try Matrix((1...6).map { [1, Double($0)] })
    let residuals = [0.4, -0.4, -0.4, 0.4, 0, 0]
    let logs = (0..<6).map { 1 + 0.3 * Double($0 + 1) + residuals[$0] }
    let pricing = try HedonicPricing(attributes: design, logPrices: logs)
    let fitted = pricing.regression.coefficients
    let errors = (0..<6).map { logs[$0] - fitted[0] - fitted[1] * Double($0 + 1) }
    let factor = errors.reduce(0) { $0 + exp($1) } / 6
    let price = try pricing.prediction(for: [1, 3]).price
    expect(price, equals: factor * exp(fitted[0] + 3 * fitted[1]))
    #expect(factor > 1.05)
  }

  @Test("an adoption that imitates less than it innovates has no peak ahead of it")
  func noInteriorPeak() throws {
    let diffusion = try BassDiffusion(innovation: 0.3, imitation: 0.1)
    #expect(diffusion.peakTime == 0)
    #expect(diffusion.rate(at: 0) >= diffusion.rate(at: 0.5))
  }

  @Test("a far negative return on the day of grant keeps a positive value and its digits")
  func millsRatio() throws {
    // The mean of a normal above zero tends to variance over distance: σ²/|μ| of δR and √δ s.
    let reaction = try MarketReaction(windowReturn: -40, dailyVolatility: 0.015)
    let s = 0.015 * 3.0.squareRoot()
    let centre = reaction.signalShare * 40
    let variance = reaction.signalShare * s * s
    expect(
      reaction.filteredReturn(), equals: variance / centre * (1 - 2 * variance / centre / centre),
      within: 1e-6)
  }

  @Test("risk in the flows and risk in the rate are one value, when each is counted once")
  func riskOnce() throws {
    // IFRS 13, B25–B29: certainty-equivalent flows at the riskless rate, or expected ones at more.
    let failure = 0.06
    let inFlows = try ExpectedPresentValue(
      (1...5).flatMap { year in
        let odds = compound(-failure, Double(year)) / 5
        return [
          try ExpectedPresentValue.Scenario(
            probability: odds, amount: 500, time: Double(year), rate: 0.05),
          try ExpectedPresentValue.Scenario(
            probability: 0.2 - odds, amount: 0, time: Double(year), rate: 0.05),
        ]
      }
    ).value()
    let rate = 1.05 / (1 - failure) - 1
    let inRate = (1...5).reduce(0.0) { $0 + 100 * compound(rate, -Double($1)) }
    expect(inFlows, equals: inRate)
  }
}
