import Finance
import Lending
import NumericalMethods
import Reports

/// The keys of a loan, and its repayment plan.
struct LoanTerms: Sendable {
  let loan: PledgeLoan
  let plan: RepaymentPlan
  /// The last year whose holidays are known, where payments fall after it.
  let lastKnownYear: Int?

  static func read(_ terms: Section) -> Read<LoanTerms> {
    let name = terms.required("name", .text, "what the loan is called", example: "L-2026-014")
    let principal = terms.required("principal", .money, "amount lent")
    let rate = terms.choice("rate", "interest", of: RateTerms.alternatives)
    let drawn = terms.required("drawn", .day, "day of drawdown")
    let term = terms.required("term", .tenor, "length of the loan")
    let repayment = terms.choice(
      "repayment", "how principal is repaid", of: RepaymentTerms.alternatives)
    let every = terms.required(
      "every", .tenor, "from one payment to the next", example: "3 months")
    let grace = terms.optional(
      "grace", .tenor, "leading time without repayment of principal", example: "6 months")
    let accrual = terms.value(
      "accrual", .choice(RepaymentTerms.accruals), default: "equal periods",
      "how interest accrues")
    let paymentDay = terms.optional(
      "paymentDay", .integer, "day of the month on which interest is due", example: "20")
    let calendar: Read<CalendarTerms> = terms.value(
      "calendar", .choice(), default: CalendarTerms.chinaThenFixedHolidays.rawValue,
      "days on which payments are made")
    let rule: Read<BusinessDayRule> = terms.value(
      "rule", .choice(), default: "following", "where a payment on a closed day goes")
    let fees = FeeTerms.read(terms)
    let penalty = terms.optionalSection(
      "penalty", "rates when payments are late or the money is misused"
    ) {
      readPenalty($0)
    }
    return terms.make(keys: RepaymentTerms.keys) {
      let (every, calendar) = (try every(), try calendar())
      let rate = try rate().contractRate
      if case .fixed(let fixed) = rate {
        try require(fixed.value > -1, "rate", fixed, "must be above -100 %")
      }
      let loan = try PledgeLoan(
        try name(), principal: try principal(), rate: rate, drawn: try drawn(),
        term: try term(), repayment: try repayment().repayment(grace: try grace(), every: every),
        every: every, accrual: try accrual(), paymentDay: try paymentDay(), fees: try fees(),
        penalty: try penalty() ?? .standard, calendar: try calendar.calendar,
        rule: try rule())
      return LoanTerms(
        loan: loan, plan: try plan(of: loan),
        lastKnownYear: calendar.lastKnownYear.flatMap { loan.maturity.year > $0 ? $0 : nil })
    }
  }

  /// The plan; a payment after the calendar's years is refused as too long a term.
  private static func plan(of loan: PledgeLoan) throws -> RepaymentPlan {
    if let years = loan.calendar.years {
      try require(
        years.contains(loan.drawn.year), "drawn", loan.drawn,
        "must be in the years of \(loan.calendar.name) (\(years.lowerBound)-\(years.upperBound))")
      try require(
        years.contains(loan.maturity.year), "term", loan.term,
        "must end in the years of \(loan.calendar.name) (\(years.lowerBound)-\(years.upperBound))")
    }
    return try loan.repaymentPlan()
  }

  private static func readPenalty(_ terms: Section) -> Read<PenaltyTerms> {
    let overdue = terms.value(
      "overdue", .fraction, default: "50%", "increase of the rate on overdue principal")
    let misuse = terms.value(
      "misuse", .fraction, default: "100%", "increase of the rate on misused money")
    let compounds = terms.value(
      "compounds", .boolean, default: "true", "whether unpaid interest bears interest")
    return terms.make {
      try PenaltyTerms(
        overdue: try overdue(), misuse: try misuse(), compounds: try compounds())
    }
  }

  /// What is owed between payment days, for whoever prices the risk of it.
  func exposure() throws(InvalidInput) -> CreditExposure {
    var dayCount = DayCount.actual365Fixed
    if case .actualDays(over: 360) = loan.accrual { dayCount = .actual360 }
    return try CreditExposure(
      plan.payments.map { .init(from: $0.from, to: $0.to, balance: $0.opening.amount) },
      loan.principal.currency, dayCount: dayCount)
  }

  /// What is to be noticed about the plan.
  var findings: [Finding] {
    var findings: [Finding] = []
    for number in plan.uncovered.prefix(5) {
      let payment = plan.payments[number - 1]
      findings.append(
        Finding(
          .breach,
          payment.principal.minorUnits < 0
            ? "payment \(number) does not cover its interest: the balance rises"
            : "payment \(number) does not cover its interest: nothing is repaid"))
    }
    if plan.uncovered.count > 5 {
      findings.append(
        Finding(.breach, "\(plan.uncovered.count) payments in all do not cover their interest"))
    }
    if let lastKnownYear {
      findings.append(
        Finding(
          .note,
          "holidays are known through \(lastKnownYear); later payments avoid weekends and the holidays of fixed date"
        ))
    }
    if case .floating = loan.rate, loan.maturity > ReferenceRate.loanPrimeRateKnownThrough {
      findings.append(
        Finding(
          .note,
          "the loan prime rate is known through \(ReferenceRate.loanPrimeRateKnownThrough.description); its last fixing is kept"
        ))
    }
    return findings
  }
}
