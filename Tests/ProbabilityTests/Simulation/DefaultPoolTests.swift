import NumericalMethods
import Probability
import Testing

@Suite struct DefaultPoolTests {
  static func pool(_ count: Int, seed: UInt64 = 1) throws -> DefaultPool {
    try DefaultPool(
      (0..<count).map {
        try DefaultPool.Name(
          "name \($0)", probability: 0.01 * Double(1 + $0 % 4), loss: Double(1 + $0 % 3),
          correlation: 0.2)
      }, seed: seed)
  }

  @Test("numbers of defaults are spread as the conditional binomial says")
  func distribution() throws {
    let pool = try DefaultPool(
      (0..<50).map {
        try DefaultPool.Name("name \($0)", probability: 0.05, loss: 1, correlation: 0.25)
      }, seed: 9)
    let paths = 60_000
    let losses = try pool.losses(BlockRunner(paths: paths))
    // P(N = k) = ∫ binomial(k; 50, p(x)) φ(x) dx, by the trapezium rule on [−8, 8].
    var exact = [Double](repeating: 0, count: 51)
    for step in -800...800 {
      let x = Double(step) / 100
      let p = StandardNormal.cumulative(
        (StandardNormal.quantile(0.05) - 0.5 * x) / 0.75.squareRoot())
      for k in 0...50 {
        let log = SpecialFunctions.logBinomial(50, Double(k))
        exact[k] +=
          0.01 * StandardNormal.density(x)
          * exp(log + Double(k) * NumericalMethods.log(p) + Double(50 - k) * logOnePlus(-p))
      }
    }
    for k in 0...12 {
      let share = Double(losses.count { $0 == Double(k) }) / Double(paths)
      let error = (exact[k] * (1 - exact[k]) / Double(paths)).squareRoot()
      #expect((share - exact[k]).magnitude < 3.5 * error, "\(k) defaults")
    }
  }

  @Test("expected loss agrees with the closed form") func expectedLoss() throws {
    let pool = try Self.pool(60)
    let losses = try pool.losses(BlockRunner(paths: 40_000))
    let error = Statistics.standardDeviation(losses) / 200
    #expect((Statistics.mean(losses) - pool.expectedLoss).magnitude < 3 * error)
  }

  @Test("D1: the same losses for any threads and blocks, and any order of names")
  func sameBits() throws {
    let pool = try Self.pool(20)
    let one = try pool.losses(BlockRunner(paths: 5_001, threads: 1))
    for (threads, block) in [(2, 1024), (3, 64), (8, 1000)] {
      let runner = try BlockRunner(paths: 5_001, blockSize: block, threads: threads)
      #expect(try pool.losses(runner) == one)
    }
    let turned = try DefaultPool(pool.names.reversed(), seed: 1)
    #expect(try turned.losses(BlockRunner(paths: 5_001)) == one)
  }

  @Test("one path is what its definition says, draw by draw") func onePath() throws {
    let pool = try Self.pool(12, seed: 4)
    let losses = try pool.losses(BlockRunner(paths: 900))
    for path in [0, 1, 511, 512, 899] {
      var factor = RandomStream(RandomKey(seed: 4, itemNamed: "common factor"))
      factor.skip(path)
      let common = factor.normal()
      let expected = pool.names.reduce(0) { sum, name in
        var own = RandomStream(RandomKey(seed: 4, itemNamed: name.name))
        own.skip(path)
        let latent = 0.2.squareRoot() * common + 0.8.squareRoot() * own.normal()
        return sum + (latent < StandardNormal.quantile(name.probability) ? name.loss : 0)
      }
      #expect(losses[path] == expected, "path \(path)")
    }
  }

  @Test("certain and impossible defaults") func ends() throws {
    let pool = try DefaultPool(
      [
        .init("sure", probability: 1, loss: 3, correlation: 0.3),
        .init("never", probability: 0, loss: 5, correlation: 0.3),
      ], seed: 1)
    #expect(try Set(pool.losses(BlockRunner(paths: 1_000))) == [3])
  }

  @Test("numbers out of range are refused") func refusals() throws {
    #expect(throws: InvalidInput("probability", "must be in [0, 1]", got: "1.5")) {
      try DefaultPool.Name("a", probability: 1.5, loss: 1, correlation: 0)
    }
    #expect(throws: InvalidInput("correlation", "must be in [0, 1)", got: "1.0")) {
      try DefaultPool.Name("a", probability: 0.5, loss: 1, correlation: 1)
    }
    #expect(throws: InvalidInput("blockSize", "must be even", got: "5")) {
      try Self.pool(2).losses(BlockRunner(paths: 10, blockSize: 5))
    }
  }
}
