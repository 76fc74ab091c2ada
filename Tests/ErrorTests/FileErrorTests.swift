import Foundation
import Jobs
import Reports
import Testing

/// Each file in `Files` is the smallest model that makes one error; the text beside it is the
/// exact message.
@Suite struct FileErrorTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  static func errors(of name: String) throws -> ModelFileErrors? {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name + ".yaml")))
    do throws(ModelFileErrors) {
      let document = try ModelDocument(bytes, name: name + ".yaml")
      _ = try document.read(TermLoan.read)
      return nil
    } catch {
      return error
    }
  }

  @Test("a bad file gives its exact message", arguments: names)
  func message(_ name: String) throws {
    let errors = try #require(try Self.errors(of: name))
    try Self.hold(errors, to: Self.folder.appending(path: name + ".txt"))
  }

  /// Holds errors in both languages to the text of a file.
  static func hold(_ errors: ModelFileErrors, to file: URL) throws {
    let text = errors.text(in: .english) + "\n" + errors.text(in: .chinese)
    if ProcessInfo.processInfo.environment["PLEDGE_WRITE_EXPECTED"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test("the file is named after the code of its error", arguments: names)
  func code(_ name: String) throws {
    let errors = try #require(try Self.errors(of: name)).errors
    let named = ModelFileError.Code.allCases.filter { name.hasPrefix($0.rawValue) }
    for code in named { #expect(errors.contains { $0.code == code }) }
  }

  @Test("every code has its file, or is made by a generated input")
  func everyCode() {
    let generated: Set<ModelFileError.Code> = [
      .tooLarge, .tooManyValues, .tooDeep, .unreadableText,
    ]
    for code in ModelFileError.Code.allCases where !generated.contains(code) {
      #expect(Self.names.contains { $0.hasPrefix(code.rawValue) }, "\(code.rawValue)")
    }
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
