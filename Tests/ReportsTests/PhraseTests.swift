import Finance
import Reports
import Testing

@Suite struct PhraseTests {
  @Test("a gap takes its argument, a phrase within is translated too")
  func gaps() {
    let phrase: Phrase = "write \("3%")"
    #expect(phrase.text(in: .english) == "write 3%")
    #expect(phrase.text(in: .chinese) == "请写作 3%")
    let kind: Phrase = "a whole number"
    let outer: Phrase = "must be \(kind)"
    #expect(outer.text(in: .english) == "must be a whole number")
    #expect(outer.text(in: .chinese) == "应为整数")
    #expect(outer.templates == ["must be {}", "a whole number"])
  }

  @Test("text that was filled in elsewhere is found again among the templates")
  func matching() {
    #expect(Phrase(matching: "must be in [0, 1)").text(in: .chinese) == "应不小于 0 且小于 1")
    #expect(Phrase(matching: "must be in [0, 1)").text(in: .english) == "must be in [0, 1)")
    #expect(Phrase(matching: "nobody says this").text(in: .chinese) == "nobody says this")
  }

  @Test("every Chinese phrase has as many gaps as its English one, by order or by number")
  func sameGaps() {
    for (english, chinese) in ChinesePhrases.all {
      let gaps = english.split(separator: "{}", omittingEmptySubsequences: false).count - 1
      let inOrder = chinese.split(separator: "{}", omittingEmptySubsequences: false).count - 1
      let numbered = (1...9).filter { chinese.contains("{\($0)}") }
      #expect(
        inOrder == gaps || (inOrder == 0 && numbered == Array(1...max(1, gaps))), "\(english)")
    }
  }
}
