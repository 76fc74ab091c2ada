import Finance
import Lending
import NumericalMethods
import TestSupport
import Testing

/// Laws over 100 000 random loans each.
@Suite struct LoansPledgeLoanLawTests {
  static func repayment(
    _ random: inout SeededGenerator, periods: Int, principal: Double
  ) -> Repayment {
    let part = { (share: Double) in Money((principal * share * 100).rounded() / 100, .cny) }
    switch Int.random(in: 0...8, using: &random) {
    case 0: return .annuity
    case 1:
      return .levelInstalments(
        interestOnlyPeriods: Int.random(in: 0..<periods, using: &random), balloon: nil)
    case 2: return .levelInstalments(interestOnlyPeriods: 0, balloon: part(0.25))
    case 3: return .equalPrincipal
    case 4: return .bullet
    case 8:
      let flows = (0..<periods).map { _ in part(Double.random(in: 0...3, using: &random)) }
      return .sculpted(cashFlows: flows, coverageRatio: 1.3)
    case 5: return .growingInstalments(growth: Double.random(in: -0.1...0.1, using: &random))
    case 6:
      return .staged([
        .init(periods: 1, share: 0.1), .init(periods: max(1, periods / 2 - 1), share: 0.33),
      ])
    default: return .custom([part(0.01), part(0), part(0.3)].prefix(periods).map(\.self))
    }
  }

  static func loan(
    _ random: inout SeededGenerator, name: String = "loan", upTo months: Int = 120
  ) throws -> PledgeLoan {
    let step = [1, 2, 3, 6, 12][Int.random(in: 0...4, using: &random)]
    let periods = Int.random(in: 2...max(2, months / step), using: &random)
    let cents = Int64.random(in: 100...100_000_000_000, using: &random)
    let principal = Cash(minorUnits: cents, .cny).money
    let actual = Bool.random(using: &random)
    let rate = Double(Int.random(in: 0...2_400, using: &random)) / 10_000
    let contract: ContractRate
    if Int.random(in: 0...3, using: &random) == 0 {
      contract = .floating(
        try FloatingRate(
          .loanPrimeRate(.oneYear), spread: rate / 4,
          reset: FloatingRate.Reset.allCases[Int.random(in: 0...2, using: &random)],
          floor: 0.03, cap: 0.2))
    } else {
      contract = try .nominal(rate, perYear: 12 / step)
    }
    return try PledgeLoan(
      name, principal: principal, rate: contract,
      drawn: Day(number: Int.random(in: 18_200...21_000, using: &random)),
      term: .months(step * periods),
      repayment: repayment(&random, periods: periods, principal: principal.amount),
      every: .months(step), accrual: actual ? .actualDays(over: 360) : .equalPeriods,
      fees: Bool.random(using: &random) ? [.yearlyShareOfBalance(0.003)] : [])
  }

  /// The loan's plan, for one loan in three with a prepayment.
  static func plan(of loan: PledgeLoan, _ random: inout SeededGenerator) throws -> RepaymentPlan {
    let plan = try loan.repaymentPlan()
    let after = Int.random(in: 1..<max(2, loan.periods), using: &random)
    let left = plan.payments[after - 1].closing.minorUnits
    guard Int.random(in: 0...2, using: &random) == 0, left > 0, after < plan.payments.count else {
      return plan
    }
    let amount = Cash(minorUnits: Int64.random(in: 1...left, using: &random), .cny).money
    var mode = PartialPrepayment.Mode.shorterTerm
    switch loan.repayment {
    case .levelInstalments, .equalPrincipal, .bullet, .growingInstalments:
      if Bool.random(using: &random) { mode = .lowerInstalment }
    default: break
    }
    return try loan.repaymentPlan(
      prepaying: [Prepayment(amount, after: after, mode: mode, feeShare: 0.01)])
  }

  @Test("W1: what is lent is what is repaid, period by period, in whole fen")
  func sourcesEqualUses() throws {
    var random = SeededGenerator(2_026)
    for _ in 0..<trials(100_000) {
      let loan = try Self.loan(&random, upTo: 60)
      let plan = try Self.plan(of: loan, &random)
      var balance = loan.principal.minorUnits
      var (interest, fees, paid) = (Int64(0), Int64(0), Int64(0))
      var holds = plan.payments.count <= loan.periods
      for payment in plan.payments {
        holds = holds && payment.opening.minorUnits == balance
        balance -= payment.principal.minorUnits + payment.prepaid.minorUnits
        interest += payment.interest.minorUnits
        fees += payment.fee.minorUnits
        paid += payment.total.minorUnits
        holds =
          holds && payment.closing.minorUnits == balance && payment.interest.minorUnits >= 0
          && payment.total.minorUnits
            == payment.prepaid.minorUnits + payment.interest.minorUnits
            + payment.principal.minorUnits
            + payment.fee.minorUnits
      }
      holds =
        holds && balance == 0 && interest == plan.totalInterest.minorUnits
        && fees + plan.upfrontFee.minorUnits == plan.totalFees.minorUnits
        && paid == plan.totalPaid.minorUnits && paid == loan.principal.minorUnits + interest + fees
      #expect(holds, "\(loan)")
      if !holds { return }
    }
  }

  @Test("each rounded interest is within half a fen of the exact one") func interest() throws {
    var random = SeededGenerator(7)
    for _ in 0..<trials(100_000) {
      let loan = try Self.loan(&random, upTo: 24)
      for payment in try loan.repaymentPlan().payments {
        let part: Double
        switch loan.accrual {
        case .equalPeriods: part = 1 / Double(loan.periodsPerYear)
        case .actualDays(let basis): part = Double(payment.to - payment.from) / Double(basis)
        }
        let exact = payment.opening.amount * payment.rate * part
        let holds = (exact - payment.interest.amount).magnitude <= 0.005 + 1e-12 * exact + 1e-9
        #expect(holds, "\(loan) payment \(payment.number)")
        if !holds { return }
      }
    }
  }

  @Test("M1: another name, and a fee and a floor of nothing, change nothing") func invariance()
    throws
  {
    for seed in 0..<trials(100_000) {
      var (one, other) = (SeededGenerator(UInt64(seed)), SeededGenerator(UInt64(seed)))
      let loan = try Self.loan(&one, upTo: 24)
      let same = try Self.loan(&other, name: "另一笔", upTo: 24)
      let padded = try PledgeLoan(
        "padded", principal: same.principal.money, rate: same.rate, drawn: same.drawn,
        term: same.term, repayment: same.repayment, every: same.every, accrual: same.accrual,
        fees: same.fees + [.upfrontShare(0), .shareOfLoanEachPeriod(0)])
      let holds = try loan.repaymentPlan() == padded.repaymentPlan()
      #expect(holds, "\(loan)")
      if !holds { return }
    }
  }

  @Test("the instalment rounded by whole numbers is the nearest to the unrounded one")
  func instalments() throws {
    var random = SeededGenerator(77)
    for _ in 0..<trials(100_000) {
      let balance = Cash(
        minorUnits: Int64.random(in: 1...1_000_000_000_000, using: &random), .cny)
      let level = try LevelInstalment(
        of: balance, rate: DecimalNumber(Double(Int.random(in: 0...2_400, using: &random)) / 1e4),
        perYear: 12, periods: Int.random(in: 1...60, using: &random))
      let gap = (level.unrounded - level.rounded.amount).magnitude
      let holds = gap <= 0.005 + 1e-12 * level.unrounded
      #expect(holds, "\(balance)")
      if !holds { return }
    }
  }
}
