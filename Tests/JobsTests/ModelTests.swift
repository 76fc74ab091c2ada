import Finance
import Foundation
import Jobs
import Reports
import Testing

/// Every model file that ships: its report as committed, the laws of its explanation, its words.
@Suite struct ModelTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Paths of all model files below `Models`, from the root of the repository.
  static let models: [String] = {
    let folder = root.appending(path: "Models")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "yaml" && !$0.path.contains("/Models/Data/") }
      .map { String($0.path.dropFirst(root.path.count).drop { $0 == "/" }) }
      .sorted()
  }()

  static func report(_ model: String) throws -> Report {
    let file = root.appending(path: model)
    let bytes = try Data(contentsOf: file)
    let document = try ModelDocument(
      [UInt8](bytes), name: model, folder: ModelFolder(of: file.path))
    return try JobRequest(document).run()
  }

  @Test("there are models") func thereAreModels() { #expect(Self.models.count >= 4) }

  /// To accept a change that was meant: `make reports`, and read the difference.
  @Test("a model gives its committed report, byte for byte", arguments: models)
  func reportIsAsCommitted(model: String) throws {
    let report = try Self.report(model)
    for (language, ending) in [(Language.english, "md"), (.chinese, "zh.md")] {
      let url = Self.root.appending(path: model).deletingPathExtension()
        .appendingPathExtension(ending)
      let got = report.text(
        Rendering(format: .markdown, language: language, unit: .tenThousandYuan))
      #expect(
        try got == String(contentsOf: url, encoding: .utf8),
        "\(url.lastPathComponent) differs; run make reports and read the difference")
    }
  }

  @Test("an explanation keeps its laws, and every input has its place", arguments: models)
  func explanationKeepsLaws(model: String) throws {
    let report = try Self.report(model)
    let explanation = try #require(report.explanation)
    let figure = report.figures.first { $0.name == explanation.name }
    #expect(figure != nil, "the report shows the figure that is explained")
    #expect(explanation.lawViolations(figure: figure?.quantity.value) == [])
    explanation.visit { node in
      if case .input(let path) = node.source {
        #expect(report.origins[path] != nil, "\(path) has no place in the file")
      }
    }
  }

  @Test(
    "every figure of a loan can be explained down to inputs, assumptions and references",
    arguments: models.filter { $0.hasPrefix("Models/Lending/") })
  func figuresAreExplained(model: String) throws {
    let report = try Self.report(model)
    for figure in report.figures {
      let trees = report.explanations.compactMap { $0.first(named: figure.name) }
      let tree = try #require(trees.first, "\(figure.name) is not explained")
      #expect(
        tree.lawViolations(figure: figure.quantity.value) == [], "\(figure.name)")
      tree.visit { node in
        if case .input(let path) = node.source {
          #expect(report.origins[path] != nil, "\(path) has no place in the file")
        }
      }
    }
  }

  @Test("every phrase of a report and its explanation has Chinese words", arguments: models)
  func chineseIsComplete(model: String) throws {
    let report = try Self.report(model)
    var missing: Set<String> = []
    for template in report.templates where ChinesePhrases.all[template] == nil {
      missing.insert(template)
    }
    #expect(missing == [], "no Chinese for \(missing.sorted())")
  }

  /// Names that the user gave in English, and what has no Chinese form.
  static let plainWords: Set<String> = [
    "battery", "patent", "yaml", "json", "csv", "md", "seed", "sub", "br",
  ]

  @Test(
    "a Chinese credit report holds no English word",
    arguments: models.filter { $0.hasPrefix("Models/Lending/") })
  func chineseOnly(model: String) throws {
    let text = try Self.report(model).text(Rendering(format: .markdown, language: .chinese))
    for line in text.split(separator: "\n") where !line.contains("SHA-256") && !line.contains("/") {
      let words = line.split { !($0.isASCII && $0.isLetter) }
      let english = words.filter {
        $0.count > 1 && $0.contains { $0.isLowercase } && !Self.plainWords.contains(String($0))
          && $0 != "PledgeKit"
      }
      #expect(english == [], "\(line)")
    }
  }

  @Test("the same model twice gives the same bytes", arguments: models)
  func sameBytes(model: String) throws {
    let rendering = Rendering(format: .json)
    #expect(try Self.report(model).text(rendering) == Self.report(model).text(rendering))
  }

  @Test("every key of every job has Chinese words") func keysSpeakChinese() {
    for name in JobTable.names {
      for template in JobTable.templates(of: name) {
        #expect(ChinesePhrases.all[template] != nil, "\(name): no Chinese for “\(template)”")
      }
    }
  }
}
