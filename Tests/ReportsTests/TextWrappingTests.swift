import Reports
import Testing

@Suite struct TextWrappingTests {
  @Test("English breaks at spaces, and a long word keeps a line of its own")
  func english() {
    #expect("value the patents and loans".wrapped(to: 12) == ["value the", "patents and", "loans"])
    #expect("an intellectual right".wrapped(to: 8) == ["an", "intellectual", "right"])
    #expect("".wrapped(to: 8).isEmpty)
  }

  @Test("Chinese breaks between characters, and no line begins with a closing sign")
  func chinese() {
    #expect("评估知识产权，再放款。".wrapped(to: 12) == ["评估知识产", "权，再放款。"])
    #expect("金额的单位：万元、亿元".wrapped(to: 8) == ["金额的单", "位：万", "元、亿元"])
    #expect("（默认：text）可用".wrapped(to: 14) == ["（默认：text）", "可用"])
  }

  @Test("no line is wider than asked and no letter is lost")
  func widths() {
    let text = "读取模型文件 model.yaml，完成其任务 (run)，打印报告；all problems at once，一次列出。"
    for width in 12...80 {
      let lines = text.wrapped(to: width)
      #expect(lines.allSatisfy { $0.columns <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
