import ArgumentParser
import Jobs
import Reports

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read and check model files: all problems at once.",
    discussion: """
      Examples:
        pledge check patents.yaml
        pledge check *.yaml --error-format json
      """)

  @Argument(
    help: "Model files; - is standard input.", completion: .file(extensions: ["yaml", "json"]))
  var files: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: ConsoleOptions

  func run() throws {
    let console = options.console
    try console.run {
      var lines = ""
      var status = ExitStatus.done
      for file in files {
        do {
          let request = try JobRequest(console.document(file))
          let line: Phrase = "\(file): good, \(request.jobName)"
          lines += line.text(in: options.language) + "\n"
        } catch {
          let failure = try console.report(error)
          if status == .done { status = failure }
        }
      }
      if !options.quiet, !lines.isEmpty { try console.write(lines, to: output.output) }
      return status
    }
  }
}
