import Finance

/// A figure in words and digits: the number, and what follows it.
struct FigureText: Hashable {
  /// The digits, with sign and thousands separators; the whole text of what is not a number.
  var digits: String
  /// What follows the digits: `%`, ` years`, ` CNY`.
  var unit: String = ""
  /// Whether it is aligned by its decimal point.
  var isNumber = true

  var text: String { digits + unit }

  /// Columns before the decimal point.
  var columnsBeforePoint: Int { (digits.split(separator: ".").first ?? "").columns }
}

/// How figures are printed.
struct FigurePrinter {
  let language: Language
  /// The unit of amounts in yuan; never `automatic`.
  let unit: MoneyUnit
  /// Thousands separators, or the plain digits that programs read.
  var isGrouped = true

  /// A figure with its unit.
  func figure(_ quantity: Quantity) -> FigureText {
    switch quantity {
    case .money(let money):
      FigureText(digits: amount(money), unit: " " + unitLabel(money.currency))
    case .cash(let cash):
      FigureText(digits: amount(cash), unit: " " + unitLabel(cash.currency))
    case .rate(let rate):
      FigureText(digits: percent(rate.value, places: 4), unit: "% " + compounding(rate))
    case .fraction(let value):
      FigureText(digits: percent(value, places: value.magnitude < 0.01 ? 4 : 2), unit: "%")
    case .number(let value, let unit):
      FigureText(digits: number(value), unit: unit.isEmpty ? "" : " " + words(unit))
    case .years(let value):
      FigureText(digits: fixed(value, places: 2), unit: " " + words("years"))
    case .count(let count): FigureText(digits: grouped("\(count)"))
    case .day(let day): FigureText(digits: day.description, isNumber: false)
    case .text(let text): FigureText(digits: text, isNumber: false)
    case .word(let label): FigureText(digits: Phrase(label).text(in: language), isNumber: false)
    }
  }

  /// A named figure; a fraction with as many places as it asks for.
  func figure(_ figure: KeyFigure) -> FigureText {
    guard let places = figure.places, case .fraction(let value) = figure.quantity else {
      return self.figure(figure.quantity)
    }
    return FigureText(digits: percent(value, places: places), unit: "%")
  }

  func words(_ text: String) -> String { Phrase(matching: text).text(in: language) }

  /// The unit of an amount in words.
  func unitLabel(_ currency: Currency) -> String {
    currency == .cny ? unit.label.text(in: language) : currency.code
  }

  private func compounding(_ rate: Rate) -> String {
    switch rate.compounding {
    case .annual: words("annual")
    case .nominal(2): words("half-yearly")
    case .nominal(4): words("quarterly")
    case .nominal(12): words("monthly")
    case .nominal(52): words("weekly")
    case .nominal(365): words("daily")
    case .nominal(let times): words("compounded \(times) times a year")
    case .continuous: words("continuous")
    case .simple: words("simple")
    }
  }

  // MARK: - Digits

  /// A model value, rounded to what people use with its unit.
  private func amount(_ money: Money) -> String {
    let isYuan = money.currency == .cny
    return fixed(
      money.amount, power: isYuan ? -unit.power : 0,
      places: isYuan ? unit.places : money.currency.minorUnitDigits)
  }

  /// Cash: exact, so that a column adds up as printed in its own unit.
  private func amount(_ cash: Cash) -> String {
    guard cash.currency == .cny, unit.power > 0 else {
      return grouped(
        padded(DecimalNumber(cash).description, places: cash.currency.minorUnitDigits))
    }
    return fixed(DecimalNumber(cash), power: -unit.power, places: unit.places)
  }

  /// A fraction in percent, with up to some decimal places and at least two.
  private func percent(_ value: Double, places: Int) -> String {
    let text = fixed(value, power: 2, places: places)
    guard let point = text.firstIndex(of: ".") else { return text }
    var end = text.endIndex
    let least = text.index(point, offsetBy: 3, limitedBy: end) ?? end
    while end > least, text[text.index(before: end)] == "0" { end = text.index(before: end) }
    return String(text[..<end])
  }

  /// A pure number to six significant digits, whole numbers in full.
  private func number(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    if value == value.rounded(), value.magnitude < 1e15 { return fixed(value, places: 0) }
    let size = value.magnitude
    if size < 1e-6 || size >= 1e15 { return value.description }
    var places = 5
    var bound = 10.0
    while size >= bound, places > 0 {
      places -= 1
      bound *= 10
    }
    bound = 1
    while size < bound {
      places += 1
      bound /= 10
    }
    var text = fixed(value, places: places)
    while text.contains("."), text.last == "0" || text.last == "." {
      let last = text.removeLast()
      if last == "." { break }
    }
    return text
  }

  private func fixed(_ value: Double, power: Int = 0, places: Int) -> String {
    guard let exact = try? DecimalNumber(value) else { return "–" }
    return fixed(exact, power: power, places: places)
  }

  /// A number times a power of ten to decimal places, ties away from zero, never `-0`.
  private func fixed(_ value: DecimalNumber, power: Int, places: Int) -> String {
    guard let scale = try? DecimalNumber("1e\(power)"), let scaled = try? value.times(scale),
      let rounded = try? scaled.rounded(places: places)
    else { return value.double.description }
    return grouped(padded(rounded.description, places: places))
  }

  /// The digits with zeros up to the decimal places.
  private func padded(_ digits: String, places: Int) -> String {
    guard places > 0, !digits.contains("e") else { return digits }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let after = parts.count > 1 ? String(parts[1]) : ""
    return parts[0] + "." + after
      + String(repeating: "0", count: max(0, places - after.count))
  }

  /// The digits with a comma at every third before the point.
  private func grouped(_ digits: String) -> String {
    guard isGrouped, !digits.contains("e") else { return digits }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isNegative = parts[0].first == "-"
    let whole = Array(parts[0].drop { $0 == "-" })
    var text = isNegative ? "-" : ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return parts.count > 1 ? text + "." + parts[1] : text
  }
}
