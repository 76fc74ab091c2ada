import Finance
import Lending
import NumericalMethods
import Reports

/// The keys of a loan, and its course under its events.
struct LoanTerms: Sendable {
  let loan: PledgeLoan
  let course: LoanCourse
  let rate: RateTerms
  let events: [LoanEvent]
  /// Whether penalty rates are written.
  let hasPenalty: Bool
  /// The last year whose holidays are known, where payments fall after it.
  let lastKnownYear: Int?

  /// What the borrower pays by the contract, prepayments and renewals included.
  var plan: RepaymentPlan { course.plan }

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
    let events = EventTerms.read(terms)
    return terms.make(keys: RepaymentTerms.keys) {
      let (every, calendar, events) = (try every(), try calendar(), try events())
      let (principal, rate, hasPenalty) = (try principal(), try rate(), try penalty() != nil)
      let loan = try PledgeLoan(
        try name(), principal: principal, rate: try rate.contractRate(on: principal),
        drawn: try drawn(), term: try term(),
        repayment: try repayment().after(grace: try grace(), every: every), every: every,
        accrual: try accrual(), paymentDay: try paymentDay(), fees: try fees(),
        penalty: try penalty() ?? .standard, calendar: try calendar.calendar,
        rule: try rule())
      let course = try course(of: loan, events)
      let end = course.plan.payments.last?.to ?? loan.maturity
      return LoanTerms(
        loan: loan, course: course, rate: rate, events: events, hasPenalty: hasPenalty,
        lastKnownYear: calendar.lastKnownYear.flatMap { end.year > $0 ? $0 : nil })
    }
  }

  /// The course; a payment after the calendar's years is refused as too long a term.
  private static func course(
    of loan: PledgeLoan, _ events: [LoanEvent]
  ) throws -> LoanCourse {
    if let years = loan.calendar.years {
      try require(
        years.contains(loan.drawn.year), "drawn", loan.drawn,
        "must be in the years of \(loan.calendar.name) (\(years.lowerBound)-\(years.upperBound))")
      try require(
        years.contains(loan.maturity.year), "term", loan.term,
        "must end in the years of \(loan.calendar.name) (\(years.lowerBound)-\(years.upperBound))")
    }
    do {
      return try LoanCourse(loan, events: events)
    } catch let refusal as InvalidInput { throw EventTerms.placed(refusal, events) }
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
  func exposure() throws(InvalidInput) -> CreditExposure { try loan.exposure(plan) }

  /// The last day of the last contract.
  var maturity: Day { course.contracts.last?.maturity ?? loan.maturity }

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
    if course.contracts.contains(where: \.isFloating),
      maturity > ReferenceRate.loanPrimeRateKnownThrough
    {
      findings.append(
        Finding(
          .note,
          "the loan prime rate is known through \(ReferenceRate.loanPrimeRateKnownThrough.description); its last fixing is kept"
        ))
    }
    return findings
  }
}

extension PledgeLoan {
  /// Whether the rate follows a published one.
  var isFloating: Bool {
    if case .floating = rate { return true }
    return false
  }
}
