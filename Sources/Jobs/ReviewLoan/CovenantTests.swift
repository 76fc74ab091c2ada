import Finance
import Lending
import NumericalMethods
import Reports

/// The covenants, tested on the first balance and on the debt service of each year.
struct CovenantTests {
  let checks: [CreditCheck]
  let years: ReportTable?

  init(_ review: ReviewLoan, _ priced: PricedLoan) throws {
    var checks: [CreditCheck] = []
    if let trigger = review.covenants?.loanToValue {
      let value = priced.pledges.reduce(0) { $0 + $1.pledge.value.amount }
      let test = try within(
        "covenants.loanToValue",
        running: {
          try LoanToValueCovenant(
            balance: priced.price.profile.rows.first?.period.balance ?? 0, value: value,
            trigger: trigger, target: trigger)
        })
      checks.append(
        CreditCheck(
          subject: "loan to value under the covenant", found: .fraction(test.loanToValue),
          asked: .fraction(trigger), holds: !test.isBreached))
    }
    let flows = review.borrower.cashFlows
    guard !flows.isEmpty else {
      if let cover = review.covenants?.debtServiceCover {
        checks.append(
          CreditCheck(
            subject: "debt service cover, without any cash flow given", found: .phrase("none"),
            asked: .number(cover), holds: false))
      }
      self.checks = checks
      years = nil
      return
    }
    let (rows, smallest) = try Self.cover(flows, of: review.terms)
    if let cover = review.covenants?.debtServiceCover {
      checks.append(
        CreditCheck(
          subject: "smallest debt service cover of a year", found: .number(smallest),
          asked: .number(cover), holds: smallest >= cover))
    }
    self.checks = checks
    years = ReportTable(
      "cover",
      columns: [
        .init("year", "year of the loan"), .init("cashFlow", "cash flow"),
        .init("service", "interest and principal"), .init("cover", "cover"),
      ], rows: rows)
  }

  /// Cash flow over debt service, year by year of the loan.
  private static func cover(
    _ flows: [Money], of terms: LoanTerms
  ) throws -> (rows: [[ReportTable.Cell]], smallest: Double) {
    let service = DebtService(terms)
    try require(
      flows.count >= service.interest.count, "borrower.cashFlows", flows.count,
      "must have an entry for each of the \(service.interest.count) years of the loan")
    let cash = flows.map(\.amount)
    let (due, ratios) = try within(
      "borrower.cashFlows", running: { try service.cover(cash, of: terms) })
    let currency = terms.loan.principal.currency
    let rows = zip(due, ratios.debtServiceCover).map { year, ratio -> [ReportTable.Cell] in
      [
        .count(year + 1), .money(Money(cash[year], currency)),
        .money(Money(service.interest[year] + service.principal[year], currency)), .number(ratio),
      ]
    }
    return (rows, ratios.minimumDebtServiceCover)
  }
}
