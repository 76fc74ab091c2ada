import NumericalMethods
import Probability
import TestSupport
import Testing

@Suite struct RiskMeasuresTests {
  // McNeil, Frey & Embrechts, example 2.16: losses in 1/100 with annual deviation 0.2, the
  // normal and the t law with four degrees of freedom scaled to the same variance.
  @Test("value at risk and expected shortfall of normal and t losses (QRM table 2.2)")
  func publishedTable() throws {
    let deviation = 0.2 / 250.0.squareRoot() * 10000
    let normal = try Normal(mean: 0, standardDeviation: deviation)
    let student = try StudentT(degreesOfFreedom: 4, scale: deviation / 2.0.squareRoot())
    let levels = [0.90, 0.95, 0.975, 0.99, 0.995]
    let values = [162.1, 208.1, 247.9, 294.3, 325.8]
    let studentValues = [137.1, 190.7, 248.3, 335.1, 411.8]
    let shortfalls = [222.0, 260.9, 295.7, 337.1, 365.8]
    for (index, level) in levels.enumerated() {
      for (got, printed) in [
        (try normal.valueAtRisk(at: level), values[index]),
        (try student.valueAtRisk(at: level), studentValues[index]),
        (try normal.expectedShortfall(at: level), shortfalls[index]),
      ] {
        expect(got, equals: printed, within: 0, absolute: 0.05)
      }
    }
    // The t law's tail mean by the closed form, `f(t)/(1 − a) (ν + t²)/(ν − 1)`, from SciPy 1.17.
    expect(try student.expectedShortfall(at: 0.99), equals: 466.94324564582325)
    expect(try student.expectedShortfall(at: 0.9), equals: 223.54779223623856)
  }

  @Test("the shortfall of a discrete loss counts the fraction of its atom") func fractionalAtom()
    throws
  {
    let losses = try Discrete(values: [10, 0, 100], probabilities: [0.06, 0.9, 0.04])
    // Tail of 5 %: 4 % at 100 and 1 % of the atom at 10.
    expect(try losses.expectedShortfall(at: 0.95), equals: (0.04 * 100 + 0.01 * 10) / 0.05)
    #expect(try losses.valueAtRisk(at: 0.95) == 10)
    #expect(try losses.valueAtRisk(at: 0.9) == 0)
  }

  @Test("sample sizes of Wilks' table") func wilks() throws {
    for (coverage, confidence, order, size) in [
      (0.95, 0.95, 1, 59), (0.95, 0.95, 2, 93), (0.95, 0.95, 3, 124), (0.9, 0.9, 1, 22),
      (0.99, 0.99, 1, 459), (0.99, 0.95, 1, 299),
    ] {
      let sample = try ToleranceSample(oneSided: coverage, confidence: confidence, order: order)
      #expect(sample.size == size)
    }
    #expect(try ToleranceSample(twoSided: 0.95, confidence: 0.95).size == 93)
    #expect(try ToleranceSample(twoSided: 0.99, confidence: 0.95).size == 473)
    #expect(throws: InvalidInput.self) {
      try ToleranceSample(oneSided: 1.0.nextDown, confidence: 0.95)
    }
  }

  @Test("merged moments are those of the whole sample") func moments() throws {
    // NIST StRD NumAcc3: 1000000.2 and alternating 1000000.1 and 1000000.3.
    let sample = [1_000_000.2] + (0..<1000).map { $0 % 2 == 0 ? 1_000_000.1 : 1_000_000.3 }
    let blocks = stride(from: 0, to: sample.count, by: 64).map {
      Moments(sample[$0..<min($0 + 64, sample.count)])
    }
    let merged = Moments.merging(blocks)
    #expect(merged.count == 1001)
    expect(merged.mean, equals: 1_000_000.2, within: 1e-15)
    expect(merged.standardDeviation, equals: 0.1, within: 1e-9)
    let skewed = [1.0, 2, 3, 4, 100, -7, 12]
    let halves = Moments(skewed.prefix(3)).merged(with: Moments(skewed.dropFirst(3)))
    expect(halves.skewness, equals: Moments(skewed).skewness, within: 1e-13)
    expect(halves.excessKurtosis, equals: Moments(skewed).excessKurtosis, within: 1e-13)
  }

  @Test("a one-factor event has its unconditional probability on average") func oneFactor()
    throws
  {
    let model = try OneFactorGaussian(correlation: 0.24)
    var mean = 0.0
    let steps = 4000
    for step in 0...steps {
      let factor = -10 + 20 * Double(step) / Double(steps)
      let weight = StandardNormal.density(factor) * 20 / Double(steps)
      mean += weight * model.conditionalProbability(0.03, given: factor)
    }
    expect(mean, equals: 0.03, within: 1e-12)
    // Basel's corporate function at 1 %: R = 0.1928, stressed probability 14.03 %.
    let basel = try OneFactorGaussian(correlation: 0.19278368)
    expect(
      try basel.stressedProbability(0.01, confidence: 0.999), equals: 0.140275, within: 1e-4)
  }
}
