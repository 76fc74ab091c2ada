import ArgumentParser
import Jobs
import Reports

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how a figure came about, down to inputs, assumptions and references.",
    discussion: """
      Examples:
        pledge explain patents.yaml
        pledge explain patents.yaml value --depth 2
        pledge explain patents.yaml --list
      """)

  /// The forms of an explanation.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case json
  }

  @Argument(
    help: "A model file; - is standard input.", completion: .file(extensions: ["yaml", "json"]))
  var file: String

  @Argument(help: "The figure, by its stable name; the whole result when none is named.")
  var figure: String?

  @Flag(help: "Only the names of the figures that can be explained.")
  var list = false

  @Option(help: "How many levels down; all of them when it is not given.")
  var depth: Int?

  @Option(name: [.short, .long], help: "Form of the explanation: text, markdown or json.")
  var format: Format = .text

  @Option(help: "Unit that amounts in yuan are printed in: 元, 千元, 万元, 亿元 or auto.")
  var unit: MoneyUnit = .yuan

  @OptionGroup var output: OutputOptions
  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var options: ConsoleOptions

  func validate() throws {
    if let depth, depth < 0 { throw ValidationError("--depth must not be negative") }
  }

  func run() throws {
    let console = options.console
    try console.run {
      let report = try JobRequest(console.document(file)).run(
        RunOptions(
          seed: simulation.seed, paths: simulation.paths, threads: simulation.threads))
      let names = report.explainedNames
      if list {
        try console.write(names.map { $0 + "\n" }.joined(), to: output.output)
        return .done
      }
      let rendering = Rendering(language: options.language, unit: unit)
      guard let renderer = report.explain(figure, rendering) else {
        if names.isEmpty { throw WrongUse(phrase: "this job has no figures to explain") }
        let nearest = Spelling.nearest(to: figure ?? "", among: names)
        throw WrongUse(
          phrase: nearest.map { "unknown figure \(figure ?? ""); did you mean \($0)?" }
            ?? "unknown figure \(figure ?? "")",
          help: ["known figures: \(names.joined(separator: ", "))"])
      }
      let text =
        switch format {
        case .text: renderer.text(depth: depth)
        case .markdown: "```\n" + renderer.text(depth: depth) + "```\n"
        case .json: renderer.json.pretty
        }
      try console.write(text, to: output.output)
      return .done
    }
  }
}
