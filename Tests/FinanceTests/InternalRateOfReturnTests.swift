import Finance
import NumericalMethods
import TestSupport
import Testing

@Suite struct InternalRateOfReturnTests {
  @Test("both roots of the textbook row are found") func twoRoots() throws {
    expect(try InternalRateOfReturn.roots(of: [-1000, 2300, -1320]), equals: [0.1, 0.2])
  }

  /// Microsoft Excel, IRR and XIRR, worked examples.
  @Test("rates agree with the spreadsheet's examples") func spreadsheet() throws {
    let flows: [Double] = [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000]
    expect(try InternalRateOfReturn.of(flows), equals: 0.0866309480365316)
    let days = [
      try Day(2008, 1, 1), try Day(2008, 3, 1), try Day(2008, 10, 30), try Day(2009, 2, 15),
      try Day(2009, 4, 1),
    ]
    expect(
      try InternalRateOfReturn.of([-10_000, 2_750, 4_250, 3_250, 2_750], on: days),
      equals: 0.37336253351883136)
    // MIRR: 12.61 % after five years.
    expect(
      try InternalRateOfReturn.modified(
        [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000], finance: 0.10, reinvestment: 0.12),
      equals: 0.126094, within: 1e-5)
  }

  @Test("rows of one sign and rows that never vanish have no rate") func none() throws {
    #expect(try InternalRateOfReturn.roots(of: [1, 2, 3]).isEmpty)
    #expect(try InternalRateOfReturn.roots(of: [1000, -3000, 2500]).isEmpty)
    #expect(try InternalRateOfReturn.roots(of: []).isEmpty)
    #expect(throws: NumericalError.self) { try InternalRateOfReturn.of([1000, -3000, 2500]) }
    #expect(throws: NumericalError.self) { try InternalRateOfReturn.of([.nan, 1]) }
    #expect(throws: NumericalError.self) {
      try InternalRateOfReturn.modified([1, 2], finance: 0.1, reinvestment: 0.1)
    }
  }

  @Test("money back without gain is a rate of exactly zero") func zero() throws {
    #expect(try InternalRateOfReturn.of([-100, 100]) == 0)
    #expect(try InternalRateOfReturn.of([-100, 50, 50]) == 0)
  }

  @Test("all roots of a row made from its roots are found") func constructedRoots() throws {
    var random = SeededGenerator(17)
    for _ in 0..<300 {
      var roots: [Double] = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let root = Double.random(in: -0.6...3, using: &random)
        if roots.allSatisfy({ (logOnePlus($0) - logOnePlus(root)).magnitude > 0.02 }) {
          roots.append(root)
        }
      }
      // Π (x − 1/(1+r)) in x = 1/(1+rate): the amounts are its coefficients.
      var amounts = [1.0]
      for root in roots {
        var next = [Double](repeating: 0, count: amounts.count + 1)
        for (index, amount) in amounts.enumerated() {
          next[index] -= amount / (1 + root)
          next[index + 1] += amount
        }
        amounts = next
      }
      let found = try InternalRateOfReturn.roots(of: amounts)
      expect(found, equals: roots.sorted(), within: 1e-8, absolute: 1e-8)
    }
  }

  @Test("long rows at extreme rates neither overflow nor hang") func extremes() throws {
    let row = [-1.0] + [Double](repeating: 1e-3, count: 1_200)
    let rate = try InternalRateOfReturn.of(row)
    expect(
      try PresentValue.of(row, rate: rate), equals: 0, absolute: 1e-12)
    let huge = try InternalRateOfReturn.of([-1e300, 5e299, 6e299])
    expect(huge, equals: try InternalRateOfReturn.of([-10, 5, 6]), within: 1e-12)
    let lost = [-1.0] + [Double](repeating: 0, count: 1_000) + [1e-200]
    #expect(try InternalRateOfReturn.of(lost) < -0.3)
  }
}
