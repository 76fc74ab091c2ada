import Foundation
import Testing

/// The drawing of the layers, and the import lines held against it.
@Suite struct ImportTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let mathematics: Set = ["CGSL", "CVectorMath", "NumericalMethods"]
  static let base: Set = ["NumericalMethods", "Probability", "Finance"]
  static let domains: Set = ["Valuation", "Licensing", "Lending"]

  /// What each module may import.
  static let allowed: [String: Set<String>] = [
    "NumericalMethods": ["CGSL", "CVectorMath"],
    "Probability": mathematics,
    "Finance": ["NumericalMethods"],
    "Valuation": base,
    "Licensing": base,
    "Lending": base,
    "Calculators": base.union(domains).union(["Foundation"]),
    "Reports": ["NumericalMethods", "Finance", "Foundation", "Glibc", "Synchronization"],
    "Jobs": base.union(domains).union([
      "Calculators", "Reports", "Yams", "CYaml", "Foundation", "Glibc", "Synchronization",
    ]),
    "PledgeKit": base.union(domains).union(["Calculators", "Reports", "Jobs"]),
    "PledgeCLI": [
      "Jobs", "Calculators", "Reports", "ArgumentParser", "Foundation", "Dispatch", "Glibc",
      "Synchronization",
    ],
  ]

  static func swiftFiles(in module: String) -> [URL] {
    let folder = root.appending(path: "Sources/\(module)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return files?.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
  }

  @Test("each module imports only what the drawing allows", arguments: allowed.keys.sorted())
  func arrows(module: String) throws {
    let files = Self.swiftFiles(in: module)
    #expect(!files.isEmpty)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword < 3, words.count > keyword + 1,
          words.prefix(keyword).allSatisfy({
            ["public", "internal", "package", "@_exported", "@preconcurrency"].contains($0)
          })
        else { continue }
        let imported = String(words[keyword + 1].prefix { $0 != "." })
        #expect(
          Self.allowed[module]?.contains(imported) == true,
          "\(file.lastPathComponent) of \(module) imports \(imported)")
      }
    }
  }

  @Test("every module in Sources stands in the drawing") func noStrangers() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    let strangers = Set(folders).subtracting(Self.allowed.keys)
      .subtracting(["CGSL", "CVectorMath"])
    #expect(strangers.isEmpty)
  }

  @Test("no public type bears its module's name") func noShadows() throws {
    for module in Self.allowed.keys where module != "PledgeKit" {
      for file in Self.swiftFiles(in: module) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for kind in ["struct", "enum", "protocol", "class", "actor"] {
          #expect(
            !text.contains("public \(kind) \(module) ")
              && !text.contains("public \(kind) \(module):"),
            "\(file.lastPathComponent) declares \(module)")
        }
      }
    }
  }

  @Test("nothing in Sources forces, traps on data or leaves work undone")
  func noTraps() throws {
    let banned = ["try!", "as!", "fatalError(", "preconditionFailure(", "TODO", "FIXME"]
    for module in Self.allowed.keys {
      for file in Self.swiftFiles(in: module) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for word in banned {
          #expect(!text.contains(word), "\(file.lastPathComponent) has \(word)")
        }
      }
    }
  }
}
