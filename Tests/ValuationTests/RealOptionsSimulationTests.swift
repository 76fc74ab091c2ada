import Finance
import NumericalMethods
import TestSupport
import Testing
import Valuation

/// The American option by simulation against Longstaff and Schwartz's table, and its laws.
@Suite struct RealOptionsSimulationTests {
  static func put(
    _ asset: Double, _ volatility: Double, _ years: Double, paths: Int = 100_000, seed: Int = 1,
    threads: Int? = nil
  ) throws -> LeastSquaresMonteCarlo {
    try LeastSquaresMonteCarlo(
      .put, assetValue: asset, exercisePrice: 40, maturity: years, riskFreeRate: 0.06,
      volatility: volatility, paths: paths, seed: seed, threads: threads)
  }

  @Test(
    "values of the finite-difference column of Longstaff and Schwartz, table 1",
    arguments: [
      (36, 0.2, 1, 4.478), (36, 0.4, 1, 7.101), (38, 0.2, 1, 3.250), (40, 0.4, 2, 6.920),
      (44, 0.2, 2, 1.690),
    ])
  func longstaffSchwartz(
    asset: Double, volatility: Double, years: Double, printed: Double
  ) throws {
    let option = try Self.put(asset, volatility, years)
    // Three standard errors, and two parts in a thousand for a rule that is not quite the best.
    expect(
      option.value, equals: printed, within: 2e-3, absolute: 3 * option.standardError + 5e-4)
    #expect(option.standardError < 2e-3 * option.value)
    #expect(option.value > option.europeanValue)
  }

  @Test("the same seed gives the same bits for any number of threads")
  func threads() throws {
    let one = try Self.put(36, 0.3, 1, paths: 20_000, threads: 1)
    for threads in [2, 3, 8] {
      let many = try Self.put(36, 0.3, 1, paths: 20_000, threads: threads)
      #expect(many == one)
    }
    #expect(try Self.put(36, 0.3, 1, paths: 20_000, seed: 2).value != one.value)
  }

  @Test("estimates of many seeds scatter as their standard error says")
  func standardError() throws {
    let runs = try (1...40).map { try Self.put(40, 0.2, 1, paths: 4_000, seed: $0) }
    let mean = Statistics.mean(runs.map(\.standardError))
    let scatter = Statistics.standardDeviation(runs.map(\.value))
    // The scatter of 40 values is known to about a ninth; the rule's own scatter adds a little.
    #expect(scatter > 0.6 * mean && scatter < 1.6 * mean)
  }

  @Test("a call without yield is never exercised early")
  func callWithoutYield() throws {
    let option = try LeastSquaresMonteCarlo(
      .call, assetValue: 40, exercisePrice: 40, maturity: 1, riskFreeRate: 0.06, volatility: 0.3,
      exerciseDatesPerYear: 12, paths: 20_000)
    expect(option.value, equals: option.europeanValue)
    #expect(option.standardError == 0)
  }

  @Test("a call with a yield agrees with the converged American value from below")
  func callWithYield() throws {
    let simulated = try LeastSquaresMonteCarlo(
      .call, assetValue: 100, exercisePrice: 100, maturity: 10, riskFreeRate: 0.05,
      yieldRate: 0.1, volatility: 0.4, exerciseDatesPerYear: 20, paths: 50_000)
    let american = try AmericanOption(
      .call, assetValue: 100, exercisePrice: 100, maturity: 10, riskFreeRate: 0.05,
      yieldRate: 0.1, volatility: 0.4)
    #expect(simulated.value <= american.value + 3 * simulated.standardError)
    expect(
      simulated.value, equals: american.value, within: 1e-2,
      absolute: 3 * simulated.standardError)
  }

  @Test("the boundary of a put rises to the price of exercise")
  func boundary() throws {
    let boundary = try Self.put(36, 0.2, 1).boundary
    #expect(boundary.count == 50)
    let levels = boundary.compactMap { $0 }
    #expect(levels.count >= 45)
    expect(try #require(levels.last), equals: 40, within: 1e-12)
    #expect(levels.allSatisfy { $0 > 30 && $0 <= 40 * (1 + 1e-12) })
  }

  @Test("work without bound is refused before it begins")
  func work() {
    #expect(throws: InvalidInput.self) { try Self.put(36, 0.2, 1e9) }
    #expect(throws: InvalidInput.self) { try Self.put(36, 0.2, 500, paths: 100_000_000) }
    #expect(throws: InvalidInput.self) { try Self.put(36, 0.2, 1.003) }
    #expect(throws: InvalidInput.self) { try Self.put(36, 0.2, 1, seed: -1) }
  }
}
