import Finance
import NumericalMethods
import Probability
import Reports
import Valuation

extension ValueAssets {
  func run(_ options: RunOptions) throws -> JobResult {
    let value = try portfolio.value(under: assumptions)
    var sections = [summary(value)]
    if value.items.count > 1 { sections.append(overview(value)) }
    for item in value.items { sections.append(detail(item)) }
    guard let simulation else {
      return JobResult(
        Report(title: heading, sections: sections, explanation: value.explanation))
    }
    let paths = options.paths ?? simulation.paths
    let seed = options.seed ?? simulation.seed
    let simulated = try value.simulated(
      under: simulation.uncertainty, paths: paths, seed: seed, threads: options.threads,
      progress: options.progress)
    sections += simulated.sections
    return JobResult(
      Report(title: heading, sections: sections, explanation: value.explanation),
      seed: seed, paths: paths)
  }

  private var heading: Phrase {
    title.map { "Value of intellectual property: \($0)" } ?? "Value of intellectual property"
  }

  private func summary(_ value: PortfolioValue) -> ReportSection {
    var findings: [Finding] = []
    for item in value.items {
      if item.conclusion.indications.count == 1 && item.conclusion.reason.isEmpty {
        findings.append(
          Finding(
            .note,
            "\(item.asset.name): one method only; the Asset Appraisal Law (art. 26) asks for two or a reason"
          ))
      }
      if item.asset.term.end == nil && item.asset.term.right != .tradeSecret {
        findings.append(
          Finding(
            .note, "\(item.asset.name): no date from which the legal term follows; not tested"))
      }
      for indication in item.conclusion.indications {
        findings += indication.findings.map {
          Finding(.note, "\(item.asset.name): \(Phrase($0))")
        }
      }
    }
    return ReportSection(
      nil,
      [
        .figures([
          KeyFigure("value", "conclusion of value", .money(value.total)),
          KeyFigure("valuation-date", "valuation date", .day(assumptions.asOf)),
          KeyFigure("discount-rate", "discount rate", .rate(assumptions.discountRate.rate)),
          KeyFigure("tax-rate", "income tax rate", .fraction(assumptions.taxRate)),
          KeyFigure("premise", "premise of value", .word(Label(assumptions.premise.rawValue))),
        ]), .findings(findings),
      ])
  }

  private func overview(_ value: PortfolioValue) -> ReportSection {
    let rows: [[ReportTable.Cell]] = value.items.map { item in
      [
        .text(item.asset.name), .phrase(Phrase(Label(item.asset.term.right.rawValue))),
        item.asset.term.end.map { .day($0) } ?? .empty,
        item.asset.remainingLegalLife(at: assumptions.asOf).map {
          .figure(.years($0))
        } ?? .empty,
        .money(item.conclusion.value),
        .fraction(
          value.total.amount > 0 ? item.conclusion.value.amount / value.total.amount : 0),
      ]
    }
    return ReportSection(
      "Rights",
      [
        .table(
          ReportTable(
            "rights",
            columns: [
              .init("name", "right"), .init("kind", "kind"), .init("ends", "term ends"),
              .init("legalLife", "legal life left"), .init("value", "value"),
              .init("share", "share"),
            ], rows: rows, total: [.phrase("total"), .empty, .empty, .empty, .money(value.total)]))
      ])
  }

  private func detail(_ item: PortfolioValue.Item) -> ReportSection {
    let conclusion = item.conclusion
    var blocks: [ReportBlock] = []
    for (indication, weight) in zip(conclusion.indications, conclusion.weights) {
      blocks.append(
        .figures(
          [
            KeyFigure(
              "indicated-value", "value by \(Phrase(Label(indication.method)))",
              .money(indication.value))
          ] + rateFigures(indication)
            + (conclusion.indications.count > 1
              ? [KeyFigure("weight", "weight", .fraction(weight))] : [])))
      if !indication.periods.isEmpty { blocks.append(.table(periods(indication))) }
    }
    var closing = [KeyFigure("value", "conclusion of value", .money(conclusion.value))]
    if conclusion.value != conclusion.unrounded {
      closing.insert(
        KeyFigure("value-before-rounding", "value before rounding", .money(conclusion.unrounded)),
        at: 0)
    }
    if !conclusion.reason.isEmpty {
      closing.append(KeyFigure("reason", "reason", .text(conclusion.reason)))
    }
    blocks.append(.figures(closing))
    return ReportSection(Phrase(verbatim: item.asset.name), blocks)
  }

  /// The royalty that was solved for.
  private func rateFigures(_ indication: IndicatedValue) -> [KeyFigure] {
    guard let royalty = indication.explanation.first(named: "royalty-rate") else { return [] }
    return [KeyFigure("royalty-rate", "level royalty", royalty.quantity, places: 7)]
  }

  private func periods(_ indication: IndicatedValue) -> ReportTable {
    let currency = assumptions.currency
    let hasFees = indication.periods.contains { $0.fees != 0 }
    var columns: [ReportTable.Column] = [
      .init("period", "period"), .init("revenue", "revenue"),
      .init("rate", indication.method == "revenue split" ? "split rate" : "royalty rate"),
    ]
    if hasFees { columns.append(.init("fees", "annual fees")) }
    columns += [
      .init("contribution", "contribution"), .init("years", "time"), .init("factor", "factor"),
      .init("presentValue", "present value"),
    ]
    let rows = indication.periods.map { period -> [ReportTable.Cell] in
      [.text(period.label), .money(Money(period.revenue, currency)), .fraction(period.rate)]
        + (hasFees ? [.money(Money(period.fees, currency))] : [])
        + [
          .money(Money(period.contribution, currency)), .figure(.years(period.years)),
          .number(period.factor), .money(Money(period.presentValue, currency)),
        ]
    }
    let sum = indication.periods.reduce(0) { $0 + $1.presentValue }
    return ReportTable(
      "periods", columns: columns, rows: rows,
      total: [.phrase("total")] + Array(repeating: .empty, count: columns.count - 2)
        + [.money(Money(sum, currency))])
  }
}
