/// How a report is printed.
public struct Rendering: Hashable, Sendable {
  /// The forms a report can be printed in.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case text
    case markdown
    case csv
    case tsv
    case json
    case ndjson
  }

  /// The form.
  public let format: Format
  /// The language of our own words.
  public let language: Language
  /// The unit of amounts in yuan.
  public let unit: MoneyUnit
  /// Whether the terminal shows colours.
  public let isColored: Bool

  /// How a report is printed.
  public init(
    format: Format = .text, language: Language = .english, unit: MoneyUnit = .yuan,
    isColored: Bool = false
  ) {
    self.format = format
    self.language = language
    self.unit = unit
    self.isColored = isColored
  }
}

extension Report {
  /// The report in a form, ending in a line break.
  public func text(_ rendering: Rendering) -> String {
    let printer = FigurePrinter(
      language: rendering.language, unit: rendering.unit.resolved(for: self))
    return switch rendering.format {
    case .text: TextRenderer(report: self, printer: printer, isColored: rendering.isColored).text
    case .markdown: MarkdownRenderer(report: self, printer: printer).text
    case .csv: TableRenderer(report: self, printer: printer, separator: ",").text
    case .tsv: TableRenderer(report: self, printer: printer, separator: "\t").text
    case .json: JSONRenderer(report: self, language: rendering.language).document.pretty
    case .ndjson: JSONRenderer(report: self, language: rendering.language).lines
    }
  }

  /// The report as one JSON document.
  public func json(in language: Language) -> JSONValue {
    JSONRenderer(report: self, language: language).document
  }

  /// The unit that a column's amounts share, to stand in its heading; nil if they do not.
  static func sharedUnit(_ cells: [FigureText]) -> String? {
    let numbers = cells.filter(\.isNumber)
    guard let unit = numbers.first?.unit, !unit.isEmpty, unit != "%",
      numbers.allSatisfy({ $0.unit == unit })
    else { return nil }
    return String(unit.drop { $0 == " " })
  }

  /// The cells of a column in words and digits.
  static func texts(_ column: [ReportTable.Cell], _ printer: FigurePrinter) -> [FigureText] {
    column.map { cell in
      switch cell {
      case .figure(let quantity): printer.figure(quantity)
      case .phrase(let phrase):
        FigureText(digits: phrase.text(in: printer.language), isNumber: false)
      case .empty: FigureText(digits: "", isNumber: false)
      }
    }
  }
}
