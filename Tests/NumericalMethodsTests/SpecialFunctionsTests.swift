import NumericalMethods
import TestSupport
import Testing

/// References: mpmath 1.3.0 at 50 digits, by Tests/References/special-functions.py.
@Suite struct SpecialFunctionsTests {
  @Test(
    "the incomplete beta function agrees with mpmath",
    arguments: [
      (0.01, 0.02, 0.3, 0.66117842725110733012), (4.7, 4.7, 0.25, 0.054529506930675750465),
      (30, 7, 0.999, 0.99999999999999186153), (1000, 300, 0.75, 0.051869013893140389342),
      (200, 30, 0.85, 0.18574658242796932281), (1000, 7, 0.99, 0.12515019623335621878),
    ] as [(Double, Double, Double, Double)])
  func incompleteBeta(a: Double, b: Double, x: Double, expected: Double) {
    expect(SpecialFunctions.betaI(a, b, x), equals: expected, within: 1e-12)
    expect(SpecialFunctions.betaIComplement(b, a, 1 - x), equals: expected, within: 1e-10)
  }

  @Test(
    "the upper incomplete gamma function agrees with mpmath",
    arguments: [
      (1e-5, 0.5, 5.5977652854226602134e-6), (0.5, 3, 0.014305878435429639526),
      (10, 25, 0.00022147663824878358122), (100, 90, 0.8417790108135698319),
      (1e6, 1e6, 0.49986701923912740876), (1e4, 10500, 4.2758724550596472692e-7),
    ] as [(Double, Double, Double)])
  func incompleteGamma(a: Double, x: Double, expected: Double) {
    expect(SpecialFunctions.gammaQ(a, x), equals: expected, within: 1e-11)
  }

  @Test(
    "Student's t agrees with mpmath",
    arguments: [
      (-3, 4, 0.019970984035859413638), (-8, 0.1, 0.3390042950949812497),
      (-8, 1e6, 6.2275317166012598048e-16), (-1, 1e9, 0.15865525405244241364),
      (0.001, 3.3, 0.5003702266355105489), (-50, 10.7, 2.4840926470345181448e-14),
    ] as [(Double, Double, Double)])
  func studentT(x: Double, degrees: Double, expected: Double) {
    expect(
      SpecialFunctions.studentTCumulative(x, degreesOfFreedom: degrees), equals: expected,
      within: 1e-12)
  }

  @Test("tabulated quantiles of t, and tails of chi-squared and F")
  func tables() {
    // Abramowitz & Stegun, tables 26.10, 26.8 and 26.9.
    let t = { SpecialFunctions.studentTQuantile($0, degreesOfFreedom: $1) }
    expect(t(0.975, 1), equals: 12.706, within: 1e-4)
    expect(t(0.975, 10), equals: 2.228, within: 2e-4)
    expect(t(0.95, 30), equals: 1.697, within: 3e-4)
    expect(
      SpecialFunctions.chiSquaredComplement(3.84146, degreesOfFreedom: 1), equals: 0.05,
      within: 1e-5)
    expect(
      SpecialFunctions.fComplement(4.10, numerator: 2, denominator: 10), equals: 0.05,
      within: 1e-2)
  }

  @Test("arguments outside a domain give NaN and nothing traps")
  func outside() {
    #expect(SpecialFunctions.gamma(-2).isNaN)
    #expect(SpecialFunctions.betaI(0, 1, 0.5).isNaN)
    #expect(SpecialFunctions.betaI(1e308, 1, 0.5).isNaN)
    #expect(SpecialFunctions.inverseBetaI(1, 1e308, 0.5).isNaN)
    #expect(SpecialFunctions.gammaQ(-1, 1).isNaN)
    #expect(SpecialFunctions.studentTQuantile(1.5, degreesOfFreedom: 3).isNaN)
    #expect(SpecialFunctions.logBinomial(3, 4).isNaN)
  }
}

@Suite struct SpecialFunctionsLawTests {
  @Test("quantiles and distribution functions undo each other")
  func inverses() {
    var generator = SeededGenerator(21)
    for _ in 0..<300 {
      let a = exp(Double.random(in: -2...6, using: &generator))
      let b = exp(Double.random(in: -2...6, using: &generator))
      let p = Double.random(in: 1e-6...0.999, using: &generator)
      let x = SpecialFunctions.inverseBetaI(a, b, p)
      // An x that rounds to one has no digits left to carry p.
      if x < 0.999 { expect(SpecialFunctions.betaI(a, b, x), equals: p, within: 1e-10) }
      expect(
        SpecialFunctions.gammaP(a, SpecialFunctions.inverseGammaP(a, p)), equals: p, within: 1e-11)
      expect(
        SpecialFunctions.gammaQ(a, SpecialFunctions.inverseGammaQ(a, p)), equals: p, within: 1e-11)
      let t = SpecialFunctions.studentTQuantile(p, degreesOfFreedom: b)
      expect(
        SpecialFunctions.studentTCumulative(t, degreesOfFreedom: b), equals: p, within: 1e-12)
    }
  }

  @Test("the beta function by reflection, recurrence and gamma functions")
  func beta() {
    var generator = SeededGenerator(22)
    for _ in 0..<300 {
      let a = Double.random(in: 0.1...40, using: &generator)
      let b = Double.random(in: 0.1...40, using: &generator)
      let x = Double.random(in: 0.01...0.99, using: &generator)
      expect(
        SpecialFunctions.betaI(a, b, x) + SpecialFunctions.betaI(b, a, 1 - x), equals: 1,
        within: 1e-13)
      let step = exp(
        a * log(x) + b * logOnePlus(-x) - log(a) - SpecialFunctions.logBeta(a, b))
      expect(
        SpecialFunctions.betaI(a, b, x) - step, equals: SpecialFunctions.betaI(a + 1, b, x),
        within: 1e-10, absolute: 1e-14)
      expect(
        SpecialFunctions.logBeta(a, b),
        equals: SpecialFunctions.logGamma(a) + SpecialFunctions.logGamma(b)
          - SpecialFunctions.logGamma(a + b), within: 1e-12, absolute: 1e-12)
    }
  }
}
