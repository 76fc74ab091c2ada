import Foundation
import PledgeKit
import Testing

/// The examples of the documentation: compiled, run, and held against the pages of the modules.
@Suite struct DocumentationTests {
  @Test("the example of NumericalMethods runs") func exampleNumericalMethods() throws {
    let rate = try findRoot(
      of: { 1 - compound($0, -10) - 0.3 }, between: 0.001, and: 0.1)
    var stream = RandomStream(seed: 20_260_630, item: 1, path: 7)
    print(rate, stream.uniform())
  }

  @Test("the example of Probability runs") func exampleProbability() throws {
    let value = try LogNormal(mean: 1000, coefficientOfVariation: 0.6)
    let low = value.quantile(0.05)
    let shortfall = value.expectedShortage(below: 800)
    print(low, shortfall)
  }

  @Test("the example of Finance runs") func exampleFinance() throws {
    let rates = try InternalRateOfReturn.roots(of: [-4000, 25_000, -25_000])
    let payment = try Annuity.payment(rate: 0.05, periods: 10, presentValue: 1000)
    print(rates, payment)
  }

  @Test("the example of Valuation runs") func exampleValuation() throws {
    let saved = try RoyaltyIncome(
      .reliefFromRoyalty, revenue: .growing(from: 80_000_000, at: 0.06),
      rate: .level(0.035, .halfLife(years: 7)), years: 8)
    let patent = try IPAsset(
      "battery patent", term: .patent(.invention, filed: Day(2018, 3, 1)))
    let value = try IPPortfolio([.init(patent, by: [saved])]).value(
      under: AppraisalAssumptions(
        asOf: Day(2026, 6, 30), currency: .cny, discountRate: DiscountRate(stated: .annual(0.13))))
    print(value.total, value.explanation)
  }

  @Test("the example of Licensing runs") func exampleLicensing() throws {
    let award = try ChineseAward(
      right: .tradeSecret, infringerProfit: 5_975_547.496823, punitiveMultiple: 5)
    print(award.award)
  }

  @Test("the example of Lending runs") func exampleLending() throws {
    let loan = try PledgeLoan(
      "L-2026-014", principal: Money(10_000_000, .cny), rate: .nominal(0.0485, perYear: 4),
      drawn: Day(2026, 6, 30), term: .years(3), repayment: .annuity, every: .months(3))
    let plan = try loan.repaymentPlan()
    print(plan.payments.count, plan.totalInterest)
  }

  @Test("the example of Calculators runs") func exampleCalculators() throws {
    let annuity = Calculator.named("cashflow.annuity-present-value")
    let figures = try annuity?([
      "payment": .number(1000), "rate": .number(0.05), "periods": .number(10),
    ])
    print(figures ?? [])
  }

  @Test("the example of Reports runs") func exampleReports() throws {
    let report = Report(
      title: "Value of intellectual property",
      sections: [
        ReportSection(nil, [.figures([KeyFigure("value", "value", .money(Money(2800, .cny)))])])
      ])
    print(report.text(Rendering(format: .text, language: .chinese, unit: .yuan)))
  }

  @Test("the example of Jobs runs") func exampleJobs() throws {
    let text = JobTable.template(of: "score asset", in: .english) ?? ""
    let request = try JobRequest(ModelDocument(Array(text.utf8), name: "score.yaml"))
    let report = try request.run()
    print(report.figures.map(\.name))
  }

  @Test("an example in the text") func examplePledgeKit() throws {
    let text = JobTable.template(of: "value assets", in: .english) ?? ""
    let report = try JobRequest(ModelDocument(Array(text.utf8), name: "value.yaml")).run()
    print(report.text(Rendering(format: .text)))
  }

  static let modules = [
    "NumericalMethods", "Probability", "Finance", "Valuation", "Licensing", "Lending",
    "Calculators", "Reports", "Jobs", "PledgeKit",
  ]

  @Test("the example of each page is one of this file", arguments: modules)
  func sameText(module: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    func words(_ text: String) -> String { text.split { $0.isWhitespace }.joined() }
    let page = try String(
      contentsOf: root.appending(path: "Sources/\(module)/\(module).docc/\(module).md"),
      encoding: .utf8)
    let parts = page.components(separatedBy: "```swift\nimport \(module)\n\n")
    let example = try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
    let here = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    #expect(words(here).contains(words(example)))
  }

  @Test("every link of a page leads to a declaration of its module", arguments: modules)
  func links(module: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/\(module)")
    let page = try String(
      contentsOf: folder.appending(path: "\(module).docc/\(module).md"), encoding: .utf8)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var declared: Set<Substring> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      let names = source.matches(
        of: /\b(struct|enum|protocol|class|actor|typealias|func) ([A-Za-z_][A-Za-z0-9_]*)/)
      declared.formUnion(names.map(\.2))
    }
    // What stands between fences is an example.
    let text = page.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 0 }
      .map(\.element).joined()
    let links = text.matches(of: /``([A-Za-z_][A-Za-z0-9_]*)/).filter { $0.1 != module }
    #expect(!links.isEmpty || module == "PledgeKit")
    for link in links {
      #expect(declared.contains(link.1), "\(module).md leads to \(link.1), which is not there")
    }
  }
}
