import ArgumentParser

@main
struct Pledge: ParsableCommand {
  mutating func run() throws {}
}
