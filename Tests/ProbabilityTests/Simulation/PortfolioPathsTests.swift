import NumericalMethods
import Probability
import Testing

@Suite struct PortfolioPathsTests {
  static func asset(_ index: Int, loading: Double = 0.5, wait: Double = 0) throws -> AssetWalk {
    let years = 5 + index % 4
    return try AssetWalk(
      "asset \(index)", growth: .init(repeating: 0.03, count: years),
      volatility: .init(repeating: 0.2 + 0.02 * Double(index % 5), count: years),
      weight: (0..<years).map { 100 / compound(0.12, Double($0 + 1)) },
      standing: (0..<years).map { compound(-0.04, Double($0 + 1)) }, loading: loading, wait: wait)
  }

  static func digest(_ outcome: PortfolioOutcome) -> [UInt64] {
    outcome.totals.map(\.bitPattern)
      + outcome.assets.flatMap { [$0.value.bitPattern, $0.standardError.bitPattern] }
      + [outcome.total.value.bitPattern, outcome.total.standardError.bitPattern]
  }

  @Test("D1: 1, 2, 3 and 8 threads, waited for or as tasks, give the same bits")
  func sameBits() async throws {
    let portfolio = try PortfolioPaths((0..<6).map { try Self.asset($0) }, seed: 20_260_630)
    let one = try Self.digest(await portfolio.run(BlockRunner(paths: 3_000, threads: 1)))
    for threads in [2, 3, 8] {
      let runner = try BlockRunner(paths: 3_000, threads: threads)
      #expect(try await Self.digest(portfolio.run(runner)) == one)
      #expect(try waited(portfolio, runner) == one)
    }
  }

  func waited(_ portfolio: PortfolioPaths, _ runner: BlockRunner) throws -> [UInt64] {
    Self.digest(try portfolio.run(runner))
  }

  /// Digest of whatever a run gives, in the order of the paths.
  static func fold(_ words: [UInt64]) -> UInt64 {
    words.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x0000_0100_0000_01B3 }
  }

  /// Pins equality of configurations and builds, not correctness: made by this code.
  static let pinnedRun: UInt64 = 10_461_797_086_778_862_295
  static let pinnedTotals: UInt64 = 13_280_532_680_846_465_991

  @Test("D1: one digest for threads 1, 2, 3, 8, debug and release (pinned for equality only)")
  func digestOfThreads() throws {
    let portfolio = try PortfolioPaths((0..<6).map { try Self.asset($0, wait: 0.1) }, seed: 8)
    for threads in [1, 2, 3, 8] {
      let outcome = try portfolio.run(BlockRunner(paths: 5_000, threads: threads))
      #expect(Self.fold(Self.digest(outcome)) == Self.pinnedRun, "\(threads) threads")
      #expect(Self.fold(outcome.totals.map(\.bitPattern)) == Self.pinnedTotals)
    }
  }

  @Test("D1: one digest for paths sharded 1, 7 and 64 ways (pinned for equality only)")
  func digestOfShards() throws {
    let portfolio = try PortfolioPaths((0..<6).map { try Self.asset($0, wait: 0.1) }, seed: 8)
    for shards in [1, 7, 64] {
      var totals: [Double] = []
      for shard in 0..<shards {
        let paths = 5_000 * shard / shards..<5_000 * (shard + 1) / shards
        var workspace = portfolio.workspace(blockSize: paths.count)
        var sums = [Double](repeating: 0, count: paths.count)
        try portfolio.simulate(paths: paths, in: &workspace) { _, values in
          for i in values.indices { sums[i] += values[i] }
        }
        totals += sums
      }
      #expect(Self.fold(totals.map(\.bitPattern)) == Self.pinnedTotals, "\(shards) shards")
    }
  }

  @Test("adding an asset, or changing their order, leaves every other asset's values alone")
  func independentOfTheBook() throws {
    let assets = try (0..<4).map { try Self.asset($0) }
    let runner = try BlockRunner(paths: 2_000, threads: 2)
    let few = try PortfolioPaths(Array(assets[0..<3]), seed: 5).run(runner)
    let more = try PortfolioPaths([assets[3], assets[2], assets[0], assets[1]], seed: 5).run(runner)
    #expect(few.assets == [more.assets[2], more.assets[3], more.assets[1]])
  }

  @Test("means agree with the closed form within three and a half standard errors")
  func closedForm() throws {
    let assets = try (0..<8).map { try Self.asset($0, wait: $0 % 2 == 0 ? 0.15 : 0) }
    let portfolio = try PortfolioPaths(assets, seed: 77)
    let outcome = try portfolio.run(BlockRunner(paths: 40_000))
    for (asset, figure) in zip(assets, outcome.assets) {
      let error = (figure.value - asset.expectedValue) / figure.standardError
      #expect(error.magnitude < 3.5, "\(asset.name)")
    }
    let error = (outcome.total.value - portfolio.expectedValue) / outcome.total.standardError
    #expect(error.magnitude < 3)
  }

  @Test("the total of a path is the sum of its assets, and its figure is the mean of totals")
  func totals() throws {
    let portfolio = try PortfolioPaths((0..<3).map { try Self.asset($0) }, seed: 5)
    let outcome = try portfolio.run(BlockRunner(paths: 700, blockSize: 256))
    var workspace = portfolio.workspace(blockSize: 700)
    var totals = [Double](repeating: 0, count: 700)
    try portfolio.simulate(paths: 0..<700, in: &workspace) { _, values in
      for (index, value) in values.enumerated() { totals[index] += value }
    }
    #expect(totals == outcome.totals)
    let mean = Statistics.mean(totals)
    #expect((outcome.total.value - mean).magnitude <= 1e-13 * mean)
    let deviation = Statistics.standardDeviation(totals)
    #expect(
      (outcome.total.standardError * Double(outcome.totals.count).squareRoot() - deviation)
        .magnitude <= 1e-12 * deviation)
  }

  @Test("one path is what its formula says, draw by draw") func onePath() throws {
    let asset = try Self.asset(2, loading: -0.6, wait: 0.2)
    let portfolio = try PortfolioPaths([asset], seed: 42, factor: "market")
    var workspace = portfolio.workspace(blockSize: 4)
    var got = [Double](repeating: 0, count: 4)
    try portfolio.simulate(paths: 10..<14, in: &workspace) { _, values in got = Array(values) }
    for offset in 0..<4 {
      let path = 10 + offset
      var factor = RandomStream(RandomKey(seed: 42, itemNamed: "market"), path: path)
      let key = RandomKey(seed: 42, itemNamed: asset.name)
      var own = RandomStream(key, path: path)
      var events = RandomStream(key, path: path, step: 1)
      let loss = events.uniform()
      let wait = -log(events.uniform())
      var income = 1.0
      var value = 0.0
      for t in 0..<asset.steps {
        let shock = -0.6 * factor.normal() + 0.8 * own.normal()
        income *= exp(0.03 - 0.5 * 0.24 * 0.24 + 0.24 * shock)
        let year = Double(t + 1)
        if loss < compound(-0.04, year) { value += income * 100 / compound(0.12, year) }
      }
      value *= exp(-0.2 * wait)
      #expect((got[offset] - value).magnitude <= 1e-13 * value)
    }
  }

  @Test("numbers out of range are refused by name") func refusals() throws {
    let asset = try Self.asset(0)
    #expect(throws: InvalidInput.self) { try PortfolioPaths([asset, asset], seed: 1) }
    #expect(throws: InvalidInput.self) { try PortfolioPaths([], seed: 1) }
    #expect(
      throws: InvalidInput("standing[1]", "must be in [0, 1] and not rise", got: "0.95")
    ) {
      try AssetWalk(
        "a", growth: [0, 0], volatility: [0, 0], weight: [1, 1], standing: [0.9, 0.95])
    }
    #expect(throws: InvalidInput.self) {
      try AssetWalk("a", growth: [.nan], volatility: [0], weight: [1], standing: [1])
    }
    #expect(throws: InvalidInput.self) {
      try AssetWalk("a", growth: [], volatility: [], weight: [], standing: [])
    }
  }
}
