import Finance

/// A report as separated values: the key figures, then each table, with an empty line between.
///
/// Numbers are plain digits, as exact as they are; headings are the stable names.
struct TableRenderer {
  let report: Report
  let printer: FigurePrinter
  let separator: Character

  var text: String {
    var parts: [String] = []
    if !report.figures.isEmpty {
      let rows = report.figures.map { figure in
        [.init(figure.name)] + self.cells(.figure(figure.quantity))
      }
      parts.append(lines([[.init("figure"), .init("value"), .init("unit")]] + rows))
    }
    for table in report.tables {
      let rows = table.rows + (table.total.isEmpty ? [] : [table.total])
      let units = table.columns.indices.map { place in
        Set(
          rows.map { self.cells(table.cell($0, place)) }.filter { !$0[0].text.isEmpty }.map {
            $0[1].text
          })
      }
      let titles = zip(table.columns, units).map { column, units in
        let unit = units.count == 1 ? units.first ?? "" : ""
        return Cell(unit.isEmpty ? column.name : "\(column.name) (\(unit))")
      }
      let body = rows.map { row in
        table.columns.indices.map { place -> Cell in
          let cells = self.cells(table.cell(row, place))
          // In a column of several units each figure carries its own.
          return units[place].count > 1 && !cells[1].text.isEmpty
            ? Cell(cells[0].text + " " + cells[1].text) : cells[0]
        }
      }
      parts.append(lines([titles] + body))
    }
    return parts.joined(separator: "\n")
  }

  /// A field: a text that is made harmless, or digits that stay.
  struct Cell {
    let text: String
    var isNumber = false

    init(_ text: String, isNumber: Bool = false) {
      self.text = text
      self.isNumber = isNumber
    }
  }

  /// The value and its unit.
  private func cells(_ cell: ReportTable.Cell) -> [Cell] {
    switch cell {
    case .empty: [Cell(""), Cell("")]
    case .phrase(let phrase): [Cell(phrase.text(in: printer.language)), Cell("")]
    case .figure(let quantity): cells(quantity)
    }
  }

  private func cells(_ quantity: Quantity) -> [Cell] {
    func number(_ value: Double, _ unit: String) -> [Cell] {
      [Cell(value.isFinite ? JSONValue.shortest(value) : "", isNumber: true), Cell(unit)]
    }
    switch quantity {
    case .money(let money):
      guard money.currency == .cny, printer.unit.power > 0,
        let exact = try? DecimalNumber(money.amount),
        let scaled = try? exact.times(DecimalNumber("1e-\(printer.unit.power)"))
      else { return number(money.amount, money.currency.code) }
      return [Cell(scaled.description, isNumber: true), Cell(printer.unit.rawValue)]
    case .cash(let cash):
      let isScaled = cash.currency == .cny && printer.unit.power > 0
      let exact = DecimalNumber(cash)
      guard isScaled, let scaled = try? exact.times(DecimalNumber("1e-\(printer.unit.power)"))
      else { return [Cell(exact.description, isNumber: true), Cell(cash.currency.code)] }
      return [Cell(scaled.description, isNumber: true), Cell(printer.unit.rawValue)]
    case .rate(let rate): return number(rate.value, Quantity.compounding(rate))
    case .fraction(let value): return number(value, "")
    case .number(let value, let unit): return number(value, unit)
    case .years(let value): return number(value, "years")
    case .count(let count): return [Cell(String(count), isNumber: true), Cell("")]
    case .day(let day): return [Cell(day.description), Cell("")]
    case .text(let text): return [Cell(text), Cell("")]
    case .word(let label):
      return [Cell(Phrase(label).text(in: printer.language)), Cell("")]
    }
  }

  private func lines(_ rows: [[Cell]]) -> String {
    rows.map { $0.map(field).joined(separator: String(separator)) + "\n" }.joined()
  }

  /// A field as RFC 4180 has it; a text that a spreadsheet would run as a formula gets an
  /// apostrophe before it.
  private func field(_ cell: Cell) -> String {
    var text = cell.text
    if !cell.isNumber, let first = text.unicodeScalars.first,
      "=+-@\t\r".unicodeScalars.contains(first)
    {
      text = "'" + text
    }
    if separator == "\t" {
      return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r"
    }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
