import Finance
import NumericalMethods
import TestSupport
import Testing
import Valuation

@Suite struct UncertaintyTests {
  @Test("the example of IAS 36, A8–A9")
  func expectedPresentValue() throws {
    let rows = [(0.1, 1.0, 0.05), (0.6, 2, 0.0525), (0.3, 3, 0.055)]
    let expected = try ExpectedPresentValue(
      rows.map { try .init(probability: $0.0, amount: 1000, time: $0.1, rate: $0.2) })
    let printed = [952.38, 902.73, 851.61]
    expect(try expected.presentValues(), equals: printed, absolute: 0.005)
    expect(try expected.value(), equals: 892.36, absolute: 0.005)
  }

  @Test("two equal scenarios about the base")
  func scenarios() throws {
    let value = try ScenarioValue(
      [100, 100],
      in: [.init(probability: 0.5, multiplier: 1.2), .init(probability: 0.5, multiplier: 0.8)],
      rate: 0, timing: .end)
    expect(value.values, equals: [240, 160], within: 1e-14)
    expect(value.mean, equals: 200, within: 1e-14)
    expect(value.standardDeviation, equals: 40, within: 1e-13)
    expect(value.downsideDeviation, equals: 40 * 0.5.squareRoot(), within: 1e-13)
  }

  @Test("the right to stop is worth something, and nothing where all is worth doing")
  func gates() throws {
    var generator = SeededGenerator(9)
    for _ in 0..<200 {
      let stages = try (0..<3).map { _ in
        try StagedDevelopment.Stage(
          years: Int.random(in: 1...4, using: &generator),
          cost: Double.random(in: 0...30, using: &generator),
          success: Double.random(in: 0.2...1, using: &generator))
      }
      let outcomes = [
        try StagedDevelopment.Outcome(probability: 0.4, value: 20),
        try StagedDevelopment.Outcome(probability: 0.6, value: 300),
      ]
      let free = try StagedDevelopment(stages: stages, outcomes: outcomes, rate: 0.1)
      #expect(try free.gatedValue() >= free.committedValue() - 1e-9)
      #expect(try free.gatedValue() >= 0)
      let costly = try StagedDevelopment(
        stages: stages, outcomes: outcomes, launchCost: 50, rate: 0.1)
      #expect(try costly.gatedValue() <= free.gatedValue() + 1e-9)
    }
    let sure = try StagedDevelopment(
      stages: [.init(years: 2, cost: 10, success: 1)], outcomes: [.init(probability: 1, value: 50)],
      rate: 0)
    expect(try sure.committedValue(), equals: 40, within: 1e-14)
    expect(try sure.gatedValue(), equals: 40, within: 1e-14)
    #expect(sure.launchTime == 2)
  }

  @Test("findings multiply the odds, and opposite findings cancel")
  func bayes() throws {
    let favorable = try ValidityUpdate.Finding(
      sensitivity: 0.8, specificity: 0.8, isFavorable: true)
    let adverse = try ValidityUpdate.Finding(
      sensitivity: 0.8, specificity: 0.8, isFavorable: false)
    let update = try ValidityUpdate(prior: 0.5, findings: [favorable, adverse])
    expect(update.posteriors, equals: [0.8, 0.5], within: 1e-14)
    expect(update.combinedLikelihoodRatio, equals: 1, within: 1e-14)
  }

  @Test("exact intervals at the ends have a closed form and cover the middle")
  func successRate() throws {
    // Clopper and Pearson: without a success the upper limit is 1 − (α/2)^(1/n).
    let none = try SuccessRate(successes: 0, trials: 10)
    let limits = try none.exactInterval(0.95)
    #expect(limits.low == 0)
    expect(limits.high, equals: 1 - power(0.025, 0.1), within: 1e-12)
    expect(
      try SuccessRate(successes: 10, trials: 10).exactInterval(0.95).low,
      equals: power(0.025, 0.1), within: 1e-12)
    // A uniform prior and one success in one trial: density 2x, quantile √p.
    let one = try SuccessRate(successes: 1, trials: 1, priorSuccesses: 1, priorFailures: 1)
    expect(one.mean, equals: 2.0 / 3, within: 1e-15)
    expect(try one.credibleInterval(0.9).low, equals: 0.05.squareRoot(), within: 1e-12)
    #expect(throws: InvalidInput.self) { try SuccessRate(successes: 9, trials: 5) }
  }

  @Test("knowing the state is worth what the best action in each adds")
  func information() throws {
    let information = try PerfectInformation(
      payoffs: Matrix([[40, 40], [100, -50]]), probabilities: [0.5, 0.5])
    #expect(information.expectedPayoffs == [40, 25])
    #expect(information.bestAction == 0)
    #expect(information.value == 30)
  }
}
