package import Finance
import NumericalMethods
import Reports

extension Notation<Day> {
  /// A day in the one way of ISO 8601: `2026-06-30`.
  package static var day: Notation<Day> {
    Notation(
      "a date", example: "2026-06-30", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    ) { text throws(ScalarProblem) in
      if let day = try? Day(text) { return day }
      let parts = text.split { !NumberText.isDigit($0) }
      let isISO = text.utf8.count == 10 && parts.count == 3 && text.split(separator: "-").count == 3
      var problem = ScalarProblem(
        code: .badDate,
        rule: isISO
          ? "is not a day of the calendar from 1900 to 2200"
          : "must be a date written like 2026-06-30")
      // The mend is shown only where the order of the parts is certain: the year first.
      if !isISO, parts.count == 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 {
        let written = [parts[0], parts[1], parts[2]].map {
          ($0.count == 1 ? "0" : "") + $0
        }.joined(separator: "-")
        if (try? Day(written)) != nil { problem.note = "write \(written)" }
      }
      throw problem
    }
  }
}

extension Notation<Tenor> {
  /// A length of time: `3 years`, `9 months`, `20 days`.
  package static var tenor: Notation<Tenor> {
    Notation(
      "a length of time", example: "3 years",
      pattern: "^-?[0-9]+ (days?|weeks?|months?|quarters?|years?)$"
    ) { text throws(ScalarProblem) in
      let known = "days, weeks, months, quarters, years"
      let number = try NumberText(prefixOf: text)
      let unit = number.rest.trimmed
      if unit.isEmpty {
        throw ScalarProblem(
          code: .missingUnit, rule: "needs a unit",
          note: "a bare number; write \(text) years, or months, or days",
          help: ["known units here: \(known)"])
      }
      if unit.first == "," || unit.first == ":" { throw NumberText.trailing(unit, text) }
      guard
        ["day", "week", "month", "quarter", "year"].contains(
          unit.hasSuffix("s") ? unit.dropLast() : unit)
      else { throw Notation<Double>.unknownUnit(unit, known: known) }
      let count = try number.value()
      if count.magnitude > 150_000 {
        throw ScalarProblem(code: .outOfRange, rule: "must be at most 400 years")
      }
      guard count.rounded() == count else {
        throw ScalarProblem(
          code: .badNumber, rule: "must be a whole number of days, months or years",
          help: ["half a year is 6 months"])
      }
      do throws(InvalidInput) { return try Tenor("\(Int(count)) \(unit)") } catch {
        throw ScalarProblem(code: .outOfRange, rule: Phrase(matching: error.rule))
      }
    }
  }
}

extension Notation<Rate> {
  /// A rate with its compounding: `4.85% quarterly`, `13% annual`, `2.1% continuous`.
  package static var rate: Notation<Rate> {
    Notation(
      "a rate with its compounding", example: "4.85% quarterly",
      pattern: Notation<Double>.percentPattern + " (" + compoundings.map(\.0).joined(separator: "|")
        + ")$"
    ) { text throws(ScalarProblem) in
      let known = "% " + compoundings.map(\.0).joined(separator: ", % ")
      let (value, word) = try Notation<Double>.percentage(
        text, mend: "% annual", known: known)
      if word.isEmpty {
        throw ScalarProblem(
          code: .missingUnit, rule: "needs its compounding",
          note: "write \(text) annual, or quarterly, or continuous",
          help: ["known units here: \(known)"])
      }
      guard let compounding = compoundings.first(where: { $0.0 == word })?.1 else {
        throw Notation<Double>.unknownUnit(word, known: known)
      }
      do throws(InvalidInput) { return try Rate(value, compounding) } catch {
        throw ScalarProblem(code: .outOfRange, rule: Phrase(matching: error.rule))
      }
    }
  }

  private static let compoundings: [(String, Rate.Compounding)] = [
    ("annual", .annual), ("half-yearly", .nominal(perYear: 2)),
    ("quarterly", .nominal(perYear: 4)), ("monthly", .nominal(perYear: 12)),
    ("weekly", .nominal(perYear: 52)), ("daily", .nominal(perYear: 365)),
    ("continuous", .continuous), ("simple", .simple),
  ]
}

// MARK: - Money

extension Notation<Currency> {
  /// A currency by its code: `CNY`.
  package static var currency: Notation<Currency> {
    Notation("a currency", example: "CNY", pattern: "^[A-Z]{3}$") { text throws(ScalarProblem) in
      if let currency = try? Currency(text) { return currency }
      throw ScalarProblem(
        code: .unknownUnit, rule: "is not a currency of ISO 4217",
        help: ["for example CNY, USD, EUR, HKD, JPY"])
    }
  }
}

extension Notation<Money> {
  /// An amount of a currency: `10_000_000 CNY`, `80m CNY`, `500 万元`, `1.2 亿元`.
  package static var money: Notation<Money> {
    Notation(
      "an amount of money", example: "10_000_000 CNY",
      pattern: #"^-?[0-9][0-9_]*(\.[0-9]+)?([eE][+-]?[0-9]+)? ?(([kmb]|bn)? ?[A-Z]{3}|[千万亿]?元)$"#
    ) { text throws(ScalarProblem) in
      let (number, power, currency) = try amount(text)
      return Money(try number.value(power: power), currency)
    }
  }

  fileprivate static func amount(
    _ text: String
  ) throws(ScalarProblem) -> (NumberText, power: Int, Currency) {
    let known = "CNY, USD, …, k CNY, m CNY, bn CNY, 元, 千元, 万元, 亿元"
    let number = try NumberText(prefixOf: text)
    var unit = number.rest.trimmed
    if unit.isEmpty {
      throw ScalarProblem(
        code: .missingUnit, rule: "needs a currency",
        note: "a bare number; write \(text) CNY", help: ["known units here: \(known)"])
    }
    if unit.first == "," || unit.first == ":" { throw NumberText.trailing(unit, text) }
    let yuan: [Substring: Int] = ["元": 0, "千元": 3, "万元": 4, "百万元": 6, "亿元": 8]
    if let power = yuan[unit] { return (number, power, .cny) }
    var power = 0
    for (sign, scale) in [("bn", 9), ("k", 3), ("m", 6), ("b", 9)] where unit.hasPrefix(sign) {
      power = scale
      unit = unit.dropFirst(sign.count).trimmed
      break
    }
    guard let currency = try? Currency(String(unit)) else {
      if unit.isEmpty {
        throw ScalarProblem(
          code: .missingUnit, rule: "needs a currency", note: "write \(text) CNY",
          help: ["known units here: \(known)"])
      }
      throw Notation<Double>.unknownUnit(number.rest.trimmed, known: known)
    }
    return (number, power, currency)
  }
}

extension Notation<Cash> {
  /// An amount due, exact to the minor unit: `1234.56 CNY`.
  package static var cash: Notation<Cash> {
    Notation(
      "an amount of money", example: "10_000_000 CNY", pattern: Notation<Money>.money.pattern
    ) { text throws(ScalarProblem) in
      let (number, power, currency) = try Notation<Money>.amount(text)
      guard let exact = try? DecimalNumber("\(number.digits)e\(number.exponent + power)"),
        let cash = try? Cash(roundingHalfAwayFromZero: exact, currency),
        DecimalNumber(cash) == exact
      else {
        throw ScalarProblem(
          code: .badNumber,
          rule: "must be an amount with at most \(currency.minorUnitDigits) decimal places")
      }
      return cash
    }
  }
}
