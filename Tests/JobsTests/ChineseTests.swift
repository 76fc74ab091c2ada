import Foundation
import Jobs
import NumericalMethods
import Reports
import Testing

/// What types say of bad inputs has its Chinese words; `ModelTests` holds reports and keys to it.
@Suite struct ChineseTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func files(in folder: String, ext: String) -> [String] {
    let found = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == ext }
      .map(\.path).sorted()
  }

  static let modules = [
    "NumericalMethods", "Probability", "Finance", "Valuation", "Licensing", "Lending",
    "Calculators", "Jobs",
  ]

  @Test(
    "rules by which types refuse their inputs",
    arguments: modules)
  func rules(_ module: String) throws {
    for file in Self.files(in: "Sources/\(module)", ext: "swift") {
      for rule in SourceTexts.texts(in: try String(contentsOfFile: file, encoding: .utf8))
      where rule.hasPrefix("must ") {
        let chinese = Phrase(matching: rule).text(in: .chinese)
        #expect(!SourceTexts.holdsEnglish(chinese), "\(rule) → \(chinese)")
      }
    }
  }
}

extension ChineseTests {
  @Test("why there is no answer, and the methods that did not reach one", arguments: modules)
  func noAnswers(_ module: String) throws {
    for file in Self.files(in: "Sources/\(module)", ext: "swift") {
      let source = try String(contentsOfFile: file, encoding: .utf8)
      for why in SourceTexts.texts(in: source, after: "noSolution(") {
        let chinese = Phrase(matching: "no solution: \(why)").text(in: .chinese)
        #expect(!SourceTexts.holdsEnglish(chinese), "\(why) → \(chinese)")
      }
      for method in SourceTexts.texts(in: source, after: "notConverged(method: ") {
        let words = NumericalError.notConverged(method: method, iterations: 7, error: 7)
        let chinese = Phrase(matching: words.description).text(in: .chinese)
        #expect(!SourceTexts.holdsEnglish(chinese), "\(method) → \(chinese)")
      }
    }
  }

  @Test("what stands for a value that cannot be shown", arguments: modules)
  func givenWords(_ module: String) throws {
    for file in Self.files(in: "Sources/\(module)", ext: "swift") {
      let source = try String(contentsOfFile: file, encoding: .utf8)
      for word in SourceTexts.texts(in: source, after: "got: ") where word.contains(" ") {
        let chinese = Phrase(given: word).text(in: .chinese)
        #expect(!SourceTexts.holdsEnglish(chinese), "\(word) → \(chinese)")
      }
    }
  }
}

/// The literal texts of Swift source, for tests that read what types say.
enum SourceTexts {
  /// The literals of a file, each gap filled with `7`, those joined by `+` as one.
  static func texts(in source: String) -> [String] {
    var texts: [String] = []
    var bytes = Array(source.utf8)[...]
    var isJoined = false
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        let text = literal(&bytes)
        if isJoined, let last = texts.popLast() {
          texts.append(last + text)
        } else {
          texts.append(text)
        }
        isJoined = false
        let rest = bytes.drop { $0 == 0x20 || $0 == 0x0A }
        if rest.first == UInt8(ascii: "+") {
          let after = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x0A }
          if after.first == UInt8(ascii: "\"") {
            bytes = after
            isJoined = true
          }
        }
      case UInt8(ascii: "/") where bytes.first == UInt8(ascii: "/"):
        bytes = bytes.drop { $0 != 0x0A }
      default: break
      }
    }
    return texts
  }

  /// The literals that follow some words at once, on the same line or the next.
  static func texts(in source: String, after words: String) -> [String] {
    source.components(separatedBy: words).dropFirst().compactMap { rest in
      let rest = rest.drop { $0.isWhitespace }
      return rest.hasPrefix("\"") ? texts(in: String(rest)).first : nil
    }
  }

  /// The rest of a literal, up to its closing quote.
  private static func literal(_ bytes: inout ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    while let byte = bytes.popFirst(), byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\"), let next = bytes.popFirst() else {
        text.append(byte)
        continue
      }
      if next == UInt8(ascii: "(") {
        var depth = 1
        while depth > 0, let inner = bytes.popFirst() {
          if inner == UInt8(ascii: "(") { depth += 1 }
          if inner == UInt8(ascii: ")") { depth -= 1 }
          if inner == UInt8(ascii: "\"") { _ = literal(&bytes) }
        }
        text.append(UInt8(ascii: "7"))
      } else {
        text.append(next)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether two English words stand side by side; one may be a key or a name.
  static func holdsEnglish(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    func isWord(_ word: Substring) -> Bool {
      word.utf8.count >= 2 && word.utf8.allSatisfy { (97...122).contains($0) }
    }
    return zip(words, words.dropFirst()).contains { isWord($0) && isWord($1) }
  }
}
