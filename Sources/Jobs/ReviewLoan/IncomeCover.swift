import Finance
import Lending
import NumericalMethods
import Reports

/// The receipts of an income right against the loan that they serve.
struct IncomeCover {
  let name: String
  let checks: [CreditCheck]
  let table: ReportTable
  let explanation: Explanation

  /// The covers of every income right among the pledges of a loan.
  static func covers(of priced: PricedLoan) throws -> [IncomeCover] {
    try priced.pledges.enumerated().compactMap { index, ready in
      try ready.income.map { try IncomeCover($0, ready, at: index, priced) }
    }
  }

  private init(
    _ income: IncomeTerms, _ ready: ReadyPledge, at index: Int, _ priced: PricedLoan
  ) throws {
    name = income.name
    let terms = priced.terms
    let currency = terms.loan.principal.currency
    let service = DebtService(terms)
    var flows = [Double](repeating: 0, count: service.interest.count)
    for receipt in income.income.receipts where receipt.day > terms.loan.drawn {
      let year = DebtService.year(of: receipt.day, terms)
      if flows.indices.contains(year) { flows[year] += receipt.amount.amount }
    }
    let (years, ratios) = try within(
      "pledges[\(index)].receipts", running: { try service.cover(flows, of: terms) })
    let rows = zip(years, ratios.debtServiceCover).map { year, ratio -> [ReportTable.Cell] in
      [
        .count(year + 1), .money(Money(flows[year], currency)),
        .money(Money(service.interest[year] + service.principal[year], currency)), .number(ratio),
      ]
    }
    table = ReportTable(
      "income\(index + 1)",
      columns: [
        .init("year", "year of the loan"), .init("receipts", "receipts"),
        .init("service", "interest and principal"), .init("cover", "cover"),
      ], rows: rows)
    let owed = priced.price.profile.rows.first?.claim ?? 0
    let worth = owed > 0 ? ready.pledge.value.amount / owed : 0
    let smallest = ratios.minimumDebtServiceCover
    var checks: [CreditCheck] = []
    if let asked = income.debtServiceCover {
      checks.append(
        CreditCheck(
          subject: "\(income.name): receipts over debt service in the weakest year",
          found: .number(smallest), asked: .number(asked), holds: smallest >= asked))
    }
    if let asked = income.collateralCover {
      checks.append(
        CreditCheck(
          subject: "\(income.name): worth of the receipts over the balance",
          found: .number(worth), asked: .number(asked), holds: worth >= asked))
    }
    self.checks = checks
    let receipts = income.income.receipts.indices.map {
      Explanation.input(
        Label("receipt of {}", "\(income.income.receipts[$0].day)"),
        .money(income.income.receipts[$0].amount),
        path: "/pledges[\(index)].receipts[\($0)].amount")
    }
    explanation = .computed(
      Label("smallest cover by {}", income.name), .number(smallest, unit: ""),
      formula: "receipts of a year ÷ its interest and principal, the smallest",
      from: receipts + terms.inputs, name: "income-cover-\(index + 1)")
  }

  /// The covers as a section; nil without any.
  static func section(_ covers: [IncomeCover], withFindings: Bool) -> ReportSection? {
    guard !covers.isEmpty else { return nil }
    var blocks: [ReportBlock] = []
    for cover in covers {
      blocks += [
        .paragraph("Forecast receipts of \(cover.name) against the loan that they serve."),
        .table(cover.table),
        .figures([
          KeyFigure(
            cover.explanation.name ?? "", "smallest cover of a year", cover.explanation.quantity)
        ]),
      ]
      if withFindings, !cover.checks.isEmpty {
        blocks.append(.table(CreditCheck.table("tests-" + cover.table.name, cover.checks)))
      }
    }
    let findings = covers.flatMap(\.checks).compactMap(\.finding)
    if withFindings, !findings.isEmpty { blocks.append(.findings(findings)) }
    return ReportSection("Income right", blocks)
  }
}
