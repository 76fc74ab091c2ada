import ArgumentParser
import Jobs
import Reports

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of model files, for editors.",
    discussion: """
      Examples:
        pledge schema > pledge.schema.json
        pledge schema value-assets
      """)

  @Argument(help: "The job, such as value-assets; all jobs when none is named.")
  var job: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: ConsoleOptions

  func run() throws {
    let console = options.console
    try console.run {
      let name = job.isEmpty ? nil : try knownJob(job.joined(separator: " "))
      let schema = JobTable.schema(of: name, in: options.language) ?? .null
      try console.write(schema.pretty, to: output.output)
      return .done
    }
  }
}
