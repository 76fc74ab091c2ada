import Calculators
import Jobs
import Reports

extension Input {
  /// Whether it must be given, and what stands in for it.
  var need: Phrase {
    if let defaultValue {
      return "default \(defaultValue.argument.replacing(/\.0(?=[,\]]|$)/, with: ""))"
    }
    return isOptional ? "optional" : "required"
  }

  /// The unit; empty for a pure number.
  func unit(in language: Language) -> String { unit == "1" ? "" : language.unit(unit) }

  /// How many entries it may have, where that says something.
  var count: Phrase? {
    guard isList, minimumCount > 1 || maximumCount < 1_000_000 else { return nil }
    if minimumCount == maximumCount { return "\(minimumCount) entries" }
    if maximumCount == 1_000_000 { return "at least \(minimumCount) entries" }
    return "\(minimumCount) to \(maximumCount) entries"
  }

  private var isList: Bool {
    switch kind {
    case .numbers, .integers, .booleans, .days, .choices, .table: true
    case .number, .integer, .boolean, .day, .choice: false
    }
  }
}

extension Output {
  /// The form in words.
  var typeInWords: Phrase {
    if type == "matrix" || type == "table" { return "rows of numbers" }
    guard let entry = type.split(separator: "array-of-").last, type.hasPrefix("array-of-") else {
      let word = ["integer": "whole number", "string": "text", "boolean": "true or false"][type]
      return Phrase(matching: word ?? type)
    }
    let entries = ["integer": "whole numbers", "string": "texts", "boolean": "true or false"]
    let words = entries["\(entry)"] ?? "\(entry)s"
    return Phrase(
      matching: type.hasPrefix("array-of-array") ? "rows of \(words)" : "list of \(words)")
  }

  /// The unit; empty for a pure number.
  func unit(in language: Language) -> String { unit == "1" ? "" : language.unit(unit) }
}

extension Input.Kind {
  /// The form in words.
  var words: Phrase {
    switch self {
    case .number: "number"
    case .integer: "whole number"
    case .boolean: "true or false"
    case .day: "date"
    case .choice(let words): Phrase(verbatim: words.joined(separator: " | "))
    case .numbers: "list of numbers"
    case .integers: "list of whole numbers"
    case .booleans: "list of true or false"
    case .days: "list of dates"
    case .choices(let words): "list of \(words.joined(separator: " | "))"
    case .table: "rows of numbers"
    }
  }
}
