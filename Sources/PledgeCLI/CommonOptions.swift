public import ArgumentParser
import Jobs
public import Reports

extension Rendering.Format: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension MoneyUnit: ExpressibleByArgument {}

/// How errors are written.
enum ErrorFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// Options of every verb: language and errors.
struct ConsoleOptions: ParsableArguments {
  @Option(help: "Language of our own words: en or zh.")
  var language: Language = .english

  @Option(help: "How errors are written: text, or json with one object a line.")
  var errorFormat: ErrorFormat = .text

  @Flag(name: [.short, .long], help: "Say nothing but results and errors.")
  var quiet = false

  var console: Console { Console(language: language, errorFormat: errorFormat, isQuiet: quiet) }
}

/// Where results go.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: "File for the result, written whole or not at all; - is standard output.",
    completion: .file())
  var output: String?
}

/// How reports are printed.
struct RenderingOptions: ParsableArguments {
  @Option(
    name: [.short, .long], help: "Form of the result: text, markdown, csv, tsv, json or ndjson.")
  var format: Rendering.Format = .text

  @Option(help: "Unit that amounts in yuan are printed in: 元, 千元, 万元, 亿元 or auto.")
  var unit: MoneyUnit = .yuan
}

/// What whoever runs a job may set beside its file.
struct SimulationOptions: ParsableArguments {
  @Option(help: "Seed of a simulation, in place of the file's.")
  var seed: UInt64?

  @Option(help: "Number of simulated paths, in place of the file's.")
  var paths: Int?

  @Option(help: "Number of threads; it changes no figure.")
  var threads: Int?

  func validate() throws {
    if let paths, !(1...1_000_000_000).contains(paths) {
      throw ValidationError("--paths must be from 1 to 1000000000")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be from 1 to 1024")
    }
  }
}
