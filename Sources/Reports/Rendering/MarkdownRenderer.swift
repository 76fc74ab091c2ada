/// A report in Markdown, for documents and reviews.
struct MarkdownRenderer {
  let report: Report
  let printer: FigurePrinter

  var text: String {
    var parts = ["# " + words(report.title)]
    for section in report.sections {
      if let heading = section.heading { parts.append("## " + words(heading)) }
      parts += section.blocks.map(block).filter { !$0.isEmpty }
    }
    if let stamp = report.stamp {
      parts.append(
        "---\n\n"
          + StampText.lines(stamp, printer.language).map { "<sub>\($0)</sub>" }
          .joined(separator: "<br>\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func words(_ phrase: Phrase) -> String { Self.escaped(phrase.text(in: printer.language)) }

  private func block(_ block: ReportBlock) -> String {
    switch block {
    case .paragraph(let phrase): words(phrase)
    case .figures(let figures):
      rows(
        ["", ""], [false, true],
        figures.map { figure in
          let error = figure.standardError.map { " ± " + printer.figure($0).text } ?? ""
          return [words(figure.label), Self.escaped(printer.figure(figure).text + error)]
        })
    case .table(let table): self.table(table)
    case .findings(let findings):
      findings.map { finding in
        let mark = finding.severity == .breach ? "**!** " : ""
        return "- " + mark + words(finding.text)
      }.joined(separator: "\n")
    }
  }

  private func table(_ table: ReportTable) -> String {
    var titles: [String] = []
    var columns: [[FigureText]] = []
    for place in table.columns.indices {
      let cells = (table.rows + (table.total.isEmpty ? [] : [table.total])).map {
        table.cell($0, place)
      }
      var texts = Report.texts(cells, printer)
      var title = words(table.columns[place].label)
      if let unit = Report.sharedUnit(texts) {
        title += " (\(unit))"
        for row in texts.indices where texts[row].isNumber { texts[row].unit = "" }
      }
      titles.append(title)
      columns.append(texts)
    }
    let isNumeric = columns.map { $0.contains(where: \.isNumber) }
    let count = table.rows.count + (table.total.isEmpty ? 0 : 1)
    let body = (0..<count).map { row in
      columns.map { column in
        let cell = Self.escaped(column[row].text)
        return row == table.rows.count && !cell.isEmpty ? "**\(cell)**" : cell
      }
    }
    let title = table.title.map { "**\(words($0))**\n\n" } ?? ""
    return title + rows(titles, isNumeric, body)
  }

  private func rows(_ titles: [String], _ isNumeric: [Bool], _ body: [[String]]) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = row(isNumeric.map { $0 ? "---:" : "---" })
    return ([row(titles), rule] + body.map(row)).joined(separator: "\n")
  }

  /// The text with the signs that Markdown would take for its own made plain.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>|#".contains(character) { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
    return result
  }
}
