import Calculators
import Reports
import Testing

/// Every named calculation speaks Chinese: its title and what it computes.
@Suite struct CalculatorChineseTests {
  static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test("a calculation has a Chinese title and meaning", arguments: Calculator.all.map(\.name))
  func titles(name: String) throws {
    let calculator = try #require(Calculator.named(name))
    for words in [calculator.title, calculator.summary] {
      #expect(Self.isChinese(Language.chinese.calculation(words)), "no Chinese for “\(words)”")
      #expect(Language.english.calculation(words) == words)
    }
  }

  @Test("no Chinese stands for words that no calculation says")
  func noneLeftOver() {
    var said: Set<String> = []
    for calculator in Calculator.all {
      said.formUnion([calculator.title, calculator.summary])
      said.formUnion(calculator.inputs.map(\.meaning))
      said.formUnion(calculator.outputs.map(\.meaning))
      said.formUnion(calculator.refusals.map(\.condition))
      said.formUnion(calculator.notes)
    }
    #expect(Set(ChinesePhrases.calculations.keys).subtracting(said).sorted() == [])
  }
}
