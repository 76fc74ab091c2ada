import Foundation
import Jobs
import Testing

@Suite struct CurrencyTests {
  /// A model with the amount at each place changed into dollars, one place at a time.
  private static func mixed(_ text: String) -> [(amount: String, model: String)] {
    let amount = /[0-9][0-9_.]*(?:m|bn)? ?(?:万元|亿元|元|CNY)/
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var amounts: [Range<String.Index>] = []
    for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("#") {
      for match in line.matches(of: amount) {
        // What stands in quotes is a citation.
        let isQuoted = line[..<match.range.lowerBound].count { $0 == "\"" } % 2 == 1
        if !isQuoted { amounts.append(match.range) }
      }
    }
    guard amounts.count > 1 else { return [] }
    return amounts.map { ("\(text[$0])", text.replacingCharacters(in: $0, with: "1000 USD")) }
  }

  @Test(
    "an amount in another currency is refused when the file is read, wherever it stands",
    arguments: ModelTests.models)
  func oneForeignAmount(_ name: String) throws {
    let file = ModelTests.root.appending(path: name)
    let folder = ModelFolder(of: file.path)
    for (amount, model) in Self.mixed(try String(contentsOf: file, encoding: .utf8)) {
      #expect(throws: ModelFileErrors.self, "\(amount)") {
        _ = try JobRequest(try ModelDocument(Array(model.utf8), name: name, folder: folder))
      }
    }
  }

  @Test("there are amounts to change")
  func thereAreAmounts() throws {
    let found = try ModelTests.models.map { name in
      let file = ModelTests.root.appending(path: name)
      return Self.mixed(try String(contentsOf: file, encoding: .utf8)).count
    }
    #expect(found.reduce(0, +) > 50)
  }
}
