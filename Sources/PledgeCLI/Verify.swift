import ArgumentParser
import Foundation
import Jobs

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run reference cases: source, expected, got.")

  @Option(help: "Only the cases of one family.")
  var family: String?

  @Flag(help: "Only the cases that miss.")
  var misses = false

  @Argument(help: "Files of reference cases; the shipped ones when none is named.")
  var files: [String] = []

  mutating func run() throws {
    var urls = files.map { URL(filePath: $0) }
    if urls.isEmpty, let folder = ShippedFiles.models()?.appending(path: "Reference") {
      urls = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil
      )
      .filter { $0.pathExtension == "json" }
      .filter { family == nil || $0.deletingPathExtension().lastPathComponent == family }
      .sorted { $0.path < $1.path }
    }
    var missed = 0
    var count = 0
    for url in urls {
      let file = try ReferenceFile(String(contentsOf: url, encoding: .utf8))
      for one in file.cases where family == nil || one.family == family {
        let verdict = one.verdict()
        count += 1
        if !verdict.agrees { missed += 1 }
        if verdict.agrees && misses { continue }
        print(verdict.agrees ? "agrees" : "MISSES", one.id)
        for comparison in verdict.comparisons where !comparison.agrees {
          print(
            "    \(comparison.figure): expected \(comparison.expected), got \(comparison.got) "
              + "(\(comparison.share) of the tolerance)")
        }
      }
    }
    print("\(count) cases, \(missed) missed")
    if missed > 0 { throw ExitCode(2) }
  }
}
