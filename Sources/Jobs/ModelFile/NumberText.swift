import Reports

/// The one strict reader of numbers, for model files, tables, flags and requests.
///
/// A number is `-`, digits grouped by `_` if at all, a point, digits, and an exponent. Nothing that
/// some other program would read as a number, and differently, is read.
struct NumberText {
  /// The digits without grouping, ready to take a power of ten.
  let digits: String
  let exponent: Int
  /// The characters after the number.
  let rest: Substring

  /// The number that a text begins with.
  ///
  /// - Throws: what the text begins with instead.
  init(prefixOf text: String) throws(ScalarProblem) {
    if text.utf8.count > 400 { throw Self.notANumber(text) }
    if let problem = Self.lookalike(text) { throw problem }
    var rest = text[...]
    var digits = rest.first == "-" ? "-" : ""
    if digits == "-" { rest.removeFirst() }
    let whole = Self.takeDigits(&rest, grouped: true)
    if whole.isEmpty { throw Self.notANumber(text) }
    if whole.utf8.count > 1, whole.utf8.first == UInt8(ascii: "0") {
      throw Self.leadingZero(whole)
    }
    digits += whole
    if rest.first == ".", rest.dropFirst().first.map(Self.isDigit) == true {
      rest.removeFirst()
      digits += "." + Self.takeDigits(&rest, grouped: false)
    }
    var exponent = 0
    if let letter = rest.first, letter == "e" || letter == "E" {
      var after = rest.dropFirst()
      let sign = after.first == "-" ? "-" : ""
      if after.first == "-" || after.first == "+" { after.removeFirst() }
      let power = Self.takeDigits(&after, grouped: false)
      if !power.isEmpty {
        rest = after
        // Beyond any Double either way.
        exponent = power.utf8.count > 4 ? 9999 : Int(power) ?? 9999
        if sign == "-" { exponent = -exponent }
      }
    }
    self.digits = digits
    self.exponent = exponent
    self.rest = rest
  }

  /// The number times a power of ten, rounded once: 4.85 at −2 is the nearest to 0.0485.
  ///
  /// - Throws: `bad-number` for a number too large.
  func value(power: Int = 0) throws(ScalarProblem) -> Double {
    guard let value = Double("\(digits)e\(exponent + power)"), value.isFinite else {
      throw ScalarProblem(code: .badNumber, rule: "the number is too large")
    }
    return value == 0 ? 0 : value
  }

  /// A whole text that is one number.
  static func number(_ text: String) throws(ScalarProblem) -> Double {
    let number = try NumberText(prefixOf: text)
    if !number.rest.isEmpty { throw trailing(number.rest, text) }
    return try number.value()
  }

  /// A whole text that is one whole number.
  static func integer(_ text: String) throws(ScalarProblem) -> Int {
    let value = try number(text)
    guard value.rounded() == value, value.magnitude <= 9_007_199_254_740_992 else {
      throw ScalarProblem(code: .badNumber, rule: "must be a whole number")
    }
    return Int(value)
  }

  static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func takeDigits(_ rest: inout Substring, grouped: Bool) -> String {
    var digits = ""
    while let character = rest.first {
      if isDigit(character) {
        digits.append(character)
      } else if !(grouped && character == "_" && !digits.isEmpty
        && rest.dropFirst().first.map(isDigit) == true)
      {
        break
      }
      rest.removeFirst()
    }
    return digits
  }

  // MARK: - What is not a number

  static func notANumber(_ text: String) -> ScalarProblem {
    ScalarProblem(code: .badNumber, rule: "must be a number")
  }

  private static func leadingZero(_ whole: String) -> ScalarProblem {
    let plain = String(whole.drop { $0 == "0" })
    return ScalarProblem(
      code: .badNumber, rule: "a number does not begin with 0",
      note: "write \(plain.isEmpty ? "0" : plain)")
  }

  static func trailing(_ rest: Substring, _ text: String) -> ScalarProblem {
    switch rest.first {
    case ",":
      let grouped = text.filter { $0 != "," }
      return ScalarProblem(
        code: .badNumber, rule: "a number has no commas", note: "write \(grouped)")
    case ":":
      return ScalarProblem(code: .badNumber, rule: "must be a number, not hours and minutes")
    case "x", "X":
      return ScalarProblem(code: .badNumber, rule: "must be a decimal number")
    default:
      return ScalarProblem(
        code: .unknownUnit, rule: "must be a number without a unit",
        note: "\(String(rest.drop { $0 == " " }.prefix(30))) does not belong here")
    }
  }

  /// What looks like a number to people, but is written in other characters.
  private static func lookalike(_ text: String) -> ScalarProblem? {
    if !text.utf8.allSatisfy({ $0 < 0x80 }), let problem = foreign(text) { return problem }
    if text.utf8.count <= 8, notFinite.contains(text.lowercased()) {
      return ScalarProblem(code: .badNumber, rule: "must be a finite number")
    }
    if text.first == "+", text.count > 1 {
      return ScalarProblem(
        code: .badNumber, rule: "a number has no plus sign", note: "write \(text.dropFirst())")
    }
    if text.first == ".", text.count > 1 {
      return ScalarProblem(
        code: .badNumber, rule: "a number begins with a digit", note: "write 0\(text.prefix(40))")
    }
    return nil
  }

  private static let notFinite: Set = [
    "nan", "inf", ".inf", ".nan", "-.inf", "-inf", "infinity",
  ]

  private static let signs: [Character: Character] = [
    "−": "-", "－": "-", "＋": "+", "．": ".", "，": ",", "％": "%", "＿": "_",
  ]

  /// Digits and signs beyond ASCII, with the ones to write in their place.
  private static func foreign(_ text: String) -> ScalarProblem? {
    var isForeign = false
    let plain = String(
      text.map { character -> Character in
        if character.isASCII { return character }
        if let sign = signs[character] {
          isForeign = true
          return sign
        }
        if let digit = character.wholeNumberValue, digit <= 9, character.isNumber,
          !"一二三四五六七八九零〇".contains(character)
        {
          isForeign = true
          return Character(String(digit))
        }
        return character
      })
    if isForeign {
      return ScalarProblem(
        code: .badNumber, rule: "a number is written with the digits 0 to 9",
        note: "write \(plain.prefix(40))")
    }
    if let first = text.first, "一二三四五六七八九十百千零〇两壹贰叁肆伍陆柒捌玖拾".contains(first) {
      return ScalarProblem(
        code: .badNumber, rule: "a number is written with the digits 0 to 9",
        help: ["for example 300 万元"])
    }
    return nil
  }
}
