import NumericalMethods
import TestSupport
import Testing

@Suite struct RootTests {
  @Test("a bracketed root is found to the last digits")
  func bracketed() throws {
    expect(
      try findRoot(of: { $0 * $0 - 2 }, between: 0, and: 2), equals: 2.0.squareRoot(), within: 4e-16
    )
    expect(
      try findRoot(of: { cos($0) - $0 }, between: 1, and: 0), equals: 0.739085133215160641655,
      within: 1e-15)
    #expect(try findRoot(of: { $0 }, between: 0, and: 1) == 0)
    expect(
      try findRoot(of: { $0 * $0 * $0 - 1e-30 }, between: -1, and: 7), equals: 1e-10, within: 1e-14)
  }

  @Test("a root without change of sign is refused by name")
  func refused() {
    #expect(throws: NumericalError.notBracketed(lower: -1, upper: 1)) {
      try findRoot(of: { $0 * $0 + 1 }, between: -1, and: 1)
    }
  }

  @Test("an error thrown inside the function comes out of the search")
  func propagates() {
    let own = NumericalError.noSolution("own")
    #expect(throws: own) {
      try findRoot(
        of: { x throws(NumericalError) in if x != 0 && x != 2 { throw own } else { return x - 1.5 }
        },
        between: 0, and: 2)
    }
    #expect(throws: own) {
      try integrate({ _ throws(NumericalError) in throw own }, from: 0, to: 1)
    }
    #expect(throws: own) {
      try findMinimum(
        of: { (x: [Double]) throws(NumericalError) in
          if x == [1, 1] { return 3 } else { throw own }
        }, from: [1, 1])
    }
    #expect(throws: own) {
      try findRoot(
        ofSystem: { x throws(NumericalError) in if x == [1] { return [2] } else { throw own } },
        from: [1])
    }
  }

  @Test("a growing interval finds a far root")
  func bracketSearch() throws {
    expect(
      try findRoot(of: { log($0) - 20 }, near: 1, notBelow: 1e-9), equals: exp(20), within: 1e-14)
    #expect(throws: NumericalError.self) { try findRoot(of: { exp($0) + 1 }, near: 0) }
  }

  @Test("every root on the grid is reported")
  func all() throws {
    let points = (0...100).map { -5 + Double($0) * 0.0999 }
    let roots = try findRoots(of: { ($0 + 3) * ($0 - 1) * ($0 - 2) }, onGrid: points)
    expect(roots, equals: [-3, 1, 2], within: 1e-14)
  }

  @Test("a system of two equations")
  func system() throws {
    let roots = try findRoot(
      ofSystem: { [1 - $0[0], 10 * ($0[1] - $0[0] * $0[0])] }, from: [-10, -5])
    expect(roots, equals: [1, 1], within: 1e-12)
  }
}
