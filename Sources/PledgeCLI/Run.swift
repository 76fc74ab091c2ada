import ArgumentParser
import Glibc
import Jobs
import Reports

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read model files, do their jobs, print the reports.",
    discussion: """
      Examples:
        pledge run patents.yaml
        pledge run patents.yaml --format markdown --language zh --unit 万元 --output patents.md
        pledge run - --format json < patents.yaml
        pledge run loans.csv --funding "2.5% annual" --output answers.csv
        pledge run - --funding "2.5% annual" < loans.csv > answers.csv
      """)

  @Argument(
    help: "Model files, or tables of loans ending .csv; - is standard input.",
    completion: .file(extensions: ["yaml", "json", "csv"]))
  var files: [String]

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var table: TableOptions
  @OptionGroup var options: ConsoleOptions

  func run() throws {
    let console = options.console
    try console.run {
      if isTable { return try runTable(console) }
      var reports: [Report] = []
      var status = ExitStatus.done
      for file in files {
        do {
          reports.append(try report(of: file, console))
        } catch {
          let failure = try console.report(error)
          if status == .done { status = failure }
        }
      }
      // A file that would lack a report is not written at all.
      if status != .done, output.output != nil { return status }
      if !reports.isEmpty { try console.write(text(of: reports), to: output.output) }
      let isNo = reports.contains { report in
        report.findings.contains { $0.severity == .breach }
      }
      return status == .done && isNo ? .answerIsNo : status
    }
  }

  private func report(of file: String, _ console: Console) throws -> Report {
    let request = try JobRequest(console.document(file))
    let progress = Progress(console)
    defer { progress.end() }
    return try request.run(
      RunOptions(
        seed: simulation.seed, paths: simulation.paths, threads: simulation.threads,
        progress: { progress.report($0, of: $1) }))
  }

  private func text(of reports: [Report]) -> String {
    let isTerminal = output.output == nil || output.output == "-"
    let form = Rendering(
      format: rendering.format, language: options.language, unit: rendering.unit,
      isColored: rendering.format == .text && isTerminal && Terminal.showsColors(STDOUT_FILENO))
    if rendering.format == .json, reports.count > 1 {
      return JSONValue.array(reports.map { $0.json(in: options.language) }).pretty
    }
    let separator = rendering.format == .ndjson ? "" : "\n"
    return reports.map { $0.text(form) }.joined(separator: separator)
  }
}
