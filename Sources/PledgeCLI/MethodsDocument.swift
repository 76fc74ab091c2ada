import Calculators
import Jobs

/// The document of the named calculations, made from their declarations.
struct MethodsDocument {
  private let calculators: [Calculator]

  init(_ calculators: [Calculator]) { self.calculators = calculators }

  /// The document.
  var text: String {
    let families = CalculatorFamily.all.compactMap { family in
      let shown = calculators.filter { $0.family == family.name }
      return shown.isEmpty ? nil : (family, shown)
    }
    var text = """
      # Methods

      Every named calculation: \(calculators.count) of them in \(families.count) families. \
      `pledge calc NAME name=value…` runs one, `pledge calc NAME --help` says what stands here. \
      Rates and shares are fractions (`0.05`, or `5%`), times are in years. An input outside its \
      range is refused by name. [Validation.md](Validation.md) holds each method against published \
      and independently computed figures.

      This file is made by `make docs`.


      """
    text += Markdown.row(["Family", "Methods", "Answers"])
    text += "| --- | ---: | --- |\n"
    for (family, shown) in families {
      text += Markdown.row([
        Markdown.link(family.title), "\(shown.count)", Markdown.escaped(family.summary),
      ])
    }
    for (family, shown) in families {
      let cases = CalculationList.cases(of: family.name)
      text += "\n## \(family.title)\n\n\(family.summary)\n"
      for calculator in shown { text += section(calculator, cases) }
    }
    return text
  }

  private func section(_ calculator: Calculator, _ cases: [ReferenceCase]) -> String {
    var text = "\n### \(calculator.name)\n\n**\(Markdown.escaped(calculator.title)).** "
    text += Markdown.escaped(calculator.summary) + "\n\n"
    if !calculator.formula.isEmpty { text += Markdown.code(calculator.formula) }
    text += Markdown.row(["Input", "Form", "Unit", "Range", "Given", "Meaning"])
    text += "| --- | --- | --- | --- | --- | --- |\n"
    for input in calculator.inputs {
      let form = [input.kind.words, input.count].filter { !$0.isEmpty }.joined(separator: ", ")
      text += Markdown.row([
        "`\(input.name)`", Markdown.escaped(form), Markdown.escaped(input.unitInWords),
        Markdown.escaped(input.range), Markdown.escaped(input.need),
        Markdown.escaped(input.meaning),
      ])
    }
    text += "\n" + Markdown.row(["Output", "Form", "Unit", "Meaning"])
    text += "| --- | --- | --- | --- |\n"
    for output in calculator.outputs {
      text += Markdown.row([
        "`\(output.name)`", Markdown.escaped(output.typeInWords),
        Markdown.escaped(output.unitInWords), Markdown.escaped(output.meaning),
      ])
    }
    if !calculator.refusals.isEmpty {
      text += "\nRefused:\n\n"
      for refusal in calculator.refusals {
        text += "- `\(refusal.input)`: \(Markdown.escaped(refusal.condition))\n"
      }
    }
    if !calculator.notes.isEmpty {
      text += "\nNotes:\n\n"
      for note in calculator.notes { text += "- \(Markdown.escaped(note))\n" }
    }
    text += "\nSource: \(Markdown.escaped(calculator.source))\n"
    if let example = calculator.example(among: cases), example.command.utf8.count <= 300 {
      text += "\nExample:\n\n" + Markdown.code(example.command, language: "sh").dropLast()
    }
    return text
  }
}
