/// A report for people at a terminal: aligned by decimal point, a Chinese character two wide.
struct TextRenderer {
  let report: Report
  let printer: FigurePrinter
  let isColored: Bool

  var text: String {
    var parts = [heading(report.title, underline: "=")]
    for section in report.sections {
      if let title = section.heading { parts.append(heading(title, underline: "-")) }
      parts += section.blocks.map(block).filter { !$0.isEmpty }
    }
    if let stamp = report.stamp { parts.append(lines(StampText.lines(stamp, printer.language))) }
    return parts.joined(separator: "\n")
  }

  private func heading(_ phrase: Phrase, underline: Character) -> String {
    let words = phrase.text(in: printer.language)
    return paint(words, "1") + "\n" + String(repeating: underline, count: words.columns) + "\n"
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  private func block(_ block: ReportBlock) -> String {
    switch block {
    case .paragraph(let phrase): phrase.text(in: printer.language) + "\n"
    case .figures(let figures): list(figures)
    case .table(let table): self.table(table)
    case .findings(let findings):
      lines(
        findings.map { finding in
          let mark = finding.severity == .breach ? paint("!", "1;31") : "·"
          return "\(mark) \(finding.text.text(in: printer.language))"
        })
    }
  }

  /// Figures one a line: names, then numbers aligned by their points, then units.
  private func list(_ figures: [KeyFigure]) -> String {
    let labels = figures.map { $0.label.text(in: printer.language) }
    let texts = figures.map { printer.figure($0) }
    let width = labels.map(\.columns).max() ?? 0
    let before = texts.filter(\.isNumber).map(\.columnsBeforePoint).max() ?? 0
    return lines(
      figures.indices.map { place in
        let figure = texts[place]
        let indent = figure.isNumber ? before - figure.columnsBeforePoint : 0
        var line = labels[place].padded(to: width + 2) + String(repeating: " ", count: indent)
        line += figure.text
        if let error = figures[place].standardError {
          line += " ± " + printer.figure(error).text
        }
        return line
      })
  }

  private func table(_ table: ReportTable) -> String {
    var columns: [[String]] = []
    for place in table.columns.indices {
      let cells = (table.rows + (table.total.isEmpty ? [] : [table.total])).map {
        table.cell($0, place)
      }
      var texts = Report.texts(cells, printer)
      var title = table.columns[place].label.text(in: printer.language)
      if let unit = Report.sharedUnit(texts) {
        title += " (\(unit))"
        for row in texts.indices where texts[row].isNumber { texts[row].unit = "" }
      }
      columns.append(Self.aligned([FigureText(digits: title, isNumber: false)] + texts))
    }
    var rows = (0...(table.rows.count + (table.total.isEmpty ? 0 : 1))).map { row in
      var line = columns.map { $0[row] }.joined(separator: "  ")[...]
      while line.last == " " { line.removeLast() }
      return String(line)
    }
    let rule = columns.map { String(repeating: "─", count: $0[0].columns) }.joined(separator: "  ")
    if !table.total.isEmpty { rows.insert(rule, at: rows.count - 1) }
    rows.insert(rule, at: 1)
    let title = table.title.map { [$0.text(in: printer.language)] } ?? []
    return lines(title + rows)
  }

  /// A column's cells, all of one width: numbers by their decimal points and to the right.
  private static func aligned(_ cells: [FigureText]) -> [String] {
    let numbers = cells.filter(\.isNumber)
    let before = numbers.map(\.columnsBeforePoint).max() ?? 0
    let after = numbers.map { $0.text.columns - $0.columnsBeforePoint }.max() ?? 0
    let width = max(before + after, cells.map { $0.text.columns }.max() ?? 0)
    let isNumeric = !numbers.isEmpty
    return cells.map { cell in
      if cell.isNumber {
        let indent = width - before - after + before - cell.columnsBeforePoint
        return (String(repeating: " ", count: indent) + cell.text).padded(to: width)
      }
      let space = String(repeating: " ", count: width - cell.text.columns)
      return isNumeric ? space + cell.text : cell.text + space
    }
  }
}

/// The stamp of a run in words.
enum StampText {
  static func lines(_ stamp: RunStamp, _ language: Language) -> [String] {
    var phrases: [Phrase] = [
      "PledgeKit \(stamp.package), GSL \(stamp.gsl)", "request SHA-256 \(stamp.request)",
    ]
    phrases += stamp.files.map { "\($0.name) SHA-256 \($0.digest)" }
    if let seed = stamp.seed {
      let paths = stamp.paths ?? 0
      phrases.append("seed \(String(seed)), \(paths) paths")
    }
    return phrases.map { $0.text(in: language) }
  }
}
