import Calculators
import Foundation
import Glibc
import Jobs
import Reports

/// A list of named calculations: one a line, or with their whole contracts.
struct CalculationList {
  let calculators: [Calculator]
  let language: Language

  init(_ calculators: [Calculator], in language: Language) {
    self.calculators = calculators
    self.language = language
  }

  func text(_ format: Calc.Format) -> String {
    switch format {
    case .text:
      let width = calculators.map(\.name.columns).max() ?? 0
      let indent = String(repeating: " ", count: width + 2)
      return calculators.map { calculator in
        var title = language.calculation(calculator.title)
        // A line a calculation for programs; lines that fit for people.
        if Terminal.isTerminal(STDOUT_FILENO) {
          title = title.wrapped(to: max(24, Terminal.columns - width - 2))
            .joined(separator: "\n" + indent)
        }
        return CalculationText.padded(calculator.name, to: width) + "  " + title + "\n"
      }.joined()
    case .csv:
      return CSV.row(["name", "title", "summary", "formula", "source"])
        + calculators.map {
          CSV.row([
            $0.name, language.calculation($0.title), language.calculation($0.summary), $0.formula,
            $0.source,
          ])
        }.joined()
    case .json: return JSONValue.array(calculators.map(contract)).pretty
    case .markdown: return MethodsDocument(calculators, in: language).text
    }
  }

  /// The shipped reference cases of a family; none where they cannot be read.
  static func cases(of family: String) -> [ReferenceCase] {
    guard let folder = ShippedFiles.models()?.appending(path: "Reference"),
      let document = try? ModelDocument(file: folder.appending(path: family + ".json").path)
    else { return [] }
    return (try? ReferenceFile(document).cases) ?? []
  }

  private func contract(_ calculator: Calculator) -> JSONValue {
    .object([
      "name": .string(calculator.name), "title": .string(language.calculation(calculator.title)),
      "summary": .string(language.calculation(calculator.summary)),
      "formula": .string(calculator.formula),
      "inputs": .array(calculator.inputs.map(contract)),
      "outputs": .array(
        calculator.outputs.map {
          .object([
            "name": .string($0.name), "type": .string($0.type), "unit": .string($0.unit),
            "meaning": .string(language.calculation($0.meaning)),
          ])
        }),
      "refusals": .array(
        calculator.refusals.map {
          .object([
            "input": .string($0.input),
            "condition": .string(language.calculation($0.condition)),
          ])
        }),
      "notes": .array(calculator.notes.map { .string(language.calculation($0)) }),
      "source": .string(calculator.source),
    ])
  }

  private func contract(_ input: Input) -> JSONValue {
    .object([
      "name": .string(input.name), "type": .string(input.kind.words.text(in: language)),
      "unit": .string(input.unit),
      "range": .string(input.range), "need": .string(input.need.text(in: language)),
      "meaning": .string(language.calculation(input.meaning)),
    ])
  }
}
