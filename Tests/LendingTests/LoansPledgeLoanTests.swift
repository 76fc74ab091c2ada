import Finance
import Lending
import NumericalMethods
import TestSupport
import Testing

@Suite struct LoansPledgeLoanTests {
  static func loan(
    rate: ContractRate? = nil, repayment: Repayment = .annuity, every: Tenor = .months(3),
    accrual: Accrual = .equalPeriods, paymentDay: Int? = nil, fees: [LoanFee] = [],
    term: Tenor = .years(3), principal: Money = Money(10_000_000, .cny),
    calendar: BusinessCalendar = .everyDay
  ) throws -> PledgeLoan {
    try PledgeLoan(
      "L-2026-014", principal: principal, rate: rate ?? .nominal(0.0485, perYear: 4),
      drawn: Day(2026, 6, 30), term: term, repayment: repayment, every: every, accrual: accrual,
      paymentDay: paymentDay, fees: fees, calendar: calendar)
  }

  /// Excel: PMT(4.85 %/4, 12, −10 000 000) = 900 165.85.
  @Test("the annuity loan pays the spreadsheet's instalment") func annuity() throws {
    let plan = try Self.loan().repaymentPlan()
    let expected =
      -(try Annuity.payment(
        rate: 0.0485 / 4, periods: 12, presentValue: 10_000_000))
    #expect(plan.levelInstalment?.minorUnits == Int64((expected * 100).rounded()))
    #expect(plan.payments.count == 12)
    #expect(plan.payments[0].interest.minorUnits == 12_125_000)
    #expect(plan.payments.last?.due == (try Day(2029, 6, 30)))
    expect(try plan.effectiveRate().nominal, equals: 0.0485, within: 1e-7)
  }

  @Test("interest is due on the 20th by actual days, the first period from drawdown")
  func paymentDay() throws {
    let loan = try Self.loan(
      rate: .simple(0.036), repayment: .bullet, every: .months(1), accrual: .actualDays(over: 360),
      paymentDay: 20, term: .years(1))
    let plan = try loan.repaymentPlan()
    #expect(plan.payments.count == 13)
    #expect(plan.payments[0].to == (try Day(2026, 7, 20)))
    // 20 days of 3.6 % on 10 million: 1000 a day.
    #expect(plan.payments[0].interest.minorUnits == 2_000_000)
    #expect(plan.totalInterest.minorUnits == 36_500_000)
    #expect(plan.payments.last?.principal.minorUnits == 1_000_000_000)
    expect(try plan.weightedAverageLife(), equals: 1)
  }

  @Test("a floating annuity is reckoned anew when its rate changes") func floatingAnnuity() throws {
    let reference = try ReferenceRate(
      "reference", [.init(Day(2026, 1, 1), 0.03), .init(Day(2027, 1, 1), 0.05)])
    let loan = try Self.loan(
      rate: .floating(FloatingRate(reference, spread: 0.005, reset: .anniversary)))
    let plan = try loan.repaymentPlan()
    #expect(plan.payments.prefix(4).allSatisfy { $0.rate == 0.035 })
    #expect(plan.payments.dropFirst(4).allSatisfy { $0.rate == 0.055 })
    let totals = plan.payments.map(\.total.minorUnits)
    #expect(Set(totals[0..<4]).count == 1 && Set(totals[4..<11]).count == 1)
    #expect(totals[4] > totals[0])
  }

  @Test("fees raise the effective rate and are kept apart") func fees() throws {
    let plain = try Self.loan().repaymentPlan()
    let dear = try Self.loan(fees: [.upfrontShare(0.01), .yearlyShareOfBalance(0.004)])
      .repaymentPlan()
    #expect(dear.upfrontFee.minorUnits == 10_000_000)
    #expect(dear.payments[0].fee.minorUnits == 1_000_000)
    #expect(dear.totalInterest == plain.totalInterest)
    #expect(try dear.effectiveRate().effective > plain.effectiveRate().effective + 0.01)
    #expect(dear.cashFlows[0].amount == Money(9_900_000, .cny))
    #expect(throws: InvalidInput.self) { try Self.loan(fees: [.upfront(Money(1, .usd))]) }
    #expect(throws: InvalidInput.self) {
      try Self.loan(fees: [.upfrontShare(0.6), .upfrontShare(0.6)]).repaymentPlan()
    }
  }

  @Test("payments move to open days, interest does not") func calendar() throws {
    let plan = try Self.loan(calendar: .weekends).repaymentPlan()
    for payment in plan.payments { #expect(!payment.due.weekday.isWeekend) }
    // 30 June 2029 is a Saturday.
    #expect(plan.payments.last?.due == (try Day(2029, 7, 2)))
    #expect(plan.payments.last?.to == (try Day(2029, 6, 30)))
  }

  @Test("terms that do not fit are refused by name") func refusals() throws {
    func path(_ body: () throws -> PledgeLoan) -> String? {
      do {
        _ = try body()
        return nil
      } catch { return (error as? InvalidInput)?.path }
    }
    #expect(path { try Self.loan(every: .months(5)) } == "every")
    #expect(path { try Self.loan(term: .months(10)) } == "every")
    #expect(path { try Self.loan(term: .years(0)) } == "term")
    #expect(path { try Self.loan(term: .years(1_000_000_000)) } == "term")
    #expect(path { try Self.loan(every: .days(1), accrual: .actualDays(over: 360)) } == "every")
    #expect(path { try Self.loan(principal: Money(.nan, .cny)) } == "principal")
    #expect(path { try Self.loan(principal: Money(100.005, .cny)) } == "principal")
    #expect(path { try Self.loan(accrual: .actualDays(over: 366)) } == "accrual")
    #expect(path { try Self.loan(paymentDay: 20) } == "paymentDay")
    #expect(
      path {
        try Self.loan(repayment: .levelInstalments(interestOnlyPeriods: 12, balloon: nil))
      } == "repayment.interestOnlyPeriods")
    #expect(
      path { try Self.loan(repayment: .custom([Money(20_000_000, .cny)])) }
        == "repayment.payments")
    #expect(
      path { try Self.loan(repayment: .custom([Money(1, .usd)])) } == "repayment.payments[0]")
    #expect(
      path {
        try Self.loan(
          rate: .floating(FloatingRate(.loanPrimeRate(.oneYear), spread: 0)),
          every: .months(1), accrual: .actualDays(over: 365))
      } == nil)
  }

  @Test("a prepayment ends the loan sooner or lowers what is left to pay") func prepaying() throws {
    let loan = try Self.loan()
    let plain = try loan.repaymentPlan()
    func plan(_ mode: PartialPrepayment.Mode) throws -> RepaymentPlan {
      try loan.repaymentPlan(prepaying: [
        Prepayment(Money(3_000_000, .cny), after: 4, mode: mode, feeShare: 0.005)
      ])
    }
    let (lower, shorter) = (try plan(.lowerInstalment), try plan(.shorterTerm))
    #expect(lower.payments.count == 12 && shorter.payments.count < 12)
    #expect(lower.payments[3].prepaid.minorUnits == 300_000_000)
    #expect(lower.payments[3].fee.minorUnits == 1_500_000)
    #expect(lower.payments[5].total < plain.payments[5].total)
    #expect(shorter.payments[5].total == plain.payments[5].total)
    #expect(shorter.totalInterest < lower.totalInterest)
    #expect(lower.totalInterest < plain.totalInterest)
    #expect(lower.explanation.lawViolations(figure: lower.totalPaid.amount).isEmpty)
    let all = try loan.repaymentPlan(prepaying: [
      Prepayment(plain.payments[3].closing.money, after: 4, mode: .shorterTerm)
    ])
    #expect(all.payments.count == 4 && all.payments[3].closing.minorUnits == 0)
    let refusal = #expect(throws: InvalidInput.self) {
      try loan.repaymentPlan(prepaying: [
        Prepayment(Money(9_999_999, .cny), after: 4, mode: .shorterTerm)
      ])
    }
    #expect(refusal?.path == "prepayments[0].amount")
  }

  @Test("a renewal carries what is owed into a new contract") func renewal() throws {
    let loan = try Self.loan(repayment: .bullet)
    let renewed = try loan.renewed(
      on: loan.maturity, at: .nominal(0.04, perYear: 4), term: .years(1),
      reduction: Money(1_000_000, .cny))
    #expect(renewed.principal.minorUnits == 900_000_000)
    #expect(renewed.drawn == loan.maturity)
    #expect(try renewed.repaymentPlan().totalInterest.minorUnits == 36_000_000)
    #expect(throws: InvalidInput.self) {
      try loan.renewed(on: loan.drawn, at: .annual(0.04), term: .years(1))
    }
  }

  @Test("a margin grid gives no worse rating a better margin") func grid() throws {
    let grid = try MarginGrid([.init("AAA", margin: -0.002), .init("AA", margin: 0.005)])
    #expect(try grid.margin(of: "AA") == 0.005)
    #expect(throws: InvalidInput.self) { try grid.margin(of: "D") }
    #expect(throws: InvalidInput.self) {
      try MarginGrid([.init("AAA", margin: 0.01), .init("AA", margin: 0.005)])
    }
  }

  @Test("the explanation of a plan evaluates to what is paid") func explanation() throws {
    let plan = try Self.loan(fees: [.yearlyShareOfBalance(0.004)]).repaymentPlan()
    #expect(plan.explanation.lawViolations(figure: plan.totalPaid.amount).isEmpty)
    #expect(
      plan.explanation.first(named: "total-interest")?.quantity == .cash(plan.totalInterest))
  }
}
