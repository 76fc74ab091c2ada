public import Finance

/// A report for programs: stable names, units beside numbers, cash as decimal text.
struct JSONRenderer {
  let report: Report
  let language: Language

  /// The whole report as one document.
  var document: JSONValue {
    .object([
      "title": words(report.title),
      "figures": .object(report.figures.map { JSONValue.Member($0.name, figure($0)) }),
      "tables": .object(report.tables.map { JSONValue.Member($0.name, table($0)) }),
      "findings": .array(report.findings.map(finding)),
      "explanation": report.explanation.map {
        ExplanationRenderer(
          explanation: $0, origins: report.origins,
          printer: FigurePrinter(language: language, unit: .yuan)
        ).json
      },
      "stamp": report.stamp.map(stamp),
    ])
  }

  /// The report as one object a line: figures, rows, findings, stamp.
  var lines: String {
    var lines = report.figures.map { one -> JSONValue in
      .object([.init("figure", .string(one.name))] + members(figure(one)))
    }
    for table in report.tables {
      lines += rows(table).map {
        .object(["table": .string(table.name), "row": $0])
      }
    }
    lines += report.findings.map { .object([.init("finding", finding($0))]) }
    if let stamp = report.stamp { lines.append(.object([.init("stamp", self.stamp(stamp))])) }
    return lines.map { $0.line + "\n" }.joined()
  }

  private func words(_ phrase: Phrase) -> JSONValue { .string(phrase.text(in: language)) }

  private func members(_ value: JSONValue) -> [JSONValue.Member] {
    if case .object(let members) = value { return members }
    return []
  }

  private func figure(_ figure: KeyFigure) -> JSONValue {
    .object(
      [.init("label", words(figure.label)), .init("value", figure.quantity.json)]
        + (figure.standardError.map { [.init("standardError", $0.json)] } ?? []))
  }

  private func table(_ table: ReportTable) -> JSONValue {
    .object([
      "title": table.title.map(words),
      "columns": .array(
        table.columns.map { .object(["name": .string($0.name), "label": words($0.label)]) }),
      "rows": .array(rows(table)),
      "total": table.total.isEmpty ? nil : row(table.total, table),
    ])
  }

  private func rows(_ table: ReportTable) -> [JSONValue] { table.rows.map { row($0, table) } }

  private func row(_ row: [ReportTable.Cell], _ table: ReportTable) -> JSONValue {
    .object(
      table.columns.enumerated().map { place, column in
        switch table.cell(row, place) {
        case .figure(let quantity): JSONValue.Member(column.name, quantity.json)
        case .phrase(let phrase): JSONValue.Member(column.name, words(phrase))
        case .empty: JSONValue.Member(column.name, .null)
        }
      })
  }

  private func finding(_ finding: Finding) -> JSONValue {
    .object(["severity": .string(finding.severity.rawValue), "text": words(finding.text)])
  }

  private func stamp(_ stamp: RunStamp) -> JSONValue {
    .object([
      "package": .string(stamp.package), "gsl": .string(stamp.gsl),
      "request": .string(stamp.request), "seed": stamp.seed.map { .string(String($0)) },
      "paths": stamp.paths.map { .integer($0) },
      "files": stamp.files.isEmpty
        ? nil
        : .array(
          stamp.files.map {
            .object(["name": .string($0.name), "sha256": .string($0.digest)])
          }),
    ])
  }
}

extension Quantity {
  /// The figure for programs: money and cash with their currency, numbers with a unit beside.
  public var json: JSONValue {
    func number(_ value: Double, _ unit: String) -> JSONValue {
      .object(["value": .number(value), "unit": .string(unit)])
    }
    switch self {
    case .money(let money):
      return .object([
        "amount": .number(money.amount), "currency": .string(money.currency.code),
      ])
    case .cash(let cash):
      return .object([
        "amount": .string(DecimalNumber(cash).description),
        "currency": .string(cash.currency.code),
      ])
    case .rate(let rate): return number(rate.value, "per year, " + Self.compounding(rate))
    case .fraction(let value): return number(value, "fraction")
    case .number(let value, let unit): return number(value, unit)
    case .years(let value): return number(value, "years")
    case .count(let count): return .integer(count)
    case .day(let day): return .string(day.description)
    case .text(let text): return .string(text)
    case .word(let label): return .string(label.description)
    }
  }

  /// The word that a rate's compounding is written with in model files.
  static func compounding(_ rate: Rate) -> String {
    rate.description.split(separator: " ", maxSplits: 1).last.map(String.init) ?? ""
  }
}
