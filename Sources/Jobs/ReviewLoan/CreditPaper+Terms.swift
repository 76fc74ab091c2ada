import Finance
import Lending
import Reports

extension CreditPaper {
  /// Who borrows, and how earlier debt was served.
  var borrowerSection: ReportSection {
    let (borrower, record) = (review.borrower, review.record)
    var figures = [KeyFigure("borrower-name", "name", .text(borrower.name))]
    if let founded = borrower.founded {
      figures.append(KeyFigure("founded", "founded", .day(founded)))
    }
    if let revenue = borrower.revenue {
      figures.append(KeyFigure("revenue", "revenue of the last year", .money(revenue)))
    }
    figures += [
      KeyFigure("first-time", "first-time borrower", .word(borrower.isFirstTime ? "yes" : "no")),
      KeyFigure(
        "exposure-class", "class of the exposure for capital",
        .word(Label(borrower.exposureClass.words))),
      KeyFigure("days-overdue", "days overdue", .count(record.daysOverdue)),
    ]
    return ReportSection("Borrower", [.figures(figures)])
  }

  /// What has to be agreed, and done before drawdown, if the loan is granted.
  var grantSection: ReportSection {
    var rows: [[ReportTable.Cell]] = []
    func add(_ term: Phrase, _ figure: ReportTable.Cell, _ when: Phrase) {
      rows.append([.phrase(term), figure, .phrase(when)])
    }
    for pledge in priced.pledges {
      add(
        pledge.income == nil
          ? "\(pledge.pledge.name): registration of the pledge"
          : "\(pledge.pledge.name): registration as a receivable, notice to the licensee",
        .empty, "before drawdown")
    }
    if let guarantee = review.guarantee {
      add("guarantee of a share of the loan", .fraction(guarantee.share), "before drawdown")
    }
    if review.insurer != nil {
      add("insurance of the loan", .empty, "before drawdown")
    }
    if let covenants = review.covenants {
      if let highest = covenants.loanToValue {
        add("loan to value at most", .fraction(highest), "while the loan runs")
      }
      if let least = covenants.debtServiceCover {
        add("debt service cover at least", .number(least), "each year")
      }
    }
    for pledge in priced.pledges {
      guard let income = pledge.income else { continue }
      if let least = income.debtServiceCover {
        add("\(income.name): receipts over debt service at least", .number(least), "each year")
      }
    }
    add("no transfer or licence of a pledged right without consent", .empty, "while the loan runs")
    return ReportSection(
      "Terms if granted",
      [
        .paragraph(
          "A pledge of rights exists from its registration, one of receivables too (Civil Code, articles 444 and 445)."
        ),
        .table(
          ReportTable(
            "terms",
            columns: [
              .init("term", "term of the contract"), .init("figure", "figure"),
              .init("when", "when"),
            ], rows: rows)),
      ])
  }
}

extension StandardizedCapital.ExposureClass {
  /// The class in words.
  var words: String {
    switch self {
    case .corporate: "firm"
    case .investmentGrade: "firm of investment grade"
    case .smallMedium: "small or medium firm"
    case .retailSmall: "small business in retail"
    case .defaulted: "in default"
    }
  }
}
