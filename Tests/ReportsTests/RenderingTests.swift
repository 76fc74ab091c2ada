import Finance
import Foundation
import NumericalMethods
import Reports
import Testing

/// The sample report in every form, byte for byte as in `Files`, which were read by eye.
@Suite struct RenderingTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files")

  static let forms: [(String, Rendering)] =
    Rendering.Format.allCases.map { ("sample." + $0.rawValue, Rendering(format: $0)) } + [
      ("sample-zh.text", Rendering(language: .chinese, unit: .automatic)),
      ("sample-wan.csv", Rendering(format: .csv, unit: .tenThousandYuan)),
    ]

  static func expect(_ text: String, isFile name: String) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["PLEDGE_WRITE_EXPECTED"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test("a report in a form", arguments: forms)
  func form(_ name: String, _ rendering: Rendering) throws {
    try Self.expect(try SampleReport.make().text(rendering), isFile: name)
  }

  @Test("an explanation is a tree that ends in places, assumptions and references")
  func explanation() throws {
    let report = try SampleReport.make()
    let explanation = try #require(report.explanation)
    let renderer = ExplanationRenderer(
      explanation, origins: report.origins, rendering: Rendering())
    try Self.expect(renderer.text(), isFile: "explanation.text")
    #expect(renderer.text(depth: 0).split(separator: "\n").count == 2)
  }

  @Test("a unit changes the printing of amounts and nothing else")
  func unit() throws {
    let report = try SampleReport.make()
    for format in [Rendering.Format.json, .ndjson] {
      #expect(
        report.text(Rendering(format: format))
          == report.text(Rendering(format: format, unit: .hundredMillionYuan)))
    }
    let one = ReportSection(
      nil, [.figures([KeyFigure("a", "a", .money(Money(123_456_789, .usd)))])])
    let dollars = Report(title: "t", sections: [one])
    #expect(
      dollars.text(Rendering()) == dollars.text(Rendering(unit: .hundredMillionYuan)))
  }

  @Test(
    "numbers that are not finite are never printed as numbers",
    arguments: [
      Double.nan, .infinity, -.infinity,
    ])
  func notFinite(_ value: Double) {
    let quantities: [Quantity] = [
      .money(Money(value, .cny)), .fraction(value), .number(value, unit: ""), .years(value),
    ]
    let figures = quantities.enumerated().map { KeyFigure("f\($0.offset)", "a", $0.element) }
    let report = Report(title: "t", sections: [ReportSection(nil, [.figures(figures)])])
    for format in Rendering.Format.allCases {
      let text = report.text(Rendering(format: format, unit: .tenThousandYuan)).lowercased()
      #expect(!text.contains("nan") && !text.contains("inf"))
    }
  }

  @Test(
    "every cell that a spreadsheet would run is made harmless",
    arguments: [
      "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1",
    ])
  func formula(_ text: String) {
    let table = ReportTable("t", columns: [.init("c", "c")], rows: [[.text(text)]])
    let report = Report(title: "t", sections: [ReportSection(nil, [.table(table)])])
    for format in [Rendering.Format.csv, .tsv] {
      let line = report.text(Rendering(format: format)).split(separator: "\n").last ?? ""
      #expect(line.drop { $0 == "\"" }.first == "'")
    }
  }
}
