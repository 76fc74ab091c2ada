import Foundation
import Reports
import Testing

@Suite struct CommandTests {
  /// Every verb, each in a use that gives output.
  static let verbs = [
    "run \"$M\"", "run \"$M\" --format json", "check \"$M\"", "explain \"$M\"", "new",
    "new value-assets", "calc --list", "verify --family cost", "schema", "version", "--help",
    "help run",
    "run --help", "calc real-options.black-scholes-merton --help",
    "--generate-completion-script bash", "--generate-completion-script zsh",
    "--generate-completion-script fish",
  ]

  @Test("a full device is never taken for success", arguments: verbs)
  func fullDevice(_ arguments: String) throws {
    let run = try Command(shell: "exec \"$P\" \(arguments) > /dev/full")
    #expect(run.status == 74)
    #expect(run.errors.contains("No space left on device"))
  }

  @Test("a full device is named in Chinese too")
  func fullDeviceInChinese() throws {
    let run = try Command(shell: "\"$P\" version --language zh > /dev/full")
    #expect(run.status == 74)
    #expect(run.errors == "错误: 无法写入 标准输出：设备空间不足\n")
  }

  @Test("a closed pipe ends the command quietly", arguments: verbs)
  func closedPipe(_ arguments: String) throws {
    // The reader is gone before the first byte, so that no output is too short for it.
    let run = try Command(
      shell: "{ sleep 0.2; \"$P\" \(arguments); echo $? > status; } | true; cat status")
    #expect(run.output == "141\n")
    #expect(run.errors == "")
  }

  @Test("the first line can be taken of a long output")
  func head() throws {
    let run = try Command(
      shell: "trap '' PIPE; \"$P\" explain \"$M\" | head -1; echo ${PIPESTATUS[0]}")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(["0", "141"].contains(lines.last))
    #expect(run.errors == "")
  }

  @Test("a file appears whole or not at all")
  func output() throws {
    let good = try Command(shell: "echo old > r; \"$P\" version --output r && cat r; ls -A | wc -l")
    #expect(good.output.hasPrefix("PledgeKit"))
    #expect(good.output.hasSuffix("\n3\n"))
    let none = try Command("version --output missing/folder/r")
    #expect(none.status == 73)
    let full = try Command("version --output /dev/full")
    #expect(full.status == 74)
    let bad = try Command(
      shell:
        "echo old > r; echo 'job: nothing' > m.yaml; \"$P\" run m.yaml --output r; echo $?; cat r")
    #expect(bad.output == "65\nold\n")
    let limited = try Command(
      shell:
        "echo old > r; (ulimit -f 1; trap '' XFSZ; \"$P\" explain \"$M\" -o r; echo $?); cat r; ls -A | wc -l"
    )
    #expect(limited.output == "74\nold\n3\n")
  }

  @Test(
    "exit codes say who can mend a failure",
    arguments: [
      ("", 0), ("--help", 0), ("run", 64), ("rnu \"$M\"", 64), ("run --formt json x", 64),
      ("run --format yaml x", 64), ("run nothing.yaml", 66), ("run .", 66), ("run /dev/null", 65),
      ("new nothing", 64), ("schema nothing", 64), ("explain \"$M\" nothing", 64),
      ("calc nothing", 64), ("calc cashflow.net-present-value x", 64),
      ("calc cashflow.net-present-value rate=abc cashFlows=1,2", 65),
      ("verify nothing.json", 66), ("verify \"$M\"", 65), ("verify --family nothing", 64),
      ("run \"$M\" --paths 0", 64), ("run \"$M\" --threads 99999", 64),
    ])
  func exitCodes(_ arguments: String, _ status: Int32) throws {
    let run = try Command(arguments)
    #expect(run.status == status)
    #expect(run.output.isEmpty == (status != 0))
    #expect(run.errors.isEmpty == (status == 0))
  }

  @Test(
    "a slip of the keyboard gets one suggestion",
    arguments: [
      ("rnu x", "did you mean run?"), ("run --formt json x", "Did you mean '--format'?"),
      ("new value-aset", "did you mean value assets?"),
      ("calc cashflow.net-present-valu", "did you mean cashflow.net-present-value?"),
      ("verify --family loann", "did you mean loan?"),
    ])
  func suggestion(_ arguments: String, _ words: String) throws {
    #expect(try Command(arguments).errors.contains(words))
  }

  @Test(
    "every verb's help shows examples before its options",
    arguments: [
      "run", "check", "explain", "new", "calc", "verify", "schema",
    ])
  func help(_ verb: String) throws {
    let run = try Command("\(verb) --help")
    let examples = try #require(run.output.range(of: "Examples:\n  pledge \(verb)"))
    let usage = try #require(run.output.range(of: "Usage:\n"))
    #expect(examples.lowerBound < usage.lowerBound)
    #expect(run.status == 0)
  }

  @Test("every sentence of the help pages has its Chinese")
  func chineseHelp() throws {
    let dump = try Command("--experimental-dump-help").output
    var sentences: Set<String> = []
    func collect(_ value: Any) {
      if let list = value as? [Any] { list.forEach(collect) }
      guard let object = value as? [String: Any] else { return }
      // The parser's own verb of help is not shown.
      if object["commandName"] as? String == "help" { return }
      if object["shouldDisplay"] as? Bool != false, let sentence = object["abstract"] as? String {
        sentences.insert(sentence)
      }
      object.values.forEach(collect)
    }
    collect(try JSONSerialization.jsonObject(with: Data(dump.utf8)))
    #expect(sentences.count > 30)
    for sentence in sentences.sorted() {
      #expect(ChinesePhrases.all[sentence] != nil, "\(sentence)")
    }
    let page = try Command("help run --language zh").output
    for word in ["用法：", "示例：", "参数：", "选项："] { #expect(page.contains(word + "\n")) }
    #expect(try Command("run --help --language=zh").output == page)
    #expect(page.split(separator: "\n").allSatisfy { $0.columns <= 80 || $0.contains("  pledge ") })
  }

  @Test("what is wrong with a command line is said in its language and its form of errors")
  func wrongUseAsAsked() throws {
    let chinese = try Command("run --formt json x --language zh")
    #expect(chinese.status == 64)
    #expect(
      chinese.errors == "错误: 未知的选项 '--formt'；是否想写 '--format'？\n  = 详见 pledge help run\n")
    let json = try Command("run --error-format json")
    #expect(json.status == 64)
    #expect(
      json.errors
        == #"{"code":"wrong-use","message":"Missing expected argument '<files> ...'","#
        + #""help":["pledge help run says more"]}"# + "\n")
  }

  @Test("results carry no colour into a file, and do when it is asked for")
  func color() throws {
    let escape = "\u{1B}["
    #expect(!(try Command("run \"$M\"").output.contains(escape)))
    #expect(try Command(shell: "CLICOLOR_FORCE=1 \"$P\" run \"$M\"").output.contains(escape))
    #expect(
      !(try Command(shell: "CLICOLOR_FORCE=1 \"$P\" run \"$M\" --output r; cat r").output
        .contains(escape)))
    #expect(!(try Command("run nothing.yaml").errors.contains(escape)))
  }

  @Test("errors as JSON are one object a line")
  func jsonErrors() throws {
    let run = try Command(
      shell:
        "printf 'job: value assets\\nassets: x\\nbad: 1\\n' > m.yaml; \"$P\" check m.yaml nothing.yaml --error-format json"
    )
    #expect(run.status == 65)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count >= 3)
    for line in lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["code"] is String && object["message"] is String)
    }
  }

  @Test("the same request gives the same bytes")
  func sameBytes() throws {
    #expect(try Command("run \"$M\"").output == Command("run \"$M\" --threads 3").output)
    #expect(try Command("run - < \"$M\"").output == Command("run \"$M\"").output)
  }

  @Test(
    "four mebibytes of anything are refused in little memory",
    arguments: [
      "head -c 4194304 /dev/zero", "head -c 4194304 /dev/urandom",
      "yes '[' | tr -d '\\n' | head -c 4194304",
      "yes 'a: 1' | head -c 4194304", "seq -f 'k%.0f: 1' 400000 | head -c 4194304",
      "yes '- x' | head -c 4194304", "yes '\"' | head -c 4194304",
      "cat /dev/zero | head -c 100000000",
    ])
  func memory(_ source: String) throws {
    // Asked of the kernel while it runs: what a parent is told of its child counts the parent's own
    // memory at the fork.
    let run = try Command(
      shell: """
        \(source) > m.yaml 2>/dev/null
        "$P" check m.yaml > /dev/null 2>&1 & pid=$!
        while grep VmHWM /proc/$pid/status > peak.new 2>/dev/null; do
          mv peak.new peak; sleep 0.005
        done
        wait $pid; status=$?
        tr -dc 0-9 < peak; exit $status
        """)
    #expect(run.status == 65)
    let peak = try #require(Int(run.output))
    #expect(peak > 1_000 && peak << 10 <= 64 << 20 + 20 * (4 << 20))
  }
}
