import Calculators
import Reports

/// The page of a named calculation: what it takes, gives and refuses, and where it comes from.
struct CalculationHelp {
  let calculator: Calculator
  /// A command that runs; nil where no reference case gives one.
  let example: String?
  let language: Language
  /// The width of the page in columns.
  let width: Int

  var text: String {
    var lines = [calculator.name] + wrapped(language.calculation(calculator.title))
    lines += [""] + wrapped(language.calculation(calculator.summary))
    if !calculator.formula.isEmpty {
      lines += ["", words("FORMULA:")] + wrapped(calculator.formula, indent: 2)
    }
    lines += ["", words("INPUTS:")]
    let inputs = calculator.inputs.map(\.name.columns).max() ?? 0
    for input in calculator.inputs {
      let details =
        [words(input.kind.words), input.unit(in: language), input.range]
        + [input.count, input.need].compactMap { $0.map { words($0) } }
      lines += entry(input.name, inputs, input.meaning, details)
    }
    lines += ["", words("OUTPUTS:")]
    let outputs = calculator.outputs.map(\.name.columns).max() ?? 0
    for output in calculator.outputs {
      lines += entry(
        output.name, outputs, output.meaning,
        [words(output.typeInWords), output.unit(in: language)])
    }
    if !calculator.refusals.isEmpty {
      lines += ["", words("REFUSED:")]
      for refusal in calculator.refusals {
        lines += item("\(refusal.input): \(language.calculation(refusal.condition))")
      }
    }
    // A command is never broken, so that it can be copied.
    if let example { lines += ["", words("EXAMPLE:"), "  " + example] }
    if !calculator.notes.isEmpty {
      lines += ["", words("NOTES:")]
      for note in calculator.notes { lines += item(language.calculation(note)) }
    }
    lines += ["", words("SOURCE:")] + wrapped(calculator.source, indent: 2)
    return lines.map { $0 + "\n" }.joined()
  }

  /// A name with its meaning and, in brackets, its form, unit and range.
  private func entry(
    _ name: String, _ column: Int, _ meaning: String, _ details: [String]
  ) -> [String] {
    let details = details.filter { !$0.isEmpty }.joined(separator: "; ")
    let indent = min(column, 24) + 4
    let words = [language.calculation(meaning), details.isEmpty ? "" : "(\(details))"]
      .filter { !$0.isEmpty }.joined(separator: " ")
    var lines = wrapped(words, indent: indent)
    let start = "  " + name
    guard start.columns + 2 <= indent, let first = lines.first else { return [start] + lines }
    lines[0] = CalculationText.padded(start, to: indent) + first.dropFirst(indent)
    return lines
  }

  /// A line of a list, the later lines under the first.
  private func item(_ text: String) -> [String] {
    var lines = wrapped(text, indent: 4)
    if let first = lines.first { lines[0] = String(first.dropFirst(2)) }
    return lines
  }

  private func words(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private func wrapped(_ text: String, indent: Int = 0) -> [String] {
    text.wrapped(to: max(20, width - indent)).map { String(repeating: " ", count: indent) + $0 }
  }
}
