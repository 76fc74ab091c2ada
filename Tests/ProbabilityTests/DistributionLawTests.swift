import NumericalMethods
import Probability
import TestSupport
import Testing

/// Every law with parameters that reach its different branches.
private func laws() throws -> [(String, any Distribution)] {
  var laws: [(String, any Distribution)] = []
  let references = try DistributionReferences.read()
  for reference in references.continuous + references.counts {
    laws.append((reference.description, try reference.make()))
  }
  let losses = try LogNormal(mean: 100, coefficientOfVariation: 1.5)
  let normal = try Normal(mean: 1, standardDeviation: 2)
  let counts = try NegativeBinomial(mean: 3, varianceToMean: 2)
  laws += [
    ("Bernoulli", try Bernoulli(probability: 0.3)),
    ("Discrete", try Discrete(values: [3, -1, 7, 2], probabilities: [0.2, 0.3, 0.1, 0.4])),
    ("Empirical", try Discrete(sample: [1, 2, 2, 5, 9, 11, 4])),
    ("Constant", try Constant(4)),
    ("Shifted", try Shifted(losses, by: -30)),
    ("Scaled", try Scaled(losses, by: 0.25)),
    ("Truncated lognormal", try Truncated(losses, to: 50...400)),
    ("Truncated lower normal", try Truncated(normal, to: -Double.infinity...0.5)),
    ("Truncated far normal", try Truncated(normal, to: 9...13)),
    ("Truncated counts", try Truncated(counts, to: 1...8)),
    ("Zero-modified lognormal", try ZeroModified(losses, zeroProbability: 0.4)),
    ("Zero-modified counts", try ZeroModified(counts, zeroProbability: 0.5)),
    ("Zero-truncated counts", try ZeroModified(counts, zeroProbability: 0)),
    (
      "Mixture",
      try Mixture([losses, normal, try Constant(20)], weights: [0.5, 0.3, 0.2])
    ),
  ]
  return laws
}

private let levels = [1e-9, 1e-4, 0.02, 0.2, 0.45, 0.5, 0.6, 0.83, 0.99, 0.9999]

@Suite struct DistributionLawTests {
  @Test("both tails add to one and rise and fall") func tails() throws {
    for (name, law) in try laws() {
      var last = (-Double.infinity, 0.0)
      for level in levels {
        let x = law.quantile(level)
        let (lower, upper) = (law.probability(upTo: x), law.probability(above: x))
        #expect((lower + upper - 1).magnitude <= 1e-13, "\(name) at \(x)")
        #expect(lower >= 0 && lower <= 1 && upper >= 0 && upper <= 1, "\(name) at \(x)")
        #expect(x >= last.0 && lower >= last.1, "\(name) at \(x)")
        #expect(law.support.contains(x), "\(name) at \(x)")
        last = (x, lower)
      }
    }
  }

  @Test("the quantile is the least value that reaches its level, from either side")
  func quantilesInvert() throws {
    for (name, law) in try laws() {
      for level in levels {
        let x = law.quantile(level)
        if law.probability(of: x) > 0 {
          // At an atom the level lies between the probabilities below and up to it.
          #expect(law.probability(upTo: x) >= level - 1e-11, "\(name) at \(level)")
          #expect(
            law.probability(upTo: x) - law.probability(of: x) <= level + 1e-11,
            "\(name) at \(level)")
        } else {
          // In the number's own last digits: a step of one unit moves the probability by f x ε.
          let rounding = 4e-16 * x.magnitude * law.density(at: x)
          expect(law.probability(upTo: x), equals: level, within: 1e-12, absolute: rounding)
        }
        let y = law.quantile(complement: level)
        if law.probability(of: y) == 0 {
          let other = 4e-16 * y.magnitude * law.density(at: y)
          expect(law.probability(above: y), equals: level, within: 1e-12, absolute: other)
        } else {
          #expect(law.probability(above: y) <= level + 1e-11, "\(name) above \(level)")
        }
      }
      for level in [0.02, 0.2, 0.6, 0.83] {
        expect(
          law.quantile(complement: 1 - level), equals: law.quantile(level), within: 1e-11,
          absolute: 1e-11)
      }
    }
  }

  @Test("the density integrates to the probability between two points") func densities() throws {
    for (name, law) in try laws() {
      // Between quantiles the atoms are counted on their own.
      for (from, to) in [(0.02, 0.45), (0.45, 0.83)] {
        let (a, b) = (law.quantile(from), law.quantile(to))
        let whole = law.probability(upTo: b) - law.probability(upTo: a)
        var atoms = 0.0
        if law is any CountDistribution || law.density(at: 0.5 * (a + b)) == 0 { continue }
        for point in [0.0, 20] where a < point && point <= b {
          atoms += law.probability(of: point)
        }
        let area = try integrate(
          { law.density(at: $0) }, from: a, to: b, breaks: [0, 0.03, 5, 20], relative: 1e-10)
        #expect((area.value + atoms - whole).magnitude <= 1e-9, "\(name): \(area) \(whole)")
      }
    }
  }

  @Test("partial means add to the mean and give the tail means") func partialMeans() throws {
    for (name, law) in try laws() where law.mean.isFinite && law.variance.isFinite {
      let scale = law.mean.magnitude + law.standardDeviation
      for level in [1e-4, 0.2, 0.5, 0.83, 0.9999] {
        let x = law.quantile(level)
        let (below, above) = (law.partialMean(upTo: x), law.partialMean(above: x))
        #expect((below + above - law.mean).magnitude <= 1e-12 * scale, "\(name) at \(x)")
        let limited = law.limitedMean(at: x)
        let excess = law.expectedExcess(over: x)
        #expect((limited + excess - law.mean).magnitude <= 1e-12 * scale, "\(name) at \(x)")
        let tail = try law.expectedShortfall(at: level)
        let low = try law.lowerTailMean(at: level)
        #expect(tail >= x && low <= x, "\(name) at \(x)")
        #expect(
          (tail * (1 - level) + low * level - law.mean).magnitude <= 1e-9 * scale, "\(name)")
      }
    }
  }

  @Test("moments are those of draws at evenly spread levels") func moments() throws {
    // 20 000 midpoints leave out little of the tails for laws with a fourth moment.
    for (name, law) in try laws() {
      let heavy = ["StudentT", "Lomax", "Pareto", "Burr"].contains { name.contains($0) }
      if heavy || !law.variance.isFinite || law.skewness > 20 { continue }
      let draws = (0..<20_000).map { law.sample(at: (Double($0) + 0.5) / 20_000) }
      let got = Moments(draws)
      let scale = law.mean.magnitude + law.standardDeviation
      expect(got.mean, equals: law.mean, within: 0, absolute: 2e-3 * scale)
      #expect(
        (got.standardDeviation - law.standardDeviation).magnitude <= 0.04 * scale,
        "\(name): \(got.standardDeviation), \(law.standardDeviation)")
    }
  }

  @Test("derived laws keep the moments that they must") func derivedMoments() throws {
    let base = try Gamma(shape: 3, scale: 2)
    // Truncation to everything changes nothing: its moments come from quadrature.
    let whole = try Truncated(base, to: 0...Double.infinity)
    expect(whole.mean, equals: base.mean)
    expect(whole.variance, equals: base.variance, within: 1e-8)
    expect(whole.skewness, equals: base.skewness, within: 1e-7)
    // A truncated exponential law forgets its past.
    let life = try Truncated(Exponential(rate: 0.5), to: 3...Double.infinity)
    expect(life.mean, equals: 5)
    expect(life.variance, equals: 4, within: 1e-9)
    // The half of a normal law: mean √(2/π).
    let half = try Truncated(Normal.standard, to: 0...Double.infinity)
    expect(half.mean, equals: (2 / Double.pi).squareRoot())
    // Zero-truncated Poisson: mean λ/(1 − e^(−λ)).
    let truncated = try ZeroModified(Poisson(mean: 1.5), zeroProbability: 0)
    expect(truncated.mean, equals: 1.5 / -expMinusOne(-1.5))
    let mixture = try Mixture([base, base], weights: [0.3, 0.7])
    expect(mixture.variance, equals: base.variance)
    expect(mixture.skewness, equals: base.skewness)
    expect(mixture.quantile(0.999), equals: base.quantile(0.999), within: 1e-14)
  }

  @Test("arguments that make no sense give no number and never trap") func hostileArguments()
    throws
  {
    for (name, law) in try laws() {
      for p in [-1, 2, Double.nan, Double.infinity, -Double.infinity] {
        #expect(law.quantile(p).isNaN && law.quantile(complement: p).isNaN, "\(name) \(p)")
      }
      #expect(law.probability(upTo: .nan).isNaN && law.probability(above: .nan).isNaN, "\(name)")
      #expect(law.density(at: .nan).isNaN && law.partialMean(upTo: .nan).isNaN, "\(name)")
      #expect(law.probability(above: .infinity) == 0 && law.probability(upTo: -.infinity) == 0)
      // Given probabilities add to one but for rounding.
      let ends = (law.probability(upTo: .infinity), law.probability(above: -.infinity))
      #expect((ends.0 - 1).magnitude <= 1e-15 && (ends.1 - 1).magnitude <= 1e-15, "\(name) \(ends)")
      for x in [-1e308, -1e-308, 0, 1e-308, 1e308] {
        let p = law.probability(upTo: x)
        let q = law.probability(above: x)
        #expect(p >= 0 && p <= 1 && (p + q - 1).magnitude <= 1e-13, "\(name) at \(x): \(p) \(q)")
        #expect(law.density(at: x) >= 0, "\(name) at \(x)")
      }
      for p in [0, .leastNonzeroMagnitude, 1e-300, 1e-17, 1.0.nextDown, 1] {
        #expect(!law.quantile(p).isNaN && !law.quantile(complement: p).isNaN, "\(name) at \(p)")
      }
    }
  }

  @Test("parameters out of range are refused by name") func refusals() {
    let bad = [Double.nan, .infinity, -.infinity, -1]
    for value in bad {
      #expect(throws: InvalidInput.self) { try Normal(mean: 0, standardDeviation: value) }
      #expect(throws: InvalidInput.self) { try LogNormal(logMean: 0, logStandardDeviation: value) }
      #expect(throws: InvalidInput.self) { try LogNormal(mean: value, coefficientOfVariation: 1) }
      #expect(throws: InvalidInput.self) { try Gamma(shape: value, scale: 1) }
      #expect(throws: InvalidInput.self) { try Gamma(shape: 1, scale: value) }
      #expect(throws: InvalidInput.self) { try Beta(firstShape: value, secondShape: 1) }
      #expect(throws: InvalidInput.self) { try Weibull(shape: 1, scale: value) }
      #expect(throws: InvalidInput.self) { try Exponential(rate: value) }
      #expect(throws: InvalidInput.self) { try Exponential(mean: value) }
      #expect(throws: InvalidInput.self) { try StudentT(degreesOfFreedom: value) }
      #expect(throws: InvalidInput.self) { try Lomax(shape: value, scale: 1) }
      #expect(throws: InvalidInput.self) { try Burr(shape: 1, power: value, scale: 1) }
      #expect(throws: InvalidInput.self) { try InverseGaussian(mean: 1, shape: value) }
      #expect(throws: InvalidInput.self) { try Poisson(mean: value) }
      #expect(throws: InvalidInput.self) { try Binomial(trials: 3, probability: value) }
      #expect(throws: InvalidInput.self) { try NegativeBinomial(mean: 2, varianceToMean: value) }
      #expect(throws: InvalidInput.self) { try Bernoulli(probability: value) }
    }
    let refusal = #expect(throws: InvalidInput.self) {
      try PERT(minimum: 2, mode: 1, maximum: 3)
    }
    #expect(refusal?.description == "mode: must be in [2.0, 3.0], got 1.0")
    #expect(throws: InvalidInput.self) { try Uniform(minimum: -1e308, maximum: 1e308) }
    #expect(throws: InvalidInput.self) { try Triangular(minimum: 1, mode: 1, maximum: 1) }
    #expect(throws: InvalidInput.self) { try Discrete(values: [], probabilities: []) }
    #expect(throws: InvalidInput.self) { try Discrete(values: [1], probabilities: [0.9]) }
    #expect(throws: InvalidInput.self) { try Mixture([], weights: []) }
    #expect(throws: InvalidInput.self) { try Truncated(Normal.standard, to: 50...60) }
  }
}
