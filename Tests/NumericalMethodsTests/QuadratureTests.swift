import NumericalMethods
import TestSupport
import Testing

@Suite struct QuadratureTests {
  @Test("integrals with known values")
  func known() throws {
    expect(
      try integrate({ exp(-$0 * $0) }, from: -.infinity, to: .infinity).value,
      equals: Double.pi.squareRoot(), within: 1e-13)
    expect(try integrate({ log($0) }, from: 0, to: 1).value, equals: -1, within: 1e-12)
    expect(try integrate({ $0 }, from: 2, to: 0).value, equals: -2)
    expect(
      try integrate({ ($0 - 0.3).magnitude }, from: 0, to: 1, breaks: [0.3]).value,
      equals: 0.045 + 0.245, within: 1e-14)
    expect(
      try integrate({ exp(-$0.magnitude) }, from: -.infinity, to: .infinity, breaks: [0]).value,
      equals: 2, within: 1e-13)
  }

  @Test("an integral that diverges is refused")
  func divergent() {
    #expect(throws: NumericalError.self) { try integrate({ 1 / $0 }, from: 0, to: 1) }
  }

  @Test("Gauss rules are exact to degree 2n − 1", arguments: [1, 2, 5, 20, 60])
  func degree(order: Int) throws {
    // ∫ of the highest even power that the rule must reproduce.
    let legendre = try GaussRule.legendre(order)
    expect(
      try legendre { power($0, Double(2 * order - 2)) },
      equals: 2 / Double(2 * order - 1), within: 1e-13)
    let normal = try GaussRule.normal(order)
    let even = min(2 * order - 2, 40)
    let doubleFactorial = stride(from: 1.0, to: Double(max(even, 1)), by: 2).reduce(1, *)
    expect(try normal { power($0, Double(even)) }, equals: doubleFactorial, within: 1e-12)
    let laguerre = try GaussRule.laguerre(order)
    let degree = min(2 * order - 1, 30)
    expect(
      try laguerre { power($0, Double(degree)) },
      equals: SpecialFunctions.gamma(Double(degree) + 1), within: 1e-12)
  }

  @Test("an order out of range is refused")
  func refused() {
    #expect(throws: InvalidInput.self) { try GaussRule.hermite(0) }
    #expect(throws: InvalidInput.self) { try GaussRule.legendre(1_000_000_000) }
  }
}
