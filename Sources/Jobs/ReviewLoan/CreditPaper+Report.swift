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
        explanation: explanation)
    }
  }

  private var answer: Label { breaches.isEmpty ? "grant" : "do not grant as asked" }

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
            + review.terms.findings.filter { $0.severity == .note }),
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

  /// The data templates that were used, with how sure they are.
  private var templates: ReportSection {
    var rows: [[ReportTable.Cell]] = []
    func add(_ name: String, _ standing: Standing, _ file: String) {
      rows.append([
        .text(name), .phrase(Phrase(Label(standing.rawValue))), .text(file),
      ])
    }
    let (lender, supervision) = (review.lender, review.supervision)
    add(lender.value.name, lender.value.standing, lender.name)
    if let file = review.insurer {
      add(file.value.name, file.value.standing, file.name)
    }
    if let file = review.sharing {
      add(file.value.name, file.value.standing, file.name)
    }
    if let file = review.subsidy {
      add(file.value.name, file.value.standing, file.name)
    }
    if let file = review.compensation { add(file.value.name, file.value.standing, file.name) }
    if let file = review.guarantors { add(file.value.name, file.value.standing, file.name) }
    add(supervision.value.name, supervision.value.standing, supervision.name)
    return ReportSection(
      "Templates used",
      [
        .table(
          ReportTable(
            "templates",
            columns: [
              .init("name", "name"), .init("standing", "standing"), .init("file", "file"),
            ], rows: rows))
      ])
  }

  // MARK: - Explanation

  /// The answer, down to the inputs of every figure that it rests on.
  private var explanation: Explanation {
    var parts = [
      limit.explanation, priced.explanation, priced.expectedLossExplanation,
      allowance.explanation, capitalExplanation, provisionExplanation,
    ]
    if let sharing { parts.append(sharing.explanation) }
    parts += incomes.map(\.explanation)
    if let path { parts.append(path.explanation) }
    if let compensation { parts.append(compensation.explanation(priced)) }
    if let subsidy { parts.append(subsidy.explanation) }
    return .computed(
      "answer", .word(answer), formula: "every ground, rule and condition holds", from: parts,
      name: "answer")
  }

  private var capitalExplanation: Explanation {
    capital.explanation.replacingInputs { path, node in
      let place: [String: String] = [
        "ratio": "/assumptions.capitalRatio", "coveredShare": "/guarantee.share",
        "guarantorWeight": "/guarantee.riskWeight",
      ]
      if path == "exposure" { return exposure(node.label) }
      return .input(node.label, node.quantity, path: place[path] ?? path)
    }
  }

  private var provisionExplanation: Explanation {
    .product(
      "provision by the guide", .money(provision),
      of: [
        .input(
          "provision over balance", .fraction(provisionRate),
          path: "\(review.supervision.name)#provisions.\(riskClass.name)"),
        exposure("balance"),
      ], name: "provision")
  }

  private func exposure(_ label: Label) -> Explanation {
    .computed(
      label, .money(capital.exposure), formula: "balance on the day of the review",
      from: priced.price.claimExplanation(ofPeriod: 0).map { [priced.placed($0)] } ?? [])
  }
}
