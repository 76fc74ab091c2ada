import NumericalMethods
import TestSupport
import Testing

/// References: mpmath 1.3.0 at 30 digits, by Tests/References/joint-distributions.py.
@Suite struct JointDistributionTests {
  @Test(
    "the bivariate normal agrees with mpmath",
    arguments: [
      (-1, 0.5, 0.2, 0.12587352370167533144), (1.3, -0.4, -0.6, 0.26855693122283305205),
      (-2, -1.5, 0.9, 0.020284586729677417977), (0.3, 0.35, 0.95, 0.57886240165990849137),
      (-1.2, 1.25, -0.97, 0.023479566593531661229), (1, 1, 0.9999, 0.83997957244574155994),
      (-5, -4.5, 0.5, 4.104447372793269306e-9), (2, -3, 0.99, 0.0013498980316300945267),
    ] as [(Double, Double, Double, Double)])
  func bivariateNormal(a: Double, b: Double, correlation: Double, expected: Double) {
    let got = StandardNormal.cumulative(a, b, correlation: correlation)
    expect(got, equals: expected, within: 1e-13, absolute: 2e-16)
    expect(got, equals: expected, within: 0, absolute: 1e-14)
  }

  @Test("the bivariate normal at its limits")
  func limits() {
    #expect(StandardNormal.cumulative(0.3, 1, correlation: 1) == StandardNormal.cumulative(0.3))
    #expect(StandardNormal.cumulative(-1, 0.5, correlation: -1) == 0)
    #expect(
      StandardNormal.cumulative(.infinity, 0.5, correlation: 0.3)
        == StandardNormal.cumulative(0.5))
    #expect(StandardNormal.cumulative(1, 1, correlation: 1.1).isNaN)
  }

  @Test(
    "the trivariate normal agrees with mpmath",
    arguments: [
      ([-0.5, 0.3, 1, 0.2, 0.4, 0.6], 0.21294309037387785),
      ([1, -1, 0.5, -0.5, 0.3, -0.7], 0.022712553763233702),
      ([0.1, 0.2, 0.3, 0.9, 0.85, 0.8], 0.44854285252993836),
    ] as [([Double], Double)])
  func trivariateNormal(v: [Double], expected: Double) throws {
    expect(
      try StandardNormal.cumulative(v[0], v[1], v[2], correlations: v[3], v[4], v[5]),
      equals: expected, within: 0, absolute: min(1e-14, 1e-13 * expected))
    expect(
      try StandardNormal.cumulative(v[2], v[0], v[1], correlations: v[4], v[5], v[3]),
      equals: expected, within: 0, absolute: min(1e-14, 1e-13 * expected))
  }

  @Test("correlations that contradict each other are refused")
  func contradiction() {
    #expect(throws: NumericalError.notPositiveDefinite(pivot: 2)) {
      try StandardNormal.cumulative(0, 0, 0, correlations: 0.9, 0.9, -0.9)
    }
  }

  @Test(
    "the bivariate t agrees with mpmath",
    arguments: [
      (-1, 0.5, 0.3, 4, 0.14806791881567081), (1, -0.7, -0.6, 2.5, 0.14450012725485316),
      (0.5, 0.6, 0.9, 10, 0.63941748642696423),
    ] as [(Double, Double, Double, Double, Double)])
  func bivariateT(a: Double, b: Double, correlation: Double, nu: Double, expected: Double) throws {
    expect(
      try SpecialFunctions.studentTCumulative(
        a, b, correlation: correlation, degreesOfFreedom: nu), equals: expected, within: 0,
      absolute: min(1e-14, 1e-13 * expected))
  }
}
