import ArgumentParser
import Glibc
import Jobs
import Reports

@main
struct Pledge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledge",
    abstract: "Value intellectual property and the loans secured on it.",
    discussion: """
      Examples:
        pledge new value-assets > patents.yaml     a commented model to start from
        pledge run patents.yaml                    its report
        pledge explain patents.yaml value          one figure, down to its inputs
      """,
    version: "PledgeKit \(RunStamp.packageVersion)",
    subcommands: [
      Run.self, Check.self, Explain.self, New.self, Calc.self, Verify.self, Schema.self,
      Version.self,
    ])

  /// Parses the command line and runs the verb; the only way out of the program.
  static func main() async {
    // A closed pipe shall be an answer of the system, not a signal.
    signal(SIGPIPE, SIG_IGN)
    Glibc.exit(await status(of: Array(CommandLine.arguments.dropFirst())))
  }

  private static func status(of arguments: [String]) async -> Int32 {
    do {
      if let wrong = mistypedVerb(arguments) { throw wrong }
      var command = try await asyncParseAsRoot(Self.describing(arguments))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return ExitStatus.done.rawValue
    } catch let ending as Ending {
      return ending.status.rawValue
    } catch let wrong as WrongUse {
      let console = Console(language: .english, errorFormat: .text, isQuiet: false)
      return ((try? console.report(wrong)) ?? .wrongUse).rawValue
    } catch {
      return await report(error)
    }
  }

  /// Help, completions and versions go to the output; misuse goes to standard error.
  private static func report(_ error: any Error) async -> Int32 {
    let code = exitCode(for: error).rawValue
    let text = fullMessage(for: error)
    guard code == 0 else {
      if !text.isEmpty { CheckedOutput.message(text + "\n") }
      return code
    }
    let console = Console(language: .english, errorFormat: .text, isQuiet: false)
    do {
      if !text.isEmpty { try console.write(text + "\n", to: nil) }
      return code
    } catch {
      return ((try? console.report(error)) ?? .failed).rawValue
    }
  }

  /// `pledge calc METHOD --help` asks for the method's contract, not for the verb's options.
  private static func describing(_ arguments: [String]) -> [String] {
    guard arguments.first == "calc", arguments.contains(where: { $0.contains(".") }) else {
      return arguments
    }
    return arguments.map { $0 == "--help" || $0 == "-h" ? "--describe" : $0 }
  }

  /// A first word that is no verb, with the verb it was meant to be.
  private static func mistypedVerb(_ arguments: [String]) -> WrongUse? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    let verbs = configuration.subcommands.compactMap { $0._commandName } + ["help"]
    if verbs.contains(word) { return nil }
    let nearest = Spelling.nearest(to: word, among: verbs)
    return WrongUse(
      phrase: nearest.map { "unknown verb \(word); did you mean \($0)?" }
        ?? "unknown verb \(word)",
      help: ["known verbs: \(verbs.joined(separator: ", "))"])
  }
}
