import ArgumentParser
import Calculators
import Jobs
import Reports

struct Calc: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do one named calculation.",
    discussion: """
      Examples:
        pledge calc --list income
        pledge calc income.growing-annuity --help
        pledge calc cashflow.annuity-present-value payment=1000 rate=5% periods=10
        pledge calc income.growing-annuity firstFlow=100 rate=8% --explain
        pledge calc market.hedonic --input inputs.json --format json
      """)

  /// The forms of a result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case json
    /// For the documents that are made from the declarations.
    case markdown

    static var allValueStrings: [String] { ["text", "csv", "json"] }
  }

  @Argument(
    help: "The calculation, as family.method; with --list, a family.",
    completion: .list(Calculator.all.map(\.name)))
  var method: String?

  @Argument(
    help: """
      Inputs as name=value; a list is written 1,2,3 or [1, 2, 3], a table [[1, 2], [3, 4]]; - reads \
      inputs from standard input.
      """)
  var inputs: [String] = []

  @Flag(help: "The names of the calculations, with what each computes.")
  var list = false

  @Flag(help: .hidden)
  var describe = false

  @Flag(help: "Show the intermediate figures too.")
  var explain = false

  @Option(
    help: "A file of inputs, JSON or YAML; - is standard input. name=value goes before it.",
    completion: .file())
  var input: String?

  @Option(name: [.short, .long], help: "Form of the result: text, csv or json.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: ConsoleOptions

  func run() throws {
    let console = options.console
    try console.run {
      guard let method, !list else {
        guard list else {
          try console.write(Pledge.help("calc", options.language), to: output.output)
          return .done
        }
        try console.write(
          CalculationList(try shown(method), in: options.language).text(format), to: output.output)
        return .done
      }
      let calculator = try known(method)
      if describe {
        let example = calculator.example(among: CalculationList.cases(of: calculator.family))
        let help = CalculationHelp(
          calculator: calculator, example: example?.command, language: options.language,
          width: Terminal.columns)
        try console.write(help.text, to: output.output)
        return .done
      }
      let written = try written(for: calculator)
      if written.isEmpty, calculator.inputs.contains(where: \.isRequired) {
        throw WrongUse(
          phrase: "\(method) needs inputs",
          help: ["pledge calc \(method) --help lists them"])
      }
      let figures = try figures(of: calculator, written).filter { explain || !$0.isWorking }
      let text =
        switch format {
        case .text, .markdown:
          CalculationText.text(figures, of: calculator, in: options.language)
        case .csv: CalculationText.csv(figures, of: calculator)
        case .json: CalculationText.json(figures, of: calculator).pretty
        }
      try console.write(text, to: output.output)
      return .done
    }
  }

  private func figures(
    of calculator: Calculator, _ written: [String: InputValue]
  ) throws -> [Figure] {
    do { return try calculator(written) } catch let refused as RefusedInputs {
      throw RefusedCall(refused, by: calculator, given: written)
    }
  }

  /// The inputs of the file, with those of the command line before them.
  private func written(for calculator: Calculator) throws -> [String: InputValue] {
    let assignments = inputs.filter { $0 != "-" }
    let isPiped = assignments.count < inputs.count
    if isPiped, let input, input != "-" {
      throw WrongUse(phrase: "inputs come from one file: \(input) or standard input")
    }
    let file = isPiped ? "-" : input
    var written = try file.map { try WrittenInputs.read(options.console.document($0)) } ?? [:]
    do throws(WrittenInputs.Unreadable) {
      written.merge(try WrittenInputs.read(assignments, for: calculator)) { _, later in later }
    } catch {
      let names = calculator.inputs.map(\.name).joined(separator: ", ")
      throw switch error {
      case .form(let texts):
        WrongUse(
          phrase: "cannot read \(texts.map { Phrase(verbatim: $0) }) as name=value",
          help: ["inputs of \(calculator.name): \(names)"])
      case .repeated(let inputs):
        WrongUse(phrase: "given twice: \(inputs.map { Phrase(verbatim: $0) })")
      }
    }
    return written
  }

  /// The calculations of a family, or all.
  private func shown(_ family: String?) throws(WrongUse) -> [Calculator] {
    guard let family else { return Calculator.all }
    let shown = Calculator.all.filter { $0.family == family || $0.name == family }
    if !shown.isEmpty { return shown }
    let known = CalculatorFamily.all.map(\.name)
    let nearest = Spelling.nearest(to: family, among: known)
    throw WrongUse(
      phrase: nearest.map { "unknown family \(family); did you mean \($0)?" }
        ?? "unknown family \(family)",
      help: ["known families: \(known.joined(separator: ", "))"])
  }

  private func known(_ name: String) throws(WrongUse) -> Calculator {
    if let calculator = Calculator.named(name) { return calculator }
    let search = CalculationSearch(for: name)
    let all: Phrase = "pledge calc --list lists them"
    if let nearest = search.nearest {
      throw WrongUse(
        phrase: "unknown calculation \(name); did you mean \(nearest)?", help: [all])
    }
    throw WrongUse(
      phrase: "unknown calculation \(name)",
      help: search.found.map { calculator in
        let title = options.language.calculation(calculator.title)
        return Phrase(verbatim: "\(calculator.name)  \(title)")
      } + [all])
  }
}
