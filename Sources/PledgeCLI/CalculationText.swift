import Calculators
import Reports

/// The figures of a named calculation in words.
enum CalculationText {
  /// The figures one a line, in the digits that read back to the same number.
  static func text(
    _ figures: [Figure], of calculator: Calculator, in language: Language
  ) -> String {
    let width = figures.map(\.name.columns).max() ?? 0
    return figures.map { figure in
      let unit = language.unit(unit(of: figure, calculator))
      let value = written(figure.content)
      return padded(figure.name, to: width) + "  " + value + (unit.isEmpty ? "" : " " + unit) + "\n"
    }.joined()
  }

  /// The figures as rows of name, value and unit.
  static func csv(_ figures: [Figure], of calculator: Calculator) -> String {
    let rows = figures.map { figure in
      CSV.row([figure.name, written(figure.content), unit(of: figure, calculator)])
    }
    return "figure,value,unit\n" + rows.joined()
  }

  /// The figures by name.
  static func json(_ figures: [Figure], of calculator: Calculator) -> JSONValue {
    .object([
      "method": .string(calculator.name),
      "figures": .object(figures.map { JSONValue.Member($0.name, json($0.content)) }),
      "units": .object(
        calculator.outputs.filter { !$0.unit.isEmpty }.map {
          JSONValue.Member($0.name, .string($0.unit))
        }),
      "source": .string(calculator.source),
    ])
  }

  private static func unit(of figure: Figure, _ calculator: Calculator) -> String {
    calculator.outputs.first { $0.name == figure.name }?.unit ?? ""
  }

  static func written(_ content: Figure.Content) -> String {
    switch content {
    case .text(let text): text
    case .day: json(content).line.replacing("\"", with: "")
    case .null: "–"
    default: json(content).line.replacing(",", with: ", ").replacing("\"", with: "")
    }
  }

  static func json(_ content: Figure.Content) -> JSONValue {
    switch content {
    case .number(let value): .number(value)
    case .numbers(let values): .array(values.map { .number($0) })
    case .table(let rows): .array(rows.map { .array($0.map { .number($0) }) })
    case .integer(let value): .integer(value)
    case .integers(let values): .array(values.map { .integer($0) })
    case .boolean(let value): .boolean(value)
    case .booleans(let values): .array(values.map { .boolean($0) })
    case .text(let text): .string(text)
    case .texts(let texts): .array(texts.map { .string($0) })
    case .day(let day): .string("\(day)")
    case .days(let days): .array(days.map { .string("\($0)") })
    case .null: .null
    }
  }

  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.columns))
  }
}
