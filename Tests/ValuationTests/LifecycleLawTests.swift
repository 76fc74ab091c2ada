import NumericalMethods
import TestSupport
import Testing
import Valuation

/// Laws of diffusion and survival over random inputs.
@Suite struct LifecycleLawTests {
  @Test("yearly shares add up to the share adopted, also where they are tiny")
  func adoptions() throws {
    var generator = SeededGenerator(3)
    for _ in 0..<300 {
      let diffusion = try BassDiffusion(
        innovation: .random(in: 1e-6...1, using: &generator),
        imitation: .random(in: 0...3, using: &generator))
      let years = (0..<40).map { diffusion.share(from: Double($0), to: Double($0 + 1)) }
      expect(years.reduce(0, +), equals: diffusion.share(at: 40), within: 1e-12)
      #expect(years.allSatisfy { $0 >= 0 })
      let peak = diffusion.peakTime
      for time in [0, peak * 0.9, peak * 1.1, peak + 1] {
        #expect(diffusion.rate(at: time) <= diffusion.peakRate * (1 + 1e-12))
      }
    }
  }

  @Test("Bass's own products peak when he says")
  func peaks() throws {
    // Bass (1969), table 2: room air conditioners 8.6, black and white television 7.8 years.
    let cooling = try BassDiffusion(innovation: 0.0103986, imitation: 0.41861)
    let television = try BassDiffusion(innovation: 0.027877, imitation: 0.25105)
    expect(cooling.peakTime, equals: 8.6, within: 0.005)
    expect(television.peakTime, equals: 7.8, within: 0.015)
  }

  @Test("a fit of exact sales finds the diffusion that made them, in any unit")
  func fitsExactSales() throws {
    for (p, q, m) in [(0.03, 0.38, 1_000.0), (0.005, 0.6, 4e9), (0.1, 0.1, 1e-3)] {
      let made = try AdoptionForecast(
        BassDiffusion(innovation: p, imitation: q), marketPotential: m, years: 12)
      let fit = try BassFit(sales: made.adoptions)
      expect(fit.diffusion.innovation, equals: p, within: 1e-5)
      expect(fit.diffusion.imitation, equals: q, within: 1e-5)
      expect(fit.marketPotential, equals: m, within: 1e-5)
    }
  }

  @Test("the life lived up to an age and the life left after it make the mean life")
  func partsOfLife() throws {
    var generator = SeededGenerator(5)
    for _ in 0..<300 {
      let life = try WeibullLife(
        shape: .random(in: 0.4...8, using: &generator),
        scale: .random(in: 0.5...40, using: &generator))
      let age = Double.random(in: 0.01...60, using: &generator)
      let lived = life.meanLife(upTo: age)
      let left = life.survival(to: age) * (try life.meanRemainingLife(at: age))
      expect(lived + left, equals: life.mean, within: 1e-10)
      #expect(lived <= age)
    }
  }

  @Test("an Iowa curve leaves its average life at birth and little at its end")
  func iowa() throws {
    for kind in IowaCurve.Kind.allCases {
      let curve = try IowaCurve(kind, averageLife: 12)
      expect(try #require(try curve.remainingLife(at: 0)), equals: 12, within: 1e-12)
      expect(curve.survival(to: 12), equals: 0.5, within: 1e-12)
      // The two ways to the remaining life meet where one takes over from the other.
      let (before, after) = (
        try #require(try curve.remainingLife(at: 21.599999)),
        try #require(try curve.remainingLife(at: 21.600001))
      )
      expect(before, equals: after, within: 1e-5)
      let nearEnd = try #require(try curve.remainingLife(at: 23.999))
      #expect(nearEnd > 0 && nearEnd < 0.001)
      #expect(try curve.remainingLife(at: 24) == nil)
    }
  }

  @Test("without censoring the curve is the share still alive, and shape one is an exponential")
  func kaplanMeier() throws {
    var generator = SeededGenerator(9)
    let durations = (0..<400).map { _ in
      -8 * log(Double.random(in: 1e-9..<1, using: &generator))
    }
    let fit = try SurvivalFit(
      durations.map { try LifeObservation(duration: $0, isLapse: true) })
    for (index, step) in fit.steps.enumerated() {
      expect(step.survival, equals: 1 - Double(index + 1) / 400, within: 1e-10, absolute: 1e-12)
    }
    // Three standard errors of the likelihood estimates at 400 lives.
    expect(fit.life.shape, equals: 1, within: 3 * 0.78 / 20)
    expect(fit.life.scale, equals: 8, within: 3 * 1.05 / 20)
  }

  @Test("economic life is below every life that bounds it, and all of them without a risk")
  func economicLife() throws {
    let technology = try WeibullLife(shape: 2, scale: 11)
    let life = try EconomicLife(
      legalLife: 9, productLife: 12, contractLife: 15, technology: technology)
    #expect(life.expected < 9 && life.expected < technology.mean)
    #expect(try EconomicLife(legalLife: 9, productLife: 7).expected == 7)
  }

  @Test("decay joins smoothly where the rates cancel")
  func decay() throws {
    let decay = try ExponentialDecay(rate: 0.1)
    expect(try decay.annuity(over: 10, discountRate: -0.1), equals: 10)
    expect(try decay.annuity(over: 10, discountRate: -0.1 + 1e-12), equals: 10, within: 1e-9)
    expect(decay.remaining(after: decay.halfLife), equals: 0.5)
  }
}
