import NumericalMethods
import Probability
import Testing

@Suite struct PortfolioSobolTests {
  static func portfolio() throws -> PortfolioPaths {
    try PortfolioPaths(
      (0..<12).map { try PortfolioPathsTests.asset($0, wait: $0 % 3 == 0 ? 0.1 : 0) }, seed: 6)
  }

  @Test("the mean of the value itself is the closed form, with hardly any error left")
  func closedForm() throws {
    let portfolio = try Self.portfolio()
    let estimate = try portfolio.estimate(points: 256) { $0 }
    let error = estimate.mean - portfolio.expectedValue
    #expect(error.magnitude < 3.5 * estimate.standardError)
    #expect(estimate.standardError < 1e-3 * estimate.mean)
  }

  @Test("a kinked figure agrees with plain paths, at a far smaller error") func kinked() throws {
    let portfolio = try Self.portfolio()
    let loan = 0.9 * portfolio.expectedValue
    let estimate = try portfolio.estimate(points: 128) { min($0, loan) }
    let plain = try portfolio.run(BlockRunner(paths: 40_000)).totals.map { min($0, loan) }
    let deviation = Statistics.standardDeviation(plain)
    let error = (deviation * deviation / 40_000 + estimate.standardError * estimate.standardError)
      .squareRoot()
    #expect((estimate.mean - Statistics.mean(plain)).magnitude < 3.5 * error)
    // Against as many plain paths.
    #expect(estimate.standardError < 0.25 * deviation / 2048.0.squareRoot())
  }

  /// One asset whose only income is lognormal: `E min(V, loan)` given that it stands is
  /// `w·(Φ(−d₁) + k·Φ(d₂))` with `k = loan/w`, by Black and Scholes.
  static func recovery(volatility: Double, standing: Double, loan: Double) -> Double {
    let first = (-log(loan) + 0.5 * volatility * volatility) / volatility
    return standing
      * (StandardNormal.cumulative(-first) + loan * StandardNormal.cumulative(first - volatility))
  }

  @Test(
    "unbiased: over 200 seeds a kinked figure agrees with the closed form", arguments: [0.3, 0.9])
  func unbiased(loading: Double) throws {
    let exact = Self.recovery(volatility: 0.4, standing: 0.9, loan: 0.8)
    var scores: [Double] = []
    var estimates: [Double] = []
    for seed in 0..<200 {
      let portfolio = try PortfolioPaths(
        [
          AssetWalk(
            "only", growth: [0], volatility: [0.4], weight: [1], standing: [0.9], loading: loading)
        ], seed: UInt64(seed))
      let estimate = try portfolio.estimate(points: 16, threads: 1) { min($0, 0.8) }
      estimates.append(estimate.mean)
      scores.append((estimate.mean - exact) / estimate.standardError)
    }
    let error = Statistics.standardDeviation(estimates) / 200.0.squareRoot()
    #expect((Statistics.mean(estimates) - exact).magnitude < 3 * error)
    // Student's t with fifteen degrees of freedom has variance 15/13; its mean square over 200 seeds
    // has standard deviation 0.14.
    let square = Statistics.mean(scores.map { $0 * $0 })
    #expect(square > 0.75 && square < 1.6, "\(square)")
  }

  @Test("mean and variance given the factor are those of simulated own chances")
  func givenFactor() throws {
    // With no factor at all, what is given the factor is the mean and variance outright.
    let assets = try (0..<3).map {
      try PortfolioPathsTests.asset($0, loading: 0, wait: $0 == 1 ? 0.2 : 0)
    }
    let portfolio = try PortfolioPaths(assets, seed: 12)
    let totals = try portfolio.run(BlockRunner(paths: 40_000)).totals
    // A square figure is its own control: no noise is left where the variance is exact.
    let square = try portfolio.estimate(points: 16) { $0 * $0 }
    let mean = portfolio.expectedValue
    let exact = Statistics.mean(totals.map { ($0 - mean) * ($0 - mean) })
    let spread = Statistics.standardDeviation(totals.map { ($0 - mean) * ($0 - mean) }) / 200
    #expect(square.standardError < 1e-12 * square.mean)
    #expect((square.mean - mean * mean - exact).magnitude < 3 * spread)
  }

  @Test("D1: the same bits for any threads") func sameBits() throws {
    let portfolio = try Self.portfolio()
    let one = try portfolio.estimate(points: 64, threads: 1) { max(0, $0 - 1) }
    for threads in [2, 3, 8] {
      #expect(try portfolio.estimate(points: 64, threads: threads) { max(0, $0 - 1) } == one)
    }
  }

  @Test("counts out of range are refused") func refusals() throws {
    let portfolio = try Self.portfolio()
    #expect(throws: InvalidInput.self) { try portfolio.estimate(points: 0) { $0 } }
    #expect(throws: InvalidInput.self) {
      try portfolio.estimate(points: 16, scramblings: 15) { $0 }
    }
  }
}
