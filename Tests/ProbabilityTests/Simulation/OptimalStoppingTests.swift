import NumericalMethods
import Probability
import Testing

@Suite struct OptimalStoppingTests {
  static func put(
    start: Double, volatility: Double, years: Double, seed: UInt64 = 3
  ) throws -> OptimalStopping {
    try OptimalStopping(
      start: start, growth: 0.06, volatility: volatility, rate: 0.06, horizon: years,
      steps: Int(50 * years), seed: seed, payoff: { max(0, 40 - $0) })
  }

  // Longstaff & Schwartz (2001), Table 1, finite-difference values of American puts: strike 40,
  // rate 6 %, fifty dates a year.
  static let published: [(start: Double, volatility: Double, years: Double, value: Double)] = [
    (36, 0.2, 1, 4.478), (36, 0.4, 2, 8.508), (40, 0.2, 1, 2.314), (44, 0.4, 1, 3.948),
  ]

  @Test("American puts agree with Longstaff and Schwartz's table", arguments: 0..<4)
  func table(index: Int) throws {
    let row = Self.published[index]
    let right = try Self.put(start: row.start, volatility: row.volatility, years: row.years)
    let value = try right.value(BlockRunner(paths: 20_000))
    // Low side: a learnt rule loses up to about half a per cent here, and fifty dates a year up to
    // a cent; high side: chance alone.
    #expect(value.value < row.value + 3 * value.standardError)
    #expect(value.value > row.value * 0.994 - 0.01 - 3 * value.standardError)
  }

  @Test("with one date it is the discounted expectation: a European put") func european() throws {
    // Longstaff & Schwartz (2001), Table 1, closed form: start 44, so that stopping at once pays 0.
    let right = try OptimalStopping(
      start: 44, growth: 0.06, volatility: 0.2, rate: 0.06, horizon: 1, steps: 1, seed: 8,
      payoff: { max(0, 40 - $0) })
    let value = try right.value(BlockRunner(paths: 40_000))
    #expect((value.value - 1.017).magnitude < 3 * value.standardError + 0.0005)
  }

  @Test("D1: the same bits for any threads") func sameBits() throws {
    let right = try Self.put(start: 36, volatility: 0.2, years: 1)
    let one = try right.value(BlockRunner(paths: 3_000, threads: 1), learning: 1_000)
    for threads in [2, 3, 8] {
      let other = try right.value(
        BlockRunner(paths: 3_000, threads: threads), learning: 1_000)
      #expect(one == other)
    }
  }

  @Test("a walk without chance is stopped at its best date") func certain() throws {
    let right = try OptimalStopping(
      start: 100, growth: -0.1, volatility: 0, rate: 0.05, horizon: 2, steps: 4, seed: 1,
      payoff: { max(0, 100 - $0) })
    let best = (1...4).map { step -> Double in
      let years = 0.5 * Double(step)
      return exp(-0.05 * years) * (100 - 100 * exp(-0.1 * years))
    }.max()
    let value = try right.value(BlockRunner(paths: 100), learning: 100)
    #expect(value.value == best || (value.value - (best ?? 0)).magnitude < 1e-9)
  }

  @Test("numbers out of range are refused") func refusals() throws {
    #expect(throws: InvalidInput("start", "must be above 0", got: "0.0")) {
      try Self.put(start: 0, volatility: 0.2, years: 1)
    }
    #expect(throws: InvalidInput("learning", "must be in [64, 2^20]", got: "3")) {
      try Self.put(start: 36, volatility: 0.2, years: 1).value(
        BlockRunner(paths: 10), learning: 3)
    }
  }
}
