public import Calculators

extension ReferenceCase {
  /// The inputs in the order of the contract, as `pledge calc` takes them: `rate=0.05`.
  public var assignments: [String] {
    let order = (Calculator.named(method)?.inputs ?? []).map(\.name)
    let names = inputs.keys.sorted { one, other in
      (order.firstIndex(of: one) ?? order.count, one)
        < (order.firstIndex(of: other) ?? order.count, other)
    }
    return names.map { "\($0)=" + (inputs[$0] ?? .null).argument }
  }

  /// The command that runs the calculation of this case.
  public var command: String {
    (["pledge calc \(method)"] + assignments.map(quoted)).joined(separator: " ")
  }

  /// A word as a shell takes it.
  private func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "=.,-+_/:%".utf8.contains(byte)
    }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}

extension Calculator {
  /// A case that shows how the calculation is used: the first that is no refusal and whose command
  /// is not long, else the shortest; nil when there is none.
  public func example(among cases: [ReferenceCase]) -> ReferenceCase? {
    let answered = cases.filter { one in
      guard one.method == name, case .figures = one.outcome else { return false }
      return true
    }
    return answered.first { $0.command.utf8.count <= 300 }
      ?? answered.min { $0.command.utf8.count < $1.command.utf8.count }
  }
}

extension InputValue {
  /// The value as the command line reads it back.
  public var argument: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(_, let written): written
    case .text(let text): text
    case .list(let values): "[" + values.map(\.entry).joined(separator: ", ") + "]"
    case .mapping: ""
    }
  }

  /// The value as an entry of a list; what could be taken for something else stands in quotes.
  private var entry: String {
    guard case .text(let text) = self else { return argument }
    let isPlain = text.utf8.allSatisfy { byte in
      (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
    }
    return isPlain && !["null", "true", "false", ""].contains(text)
      ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
