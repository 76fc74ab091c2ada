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
    // Twelve assets leave much to their own chances near the kink; still less than a quarter of the
    // variance of sixteen times 128 plain paths.
    #expect(estimate.standardError < 0.5 * deviation / 2048.0.squareRoot())
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
