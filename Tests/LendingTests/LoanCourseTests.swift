import Finance
import Lending
import NumericalMethods
import TestSupport
import Testing

/// Dated events against figures worked by hand.
@Suite struct LoanCourseTests {
  /// 1.2 million for a year at 3.6 % by actual days over 360, quarterly from 2026-01-20: 120 yuan of
  /// interest a day on the whole.
  static func loan(
    _ repayment: Repayment = .bullet, fees: [LoanFee] = [],
    accrual: Accrual = .actualDays(over: 360)
  ) throws -> PledgeLoan {
    try PledgeLoan(
      "L", principal: Money(1_200_000, .cny), rate: .simple(0.036), drawn: Day(2026, 1, 20),
      term: .years(1), repayment: repayment, every: .months(3), accrual: accrual, fees: fees)
  }

  static func course(_ loan: PledgeLoan, _ events: LoanEvent...) throws -> LoanCourse {
    try LoanCourse(loan, events: events)
  }

  static func prepay(
    _ amount: Double?, _ day: Day, _ mode: PartialPrepayment.Mode = .shorterTerm,
    fee: Payoff.Fee = .none
  ) throws -> LoanEvent {
    .prepayment(
      try Prepayment(amount.map { Money($0, .cny) }, at: .on(day), mode: mode, fee: fee))
  }

  @Test("a prepayment between two instalments pays interest to its day") func between() throws {
    // 20 Jan to 19 Feb: 30 days of 120; to 20 Apr: 60 days of 90 on 900 000.
    let course = try Self.course(
      Self.loan(), Self.prepay(300_000, Day(2026, 2, 19), fee: .shareOfBalance(0.01)))
    let payments = course.plan.payments
    #expect(payments.count == 5)
    #expect(payments[0].interest.minorUnits == 360_000 && payments[0].fee.minorUnits == 300_000)
    #expect(payments[0].total.minorUnits == 360_000 + 300_000 + 30_000_000)
    #expect(payments[1].interest.minorUnits == 540_000)
    #expect(payments[4].principal.minorUnits == 90_000_000)
    // Without the prepayment 365 days of 120, with it 30 of 120 and 335 of 90.
    #expect(course.plan.totalInterest.minorUnits == 30 * 12_000 + 335 * 9_000)
  }

  @Test("a lower instalment spreads what is left over the old term, a shorter term keeps the parts")
  func modes() throws {
    let day = try Day(2026, 4, 20)
    let lower = try Self.course(
      Self.loan(.equalPrincipal), Self.prepay(450_000, day, .lowerInstalment))
    // 300 000 at first; 1 200 000 − 300 000 − 450 000 over three quarters.
    #expect(
      lower.plan.payments.map(\.principal.minorUnits)
        == [30_000_000, 15_000_000, 15_000_000, 15_000_000])
    let shorter = try Self.course(Self.loan(.equalPrincipal), Self.prepay(450_000, day))
    #expect(
      shorter.plan.payments.map(\.principal.minorUnits) == [30_000_000, 30_000_000, 15_000_000])
  }

  @Test("paying all clears the loan on the day, with months of interest as its fee")
  func payoff() throws {
    let course = try Self.course(
      Self.loan(), Self.prepay(nil, Day(2026, 7, 30), fee: .monthsOfInterest(2)))
    let last = try #require(course.plan.payments.last)
    #expect(last.closing.minorUnits == 0 && last.prepaid.minorUnits == 120_000_000)
    // 10 days since 20 July; 1 200 000 × 3.6 % × 2/12.
    #expect(last.interest.minorUnits == 120_000 && last.fee.minorUnits == 720_000)
  }

  @Test("a renewal moves no cash but interest and the reduction") func renewal() throws {
    let day = try Day(2027, 1, 20)
    let course = try Self.course(
      Self.loan(),
      .renewal(
        Renewal(
          on: day, term: .years(1), rate: try .simple(0.03), reduction: Money(200_000, .cny))))
    let renewed = course.plan.payments[3]
    // 92 days from 20 October.
    #expect(renewed.total.minorUnits == 92 * 12_000 + 20_000_000)
    #expect(renewed.closing.minorUnits == 100_000_000)
    #expect(course.plan.payments[4].opening == renewed.closing)
    #expect(course.plan.payments.count == 8)
    // 365 days of 1 000 000 × 3 %/360.
    let after = course.plan.payments[4...].reduce(0) { $0 + $1.interest.minorUnits }
    #expect((after - 3_041_667).magnitude <= 2)
    #expect(course.contracts.count == 2)
  }

  @Test("late payments bear half more on principal and interest, misused money twice the rate")
  func penalties() throws {
    // The last payment: 1 200 000 and 92 days of 120, 40 days late at 5.4 %/360.
    let late = try Self.course(
      Self.loan(), .latePayment(LatePayment(due: Day(2027, 1, 20), paid: Day(2027, 3, 1))))
    #expect(late.arrears.first?.penalty.onPrincipal.minorUnits == 720_000)
    // 11 040 × 5.4 % × 40/360 = 66.24.
    #expect(late.arrears.first?.penalty.onInterest.minorUnits == 6_624)
    // 100 000 × 3.6 % × 100 % × 30/360 beyond the contract's own interest.
    let misuse = try Self.course(
      Self.loan(),
      .misuse(Misuse(Money(100_000, .cny), from: Day(2026, 4, 10), to: Day(2026, 5, 10))))
    #expect(misuse.totalPenalty.minorUnits == 30_000)
  }

  @Test("days of a late payment and of misuse must not overlap") func overlap() throws {
    do {
      _ = try Self.course(
        Self.loan(),
        .misuse(Misuse(Money(100_000, .cny), from: Day(2026, 4, 10), to: Day(2026, 5, 10))),
        .latePayment(LatePayment(due: Day(2026, 4, 20), paid: Day(2026, 4, 30))))
      Issue.record("accepted")
    } catch let refusal as InvalidInput { #expect(refusal.path == "events[0].from") }
  }

  @Test("grace comes before any repayment", arguments: [Repayment.equalPrincipal, .annuity])
  func grace(_ repayment: Repayment) throws {
    let plan = try Self.loan(.afterGrace(periods: 2, repayment), accrual: .equalPeriods)
      .repaymentPlan()
    #expect(plan.payments.prefix(2).allSatisfy { $0.principal.minorUnits == 0 })
    let short = try PledgeLoan(
      "L", principal: Money(1_200_000, .cny), rate: .simple(0.036), drawn: Day(2026, 7, 20),
      term: .months(6), repayment: repayment, every: .months(3)
    ).repaymentPlan()
    #expect(plan.payments.suffix(2).map(\.principal) == short.payments.map(\.principal))
  }

  @Test("a line earns what the named calculation says, and its ledger closes") func line() throws {
    let moves = [
      RevolvingLine.Move(try Day(2026, 2, 9), 500_000),
      RevolvingLine.Move(try Day(2026, 5, 1), -900_000),
    ]
    let loan = try Self.loan(
      .revolving(
        CreditLine(limit: Money(2_000_000, .cny), commitmentFee: 0.004, moves: moves)))
    let plan = try loan.repaymentPlan()
    let whole = try RevolvingLine(
      limit: Money(2_000_000, .cny),
      moves: [.init(Day(2026, 1, 20), 1_200_000)] + moves, to: Day(2027, 1, 20), rate: 0.036,
      commitmentRate: 0.004)
    // Four periods, each rounded once.
    #expect((plan.totalInterest.minorUnits - whole.interest.minorUnits).magnitude <= 2)
    #expect((plan.totalFees.minorUnits - whole.commitmentFee.minorUnits).magnitude <= 2)
    #expect(plan.payments.last?.principal.minorUnits == 80_000_000)
    #expect(plan.balance(on: try Day(2026, 3, 1)).minorUnits == 170_000_000)
    // 170 owed of 200: 30 may still be drawn.
    let exposure = try loan.exposure(plan)
    let march = exposure.periods[1]
    #expect(march.start == (try Day(2026, 2, 9)) && march.balance == 1_700_000)
    #expect(march.undrawn == 300_000)
  }

  @Test("a new rating counts from the next reset") func rating() throws {
    let reference = try ReferenceRate("reference", [.init(Day(2025, 1, 1), 0.03)])
    let rate = try FloatingRate(
      reference, spread: 0.008, reset: .januaryFirst,
      changes: [.init(Day(2026, 5, 1), 0.0035), .init(Day(2027, 1, 1), 0.015)])
    #expect(try rate.rate(resetOn: Day(2026, 4, 30)).double == 0.038)
    #expect(try rate.rate(resetOn: Day(2026, 5, 1)).double == 0.0335)
    #expect(try rate.rate(resetOn: Day(2027, 1, 1)).double == 0.045)
  }

  @Test("a period that is no part of a year bears fees by days, and its rate is found on the days")
  func unevenPeriods() throws {
    let loan = try PledgeLoan(
      "L", principal: Money(1_000_000, .cny), rate: .simple(0.036), drawn: Day(2026, 1, 20),
      term: .days(360), repayment: .bullet, every: .days(90), accrual: .actualDays(over: 360),
      fees: [.yearlyShareOfBalance(0.004)])
    let plan = try loan.repaymentPlan()
    // 90/360 of 0.4 % of a million, four times.
    #expect(plan.payments.map(\.fee.minorUnits) == [100_000, 100_000, 100_000, 100_000])
    // 1 % a quarter of 90 days: 1.01^(365/90) − 1.
    expect(
      try plan.effectiveRate().effective, equals: compound(0.01, 365.0 / 90) - 1, within: 1e-9)
  }
}
