import NumericalMethods
import Probability
import TestSupport
import Testing

@Suite struct SensitivityTests {
  // Ishigami & Homma (1990), a = 7, b = 0.1: S = 0.3139, 0.4424, 0; T = 0.5576, 0.4424, 0.2437.
  @Test("Sobol indices of the Ishigami function within three standard errors") func ishigami()
    throws
  {
    let indices = try SobolIndices(inputs: 3, rows: 512, seed: 20_260_630) { uniforms in
      let x = uniforms.map { Double.pi * (2 * $0 - 1) }
      let fourth = x[2] * x[2] * x[2] * x[2]
      return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * fourth * sin(x[0])
    }
    let first = [0.31390519, 0.44241114, 0]
    let total = [0.55758886, 0.44241114, 0.24368366]
    for index in 0..<3 {
      let (one, all) = (indices.firstOrder[index], indices.totalOrder[index])
      expect(one.value, equals: first[index], within: 0, absolute: 3 * one.standardError)
      expect(all.value, equals: total[index], within: 0, absolute: 3 * all.standardError + 1e-12)
      #expect(one.standardError < 0.03 && all.standardError < 0.03)
    }
    expect(indices.mean.value, equals: 3.5, within: 0, absolute: 3 * indices.mean.standardError)
    #expect(throws: NumericalError.self) {
      try SobolIndices(inputs: 2, rows: 32, seed: 1) { _ in 1 }
    }
  }

  @Test("indices of a product are exact: two factors") func product() throws {
    let indices = try ProductIndices(relativeVariances: [0.04, 0.09])
    let whole = 1.04 * 1.09 - 1
    expect(indices.relativeVariance, equals: whole)
    expect(indices.firstOrder, equals: [0.04 / whole, 0.09 / whole])
    expect(indices.totalOrder, equals: [0.04 * 1.09 / whole, 0.09 * 1.04 / whole])
    #expect(throws: InvalidInput.self) { try ProductIndices(relativeVariances: [0, 0]) }
  }

  // Shapley's glove game: two left gloves and one right one, a pair is worth one.
  @Test("the glove game splits 1/6, 1/6, 2/3") func gloves() throws {
    let split = try ShapleySplit(count: 3, worths: [0, 0, 0, 0, 1, 1, 1])
    expect(split.shares, equals: [1.0 / 6, 1.0 / 6, 2.0 / 3])
    #expect(split.total == 1 && split.overlap == -1)
    #expect(throws: InvalidInput.self) { try ShapleySplit(count: 3, worths: [1]) }
  }

  @Test("shares add up, whatever the worths") func sharesAdd() throws {
    var generator = SeededGenerator(8)
    for count in 1...8 {
      let worths = (1..<(1 << count)).map { _ in Double.random(in: -5...9, using: &generator) }
      let split = try ShapleySplit(count: count, worths: worths)
      expect(Statistics.sum(split.shares), equals: split.total, within: 1e-12, absolute: 1e-12)
    }
  }

  // Owen & Prieur (2017), three variables, unit coefficients, the last two with deviation σ and
  // correlation ρ: effect of the first 1/V, of the others by their formula (their section 3).
  @Test("Shapley effects of two correlated inputs beside an independent one") func effects()
    throws
  {
    let (sigma, rho) = (2.0, 0.9)
    let effects = try ShapleyEffects(
      coefficients: [1, 1, 1],
      covariance: [[1, 0, 0], [0, 1, rho * sigma], [0, rho * sigma, sigma * sigma]])
    let variance = 1 + sigma * sigma + 1 + 2 * rho * sigma
    expect(effects.variance, equals: variance)
    expect(
      effects.effects,
      equals: [
        1 / variance,
        (1 + rho * sigma + rho * rho * (sigma * sigma - 1) / 2) / variance,
        (sigma * sigma + rho * sigma + rho * rho * (1 - sigma * sigma) / 2) / variance,
      ])
    expect(Statistics.sum(effects.effects), equals: 1)
    // Independent inputs: each brings its own variance.
    let plain = try ShapleyEffects(
      coefficients: [2, -1], covariance: [[3, 0], [0, 4]])
    expect(plain.effects, equals: [12.0 / 16, 4.0 / 16])
    expect(plain.firstOrder, equals: plain.effects)
  }

  @Test("contributions add to the risk, simulated ones to the shortfall") func euler() throws {
    let split = try EulerContributions(
      exposures: [50, 30, -20], volatilities: [0.35, 0.5, 0.25],
      correlations: CorrelationMatrix([[1, 0.4, 0.2], [0.4, 1, 0.3], [0.2, 0.3, 1]]))
    expect(Statistics.sum(split.contributions), equals: split.standardDeviation)
    #expect(throws: InvalidInput.self) {
      try EulerContributions(
        exposures: [1, -1], volatilities: [0.3, 0.3],
        correlations: CorrelationMatrix([[1, 1], [1, 1]]))
    }
    var generator = SeededGenerator(4)
    let parts = (0..<3).map { _ in
      (0..<501).map { _ in Double.random(in: 0...10, using: &generator) }
    }
    let totals = (0..<501).map { path in parts[0][path] + parts[1][path] + parts[2][path] }
    let shares = try EulerContributions.tailContributions(parts, at: 0.95)
    expect(
      Statistics.sum(shares), equals: try SampleTail(totals).expectedShortfall(at: 0.95).value)
  }

  @Test("a tornado moves one input at a time") func tornado() throws {
    let tornado = try Tornado(base: [2, 3], low: [1, 3], high: [4, 7]) { $0[0] * $0[1] }
    #expect(tornado.base == 6)
    #expect(tornado.bars.map(\.low) == [3, 6] && tornado.bars.map(\.high) == [12, 14])
    #expect(tornado.ranking == [0, 1])
    #expect(throws: InvalidInput.self) { try Tornado(base: [1], low: [], high: [1]) { $0[0] } }
  }

  @Test("concentration of equal parts and of one part") func concentration() throws {
    let equal = try ConcentrationIndices([5, 5, 5, 5])
    expect(equal.herfindahl, equals: 0.25)
    expect(equal.effectiveNumber, equals: 4)
    expect(equal.entropyNumber, equals: 4)
    expect(equal.gini, equals: 0, absolute: 1e-16)
    let single = try ConcentrationIndices([0, 0, 7])
    expect(single.gini, equals: 2.0 / 3)
    #expect(single.topShare(1) == 1 && single.topShare(9) == 1 && single.topShare(-3) == 0)
  }
}
