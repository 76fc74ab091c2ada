import Finance
import NumericalMethods
import TestSupport
import Testing

@Suite struct CashTests {
  @Test("a currency is known by its code and has its minor unit") func currencies() throws {
    #expect(try Currency("CNY") == .cny)
    #expect(try Currency("JPY").minorUnitDigits == 0)
    #expect(try Currency("KWD").minorUnitDigits == 3)
    for code in ["", "cny", "RMB", "XXXX"] {
      #expect(throws: InvalidInput.self) { try Currency(code) }
    }
  }

  @Test("cash is rounded to the minor unit from the amount as written") func rounding() throws {
    #expect(try Cash(roundingHalfAwayFromZero: Money(1.005, .cny)).minorUnits == 101)
    #expect(try Cash(roundingHalfAwayFromZero: Money(-0.125, .usd)).minorUnits == -13)
    #expect(try Cash(roundingHalfAwayFromZero: Money(0.5, .jpy)).minorUnits == 1)
    #expect(throws: InvalidInput.self) { try Cash(roundingHalfAwayFromZero: Money(1e30, .cny)) }
    #expect(throws: InvalidInput.self) { try Cash(roundingHalfAwayFromZero: Money(.nan, .cny)) }
    #expect(throws: InvalidInput.self) { try Cash(exactly: Money(100.005, .cny)) }
    #expect(try Cash(exactly: Money(999_999.99, .cny)).minorUnits == 99_999_999)
    #expect(Cash(minorUnits: -5, .cny).description == "-0.05 CNY")
  }

  @Test("sums that do not fit and mixed currencies are errors, not traps") func overflow() {
    let most = Cash(minorUnits: .max, .cny)
    #expect(throws: NumericalError.self) { try most.adding(Cash(minorUnits: 1, .cny)) }
    #expect(throws: NumericalError.self) {
      try Cash(minorUnits: .min, .cny).subtracting(Cash(minorUnits: 1, .cny))
    }
    #expect(throws: NumericalError.self) { try most.adding(.zero(.usd)) }
    #expect(throws: InvalidInput.self) { try Money(1, .cny).adding(Money(1, .usd)) }
  }

  @Test("shares add up to the whole and follow a re-ordering of the weights")
  func allocation() throws {
    #expect(try Allocation.largestRemainder(100, weights: [1, 1, 1]) == [34, 33, 33])
    // Balinski & Young, table for Hamilton's method: the Alabama paradox populations.
    #expect(
      try Allocation.largestRemainder(10, weights: [6, 6, 2]) == [4, 4, 2])
    #expect(
      try Allocation.largestRemainder(11, weights: [6, 6, 2]) == [5, 5, 1])
    var random = SeededGenerator(99)
    for _ in 0..<trials(100_000) {
      let count = Int.random(in: 1...12, using: &random)
      var weights = (0..<count).map { _ in Double.random(in: 0...1e6, using: &random) }
      weights[0] += 1
      let total = Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
      let shares = try Allocation.largestRemainder(total, weights: weights)
      #expect(shares.reduce(0, +) == total)
      let order = weights.indices.shuffled(using: &random)
      let moved = try Allocation.largestRemainder(total, weights: order.map { weights[$0] })
      #expect(moved == order.map { shares[$0] })
    }
  }

  @Test("weights that say nothing are refused") func badWeights() {
    for weights in [[], [0, 0], [-1, 2], [Double.nan], [Double.infinity, 1]] {
      #expect(throws: InvalidInput.self) {
        try Allocation.largestRemainder(10, weights: weights)
      }
    }
    #expect(throws: Never.self) {
      _ = try Allocation.largestRemainder(.max, weights: [1e308, 1e-308])
      _ = try Allocation.largestRemainder(.min, weights: [1, 2])
    }
  }
}
