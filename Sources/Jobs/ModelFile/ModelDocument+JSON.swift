package import Reports

extension ModelDocument {
  /// The document as an editor sees it that holds it against the JSON Schema of its job.
  ///
  /// > Source: YAML 1.2.2, 10.3 (core schema): what of the plain scalars is no text.
  package var json: JSONValue { Self.json(root) }

  private static func json(_ node: ModelNode) -> JSONValue {
    switch node.content {
    case .mapping(let entries):
      return .object(entries.map { JSONValue.Member($0.key, json($0.value)) })
    case .sequence(let items): return .array(items.map(json))
    case .scalar(let text, isQuoted: true): return .string(text)
    case .scalar(let text, isQuoted: false):
      switch text {
      case "", "~", "null": return .null
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      default:
        let isNumber = text.utf8.allSatisfy {
          (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0)
        }
        guard isNumber, let number = Double(text), number.isFinite else { return .string(text) }
        return .number(number)
      }
    }
  }
}
