import ArgumentParser
import Jobs
import Reports

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a commented model file to start from.",
    discussion: """
      Examples:
        pledge new                                 the jobs there are
        pledge new value-assets > patents.yaml
      """)

  @Argument(help: "The job, such as value-assets; the list of jobs when none is named.")
  var job: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: ConsoleOptions

  func run() throws {
    let console = options.console
    try console.run {
      if job.isEmpty {
        let width = JobTable.names.map(\.columns).max() ?? 0
        let lines = JobTable.names.map { name in
          let meaning = JobTable.meaning(of: name)?.text(in: options.language) ?? ""
          return name + String(repeating: " ", count: width + 2 - name.columns) + meaning + "\n"
        }
        try console.write(lines.joined(), to: output.output)
        return .done
      }
      let name = try knownJob(job.joined(separator: " "))
      try console.write(
        JobTable.template(of: name, in: options.language) ?? "", to: output.output)
      return .done
    }
  }
}

/// The job of a name as it is typed.
///
/// - Throws: `WrongUse` for an unknown one.
func knownJob(_ typed: String) throws(WrongUse) -> String {
  if let name = JobTable.name(matching: typed) { return name }
  let nearest = Spelling.nearest(to: typed, among: JobTable.names)
  throw WrongUse(
    phrase: nearest.map { "unknown job \(typed); did you mean \($0)?" } ?? "unknown job \(typed)",
    help: ["known jobs: \(JobTable.names.joined(separator: ", "))"])
}
