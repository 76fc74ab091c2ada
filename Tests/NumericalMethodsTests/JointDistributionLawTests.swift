import NumericalMethods
import TestSupport
import Testing

@Suite struct JointDistributionLawTests {
  @Test("at the origin only the angles count (Sheppard)")
  func orthants() throws {
    var generator = SeededGenerator(5)
    for _ in 0..<200 {
      let r = Double.random(in: -1...1, using: &generator)
      let quarter = 0.25 + asin(r) / (2 * .pi)
      expect(StandardNormal.cumulative(0, 0, correlation: r), equals: quarter, absolute: 1e-15)
      let nu = Double.random(in: 0.5...30, using: &generator)
      expect(
        try SpecialFunctions.studentTCumulative(0, 0, correlation: r, degreesOfFreedom: nu),
        equals: quarter, absolute: 1e-13)
      let (x, y) = (asin(0.3), asin(0.2))
      let octant = 0.125 + (x + y + asin(0.9 * r * 0.9)) / (4 * .pi)
      if let three = try? StandardNormal.cumulative(0, 0, 0, correlations: 0.3, 0.2, 0.81 * r) {
        expect(three, equals: octant, absolute: 1e-13)
      }
    }
  }

  @Test("the four quadrants about any point add to one")
  func quadrants() {
    var generator = SeededGenerator(6)
    for _ in 0..<500 {
      let r = Double.random(in: -1...1, using: &generator)
      let a = Double.random(in: -4...4, using: &generator)
      let b = Double.random(in: -4...4, using: &generator)
      let total =
        StandardNormal.cumulative(a, b, correlation: r)
        + StandardNormal.cumulative(-a, -b, correlation: r)
        + StandardNormal.cumulative(a, -b, correlation: -r)
        + StandardNormal.cumulative(-a, b, correlation: -r)
      expect(total, equals: 1, within: 4e-15)
    }
  }

  @Test("a third variable without a limit falls away; three with one factor integrate over it")
  func trivariate() throws {
    var generator = SeededGenerator(7)
    for _ in 0..<30 {
      let loads = (0..<3).map { _ in Double.random(in: -0.95...0.95, using: &generator) }
      let h = (0..<3).map { _ in Double.random(in: -3...3, using: &generator) }
      let r = (loads[0] * loads[1], loads[0] * loads[2], loads[1] * loads[2])
      expect(
        try StandardNormal.cumulative(h[0], h[1], 60, correlations: r.0, r.1, r.2),
        equals: StandardNormal.cumulative(h[0], h[1], correlation: r.0), absolute: 1e-13)
      let overFactor = try integrate(
        { m in
          (0..<3).reduce(StandardNormal.density(m)) { product, i in
            let rest = (1 - loads[i] * loads[i]).squareRoot()
            return product * StandardNormal.cumulative((h[i] - loads[i] * m) / rest)
          }
        }, from: -12, to: 12, breaks: [-4, 0, 4]
      ).value
      expect(
        try StandardNormal.cumulative(h[0], h[1], h[2], correlations: r.0, r.1, r.2),
        equals: overFactor, absolute: 1e-13)
    }
  }

  @Test("Student's t with many degrees of freedom is normal")
  func manyDegrees() throws {
    expect(
      try SpecialFunctions.studentTCumulative(
        -0.7, 1.1, correlation: 0.4, degreesOfFreedom: 1e12),
      equals: StandardNormal.cumulative(-0.7, 1.1, correlation: 0.4), within: 1e-11)
  }
}
