import Foundation
import Testing

/// `pledge calc`: where inputs come from, the forms of its output, its help and its refusals.
@Suite struct CalcTests {
  static let annuity = "calc cashflow.annuity-present-value"

  @Test("inputs come from the command line, a file, or standard input")
  func inputs() throws {
    let words = try Command("\(Self.annuity) payment=1000 rate=5% periods=10")
    #expect(words.status == 0)
    let json = "echo '{\"payment\": 1000, \"rate\": 0.05, \"periods\": 10}'"
    for shell in [
      "\(json) > i.json; \"$P\" \(Self.annuity) --input i.json",
      "\(json) | \"$P\" \(Self.annuity) -", "\(json) | \"$P\" \(Self.annuity) --input -",
      "\(json) > i.json; \"$P\" \(Self.annuity) --input i.json rate=0.05",
    ] {
      #expect(try Command(shell: shell).output == words.output, "\(shell)")
    }
    let both = try Command(
      shell: "\(json) > i.json; \"$P\" \(Self.annuity) --input i.json - < i.json")
    #expect(both.status == 64)
  }

  @Test("a result is text, rows or JSON with the same figures")
  func formats() throws {
    let inputs = "payment=1000 rate=5% periods=10"
    // The textbook factor of ten payments at 5 per cent is 7.7217.
    let text = try Command("\(Self.annuity) \(inputs)").output
    #expect(text.contains("7721.7"))
    let rows = try Command("\(Self.annuity) \(inputs) --format csv").output
    #expect(rows.hasPrefix("figure,value,unit\n"))
    let json = try Command("\(Self.annuity) \(inputs) --format json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let figures = try #require(object?["figures"] as? [String: Any])
    let value = try #require(figures["presentValue"] as? Double)
    #expect(abs(value + 7721.7349) < 1e-4)
    #expect(rows.contains("\(value)"))
  }

  @Test("--explain shows intermediate figures")
  func explain() throws {
    let inputs = "calc income.growing-annuity firstFlow=100 rate=8% growthRate=2% periods=10"
    let plain = try Command(inputs)
    let explained = try Command(inputs + " --explain")
    #expect(!plain.output.contains("annuityFactor"))
    #expect(explained.output.contains("annuityFactor"))
    #expect(
      explained.output.split(separator: "\n").count > plain.output.split(separator: "\n").count)
  }

  @Test("every wrong input is named at once")
  func refusals() throws {
    let run = try Command("\(Self.annuity) payment=maybe rate=-7 nonsense=1")
    #expect(run.status == 65)
    for name in ["payment", "rate", "nonsense", "periods"] {
      #expect(run.errors.contains("error: \(name): "), "\(name)")
    }
    #expect(run.output.isEmpty)
  }

  @Test(
    "the help of a method gives formula, inputs, source, and an example that runs",
    arguments: [
      "cashflow.net-present-value", "income.relief-from-royalty", "scoring.entropy-topsis",
      "market.hedonic", "real-options.black-scholes-merton", "time.day-count",
    ])
  func help(_ method: String) throws {
    let help = try Command("calc \(method) --help").output
    for heading in ["FORMULA:", "INPUTS:", "OUTPUTS:", "EXAMPLE:", "SOURCE:"] {
      #expect(help.contains("\n" + heading), "\(heading)")
    }
    let lines = help.split(separator: "\n")
    let place = try #require(lines.firstIndex(of: "EXAMPLE:"))
    let example = lines[place + 1].trimmingCharacters(in: .whitespaces)
    let run = try Command(shell: "pledge() { \"$P\" \"$@\"; }; \(example)")
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
  }

  static let families = [
    "cashflow", "citation", "cost", "credit", "damages", "discount-rate", "income", "lifecycle",
    "loan", "market", "monte-carlo", "numerics", "probability", "real-options", "renewal", "risk",
    "scoring", "time",
  ]

  @Test("the example in the help of every method runs", arguments: families)
  func examples(_ family: String) throws {
    let run = try Command(
      shell: """
        pledge() { "$P" "$@"; }
        for method in $("$P" calc --list \(family) | cut -d' ' -f1); do
          example=$("$P" calc $method --help | sed -n '/^EXAMPLE:/{n;p;}')
          eval "$example" > shown 2> said || { echo "$method: $example"; cat said; }
          [ -n "$example" ] && [ -s shown ] || echo "$method shows nothing"
          ran=1
        done
        [ "$ran" ]
        """)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }

  @Test(
    "an unknown name brings the names it may have stood for",
    arguments: [
      ("relief-from-royalty", "did you mean income.relief-from-royalty?"),
      ("schwarz", "did you mean real-options.schwartz?"), ("irr", "cashflow.internal-rate  "),
      ("npv", "cashflow.net-present-value  "), ("净现值", "cashflow.net-present-value  "),
    ])
  func unknownNames(_ name: String, _ words: String) throws {
    let run = try Command("calc \(name) x=1")
    #expect(run.status == 64)
    #expect(run.errors.contains(words))
  }

  @Test("an input that is wrong says how to mend it")
  func remedies() throws {
    let run = try Command("\(Self.annuity) payement=１０ rates=1 payment=1,000 rate=５% perods=0x10")
    #expect(run.status == 65)
    for words in [
      "did you mean payment?", "did you mean rate?", "did you mean periods?",
      "inputs of cashflow.annuity-present-value: ", "write 1000", "write 5%",
    ] {
      #expect(run.errors.contains(words), "\(words)")
    }
    #expect(run.errors.components(separatedBy: "inputs of").count == 2)
    #expect(try Command("\(Self.annuity) rate=1 rate=2").errors.contains("given twice: rate"))
  }

  @Test("the help of a method speaks Chinese and keeps within the page")
  func chineseHelp() throws {
    let help = try Command("calc income.relief-from-royalty --help --language zh").output
    for words in ["许可费节省法", "\n公式：", "\n输入：", "\n输出：", "必填", "\n出处："] {
      #expect(help.contains(words), "\(words)")
    }
    for line in help.split(separator: "\n") where !line.hasPrefix("  pledge calc ") {
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      #expect(columns <= 80, "\(line)")
    }
    let refused = try Command("calc income.relief-from-royalty --language zh rate=x").errors
    #expect(!refused.contains("nothing") && refused.contains("必须给出"))
    #expect(try Command("calc --list --language zh").output.contains("许可费节省法"))
  }

  @Test("the list is of all calculations or one family, in each form")
  func list() throws {
    let all = try Command("calc --list").output.split(separator: "\n")
    #expect(all.count == 225)
    let cost = try Command("calc --list cost").output.split(separator: "\n")
    #expect(cost.count == 5 && cost.allSatisfy { $0.hasPrefix("cost.") })
    let json = try Command("calc --list cost --format json").output
    let contracts = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(contracts?.count == 5)
    #expect(try Command("calc --list csot").errors.contains("did you mean cost?"))
  }
}
