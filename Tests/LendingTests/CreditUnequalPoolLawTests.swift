import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct CreditUnequalPoolLawTests {
  static let copulas: [PoolCopula] = [
    .gaussian, .studentT(degreesOfFreedom: 4), .doubleT(degreesOfFreedom: 5),
  ]
  static let units = [3, 1, 7, 2, 2, 11, 5, 1, 4, 0, 9, 6]
  static let probabilities = [
    0.02, 0.1, 0.005, 0.03, 0.03, 0.01, 0.2, 0.0, 0.07, 0.5, 0.015, 1.0,
  ]

  @Test("equal names are the binomial mixture", arguments: copulas)
  func equalNames(copula: PoolCopula) throws {
    for (correlation, probability) in [(0.0, 0.05), (0.2, 0.03), (0.7, 0.4)] {
      let pool = try UnequalPool(
        lossUnits: Array(repeating: 2, count: 15), assetCorrelation: correlation, copula: copula)
      let equal = try FactorPool(names: 15, assetCorrelation: correlation, copula: copula)
        .defaults(at: probability)
      let losses = try pool.losses(at: Array(repeating: probability, count: 15))
      let defaults = try pool.defaults(at: Array(repeating: probability, count: 15))
      for count in 0...15 {
        expect(
          losses.probabilities[2 * count], equals: equal.probabilities[count], within: 1e-12,
          absolute: 1e-18)
        expect(
          defaults.probabilities[count], equals: equal.probabilities[count], within: 1e-12,
          absolute: 1e-18)
        if count > 0 { #expect(losses.probabilities[2 * count - 1] == 0) }
      }
    }
  }

  @Test("probabilities add up to one and give the mean and the order of names no weight")
  func whole() throws {
    for copula in Self.copulas {
      let pool = try UnequalPool(lossUnits: Self.units, assetCorrelation: 0.3, copula: copula)
      let losses = try pool.losses(at: Self.probabilities)
      expect(losses.probabilities.reduce(0, +), equals: 1, within: 1e-9)
      let mean = losses.probabilities.enumerated().reduce(0) {
        $0 + Double($1.offset) * $1.element
      }
      let exact = zip(Self.units, Self.probabilities).reduce(0) { $0 + Double($1.0) * $1.1 }
      expect(losses.expectedLoss, equals: exact, within: 1e-14)
      expect(mean, equals: exact, within: 1e-8)
      let turned = try UnequalPool(
        lossUnits: Self.units.reversed(), assetCorrelation: 0.3, copula: copula
      ).losses(at: Self.probabilities.reversed())
      for (one, other) in zip(losses.probabilities, turned.probabilities) {
        expect(one, equals: other, within: 1e-12, absolute: 1e-18)
      }
    }
  }

  @Test("W3: tranches that meet lose what the pool loses", arguments: copulas)
  func tranches(copula: PoolCopula) throws {
    let losses = try UnequalPool(lossUnits: Self.units, assetCorrelation: 0.25, copula: copula)
      .losses(at: Self.probabilities)
    let most = Double(losses.mostLoss)
    var generator = SeededGenerator(4)
    for _ in 0..<50 {
      let cuts = (0..<3).map { _ in Double.random(in: 0...most, using: &generator) }.sorted()
      let edges = [0] + cuts + [most]
      let sum = try zip(edges, edges.dropFirst()).reduce(0) {
        $0 + (try losses.expectedTrancheLoss(from: $1.0, to: $1.1))
      }
      let mean = losses.probabilities.enumerated().reduce(0) {
        $0 + Double($1.offset) * $1.element
      }
      expect(sum, equals: mean, within: 1e-12)
    }
    for confidence in [0.5, 0.9, 0.99, 0.999] {
      #expect(
        try losses.expectedShortfall(at: confidence)
          >= Double(losses.quantile(at: confidence)) - 1e-9)
    }
  }

  @Test("simulation agrees within three standard errors", arguments: copulas)
  func simulation(copula: PoolCopula) throws {
    let correlation = 0.35
    let units = [3, 1, 7, 2, 12, 5]
    let chances = [0.05, 0.1, 0.02, 0.3, 0.04, 0.15]
    let losses = try UnequalPool(
      lossUnits: units, assetCorrelation: correlation, copula: copula
    ).losses(at: chances)
    var generator = SeededGenerator(1_969)
    func uniform() -> Double { Double.random(in: 0x1p-53..<1, using: &generator) }
    func unitT(_ degrees: Double) -> Double {
      SpecialFunctions.studentTQuantile(uniform(), degreesOfFreedom: degrees)
        * ((degrees - 2) / degrees).squareRoot()
    }
    // Thresholds of the latent variable: of the double t by the order of many draws.
    func latent(_ factor: Double, _ scale: Double) -> Double {
      let own: Double
      switch copula {
      case .doubleT(let degrees): own = unitT(degrees)
      default: own = StandardNormal.quantile(uniform())
      }
      return (correlation.squareRoot() * factor + (1 - correlation).squareRoot() * own) * scale
    }
    func draw() -> (factor: Double, scale: Double) {
      switch copula {
      case .gaussian: return (StandardNormal.quantile(uniform()), 1)
      case .studentT(let degrees):
        let chi = SpecialFunctions.inverseGammaP(degrees / 2, uniform()) * 2
        return (StandardNormal.quantile(uniform()), (degrees / chi).squareRoot())
      case .doubleT(let degrees): return (unitT(degrees), 1)
      }
    }
    let thresholds: [Double]
    switch copula {
    case .gaussian: thresholds = chances.map { StandardNormal.quantile($0) }
    case .studentT(let degrees):
      thresholds = chances.map {
        SpecialFunctions.studentTQuantile($0, degreesOfFreedom: degrees)
      }
    case .doubleT:
      let draws = (0..<400_000).map { _ in
        let (factor, scale) = draw()
        return latent(factor, scale)
      }.sorted()
      thresholds = chances.map { draws[Int($0 * Double(draws.count))] }
    }
    let paths = 60_000
    var counts = Array(repeating: 0, count: losses.mostLoss + 1)
    for _ in 0..<paths {
      let (factor, scale) = draw()
      var loss = 0
      for (name, threshold) in thresholds.enumerated() where latent(factor, scale) < threshold {
        loss += units[name]
      }
      counts[loss] += 1
    }
    for units in [1, 2, 5, 9, 14, 20, 27] {
      let exact = losses.probability(from: units)
      let seen = Double(counts.dropFirst(units).reduce(0, +)) / Double(paths)
      let error = (exact * (1 - exact) / Double(paths)).squareRoot()
      #expect((seen - exact).magnitude <= 3 * error, "\(copula) from \(units): \(seen), \(exact)")
    }
  }

  @Test("baskets of unequal names: equal hazards are the equal basket, ranks add up")
  func baskets() throws {
    let equal = try NthToDefault(
      rank: 2, of: FactorPool(names: 5, assetCorrelation: 0.3), hazardRate: 0.01,
      recoveryRate: 0.4, years: 5, riskFreeRate: 0.05)
    let pool = try UnequalPool(lossUnits: [1, 1, 1, 1, 1], assetCorrelation: 0.3)
    let same = try NthToDefault(
      rank: 2, of: pool, hazardRates: Array(repeating: 0.01, count: 5), recoveryRate: 0.4,
      years: 5, riskFreeRate: 0.05)
    expect(same.spread, equals: equal.spread, within: 1e-10)
    // Σ P(at least n defaults) is the mean number of defaults.
    let hazards = [0.005, 0.01, 0.02, 0.04, 0.08]
    let sum = try (1...5).reduce(0) {
      $0
        + (try NthToDefault(
          rank: $1, of: pool, hazardRates: hazards, recoveryRate: 0.4, years: 3,
          riskFreeRate: 0.02
        ).triggerProbability)
    }
    expect(sum, equals: hazards.reduce(0) { $0 - expMinusOne(-3 * $1) }, within: 1e-9)
  }

  @Test("what cannot be a pool, and what is too much work, is refused by name")
  func refusals() throws {
    func name(_ body: () throws -> Void) -> String? {
      do {
        try body()
        return nil
      } catch { return (error as? InvalidInput)?.path }
    }
    #expect(name { _ = try UnequalPool(lossUnits: [], assetCorrelation: 0.1) } == "lossUnits")
    #expect(
      name { _ = try UnequalPool(lossUnits: [1, -1], assetCorrelation: 0.1) } == "lossUnits[1]")
    #expect(
      name { _ = try UnequalPool(lossUnits: [60_000, 60_000], assetCorrelation: 0.1) }
        == "lossUnits")
    #expect(
      name { _ = try UnequalPool(lossUnits: [1], assetCorrelation: 1) } == "assetCorrelation")
    let pool = try UnequalPool(lossUnits: [1, 2], assetCorrelation: 0.1)
    #expect(name { _ = try pool.losses(at: [0.1]) } == "defaultProbabilities")
    #expect(name { _ = try pool.losses(at: [0.1, 1.1]) } == "defaultProbabilities[1]")
    let large = try UnequalPool(
      lossUnits: Array(repeating: 50, count: 2000), assetCorrelation: 0.1)
    #expect(
      name { _ = try large.losses(at: Array(repeating: 0.1, count: 2000)) } == "lossUnits")
  }
}
