import NumericalMethods
import TestSupport
import Testing

@Suite struct StandardNormalTests {
  @Test("the distribution function at tabulated points")
  func tabulated() {
    // Abramowitz & Stegun, table 26.1.
    expect(StandardNormal.cumulative(1), equals: 0.841344746068543, within: 1e-15)
    expect(StandardNormal.cumulative(2), equals: 0.977249868051821, within: 1e-15)
    expect(StandardNormal.complement(3), equals: 0.001349898031630, within: 1e-12)
    expect(StandardNormal.quantile(0.975), equals: 1.959963984540054, within: 1e-15)
  }

  @Test("quantile and distribution function undo each other")
  func inverse() {
    var generator = SeededGenerator(11)
    for _ in 0..<1000 {
      let p = exp(-Double.random(in: 0.7...600, using: &generator))
      expect(StandardNormal.cumulative(StandardNormal.quantile(p)), equals: p, within: 1e-12)
    }
  }

  @Test("the logarithm of the tail is smooth where its formula changes")
  func logTail() {
    for x in [-1.0, -20] {
      expect(
        StandardNormal.logCumulative(x.nextUp), equals: StandardNormal.logCumulative(x.nextDown),
        within: 1e-14)
    }
    expect(
      StandardNormal.millsRatio(3.nextDown), equals: StandardNormal.millsRatio(3), within: 1e-14)
    expect(
      StandardNormal.meanExcess(3.nextDown), equals: StandardNormal.meanExcess(3), within: 1e-13)
    expect(StandardNormal.meanExcess(1e6), equals: 1e-6, within: 1e-11)
    #expect(StandardNormal.logCumulative(-1e200) == -.infinity)
    expect(StandardNormal.logCumulative(-1e10), equals: -5e19, within: 1e-12)
  }
}
