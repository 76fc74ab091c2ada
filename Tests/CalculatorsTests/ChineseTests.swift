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

  @Test(
    "what inputs and outputs mean, when they are refused, and the notes", arguments: Calculator.all)
  func meanings(calculator: Calculator) {
    let meanings = calculator.inputs.map(\.meaning) + calculator.outputs.map(\.meaning)
    for words in meanings + calculator.refusals.map(\.condition) + calculator.notes {
      let chinese = Language.chinese.calculation(words)
      #expect(Self.isChinese(chinese) || !Self.isSentence(words), "no Chinese for “\(words)”")
    }
  }

  /// Whether words say something, rather than being a symbol, a formula or names of inputs.
  static func isSentence(_ text: String) -> Bool {
    let words = text.split(separator: " ").map { $0.filter { $0 != "," && $0 != ":" && $0 != ";" } }
    return zip(words, words.dropFirst()).contains { one, other in
      [one, other].allSatisfy { $0.count > 2 && $0.allSatisfy { $0.isLowercase } }
    }
  }

  @Test("every unit but a pure number") func units() {
    for calculator in Calculator.all {
      for unit in calculator.inputs.map(\.unit) + calculator.outputs.map(\.unit)
      where unit != "" && unit != "1" {
        #expect(Self.isChinese(Language.chinese.unit(unit)), "no Chinese for “\(unit)”")
        #expect(Language.english.unit(unit) == unit)
      }
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
