import ArgumentParser
import Jobs
import Reports

struct Version: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the versions that every report is stamped with.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: ConsoleOptions

  func run() throws {
    try options.console.run {
      try options.console.write(
        "PledgeKit \(RunStamp.packageVersion)\nGSL \(JobTable.versionOfGSL)\n",
        to: output.output)
      return .done
    }
  }
}
