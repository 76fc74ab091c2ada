import ArgumentParser

@main
struct Pledge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledge", abstract: "Value intellectual property and the loans secured on it.",
    subcommands: [Verify.self])
}
