import Foundation
import PledgeKit
import Testing

/// The Swift of the first screen of the README: compiled, run, and held against the text.
@Suite struct ReadmeTests {
  @Test("the Swift in the README gives the figure it says") func swiftInReadme() throws {
    let split = try RoyaltyIncome(
      .revenueSplit,
      revenue: .table([175e6, 360e6, 400e6, 420e6, 400e6, 390e6, 370.5e6, 351.975e6]),
      rate: .table([
        0.0339394, 0.0278192, 0.0222553, 0.0173869, 0.0133745, 0.0099072, 0.0070764, 0.0047177,
      ]), years: 8)
    let technology = try IPAsset(
      "GMB patented technology", term: .stated(.inventionPatent, end: nil))
    let value = try IPPortfolio([.init(technology, by: [split])]).value(
      under: AppraisalAssumptions(
        asOf: Day(2008, 5, 31), currency: .cny, discountRate: DiscountRate(stated: .annual(0.23674))
      ))
    #expect((value.total.amount / 100).rounded() / 100 == 2769.6)
  }

  @Test(
    "the Swift in both READMEs is that of this file", arguments: ["README.md", "README.zh-CN.md"])
  func sameText(document: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    func words(_ text: String) -> String {
      text.split { $0.isWhitespace }.joined().replacing(",)", with: ")").replacing(",]", with: "]")
    }
    let text = try String(contentsOf: root.appending(path: document), encoding: .utf8)
    let parts = text.components(separatedBy: "```swift\nimport PledgeKit\n\n")
    let shown = try #require(parts.dropFirst().first?.components(separatedBy: "print(").first)
    let here = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    #expect(words(here).contains(words(shown)))
  }
}
