import Calculators
import Foundation
import Jobs
import Testing

/// Every shipped reference case, and every declaration.
@Suite struct ReferenceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Models/Reference")

  static let families = Set(Calculator.all.map(\.family)).sorted()

  @Test("every case of a family agrees", arguments: families)
  func familyAgrees(family: String) throws {
    let url = Self.folder.appending(path: "\(family).json")
    let file = try ReferenceFile(String(contentsOf: url, encoding: .utf8))
    #expect(!file.cases.isEmpty)
    for one in file.cases {
      let verdict = one.verdict()
      for comparison in verdict.comparisons where !comparison.agrees {
        Issue.record(
          "\(one.id): \(comparison.figure) expected \(comparison.expected), got \(comparison.got)")
      }
    }
  }

  @Test("every calculation has at least one case and a unique name") func everyMethodHasCases()
    throws
  {
    let names = Calculator.all.map(\.name)
    #expect(Set(names).count == names.count)
    for family in Self.families {
      let url = Self.folder.appending(path: "\(family).json")
      let file = try ReferenceFile(String(contentsOf: url, encoding: .utf8))
      let covered = Set(file.cases.map(\.method))
      for calculator in Calculator.all where calculator.family == family {
        #expect(covered.contains(calculator.name), "\(calculator.name) has no case")
      }
    }
  }
}
