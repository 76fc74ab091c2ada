/// A value as a caller wrote it, before its form is known.
public indirect enum InputValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// A number with the text it was written as, so that exact decimal arithmetic can start there.
  case number(Double, written: String)
  case text(String)
  case list([InputValue])
  case mapping([String: InputValue])

  /// A number written in its shortest form.
  public static func number(_ value: Double) -> InputValue {
    .number(value, written: value.description)
  }

  /// A list of numbers, each written in its shortest form.
  public static func numbers(_ values: [Double]) -> InputValue {
    .list(values.map { .number($0) })
  }
}

extension InputValue: CustomStringConvertible {
  public var description: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(_, let written): written
    case .text(let text): "“\(text.prefix(60))”"
    case .list(let values):
      "[" + values.prefix(6).map(\.description).joined(separator: ", ")
        + (values.count > 6 ? ", … (\(values.count))]" : "]")
    case .mapping: "a mapping"
    }
  }
}
