import ArgumentParser
import Jobs
import Reports

/// What tables need beside what model files need.
struct TableOptions: ParsableArguments {
  @Option(
    help: """
      Rate at which the payments of a table's rows are discounted, such as "2.5% annual"; with it, \
      or with --quarantine, standard input is a table.
      """)
  var funding: String?

  @Option(
    help: "File for the rows of a table that have no figures; by default FILE.bad.csv.",
    completion: .file())
  var quarantine: String?
}

extension Run {
  /// Whether the files are tables: by their names, standard input by the options of tables.
  var isTable: Bool {
    files.contains { $0.hasSuffix(".csv") }
      || (files.contains("-") && (table.funding != nil || table.quarantine != nil))
  }

  /// Answers a table of loans.
  func runTable(_ console: Console) throws -> ExitStatus {
    guard files.count == 1, let file = files.first else {
      throw WrongUse(phrase: "a table of loans is run alone", help: ["give each table its own run"])
    }
    guard rendering.format == .text || rendering.format == .csv else {
      throw WrongUse(phrase: "a table of loans is answered in CSV")
    }
    let loans = try LoanTable(
      file, funding: table.funding, quarantine: table.quarantine, language: options.language,
      threads: simulation.threads)
    let progress = Progress(console)
    defer { progress.end() }
    let outcome = try loans.run(to: output.output) { progress.report($0, of: $1) }
    progress.end()
    console.say(outcome.encoding, of: file)
    guard outcome.failed > 0 else { return .done }
    console.say(
      "\(outcome.failed) of \(outcome.rows) rows have no figures; see \(loans.quarantineFile)")
    return .someRowsFailed
  }
}
