import NumericalMethods
import Probability
import TestSupport
import Testing

@Suite struct SimulationCoverageTests {
  /// A figure with its closed form, simulated from one stream.
  private struct Figure {
    let exact: Double
    let simulate: (inout RandomStream, Int) throws -> Estimate
  }

  private func figures() throws -> [Figure] {
    let laws: [any Distribution] = [
      try Normal(mean: 3, standardDeviation: 2), try Gamma(shape: 3, scale: 2),
      try PERT(minimum: 2, mode: 5, maximum: 12), try Triangular(minimum: 1, mode: 2, maximum: 6),
      try Weibull(shape: 1.7, scale: 8), try Poisson(mean: 4.2),
      try NegativeBinomial(mean: 12, varianceToMean: 1.6), try Beta(firstShape: 2, secondShape: 5),
    ]
    var figures = laws.map { law in
      Figure(exact: law.mean) { stream, count in
        Estimate(Moments((0..<count).map { _ in law.sample(at: stream.uniform()) }))
      }
    }
    let gaussian = try Normal(mean: 3, standardDeviation: 2)
    let gamma = try Gamma(shape: 3, scale: 2)
    figures += [
      Figure(exact: gaussian.quantile(0.9)) { stream, count in
        try SampleTail((0..<count).map { _ in gaussian.sample(at: stream.uniform()) }).quantile(0.9)
      },
      Figure(exact: gamma.quantile(0.25)) { stream, count in
        try SampleTail((0..<count).map { _ in gamma.sample(at: stream.uniform()) }).quantile(0.25)
      },
      Figure(exact: try gaussian.expectedShortfall(at: 0.9)) { stream, count in
        try SampleTail((0..<count).map { _ in gaussian.sample(at: stream.uniform()) })
          .expectedShortfall(at: 0.9)
      },
      Figure(exact: try gamma.lowerTailMean(at: 0.2)) { stream, count in
        try SampleTail((0..<count).map { _ in gamma.sample(at: stream.uniform()) })
          .lowerTailMean(at: 0.2)
      },
      // Mean of e^Z with Z itself as control.
      Figure(exact: exp(0.125)) { stream, count in
        let normals = stream.normals(count)
        return try ControlVariate(
          normals.map { exp(0.5 * $0) }, control: normals, expected: 0
        ).estimate
      },
      Figure(exact: exp(0.125)) { stream, count in
        let uniforms = (0..<count).map { _ in [stream.uniform()] }
        return try AntitheticPairs(over: uniforms) { exp(0.5 * StandardNormal.quantile($0[0])) }
          .estimate
      },
      // A tail of one in a hundred thousand, by draws moved to it.
      Figure(exact: StandardNormal.complement(4.2)) { stream, count in
        let shift = try NormalShift(4.2)
        let normals = stream.normals(count)
        return try WeightedSample(
          normals.map { shift.factor($0) }, weights: normals.map { shift.weight($0) }
        ).probability(above: 4.2)
      },
    ]
    return figures
  }

  @Test("every estimator together: intervals of 15 figures over 200 seeds each")
  func coverage() throws {
    let figures = try figures()
    var held = 0
    var near = 0
    var runs = 0
    for (item, figure) in figures.enumerated() {
      for seed in 1...200 {
        var stream = RandomStream(seed: UInt64(seed), item: UInt64(item))
        let estimate = try figure.simulate(&stream, 1500)
        let off = (estimate.value - figure.exact).magnitude
        runs += 1
        if try estimate.interval(at: 0.95).contains(figure.exact) { held += 1 }
        if off <= 3 * estimate.standardError { near += 1 }
      }
    }
    let share = Double(held) / Double(runs)
    #expect(share >= 0.935 && share <= 0.965, "\(held) of \(runs)")
    // Three standard errors hold 99.73 % of normal figures.
    #expect(Double(near) / Double(runs) >= 0.99, "\(near) of \(runs)")
  }

  /// Mean, quantile and shortfall of normal draws, whose closed forms are known.
  private func threeFigures(seed: Int) throws -> [Estimate] {
    var stream = RandomStream(seed: UInt64(seed), item: 300)
    let draws = stream.normals(1_000).map { 3 + 2 * $0 }
    let tail = try SampleTail(draws)
    return try [
      Estimate(Moments(draws)), tail.quantile(0.9), tail.expectedShortfall(at: 0.9),
    ]
  }

  private func threeClosedForms() throws -> [Double] {
    let law = try Normal(mean: 3, standardDeviation: 2)
    return [law.mean, law.quantile(0.9), try law.expectedShortfall(at: 0.9)]
  }

  @Test("mean, quantile and shortfall agree with closed forms within three errors of 200 seeds")
  func threeErrors() throws {
    let runs = try (1...200).map { try threeFigures(seed: $0) }
    for (place, exact) in try threeClosedForms().enumerated() {
      let values = runs.map { $0[place].value }
      let error = Statistics.standardDeviation(values) / 200.0.squareRoot()
      #expect((Statistics.mean(values) - exact).magnitude <= 3 * error, "figure \(place)")
      // Of 200 single runs about half a one lies beyond three errors of its own.
      let beyond = runs.filter {
        ($0[place].value - exact).magnitude > 3 * $0[place].standardError
      }
      #expect(beyond.count <= 4, "figure \(place): \(beyond.count)")
    }
  }

  // 200 runs would tell a coverage of 95 % by ±1.5 points only; 4,000 tell it by ±0.34, so that the
  // bounds are four deviations away.
  @Test("95 % intervals of mean, quantile and shortfall hold 93.5 to 96.5 in a hundred of 4,000")
  func coverageOfEach() throws {
    let exact = try threeClosedForms()
    var held = [0, 0, 0]
    for seed in 1...4_000 {
      for (place, estimate) in try threeFigures(seed: seed).enumerated()
      where try estimate.interval(at: 0.95).contains(exact[place]) {
        held[place] += 1
      }
    }
    for (place, count) in held.enumerated() {
      #expect(count >= 3_740 && count <= 3_860, "figure \(place): \(count) of 4000")
    }
  }

  @Test("order statistics hold a quantile at least as often as they say") func orderStatistics()
    throws
  {
    let law = try LogNormal(mean: 1, coefficientOfVariation: 2)
    let ranks = try QuantileRanks(draws: 400, probability: 0.9, confidence: 0.95)
    var held = 0
    for seed in 1...1000 {
      var stream = RandomStream(seed: UInt64(seed), item: 77)
      let sample = try SampleTail((0..<400).map { _ in law.sample(at: stream.uniform()) })
      if try sample.quantileInterval(0.9, confidence: 0.95).contains(law.quantile(0.9)) {
        held += 1
      }
    }
    // Three binomial standard deviations about the exact coverage.
    let error = (ranks.coverage * (1 - ranks.coverage) / 1000).squareRoot()
    #expect(ranks.coverage >= 0.95)
    expect(Double(held) / 1000, equals: ranks.coverage, within: 0, absolute: 3 * error)
  }

  @Test("what helps and what harms: controls, mirrored draws") func varianceReduction() throws {
    var stream = RandomStream(seed: 2, item: 5)
    let normals = stream.normals(4000)
    let control = try ControlVariate(normals.map { 2 * $0 + 1 }, control: normals, expected: 0)
    expect(control.estimate.value, equals: 1, within: 1e-12)
    expect(control.correlation, equals: 1, within: 1e-12)
    let uniforms = (0..<4000).map { _ in [stream.uniform()] }
    let rising = try AntitheticPairs(over: uniforms) { $0[0] }
    let even = try AntitheticPairs(over: uniforms) { ($0[0] - 0.5) * ($0[0] - 0.5) }
    #expect(rising.varianceRatio < 1e-20)
    expect(even.varianceRatio, equals: 2, within: 1e-3)
  }

  @Test("a rule stops on the figure in use, and says how far it is") func stopping() throws {
    let rule = try StoppingRule(relativeHalfWidth: 0.01, minimumCount: 100, maximumCount: 10_000)
    #expect(rule.verdict(on: Estimate(value: 10, standardError: 0.05, count: 500)) == .reached)
    #expect(
      rule.verdict(on: Estimate(value: 10, standardError: 0.05, count: 50))
        == .proceed(towards: 100))
    #expect(
      rule.verdict(on: Estimate(value: 10, standardError: 0.5, count: 10_000)) == .exhausted)
    // Twice the error wants four times the draws, and five in a hundred more.
    let error = 0.1 / 1.959963984540054 * 2
    #expect(
      rule.verdict(on: Estimate(value: 10, standardError: error, count: 1000))
        == .proceed(towards: 4200))
    #expect(rule.verdict(on: Estimate(value: 0, standardError: 1, count: 9)) != .reached)
  }

  @Test("intervals of batches use Student's t") func batches() throws {
    let batches = try BatchMeans([9, 10, 11, 10])
    // s/√n = 0.408248, t₃ at 97.5 % = 3.182446.
    let interval = try batches.interval(at: 0.95)
    expect(interval.upperBound, equals: 10 + 3.182446305284263 * (2.0 / 12).squareRoot())
    #expect(throws: InvalidInput.self) { try BatchMeans([1]) }
  }

  @Test("ranks for a thousand million draws agree with SciPy") func manyDraws() throws {
    let ranks = try QuantileRanks(
      draws: 1_000_000_000, probability: 0.5, confidence: 0.95)
    #expect(ranks.low == 499_969_010 && ranks.high == 500_030_991)
    #expect(throws: InvalidInput.self) {
      try QuantileRanks(draws: 10, probability: 0.01, confidence: 0.95)
    }
  }
}
