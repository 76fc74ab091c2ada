import Foundation
import Jobs
import Reports
import Testing

/// Each file in `Files/Scoring` is the smallest model of the job `score asset` that makes one
/// error; the text beside it is the exact message.
@Suite struct ScoringErrorTests {
  static let folder = FileErrorTests.folder.appending(path: "Scoring")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  static func errors(of name: String) throws -> ModelFileErrors? {
    let file = folder.appending(path: name + ".yaml")
    let bytes = [UInt8](try Data(contentsOf: file))
    do throws(ModelFileErrors) {
      let document = try ModelDocument(
        bytes, name: name + ".yaml", folder: ModelFolder(of: file.path))
      _ = try JobRequest(document)
      return nil
    } catch {
      return error
    }
  }

  @Test("there are bad scorings") func thereAreFiles() { #expect(Self.names.count >= 15) }

  @Test("a bad scoring gives its exact message in both languages", arguments: names)
  func message(_ name: String) throws {
    let errors = try #require(try Self.errors(of: name))
    try FileErrorTests.hold(errors, to: Self.folder.appending(path: name + ".txt"))
  }

  @Test("no message in Chinese keeps an English phrase", arguments: names)
  func chinese(_ name: String) throws {
    for error in try #require(try Self.errors(of: name)).errors {
      for phrase in [error.rule] + (error.note.map { [$0] } ?? []) + error.help {
        for template in phrase.templates {
          #expect(ChinesePhrases.all[template] != nil, "\(template)")
        }
      }
    }
  }
}
