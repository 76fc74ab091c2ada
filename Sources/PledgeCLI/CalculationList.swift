import Calculators
import Foundation
import Jobs
import Reports

/// A list of named calculations: one a line, or with their whole contracts.
struct CalculationList {
  let calculators: [Calculator]

  init(_ calculators: [Calculator]) { self.calculators = calculators }

  func text(_ format: Calc.Format) -> String {
    switch format {
    case .text:
      let width = calculators.map(\.name.columns).max() ?? 0
      return calculators.map {
        CalculationText.padded($0.name, to: width) + "  " + $0.title + "\n"
      }.joined()
    case .csv:
      return CSV.row(["name", "title", "summary", "formula", "source"])
        + calculators.map {
          CSV.row([$0.name, $0.title, $0.summary, $0.formula, $0.source])
        }.joined()
    case .json: return JSONValue.array(calculators.map(contract)).pretty
    case .markdown: return MethodsDocument(calculators).text
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
      "name": .string(calculator.name), "title": .string(calculator.title),
      "summary": .string(calculator.summary), "formula": .string(calculator.formula),
      "inputs": .array(calculator.inputs.map(contract)),
      "outputs": .array(
        calculator.outputs.map {
          .object([
            "name": .string($0.name), "type": .string($0.type), "unit": .string($0.unit),
            "meaning": .string($0.meaning),
          ])
        }),
      "refusals": .array(
        calculator.refusals.map {
          .object(["input": .string($0.input), "condition": .string($0.condition)])
        }),
      "notes": .array(calculator.notes.map { .string($0) }),
      "source": .string(calculator.source),
    ])
  }

  private func contract(_ input: Input) -> JSONValue {
    .object([
      "name": .string(input.name), "type": .string(input.kind.words), "unit": .string(input.unit),
      "range": .string(input.range), "need": .string(input.need),
      "meaning": .string(input.meaning),
    ])
  }
}
