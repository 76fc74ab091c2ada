import Finance
import Lending
import NumericalMethods
import Reports

extension CreditPaper {
  /// The credit paper.
  var report: Report {
    get throws {
      let changes = try changes()
      var sections =
        [
          summary, borrowerSection,
          ReportSection("Request", [.figures(review.terms.figures + review.terms.totals)]),
        ] + (registrations.isEmpty ? [] : [eligibility]) + [
          conditions, grantSection, limit.section, priced.priceSection, priced.lossSection,
        ]
      if let security = priced.pledgeSection { sections.append(security) }
      sections += [allowance.section, capitalSection, classSection]
      if let years = covenants.years {
        sections.append(ReportSection("Debt service", [.table(years)]))
      }
      if let income = IncomeCover.section(incomes, withFindings: false) { sections.append(income) }
      if let path { sections.append(path.section) }
      if let sharing { sections.append(sharing.section) }
      if let compensation { sections.append(compensation.section) }
      if let subsidy { sections.append(subsidy.section) }
      sections.append(
        ReportSection("What would change the answer", [.table(changeTable(changes))]))
      sections.append(templates)
      return Report(
        title: "Credit review: \(review.title ?? review.terms.loan.name)", sections: sections,
        explanation: explanation, further: further)
    }
  }

  var answer: Label { breaches.isEmpty ? "grant" : "do not grant as asked" }

  private var summary: ReportSection {
    let price = priced.price
    var figures = [
      KeyFigure("answer", "answer", .word(answer)),
      KeyFigure("borrower", "borrower", .text(review.borrower.name)),
      KeyFigure("review-date", "day of the review", .day(review.asOf)),
      KeyFigure("requested", "amount asked for", .cash(review.terms.loan.commitment)),
      KeyFigure("allowed", "largest loan by the rules", .cash(limit.maximum)),
    ]
    if let share = price.loanToValue {
      figures.append(KeyFigure("loan-to-value", "loan to value", .fraction(share)))
    }
    return ReportSection(
      nil,
      [
        .figures(figures),
        .findings(
          breaches + (path?.findings ?? [])
            + templateFindings + review.terms.findings.filter { $0.severity == .note }),
      ])
  }

  private var eligibility: ReportSection {
    let all = registrations
    let rows = PledgeEligibility.Ground.allCases.map { ground -> [ReportTable.Cell] in
      [.phrase(ground.phrase)]
        + all.map { .phrase($0.eligibility.refusals.contains(ground) ? "refused" : "no objection") }
    }
    return ReportSection(
      "Registration",
      [
        .paragraph(
          "The twelve grounds on which the register refuses a pledge (CNIPA announcement 461 of 2021)."
        ),
        .table(
          ReportTable(
            "registration",
            columns: [.init("ground", "ground")]
              + all.enumerated().map {
                .init("pledge\($0.offset + 1)", Phrase(verbatim: $0.element.name))
              }, rows: rows)),
      ])
  }

  private var conditions: ReportSection {
    ReportSection("Conditions", [.table(CreditCheck.table("conditions", checks))])
  }

  private var capitalSection: ReportSection {
    ReportSection(
      "Capital",
      [
        .figures([
          KeyFigure("risk-weight", "risk weight", .fraction(capital.riskWeight)),
          KeyFigure(
            "risk-weighted-assets", "risk-weighted assets", .money(capital.riskWeightedAssets)),
          KeyFigure("regulatory-capital", "regulatory capital", .money(capital.amount)),
        ]),
        .paragraph(
          "Rights are no eligible collateral: they lower the loss in the bank's own view, not the risk weight; a guarantee can lower it (Order 2023 No. 4)."
        ),
      ])
  }

  private var classSection: ReportSection {
    ReportSection(
      "Classification and provision",
      [
        .figures([
          KeyFigure("risk-class", "risk class", .word(Label(riskClass.words))),
          KeyFigure("provision-rate", "provision over balance", .fraction(provisionRate)),
          KeyFigure("provision", "provision by the guide", .money(provision)),
        ])
      ])
  }
}
