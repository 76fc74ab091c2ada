import Calculators
import Jobs
import Reports

/// The document of the named calculations, made from their declarations.
struct MethodsDocument {
  private let calculators: [Calculator]
  private let language: Language

  init(_ calculators: [Calculator], in language: Language) {
    self.calculators = calculators
    self.language = language
  }

  /// The document.
  var text: String {
    let families = CalculatorFamily.all.compactMap { family in
      let shown = calculators.filter { $0.family == family.name }
      return shown.isEmpty ? nil : (family, shown)
    }
    let opening: Phrase = """
      Every named calculation: \(calculators.count) of them in \(families.count) families. \
      `pledge calc NAME name=value…` runs one, `pledge calc NAME --help` says what stands here. \
      Rates and shares are fractions (`0.05`, or `5%`), times are in years. An input outside its \
      range is refused by name. [Validation.md](Validation.md) holds each method against published \
      and independently computed figures.
      """
    var text = "# \(words("Methods"))\n\n" + opening.text(in: language)
    text += "\n\n" + words("This file is made by `make docs`.") + "\n\n"
    text += row(["Family", "Methods", "Answers"])
    text += "| --- | ---: | --- |\n"
    for (family, shown) in families {
      text += Markdown.row([
        Markdown.link(words(family.title)), "\(shown.count)",
        Markdown.escaped(words(family.summary)),
      ])
    }
    for (family, shown) in families {
      let cases = CalculationList.cases(of: family.name)
      text += "\n## \(words(family.title))\n\n\(words(family.summary))\n"
      for calculator in shown { text += section(calculator, cases) }
    }
    return text
  }

  private func words(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private func words(_ english: String) -> String {
    Phrase(matching: english).text(in: language)
  }

  private func row(_ cells: [Phrase]) -> String { Markdown.row(cells.map { words($0) }) }

  private func section(_ calculator: Calculator, _ cases: [ReferenceCase]) -> String {
    var text = "\n### \(calculator.name)\n\n"
    text += "**\(Markdown.escaped(language.calculation(calculator.title)))"
    text += language == .english ? ".** " : "**　"
    text += Markdown.escaped(language.calculation(calculator.summary)) + "\n\n"
    if !calculator.formula.isEmpty { text += Markdown.code(calculator.formula) }
    text += row(["Input", "Form", "Unit", "Range", "Given", "Meaning"])
    text += "| --- | --- | --- | --- | --- | --- |\n"
    for input in calculator.inputs {
      let form = [input.kind.words, input.count].compactMap { $0.map { words($0) } }
        .joined(separator: ", ")
      text += Markdown.row([
        "`\(input.name)`", Markdown.escaped(form), Markdown.escaped(input.unit(in: language)),
        Markdown.escaped(input.range), Markdown.escaped(words(input.need)),
        Markdown.escaped(language.calculation(input.meaning)),
      ])
    }
    text += "\n" + row(["Output", "Form", "Unit", "Meaning"])
    text += "| --- | --- | --- | --- |\n"
    for output in calculator.outputs {
      text += Markdown.row([
        "`\(output.name)`", Markdown.escaped(words(output.typeInWords)),
        Markdown.escaped(output.unit(in: language)),
        Markdown.escaped(language.calculation(output.meaning)),
      ])
    }
    if !calculator.refusals.isEmpty {
      text += "\n\(words("Refused:"))\n\n"
      for refusal in calculator.refusals {
        text +=
          "- `\(refusal.input)`: \(Markdown.escaped(language.calculation(refusal.condition)))\n"
      }
    }
    if !calculator.notes.isEmpty {
      text += "\n\(words("Notes:"))\n\n"
      for note in calculator.notes { text += "- \(Markdown.escaped(language.calculation(note)))\n" }
    }
    let source: Phrase = "Source: \(Markdown.escaped(calculator.source))"
    text += "\n\(words(source))\n"
    if let example = calculator.example(among: cases), example.command.utf8.count <= 300 {
      text +=
        "\n\(words("Example:"))\n\n" + Markdown.code(example.command, language: "sh").dropLast()
    }
    return text
  }
}
