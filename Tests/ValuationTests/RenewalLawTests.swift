import NumericalMethods
import TestSupport
import Testing
import Valuation

/// Laws of renewal models over random inputs.
@Suite struct RenewalLawTests {
  static func fees(_ generator: inout SeededGenerator) throws -> RenewalFees {
    let first = Int.random(in: 1...4, using: &generator)
    let ages = Array(first...(first + Int.random(in: 3...14, using: &generator)))
    var fee = Double.random(in: 50...150, using: &generator)
    let amounts = ages.map { _ in
      fee *= Double.random(in: 0.9...1.4, using: &generator)
      return fee
    }
    return try RenewalFees(ages: ages, fees: amounts, lastAge: 20)
  }

  static func model(_ generator: inout SeededGenerator) throws -> RenewalModel {
    try RenewalModel(
      mu: .random(in: 4...7, using: &generator), sigma: .random(in: 0.5...2, using: &generator),
      decay: .random(in: 0...0.3, using: &generator))
  }

  @Test("lapses and survivors are the whole cohort, and nobody comes back")
  func survival() throws {
    var generator = SeededGenerator(41)
    for _ in 0..<200 {
      let (fees, model) = (try Self.fees(&generator), try Self.model(&generator))
      let inForce = model.inForce(under: fees)
      let lapses = model.lapseShares(under: fees)
      #expect(zip(inForce, inForce.dropFirst()).allSatisfy { $0 >= $1 })
      expect(lapses.reduce(0, +) + (inForce.last ?? 0), equals: 1, within: 1e-13)
    }
  }

  @Test("the mean is the integral of the value over the returns, the top share its upper part")
  func mean() throws {
    var generator = SeededGenerator(42)
    for _ in 0..<4 {
      let (fees, model) = (try Self.fees(&generator), try Self.model(&generator))
      let values = try model.values(under: fees, rate: 0.1)
      // Midpoints of a fine grid of scores: the value jumps at every threshold.
      func integral(from bound: Double) -> Double {
        let (count, top) = (60_000, 14.0)
        let width = (top - bound) / Double(count)
        return (0..<count).reduce(0.0) { sum, index in
          let score = bound + (Double(index) + 0.5) * width
          let value = model.value(
            of: exp(model.mu + model.sigma * score), under: fees, rate: 0.1)
          return sum + value * StandardNormal.density(score) * width
        }
      }
      let mean = integral(from: -10)
      expect(values.mean, equals: mean, within: 1e-4)
      expect(
        try values.topShare(0.1), equals: integral(from: StandardNormal.quantile(0.9)) / mean,
        within: 1e-4)
    }
  }

  @Test("counts made by a model estimate it")
  func estimate() throws {
    let ages = Array(4...20)
    let amounts = [
      120.0, 150, 190, 250, 320, 400, 490, 590, 700, 820, 950, 1090, 1240, 1400, 1570, 1750, 1940,
    ]
    for unit in [1.0, 1e4] {
      let fees = try RenewalFees(ages: ages, fees: amounts.map { $0 * unit })
      let model = try RenewalModel(mu: 6 + log(unit), sigma: 1.5, decay: 0.1)
      let estimate = try RenewalEstimate(
        lapses: model.lapseShares(under: fees).map { 1e5 * $0 },
        survivors: 1e5 * (model.inForce(under: fees).last ?? 0), under: fees)
      expect(estimate.model.mu, equals: model.mu, within: 1e-4)
      expect(estimate.model.sigma, equals: 1.5, within: 1e-4)
      expect(estimate.model.decay, equals: 0.1, within: 1e-3)
    }
  }

  @Test("class counts made by a lognormal are fitted by it")
  func survey() throws {
    let bounds = [0.1, 0.5, 2, 8, 40]
    let scores = bounds.map { (log($0) - 0.7) / 1.4 }
    let edges = [-Double.infinity] + scores + [.infinity]
    let counts = zip(edges, edges.dropFirst()).map { 1e6 * StandardNormal.between($0, $1) }
    let fit = try SurveyFit(bounds: bounds, counts: counts)
    expect(fit.mu, equals: 0.7, within: 1e-6)
    expect(fit.sigma, equals: 1.4, within: 1e-6)
  }

  @Test("uncertainty and the right to lapse are worth something; little uncertainty, little")
  func randomWalk() throws {
    var generator = SeededGenerator(43)
    for _ in 0..<6 {
      let fees = try Self.fees(&generator)
      let income = Double.random(in: 50...1_000, using: &generator)
      func option(_ volatility: Double) throws -> RandomWalkRenewalOption {
        try RandomWalkRenewalOption(
          under: fees, firstReturn: income, drift: -0.1, volatility: volatility, rate: 0.08,
          hazardRate: 0.02)
      }
      let wild = try option(0.5)
      // 1e-5 is what the grid may miss.
      #expect(wild.value >= wild.valueWithoutUncertainty * (1 - 1e-5))
      let still = try option(0)
      #expect(still.value == still.valueWithoutUncertainty)
      expect(
        try option(1e-4).value, equals: still.value, within: 1e-3, absolute: 1e-3 * income)
    }
  }

  @Test("a rich patent never lapses: its value is the sum of all returns less all fees")
  func neverLapses() throws {
    let fees = try RenewalFees(ages: [3, 6, 9], fees: [1, 1, 1], lastAge: 12)
    let option = try RandomWalkRenewalOption(
      under: fees, firstReturn: 1e8, drift: 0.02, volatility: 0.4, rate: 0.1)
    let growth = exp(0.02) / 1.1
    let incomes = (0..<12).reduce(0.0) { $0 + 1e8 * power(growth, Double($1)) }
    expect(option.value, equals: incomes, within: 1e-7)
  }

  @Test("with no learning left, a patent that only decays is the deterministic option")
  func learning() throws {
    // Obsolescence so unlikely and draws so small that the return falls by retention alone.
    let fees = try RenewalFees(ages: [2, 4, 6], fees: [100, 150, 230], lastAge: 8)
    let option = try LearningRenewalOption(
      under: fees,
      dynamics: .init(
        obsolescence: 10, retention: 0.8, learningScale: 1e-3, learningDecay: 0.5),
      rate: 0.1, typicalReturn: 500)
    for income in [50.0, 200, 500, 3_000] {
      let yearly = [0.0, 100, 0, 150, 0, 230, 0, 0]
      var value = 0.0
      for (index, fee) in yearly.enumerated().reversed() {
        value = max(0, income * power(0.8, Double(index)) - fee + value / 1.1)
      }
      expect(option.value(of: income), equals: value, within: 1e-4, absolute: 1e-2)
    }
  }

  @Test("thresholds lie below their fees, the last of all at its fee")
  func thresholds() throws {
    let fees = try RenewalFees(ages: [2, 5, 10], fees: [137, 233, 410])
    let option = try LearningRenewalOption(
      under: fees,
      dynamics: .init(
        obsolescence: 0.004, retention: 0.8, learningScale: 650, learningDecay: 0.74,
        learningShift: 200),
      rate: 0.1, typicalReturn: 300)
    #expect(zip(option.renewalThresholds, fees.fees).allSatisfy { $0 <= $1 * (1 + 1e-9) })
    expect(try #require(option.renewalThresholds.last), equals: 410, within: 1e-9)
  }

  @Test("closed forms of concentration and tail")
  func concentration() throws {
    // Aitchison & Brown: a Gini coefficient of 0.5 at sigma 0.9539.
    expect(try LognormalConcentration(sigma: 0.953_872_552_4).gini, equals: 0.5, within: 1e-9)
    // A sample whose logarithms fall in even steps of 1/2: Hill's mean spacing is known.
    let values = (0..<6).map { exp(-0.5 * Double($0)) }
    let tail = try TailIndex(values: values.reversed(), tailCount: 5)
    expect(tail.index, equals: 5 / (0.5 * (5 + 4 + 3 + 2 + 1)))
    #expect(tail.isMeanInfinite)
  }
}
