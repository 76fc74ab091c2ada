import Foundation
import Jobs
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

  @Test(
    "rules by which types refuse their inputs",
    arguments: ["Finance", "Valuation", "Jobs"])
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
