import Finance
import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct LoansScheduleTests {
  static func rates(_ rate: Double, _ perYear: Int, _ count: Int) throws -> [PeriodRate] {
    [PeriodRate](
      repeating: .equalPeriod(try DecimalNumber(rate), perYear: perYear), count: count)
  }

  static func yuan(_ amount: Double) throws -> Cash { try Cash(exactly: Money(amount, .cny)) }

  /// Excel PMT for 8 %, 10 months, 10,000: 1,037.03.
  @Test("the level instalment is the spreadsheet's payment") func levelInstalment() throws {
    let level = try LevelInstalment(
      of: Self.yuan(10_000), rate: DecimalNumber(0.08), perYear: 12, periods: 10)
    #expect(level.rounded.minorUnits == 103_703)
    expect(level.unrounded, equals: 1037.0320893591637)
  }

  @Test("a tie of the instalment goes away from zero, as the exact amount says") func exactTie()
    throws
  {
    // 100.10 × 1.05 = 105.105; in binary floating point it lies below the tie.
    let level = try LevelInstalment(
      of: Self.yuan(100.10), rate: DecimalNumber(0.05), perYear: 1, periods: 1)
    #expect(level.rounded.minorUnits == 10_511)
    let free = try LevelInstalment(
      of: Self.yuan(0.25), rate: DecimalNumber(0), perYear: 12, periods: 2)
    #expect(free.rounded.minorUnits == 13)
    let balloon = try LevelInstalment(
      of: Self.yuan(100.10), rate: DecimalNumber(0.05), perYear: 1, periods: 1,
      balloon: DecimalNumber("0.005"))
    #expect(balloon.rounded.minorUnits == 10_510)
  }

  @Test("the last instalment clears and parts add up to the loan") func annuity() throws {
    let schedule = try LoanSchedule.levelInstalments(
      Self.yuan(1_000_000), Self.rates(0.042, 12, 36))
    #expect(schedule.rows.count == 36)
    #expect(try Cash.sum(schedule.rows.map(\.principal), .cny) == Self.yuan(1_000_000))
    #expect(schedule.rows.last?.closing.minorUnits == 0)
    #expect(schedule.uncovered.isEmpty)
  }

  @Test("total interest of equal principal is P i (n+1)/2") func equalPrincipal() throws {
    let schedule = try LoanSchedule.equalPrincipal(
      Self.yuan(1_200_000), Self.rates(0.06, 12, 24))
    #expect(try schedule.totalInterest == Self.yuan(1_200_000 * 0.005 * 25 / 2))
    #expect(Set(schedule.rows.map(\.principal.minorUnits)) == [5_000_000])
  }

  @Test("constant sculpting is the annuity, and its life coverage is the ratio") func sculpted()
    throws
  {
    let debt = try SculptedDebt(
      cashFlows: [Double](repeating: 130, count: 10), rate: 0.05, coverageRatio: 1.3)
    expect(debt.capacity, equals: 100 * Annuity.presentFactor(rate: 0.05, periods: 10))
    expect(debt.loanLifeCoverage, equals: 1.3)
    #expect(!debt.isNegativelyAmortizing)
    let weak = try SculptedDebt(cashFlows: [1, 500], rate: 0.1, coverageRatio: 1)
    #expect(weak.isNegativelyAmortizing)
    #expect(throws: InvalidInput.self) {
      try SculptedDebt(cashFlows: [0, 0], rate: 0.1, coverageRatio: 1)
    }
  }

  @Test("service below interest is shown, not clipped") func negativePrincipal() throws {
    let schedule = try LoanSchedule.debtService(
      Self.yuan(1_000), Self.rates(0.12, 1, 3), [Self.yuan(20), Self.yuan(500)])
    #expect(schedule.uncovered == [1])
    #expect(schedule.rows[0].principal.minorUnits == -10_000)
    #expect(schedule.rows[0].closing.minorUnits == 110_000)
    #expect(try Cash.sum(schedule.rows.map(\.principal), .cny) == Self.yuan(1_000))
  }

  /// A flat 0.6 % a month over a year: 7.2 % shown, 13.0 % nominal, 13.8 % effective.
  @Test("a flat fee hides its rate") func flatFee() throws {
    let rate = try EffectiveLoanRate.ofFlatFee(0.006, periods: 12, perYear: 12)
    expect(rate.nominal, equals: 0.130, absolute: 0.0005)
    expect(rate.effective, equals: 0.138, absolute: 0.0005)
    #expect(try EffectiveLoanRate.ofFlatFee(0, periods: 12, perYear: 12).effective == 0)
  }

  @Test("a reset inside a period splits the accrual by days") func floating() throws {
    let reference = try ReferenceRate(
      "reference", [.init(Day(2024, 6, 1), 0.03), .init(Day(2025, 1, 1), 0.04)])
    let dates = [try Day(2024, 12, 20), try Day(2025, 1, 20)]
    let interest = try FloatingInterest(
      on: Self.yuan(3_600_000), at: FloatingRate(reference, spread: 0.01), dates: dates)
    // 12 days at 4 % and 19 at 5 % over 360.
    #expect(interest.interest.map(\.minorUnits) == [1_430_000])
    let capped = try FloatingInterest(
      on: Self.yuan(3_600_000), at: FloatingRate(reference, spread: 0.01, floor: 0.01, cap: 0.045),
      dates: dates)
    #expect(capped.interest.map(\.minorUnits) == [1_335_000])
    #expect(throws: InvalidInput.self) {
      try FloatingRate(reference, spread: 0, floor: 0.05, cap: 0.04)
    }
    #expect(throws: InvalidInput.self) {
      try FloatingInterest(
        on: Self.yuan(1), at: FloatingRate(reference, spread: 0),
        dates: [Day(2024, 5, 31), Day(2024, 7, 1)])
    }
  }

  @Test("a prepayment lowers the instalment or shortens the term") func prepayment() throws {
    let rates = try Self.rates(0.042, 12, 36)
    let schedule = try LoanSchedule.levelInstalments(Self.yuan(1_000_000), rates)
    func change(_ mode: PartialPrepayment.Mode, _ amount: Double) throws -> PartialPrepayment {
      try PartialPrepayment(
        Money(amount, .cny), in: schedule, after: 12, rates: rates, mode: mode, feeShare: 0.01)
    }
    let lower = try change(.lowerInstalment, 200_000)
    let shorter = try change(.shorterTerm, 200_000)
    #expect(lower.remaining.rows.count == 24 && shorter.remaining.rows.count < 24)
    #expect(shorter.interestSaved > lower.interestSaved)
    #expect(lower.fee.minorUnits == 200_000)
    for one in [lower, shorter] {
      #expect(
        try Cash.sum(one.remaining.rows.map(\.principal), .cny) == one.balanceAfter)
    }
    let all = try change(.shorterTerm, schedule.rows[11].closing.amount)
    #expect(all.remaining.rows.isEmpty && all.instalment.minorUnits == 0)
    #expect(throws: InvalidInput.self) { try change(.shorterTerm, 900_000) }
  }

  @Test("penalty, payoff and renewal follow their contracts") func events() throws {
    let penalty = try PenaltyInterest(
      principal: Money(100_000, .cny), interest: Money(1_000, .cny), rate: 0.06, markup: 0.5,
      days: 30)
    #expect(penalty.onPrincipal.minorUnits == 75_000 && penalty.onInterest.minorUnits == 750)
    expect(penalty.rate, equals: 0.09)
    let payoff = try Payoff(
      balance: Money(360_000, .cny), rate: 0.05, days: 20, fee: .monthsOfInterest(2))
    expect(payoff.total.amount, equals: 360_000 + 1_000 + 3_000)
    let renewal = try LoanRenewal(
      principal: Money(360_000, .cny), oldRate: 0.05, newRate: 0.04, from: Day(2026, 3, 20),
      on: Day(2026, 4, 20), to: Day(2026, 5, 20), reduction: Money(60_000, .cny))
    #expect(renewal.interestDue.minorUnits == 155_000)
    expect(renewal.cashAtRenewal.amount, equals: 61_550)
    expect(renewal.finalPayment.amount, equals: 301_000)
    #expect(throws: InvalidInput.self) {
      try Payoff(balance: Money(1, .cny), rate: 0.05, days: 1, dayBasis: 361)
    }
  }

  @Test("a line earns interest on what is drawn and a fee on the rest") func revolving() throws {
    let line = try RevolvingLine(
      limit: Money(1_000, .cny),
      moves: [.init(Day(2026, 1, 1), 400), .init(Day(2026, 1, 31), -400)],
      to: Day(2026, 3, 2), rate: 0.12, commitmentRate: 0.012)
    expect(line.interest.amount, equals: 4)
    expect(line.commitmentFee.amount, equals: 1.6)
    expect(line.averageDrawn.amount, equals: 200)
    let refusal = #expect(throws: InvalidInput.self) {
      try RevolvingLine(
        limit: Money(1_000, .cny), moves: [.init(Day(2026, 1, 1), 1_001)], to: Day(2026, 3, 2),
        rate: 0.1)
    }
    #expect(refusal?.path == "moves[0]")
  }
}
