import Finance
import Lending
import NumericalMethods
import Probability
import Reports
import Valuation

extension PricedLoan {
  /// The fair rate with its parts, and the contract against it.
  var priceSection: ReportSection {
    let table = ReportTable(
      "fairRate", columns: [.init("part", "part"), .init("rate", "rate a year")],
      rows: [
        [.phrase("funding"), .fraction(price.fundingPart)],
        [.phrase("expected loss"), .fraction(price.expectedLossPart)],
        [.phrase("capital, above its funding, after tax"), .fraction(price.capitalPart - taxPart)],
        [.phrase("tax on the return of capital"), .fraction(taxPart)],
        [.phrase("operating cost"), .fraction(price.operatingPart)],
      ], total: [.phrase("fair rate"), .fraction(price.fairRate)])
    var figures = [KeyFigure("fair-rate", "fair rate", .fraction(price.fairRate), places: 4)]
    figures += contractFigures
    return ReportSection("Price", [.table(table), .figures(figures)])
  }

  /// What the contract earns, against what it costs.
  var contractFigures: [KeyFigure] {
    var figures: [KeyFigure] = []
    if let contract = price.contractRate {
      figures += [
        KeyFigure(
          "contract-yield", "yield of the contract, fees included", .fraction(contract), places: 4),
        KeyFigure(
          "margin", "yield above the fair rate", .fraction(contract - price.fairRate), places: 4),
      ]
    }
    if let value = price.netValue {
      figures.append(KeyFigure("net-value", "worth above the balance", .money(value)))
    }
    if let rate = price.returnOnCapital {
      figures.append(
        KeyFigure("return-on-capital", "risk-adjusted return on capital", .fraction(rate)))
    }
    figures.append(
      KeyFigure("hurdle", "required return on capital", .fraction(price.assumptions.hurdle)))
    return figures
  }

  /// Loss over the life of the loan.
  var lossSection: ReportSection {
    var figures = [
      KeyFigure("expected-loss", "expected loss", .money(price.expectedLoss)),
      KeyFigure(
        "default-probability", "probability of default", .fraction(price.defaultProbability)),
      KeyFigure("loss-given-default", "loss given default", .fraction(price.lossGivenDefault)),
      KeyFigure("exposure-at-default", "exposure at default", .money(price.exposureAtDefault)),
    ]
    if let share = price.loanToValue {
      figures.append(KeyFigure("loan-to-value", "loan to value", .fraction(share)))
    }
    figures.append(
      KeyFigure(
        "correlation", "correlation of value and borrower",
        .fraction(price.assumptions.collateralCorrelation)))
    return ReportSection("Loss", [.figures(figures)])
  }

  /// The rights; nil without any.
  var pledgeSection: ReportSection? {
    guard !pledges.isEmpty else { return nil }
    let rows = pledges.map { ready -> [ReportTable.Cell] in
      let pledge = ready.pledge
      let volatility: ReportTable.Cell =
        switch pledge.uncertainty {
        case .lognormal(let volatility): .fraction(volatility)
        case .sample: .phrase("simulated")
        }
      return [
        .text(pledge.name), .money(pledge.value), .fraction(pledge.haircut),
        .money(pledge.valueAfterHaircut), volatility,
        ready.simulated == nil
          ? .figure(.years(pledge.timeToSale.years)) : .phrase("simulated"),
      ]
    }
    var blocks: [ReportBlock] = [
      .table(
        ReportTable(
          "pledges",
          columns: [
            .init("name", "right"), .init("value", "appraised value"),
            .init("haircut", "haircut"), .init("afterHaircut", "after haircut"),
            .init("volatility", "volatility"), .init("timeToSale", "time to sale"),
          ], rows: rows))
    ]
    for ready in pledges {
      guard let simulated = ready.simulated, let file = ready.file else { continue }
      let currency = simulated.currency
      blocks += [
        .paragraph("The value of \(ready.pledge.name) is simulated in \(file.name)."),
        .figures([
          KeyFigure(
            "simulated-mean", "mean of the simulated sale value",
            .money(Money(simulated.mean.value, currency)),
            standardError: .money(Money(simulated.mean.standardError, currency))),
          KeyFigure(
            "quantile-5", "5 % quantile", .money(Money(simulated.fivePercent.value, currency)),
            standardError: .money(Money(simulated.fivePercent.standardError, currency))),
        ]),
      ]
    }
    return ReportSection("Security", blocks)
  }

  /// Probability, loss and worth, period by period.
  var periodSection: ReportSection {
    let currency = price.profile.currency
    let isLine = terms.loan.line != nil
    let rows = price.profile.rows.map { row -> [ReportTable.Cell] in
      [.day(row.period.end), .money(Money(row.period.balance, currency))]
        + (isLine
          ? [.money(Money(row.period.undrawn, currency)), .money(Money(row.claim, currency))] : [])
        + [
          .fraction(row.survival), .fraction(row.defaultProbability),
          .fraction(row.lossGivenDefault), .money(Money(row.expectedLoss, currency)),
          .number(row.discountFactors.middle),
        ]
    }
    let columns: [ReportTable.Column] =
      [.init("to", "to"), .init("balance", "balance")]
      + (isLine ? [.init("undrawn", "undrawn"), .init("claim", "claim in default")] : [])
      + [
        .init("survival", "survival"), .init("default", "default in the period"),
        .init("lossGivenDefault", "loss given default"),
        .init("expectedLoss", "expected loss"), .init("factor", "discount factor"),
      ]
    return ReportSection(
      "Loss by period",
      [
        .table(
          ReportTable(
            "periods", columns: columns, rows: rows,
            total: [.phrase("total"), .empty] + (isLine ? [.empty, .empty] : []) + [
              .empty, .fraction(price.defaultProbability), .empty, .money(price.expectedLoss),
              .empty,
            ])),
        .paragraph(
          "A default falls in the middle of its period; its expected loss is worth on that day. The fair rate counts it discounted at the funding curve."
        ),
      ])
  }
}
