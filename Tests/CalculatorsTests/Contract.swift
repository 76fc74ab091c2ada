import Calculators
import Foundation

/// What a contract says of one calculation, in the terms of a declaration.
struct Contract {
  let method: String
  let inputs: [ContractInput]
  let outputs: [ContractOutput]

  init(_ written: [String: Any]) {
    method = written["method"] as? String ?? ""
    inputs = (written["inputs"] as? [[String: Any]] ?? []).map(ContractInput.init)
    outputs = (written["outputs"] as? [[String: Any]] ?? []).map(ContractOutput.init)
  }
}

struct ContractOutput {
  let name: String
  let type: String
  let unit: String

  init(_ written: [String: Any]) {
    name = written["name"] as? String ?? ""
    type = written["type"] as? String ?? ""
    unit = ContractInput.unit(written)
  }
}

struct ContractInput {
  let name: String
  let kind: Input.Kind?
  let unit: String
  let isRequired: Bool
  let defaultValue: InputValue?
  let range: String
  let fewest: Int
  let most: Int
  let shape: [String]
  let singleValueApplies: Bool
  let isAscending: Bool

  init(_ written: [String: Any]) {
    name = written["name"] as? String ?? ""
    let options = (written["options"] ?? written["values"]) as? [String] ?? []
    let kind = Self.kind(written["type"] as? String ?? "", options)
    self.kind = kind
    unit = Self.unit(written)
    isRequired = written["required"] as? Bool ?? false
    defaultValue = written["default"].flatMap { Self.value($0, kind) }
    let words = written["range"] as? String ?? ""
    range = Self.interval(words)
    let length = Self.length(words)
    fewest = written["minItems"] as? Int ?? length.0
    most = written["maxItems"] as? Int ?? length.1
    shape = written["shape"] as? [String] ?? []
    singleValueApplies = written["singleValueApplies"] as? Bool ?? false
    isAscending = written["ascending"] != nil
  }

  /// A pure number has the unit 1; what has no unit has none.
  static func unit(_ written: [String: Any]) -> String {
    let unit = written["unit"] as? String ?? ""
    return unit == "none" ? "" : unit
  }

  private static func kind(_ type: String, _ options: [String]) -> Input.Kind? {
    switch type {
    case "number": .number
    case "integer": .integer
    case "boolean": .boolean
    case "date": .day
    case "enum": .choice(options)
    case "array-of-number": .numbers
    case "array-of-integer": .integers
    case "array-of-boolean": .booleans
    case "array-of-date": .days
    case "array-of-enum": .choices(options)
    case "array-of-array-of-number": .table
    default: nil
    }
  }

  private static func value(_ written: Any, _ kind: Input.Kind?) -> InputValue? {
    if kind == .boolean, let flag = written as? Bool { return .boolean(flag) }
    if let text = written as? String { return .text(text) }
    if let number = written as? NSNumber { return .number(number.doubleValue) }
    if let list = written as? [NSNumber] { return .numbers(list.map(\.doubleValue)) }
    return nil
  }

  /// `[0,1)` of `>= 0 and < 1`; an interval stays as it is.
  private static func interval(_ words: String) -> String {
    if words.hasPrefix("[") || words.hasPrefix("(") { return words }
    var lower = "(-inf"
    var upper = "inf)"
    for part in words.split(separator: ", ").last.map({ $0.split(separator: " and ") }) ?? [] {
      let part = part.replacing("each ", with: "").split(separator: " ")
      guard part.count == 2 else { return "" }
      switch part[0] {
      case ">=": lower = "[\(part[1])"
      case ">": lower = "(\(part[1])"
      case "<=": upper = "\(part[1])]"
      case "<": upper = "\(part[1]))"
      default: return ""
      }
    }
    return lower == "(-inf" && upper == "inf)" ? "" : "\(lower),\(upper)"
  }

  /// Fewest and most entries of `length 2 to 30`, `length 1 or more` and `length 5`.
  private static func length(_ words: String) -> (Int, Int) {
    guard let part = words.split(separator: ",").first, part.hasPrefix("length ") else {
      return (0, 1_000_000)
    }
    let numbers = part.split(separator: " ").compactMap { Int($0) }
    let fewest = numbers.first ?? 0
    return (fewest, part.hasSuffix("or more") ? 1_000_000 : numbers.last ?? fewest)
  }
}
