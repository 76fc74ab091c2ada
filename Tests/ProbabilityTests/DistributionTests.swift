import Probability
import TestSupport
import Testing

@Suite("values of mpmath") struct DistributionTests {
  @Test("moments, densities, tails and partial means agree with mpmath to 1e-12")
  func valuesAgree() throws {
    let references = try DistributionReferences.read()
    #expect(references.continuous.count == 29 && references.counts.count == 6)
    for reference in references.continuous + references.counts {
      let law = try reference.make()
      var worst = (0.0, "")
      func check(_ got: Double, _ expected: Double, _ what: String) {
        let off = expected == 0 ? got.magnitude : ((got - expected) / expected).magnitude
        if !(off <= worst.0) { worst = (off, "\(what): got \(got), expected \(expected)") }
      }
      if let mean = reference.mean { check(law.mean, mean, "mean") }
      if let variance = reference.variance { check(law.variance, variance, "variance") }
      if let skewness = reference.skewness, skewness != 0 {
        check(law.skewness, skewness, "skewness")
      }
      for point in reference.points {
        if let density = point.density { check(law.density(at: point.x), density, "density") }
        if let mass = point.mass { check(law.probability(of: point.x), mass, "mass") }
        check(law.probability(upTo: point.x), point.lower, "lower tail at \(point.x)")
        check(law.probability(above: point.x), point.upper, "upper tail at \(point.x)")
      }
      #expect(worst.0 <= 1e-12, "\(reference) \(worst)")
      for point in reference.points {
        // Partial means cancel against the mean where the law straddles zero.
        let scale = law.mean.magnitude + law.standardDeviation
        expect(
          law.partialMean(upTo: point.x), equals: point.partial,
          absolute: scale.isFinite ? 1e-14 * scale : 1e-12)
        if let mean = reference.mean {
          expect(
            law.partialMean(above: point.x), equals: mean - point.partial,
            absolute: scale.isFinite ? 1e-12 * scale : 1e-11 * mean.magnitude)
        }
      }
    }
  }

  @Test("quantiles of both tails agree with mpmath to 1e-12") func quantilesAgree() throws {
    let references = try DistributionReferences.read()
    for reference in references.continuous + references.counts {
      let law = try reference.make()
      for level in reference.quantiles {
        let got = law.quantile(level.p)
        #expect(
          (got - level.x).magnitude <= 1e-12 * max(level.x.magnitude, 1e-3),
          "\(reference) at \(level.p): got \(got), expected \(level.x)")
      }
      for level in reference.complements ?? [] {
        let got = law.quantile(complement: level.p)
        #expect(
          (got - level.x).magnitude <= 1e-12 * level.x.magnitude,
          "\(reference) above \(level.p): got \(got), expected \(level.x)")
      }
    }
  }
}
