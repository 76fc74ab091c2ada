public import Calculators
import NumericalMethods

extension InputValue {
  /// A value of a document: quoted scalars are texts, plain ones null, booleans, numbers or texts.
  init(_ node: ModelNode) {
    switch node.content {
    case .mapping(let entries):
      // The reader of documents has refused keys that are given twice.
      self = .mapping(
        Dictionary(entries.map { ($0.key, InputValue($0.value)) }) { first, _ in first })
    case .sequence(let items): self = .list(items.map { InputValue($0) })
    case .scalar(let text, isQuoted: true): self = .text(text)
    case .scalar(let text, isQuoted: false): self = InputValue(plain: text)
    }
  }

  /// A scalar as written without quotes; a percentage is its fraction.
  fileprivate init(plain text: String) {
    switch text {
    case "null", "~", "": self = .null
    case "true": self = .boolean(true)
    case "false": self = .boolean(false)
    default:
      guard let number = try? NumberText(prefixOf: text) else {
        self = .text(text)
        return
      }
      let unit = number.rest.drop { $0 == " " }
      guard let power = ["": 0, "%": -2, "bp": -4][String(unit)],
        let value = try? number.value(power: power)
      else {
        self = .text(text)
        return
      }
      let exponent = number.exponent + power
      self = .number(
        value, written: exponent == 0 ? number.digits : "\(number.digits)e\(exponent)")
    }
  }
}

/// Inputs of a named calculation, as written on a command line or in a file.
public enum WrittenInputs {
  /// What keeps a row of `name=value` from being read.
  public enum Unreadable: Error, Hashable, Sendable {
    /// Texts that are not `name=value`, or whose value cannot be read.
    case form([String])
    /// Names that are given twice.
    case repeated([String])
  }

  /// The inputs of a row of `name=value`.
  ///
  /// A value is written as in a model file: `3.5%`, `true`, `2026-06-30`, `[1, 2, 3]`; a list may
  /// leave its brackets out: `1,2,3`.
  ///
  /// - Throws: `Unreadable` with all texts that are not of this form, or all that are given twice.
  public static func read(
    _ assignments: [String], for calculator: Calculator
  ) throws(Unreadable) -> [String: InputValue] {
    var inputs: [String: InputValue] = [:]
    var wrong: [String] = []
    var repeated: [String] = []
    for text in assignments {
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
        wrong.append(text)
        continue
      }
      let name = String(text[..<sign])
      var written = String(text[text.index(after: sign)...])
      let kind = calculator.inputs.first { $0.name == name }?.kind
      let isList = kind?.isList ?? false
      if isList, !written.hasPrefix("[") { written = "[\(written)]" }
      let value: InputValue
      if case .choice? = kind {
        // A word such as `30e-360` is no number.
        value = .text(written)
      } else if written.hasPrefix("[") {
        let budget = NodeReader.Budget()
        guard written.utf8.count <= budget.bytes,
          let node = try? NodeReader.read(Array(written.utf8), budget: budget)
        else {
          wrong.append(text)
          continue
        }
        value = InputValue(node)
      } else {
        value = InputValue(plain: written)
      }
      if inputs.updateValue(value, forKey: name) != nil { repeated.append(name) }
    }
    if !wrong.isEmpty { throw .form(wrong) }
    if !repeated.isEmpty { throw .repeated(repeated) }
    return inputs
  }

  /// The inputs of a file: names with values.
  ///
  /// - Throws: `ModelFileErrors` if the file holds something else.
  public static func read(_ document: ModelDocument) throws(ModelFileErrors) -> [String: InputValue]
  {
    guard case .mapping(let inputs) = InputValue(document.root) else {
      return try document.read { $0.make { [:] } }
    }
    return inputs
  }
}

extension Input.Kind {
  /// Whether it is written as a list.
  var isList: Bool {
    switch self {
    case .numbers, .integers, .booleans, .days, .choices, .table: true
    case .number, .integer, .boolean, .day, .choice: false
    }
  }
}
