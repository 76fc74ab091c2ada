import Finance
import NumericalMethods
import TestSupport
import Testing

@Suite struct AnnuityTests {
  /// Microsoft Excel function reference, worked examples.
  @Test("the five functions agree with the spreadsheet's examples") func spreadsheet() throws {
    func close(_ got: Double, _ printed: Double) { expect(got, equals: printed, absolute: 0.005) }
    close(try Annuity.payment(rate: 0.08 / 12, periods: 10, presentValue: 10_000), -1037.03)
    close(
      try Annuity.payment(
        rate: 0.08 / 12, periods: 10, presentValue: 10_000, payments: .begin), -1030.16)
    close(
      try Annuity.futureValue(
        rate: 0.06 / 12, periods: 10, payment: -200, presentValue: -500, payments: .begin),
      2581.40)
    close(try Annuity.presentValue(rate: 0.08 / 12, periods: 240, payment: 500), -59777.15)
    expect(
      try Annuity.periods(
        rate: 0.01, payment: -100, presentValue: -1000, futureValue: 10_000, payments: .begin),
      equals: 59.6738657, within: 1e-8)
    expect(
      try Annuity.rate(periods: 48, payment: -200, presentValue: 8000), equals: 0.00770147,
      within: 1e-6)
  }

  @Test("payment, periods, rate and values undo each other") func inverses() throws {
    var random = SeededGenerator(23)
    for _ in 0..<2_000 {
      let rate = Double.random(in: -0.01...0.02, using: &random)
      let periods = Double(Int.random(in: 1...360, using: &random))
      let present = Double.random(in: 1e3...1e8, using: &random)
      let payments: Annuity.Payments = Bool.random(using: &random) ? .begin : .end
      let payment = try Annuity.payment(
        rate: rate, periods: periods, presentValue: present, payments: payments)
      expect(
        try Annuity.presentValue(
          rate: rate, periods: periods, payment: payment, payments: payments),
        equals: present, within: 1e-10)
      expect(
        try Annuity.periods(
          rate: rate, payment: payment, presentValue: present, payments: payments),
        equals: periods, within: 1e-6)
      if periods > 1 {
        expect(
          try Annuity.rate(
            periods: periods, payment: payment, presentValue: present, payments: payments),
          equals: rate, within: 1e-7, absolute: 1e-10)
      }
    }
  }

  @Test("small rates reach the limit at zero") func limit() throws {
    expect(try Annuity.payment(rate: 0, periods: 12, presentValue: 1200), equals: -100)
    expect(
      try Annuity.payment(rate: 1e-11, periods: 12, presentValue: 1200),
      equals: -100 * (1 + 6.5e-11), within: 1e-14)
  }

  @Test("parts of payments add up, also where the powers overflow") func split() throws {
    // Microsoft Excel, IPMT(0.1/12, 1, 36, 8000) = -66.67.
    let first = try PaymentSplit(presentValue: 8000, rate: 0.1 / 12, periods: 36, first: 1, last: 1)
    expect(first.interest, equals: -66.67, absolute: 0.005)
    let all = try PaymentSplit(presentValue: 8000, rate: 0.1 / 12, periods: 36, first: 1, last: 36)
    expect(all.cumulativePrincipal, equals: -8000)
    expect(all.balance, equals: 0, absolute: 1e-9)
    let steep = try PaymentSplit(presentValue: 1, rate: 10, periods: 1_200, first: 1, last: 1_200)
    expect(steep.cumulativePrincipal, equals: -1)
    #expect(throws: InvalidInput.self) {
      try PaymentSplit(presentValue: 1, rate: 0.1, periods: 12, first: 5, last: 4)
    }
  }

  @Test("an annuity that never balances has no number of periods") func never() {
    #expect(throws: NumericalError.self) {
      try Annuity.periods(rate: 0.01, payment: -900, presentValue: 100_000)
    }
    #expect(throws: NumericalError.self) {
      try Annuity.periods(rate: 0, payment: 0, presentValue: 100)
    }
    #expect(throws: NumericalError.self) {
      try Annuity.rate(periods: 2, payment: -0.001, presentValue: 8000)
    }
  }

  @Test("a growing row is worth its sum, at equal rates too") func growing() throws {
    var random = SeededGenerator(29)
    for step in 0..<500 {
      let rate = Double.random(in: -0.2...0.5, using: &random)
      let growth = step % 5 == 0 ? rate : Double.random(in: -0.2...0.5, using: &random)
      let sum = (0..<25).reduce(0.0) {
        $0 + compound(growth, Double($1)) * compound(rate, -Double($1) - 1)
      }
      expect(
        try GrowingAnnuity.factor(rate: rate, growth: growth, periods: 25), equals: sum,
        within: 1e-11)
    }
    expect(try GrowingAnnuity.perpetuityFactor(rate: 0.1, growth: 0.02), equals: 12.5)
    #expect(throws: NumericalError.self) {
      try GrowingAnnuity.perpetuityFactor(rate: 0.02, growth: 0.02)
    }
  }
}
