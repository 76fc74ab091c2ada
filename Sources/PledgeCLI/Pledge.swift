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
    Signals.watch()
    Glibc.exit(await status(of: Array(CommandLine.arguments.dropFirst())))
  }

  private static func status(of arguments: [String]) async -> Int32 {
    // What is wrong with the command line is said as the command line asks for it.
    let asked = AskedOptions(arguments)
    let console = Console(language: asked.language, errorFormat: asked.errorFormat, isQuiet: false)
    do {
      do {
        let words = describing(arguments)
        if let wrong = mistypedVerb(asked.others) { throw wrong }
        if let verb = asked.helpedVerb(words) {
          try console.write(help(verb, asked.language), to: nil)
          return ExitStatus.done.rawValue
        }
        var command = try await asyncParseAsRoot(words)
        if var command = command as? any AsyncParsableCommand {
          try await command.run()
        } else {
          try command.run()
        }
        return ExitStatus.done.rawValue
      } catch  where exitCode(for: error) == .success {
        try console.write(fullMessage(for: error) + "\n", to: nil)
        return ExitStatus.done.rawValue
      }
    } catch let ending as Ending {
      return ending.status.rawValue
    } catch {
      return ((try? console.report(wrongUse(error, asked) ?? error)) ?? .failed).rawValue
    }
  }

  /// What the parser refuses, as a wrong use with the way to the help page.
  private static func wrongUse(_ error: any Error, _ asked: AskedOptions) -> WrongUse? {
    guard exitCode(for: error) == .validationFailure else { return nil }
    let verb = asked.others.first.flatMap { word in verbs.contains(word) ? word : nil }
    let help: Phrase = verb.map { "pledge help \($0) says more" } ?? "pledge help says more"
    return WrongUse(phrase: Phrase(matching: message(for: error)), help: [help])
  }

  /// The help page of a verb, or of the command when there is no such verb.
  static func help(_ verb: String, _ language: Language) throws -> String {
    let command = try CommandDescription.whole()
    return CommandHelp(
      command: command, verb: command.subcommands?.first { $0.commandName == verb },
      language: language, width: Terminal.columns
    ).text
  }

  /// `pledge calc METHOD --help` asks for the method's contract, not for the verb's options.
  private static func describing(_ arguments: [String]) -> [String] {
    guard arguments.first == "calc", arguments.contains(where: { $0.contains(".") }) else {
      return arguments
    }
    return arguments.map { $0 == "--help" || $0 == "-h" ? "--describe" : $0 }
  }

  private static var verbs: [String] {
    configuration.subcommands.compactMap { $0._commandName } + ["help"]
  }

  /// A first word that is no verb, with the verb it was meant to be.
  private static func mistypedVerb(_ arguments: [String]) -> WrongUse? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    if verbs.contains(word) { return nil }
    let nearest = Spelling.nearest(to: word, among: verbs)
    return WrongUse(
      phrase: nearest.map { "unknown verb \(word); did you mean \($0)?" }
        ?? "unknown verb \(word)",
      help: ["known verbs: \(verbs.joined(separator: ", "))"])
  }
}
