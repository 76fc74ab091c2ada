import Finance
import Lending
import NumericalMethods
import TestSupport
import Testing

/// Money in is money out under random prepayments, renewals and lines, in whole fen.
@Suite struct LoanCourseLawTests {
  @Test("W1 under events: what is lent is what is repaid over all contracts") func events() throws {
    var random = SeededGenerator(31)
    var taken = 0
    for _ in 0..<4_000 {
      let loan = try LoansPledgeLoanLawTests.loan(&random, upTo: 36)
      let plan = try loan.repaymentPlan()
      var events: [LoanEvent] = []
      let days = loan.maturity - loan.drawn
      let day = try loan.drawn.adding(days: Int.random(in: 1..<days, using: &random))
      if Bool.random(using: &random) {
        let owed = plan.balance(on: day).minorUnits
        let amount = Cash(minorUnits: Int64.random(in: 1...max(1, owed), using: &random), .cny)
        events.append(
          .prepayment(
            try Prepayment(
              Bool.random(using: &random) ? amount.money : nil, at: .on(day),
              mode: Bool.random(using: &random) ? .lowerInstalment : .shorterTerm,
              fee: .shareOfBalance(0.01))))
      }
      events.append(
        .renewal(
          Renewal(
            on: plan.payments[Int.random(in: 0..<plan.payments.count, using: &random)].to,
            term: .years(1), repayment: .annuity)))
      // An event that does not fit is refused by name; what is taken keeps the law.
      let course: LoanCourse
      do { course = try LoanCourse(loan, events: events) } catch is InvalidInput { continue }
      taken += 1
      #expect(Self.holds(course.plan, loan), "\(loan) \(events)")
    }
    #expect(taken > 1_500)
  }

  @Test("W1 of lines: first drawdown and later draws are what is repaid") func lines() throws {
    var random = SeededGenerator(32)
    for _ in 0..<2_000 {
      let drawn = try Day(number: Int.random(in: 18_500...20_000, using: &random))
      var owed = Int64.random(in: 1...50_000_000, using: &random)
      let (principal, limit) = (owed, Int64(60_000_000))
      var (moves, day) = ([RevolvingLine.Move](), drawn)
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        day = try day.adding(days: Int.random(in: 1...40, using: &random))
        let next = Int64.random(in: 0...limit, using: &random)
        moves.append(.init(day, Cash(minorUnits: next - owed, .cny).amount))
        owed = next
      }
      let loan = try PledgeLoan(
        "line", principal: Cash(minorUnits: principal, .cny).money, rate: .simple(0.04),
        drawn: drawn, term: .years(1),
        repayment: .revolving(
          CreditLine(
            limit: Cash(minorUnits: limit, .cny).money, commitmentFee: 0.003, moves: moves)),
        every: .months(1), accrual: .actualDays(over: 360))
      let plan = try loan.repaymentPlan()
      #expect(Self.holds(plan, loan) && plan.payments.last?.principal.minorUnits == owed)
    }
  }

  static func holds(_ plan: RepaymentPlan, _ loan: PledgeLoan) -> Bool {
    var balance = loan.principal.minorUnits
    var (into, out) = (balance, Int64(0))
    for (index, payment) in plan.payments.enumerated() {
      guard payment.opening.minorUnits == balance, payment.number == index + 1,
        index == 0 || payment.from == plan.payments[index - 1].to
      else { return false }
      balance +=
        payment.moved.minorUnits - payment.principal.minorUnits - payment.prepaid.minorUnits
      into += payment.moved.minorUnits + payment.interest.minorUnits + payment.fee.minorUnits
      out += payment.total.minorUnits
      guard payment.closing.minorUnits == balance else { return false }
    }
    return balance == 0 && into == out && out == plan.totalPaid.minorUnits
  }
}
