import Calculators
import Foundation
import Jobs
import Testing

/// The commands that help and documents show for reference cases.
@Suite struct ReferenceCommandTests {
  @Test("a case's command line reads back as its inputs", arguments: ReferenceTests.families)
  func readsBack(family: String) throws {
    let url = ReferenceTests.folder.appending(path: "\(family).json")
    let file = try ReferenceFile(String(contentsOf: url, encoding: .utf8))
    for one in file.cases {
      guard let calculator = Calculator.named(one.method), case .figures = one.outcome else {
        continue
      }
      let read = try WrittenInputs.read(one.assignments, for: calculator)
      #expect(read.count == one.inputs.count)
      for (name, value) in one.inputs {
        #expect(Self.plain(read[name]) == Self.plain(value), "\(one.id): \(name)")
      }
    }
  }

  @Test("every calculation has an example") func everyMethodHasAnExample() throws {
    for family in ReferenceTests.families {
      let url = ReferenceTests.folder.appending(path: "\(family).json")
      let cases = try ReferenceFile(String(contentsOf: url, encoding: .utf8)).cases
      for calculator in Calculator.all where calculator.family == family {
        let example = try #require(calculator.example(among: cases), "\(calculator.name)")
        #expect(example.command.hasPrefix("pledge calc \(calculator.name) "))
        #expect(throws: Never.self) { try calculator(example.inputs) }
      }
    }
  }

  /// A value without the digits that it was written in.
  static func plain(_ value: InputValue?) -> InputValue? {
    switch value {
    case .number(let number, _)?: .number(number, written: "")
    case .list(let values)?: .list(values.compactMap(plain))
    default: value
    }
  }
}
