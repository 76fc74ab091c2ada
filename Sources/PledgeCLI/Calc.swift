import ArgumentParser
import Calculators
import Jobs
import Reports

struct Calc: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do one named calculation.",
    discussion: """
      Examples:
        pledge calc --list
        pledge calc cashflow.net-present-value --help
        pledge calc cashflow.annuity-present-value payment=1000 rate=5% periods=10
      """)

  /// The forms of a result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case json
  }

  @Argument(
    help: "The calculation, as family.method.",
    completion: .list(Calculator.all.map(\.name)))
  var method: String?

  @Argument(help: "Inputs as name=value; a list is written 1,2,3 or [1, 2, 3].")
  var inputs: [String] = []

  @Flag(help: "The names of the calculations, with what each computes.")
  var list = false

  @Flag(help: .hidden)
  var describe = false

  @Flag(help: "Show the intermediate figures too.")
  var working = false

  @Option(help: "A file of inputs, YAML or JSON; - is standard input.", completion: .file())
  var from: String?

  @Option(name: [.short, .long], help: "Form of the result: text, csv or json.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: ConsoleOptions

  func run() throws {
    let console = options.console
    try console.run {
      guard let method, !list else {
        guard list else { throw CleanExit.helpRequest(self) }
        try console.write(CalculationText.list(family: method), to: output.output)
        return .done
      }
      let calculator = try known(method)
      if describe {
        try console.write(CalculationText.help(calculator), to: output.output)
        return .done
      }
      var written = try from.map { try WrittenInputs.read(ModelDocument(file: $0)) } ?? [:]
      do throws(WrittenInputs.Unreadable) {
        written.merge(try WrittenInputs.read(inputs, for: calculator)) { _, later in later }
      } catch {
        throw WrongUse(
          phrase: "cannot read \(error.text) as name=value",
          help: ["inputs of \(method): \(calculator.inputs.map(\.name).joined(separator: ", "))"])
      }
      if written.isEmpty, calculator.inputs.contains(where: \.isRequired) {
        throw WrongUse(
          phrase: "\(method) needs inputs",
          help: ["pledge calc \(method) --help lists them"])
      }
      let figures = try calculator(written).filter { working || !$0.isWorking }
      let text =
        switch format {
        case .text: CalculationText.text(figures, of: calculator)
        case .csv: CalculationText.csv(figures, of: calculator)
        case .json: CalculationText.json(figures, of: calculator).pretty
        }
      try console.write(text, to: output.output)
      return .done
    }
  }

  private func known(_ name: String) throws(WrongUse) -> Calculator {
    if let calculator = Calculator.named(name) { return calculator }
    let nearest = Spelling.nearest(to: name, among: Calculator.all.map(\.name))
    throw WrongUse(
      phrase: nearest.map { "unknown calculation \(name); did you mean \($0)?" }
        ?? "unknown calculation \(name)",
      help: ["pledge calc --list lists them"])
  }
}
