import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct CreditPoolLawTests {
  static let copulas: [PoolCopula] = [
    .gaussian, .studentT(degreesOfFreedom: 5), .doubleT(degreesOfFreedom: 5),
    .doubleT(degreesOfFreedom: 2.5), .studentT(degreesOfFreedom: 2.1),
  ]

  @Test("probabilities add up to one and give the mean, for every dependence", arguments: copulas)
  func whole(copula: PoolCopula) throws {
    for (names, correlation, probability) in [
      (1, 0.3, 0.02), (40, 0.0, 0.05), (200, 0.15, 0.02), (300, 0.7, 0.4), (60, 0.999, 0.1),
    ] {
      let pool = try FactorPool(names: names, assetCorrelation: correlation, copula: copula)
      let defaults = try pool.defaults(at: probability)
      expect(defaults.probabilities.reduce(0, +), equals: 1, within: 1e-10)
      let mean = defaults.probabilities.enumerated().reduce(0) {
        $0 + Double($1.offset) * $1.element
      }
      expect(mean, equals: Double(names) * probability, within: 1e-9)
      expect(
        try defaults.expectedTrancheLoss(from: 0, to: 1, recoveryRate: 0.4),
        equals: 0.6 * probability,
        within: 1e-9)
    }
  }

  @Test("without dependence the pool is binomial")
  func binomial() throws {
    let defaults = try FactorPool(names: 10, assetCorrelation: 0).defaults(at: 0.05)
    for count in 0...10 {
      let (n, k) = (10.0, Double(count))
      let exact =
        exp(SpecialFunctions.logBinomial(n, k)) * power(0.05, k) * power(0.95, n - k)
      expect(defaults.probabilities[count], equals: exact, within: 1e-12)
    }
  }

  @Test("two names default together as the bivariate distribution says", arguments: [0.05, 0.3])
  func pair(correlation: Double) throws {
    let two = try FactorPool(names: 2, assetCorrelation: correlation).defaults(at: 0.03)
    let joint = try JointDefault(0.03, 0.03, assetCorrelation: correlation)
    expect(two.probabilities[2], equals: joint.probability, within: 1e-11)
    let student = try FactorPool(
      names: 2, assetCorrelation: correlation, copula: .studentT(degreesOfFreedom: 4)
    ).defaults(at: 0.03)
    let jointStudent = try JointDefault(
      0.03, 0.03, assetCorrelation: correlation, degreesOfFreedom: 4)
    expect(student.probabilities[2], equals: jointStudent.probability, within: 1e-9)
  }

  @Test("the t pools near the Gaussian one as one over the degrees of freedom")
  func limit() throws {
    func noDefault(_ copula: PoolCopula) throws -> Double {
      try FactorPool(names: 50, assetCorrelation: 0.2, copula: copula).defaults(at: 0.04)
        .probabilities[0]
    }
    let gaussian = try noDefault(.gaussian)
    let student = try [400.0, 800].map { try noDefault(.studentT(degreesOfFreedom: $0)) - gaussian }
    let double = try [400.0, 800].map { try noDefault(.doubleT(degreesOfFreedom: $0)) - gaussian }
    expect(student[0] / student[1], equals: 2, within: 0.02)
    expect(double[0] / double[1], equals: 2, within: 0.02)
  }

  @Test("value at risk never exceeds shortfall, and both rise with confidence")
  func tail() throws {
    var generator = SeededGenerator(21)
    for _ in 0..<100 {
      let pool = try VasicekPool(
        defaultProbability: .random(in: 0.001...0.5, using: &generator),
        assetCorrelation: .random(in: 0.01...0.9, using: &generator),
        lossGivenDefault: .random(in: 0.1...1, using: &generator))
      var last = 0.0
      for confidence in [0.5, 0.9, 0.99, 0.999, 0.9999] {
        let quantile = try pool.quantile(at: confidence)
        #expect(quantile >= last)
        #expect(try pool.expectedShortfall(at: confidence) >= quantile - 1e-9)
        // Next to a loss of everything the quantile has no digits left to invert.
        if quantile < 0.99 * pool.lossGivenDefault {
          expect(pool.probability(upTo: quantile), equals: confidence, within: 1e-11)
        }
        last = quantile
      }
    }
  }

  @Test("shortfall of a finite pool is at least its quantile")
  func finiteTail() throws {
    let defaults = try FactorPool(names: 100, assetCorrelation: 0.2).defaults(at: 0.03)
    for confidence in [0.5, 0.9, 0.99, 0.999] {
      #expect(
        try defaults.expectedShortfall(at: confidence)
          >= Double(defaults.quantile(at: confidence)) - 1e-9)
    }
  }

  @Test("a finite pool nears the infinite one as one over its names, tranche by tranche")
  func largePool() throws {
    let infinite = try VasicekPool(
      defaultProbability: 0.03, assetCorrelation: 0.2, lossGivenDefault: 0.6)
    let pools = try [2000, 4000].map {
      try FactorPool(names: $0, assetCorrelation: 0.2).defaults(at: 0.03)
    }
    for (lower, upper) in [(0.0, 0.03), (0.03, 0.06), (0.06, 0.15), (0.15, 1)] {
      let losses = try pools.map {
        try $0.expectedTrancheLoss(from: lower, to: upper, recoveryRate: 0.4)
      }
      // The error halves when the names double, so this removes it.
      let extrapolated = 2 * losses[1] - losses[0]
      expect(
        extrapolated, equals: try infinite.expectedTrancheLoss(from: lower, to: upper),
        within: 2e-4)
    }
  }

  @Test("tranches of the infinite pool add up to its expected loss")
  func tranches() throws {
    let pool = try VasicekPool(
      defaultProbability: 0.05, assetCorrelation: 0.3, lossGivenDefault: 0.55)
    let edges = [0.0, 0.02, 0.1, 0.3, 0.7, 1]
    let sum = try zip(edges, edges.dropFirst()).reduce(0) {
      $0 + (try pool.expectedTrancheLoss(from: $1.0, to: $1.1)) * ($1.1 - $1.0)
    }
    expect(sum, equals: pool.expectedLoss, within: 1e-12)
  }

  /// Hull & White (2004), table 7 (100 names, hazard 1 %, recovery 40 %, 5 years, rate 5 %), in
  /// basis points; their integration over the factor is coarser than ours.
  static let table7: [(Double, Double, Double, Double)] = [
    (0.1, 0, 0.03, 2279), (0.1, 0.06, 0.1, 89), (0.3, 0.03, 0.06, 472), (0.3, 0.1, 1, 7),
  ]

  @Test("tranche spreads near Hull and White's table 7", arguments: table7)
  func hullWhite(correlation: Double, lower: Double, upper: Double, basisPoints: Double) throws {
    let tranche = try TrancheSpread(
      FactorPool(names: 100, assetCorrelation: correlation), hazardRate: 0.01, recoveryRate: 0.4,
      years: 5, riskFreeRate: 0.05, attachment: lower, detachment: upper)
    expect(tranche.spread * 10_000, equals: basisPoints, within: 0.025, absolute: 0.5)
  }

  /// Hull & White (2004), table 3 (10 names, hazard 1 %, recovery 40 %, 5 years, rate 5 %), in basis
  /// points.
  static let nth: [(Double, Int, Double)] = [
    (0, 1, 603), (0, 3, 12), (0.3, 2, 139), (0.3, 4, 21), (0.6, 1, 293), (0.6, 3, 79),
  ]

  @Test("nth-to-default spreads near Hull and White's", arguments: nth)
  func nthToDefault(correlation: Double, rank: Int, basisPoints: Double) throws {
    let basket = try NthToDefault(
      rank: rank, of: FactorPool(names: 10, assetCorrelation: correlation), hazardRate: 0.01,
      recoveryRate: 0.4, years: 5, riskFreeRate: 0.05)
    expect(basket.spread * 10_000, equals: basisPoints, absolute: 1.01)
  }

  @Test(
    "CreditRisk+ has the moments of its closed form, with and without deviation",
    arguments: [0, 0.3, 1.2])
  func creditRiskPlus(deviation: Double) throws {
    let model = try CreditRiskPlus(
      exposureUnits: [1, 2, 5, 13], expectedDefaults: [0.4, 0.35, 0.25, 0.05],
      sectorDeviation: deviation)
    let probabilities = try model.probabilities(600)
    var (mass, mean, square) = (0.0, 0.0, 0.0)
    for (loss, probability) in probabilities.enumerated() {
      mass += probability
      mean += Double(loss) * probability
      square += Double(loss) * Double(loss) * probability
    }
    expect(mass, equals: 1, within: 1e-9)
    expect(mean, equals: model.expectedLoss, within: 1e-7)
    expect((square - mean * mean).squareRoot(), equals: model.standardDeviation, within: 1e-5)
  }

  @Test("a pool that cannot escape loss does not underflow")
  func largeCreditRiskPlus() throws {
    let model = try CreditRiskPlus(
      exposureUnits: [1], expectedDefaults: [5_000], sectorDeviation: 0)
    // A Poisson law of mean 5000: its median lies within one of the mean.
    #expect((4_999...5_001).contains(try model.quantile(at: 0.5)))
  }

  @Test("concentration of equal names, of one name, and its largest names")
  func concentration() throws {
    let equal = try Concentration([1, 1, 1, 1])
    expect(equal.effectiveNumber, equals: 4)
    expect(equal.gini, equals: 0, absolute: 1e-15)
    #expect(equal.breaches(of: 0.25).isEmpty)
    let one = try Concentration([0, 7, 0, 0])
    #expect(one.herfindahl == 1)
    expect(one.gini, equals: 0.75)
    #expect(one.breaches(of: 0.2) == [1])
    #expect(throws: InvalidInput.self) { try Concentration([0, 0]) }
  }

  @Test("collateral that shares the factor raises the loss of the pool and of its senior class")
  func collateralized() throws {
    let pool = try CollateralizedPool(
      defaultProbability: 0.05, defaultLoading: 0.2, valueLoading: 0.3,
      sale: LognormalValue(
        value: 1.8, drift: -0.05, volatility: 0.4, years: 1, saleDiscount: 0.35))
    let separate = pool.withIndependentValues
    #expect(pool.expectedLoss > separate.expectedLoss)
    #expect(try pool.expectedExcess(over: 0.03) > separate.expectedExcess(over: 0.03))
    expect(
      separate.expectedLoss, equals: 0.05 * pool.sale.shortfall(below: 1), within: 1e-14)
    // The mean over the factor by another route than the closed form.
    let mean = try integrate(
      { pool.loss(given: $0) * StandardNormal.density($0) }, from: -12, to: 12,
      breaks: [-4, 0, 4])
    expect(mean.value, equals: pool.expectedLoss, within: 1e-11)
  }
}
