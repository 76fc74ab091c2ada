import Calculators
import Yams

/// A file of reference cases, schema `pledge-reference/1`.
public struct ReferenceFile: Sendable {
  public let family: String
  public let cases: [ReferenceCase]

  /// What is wrong with a file of reference cases.
  public struct Unreadable: Error, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Reads the text of a file.
  public init(_ text: String) throws {
    guard let node = try Yams.compose(yaml: text), case .mapping(let root) = InputValue(node)
    else { throw Unreadable(description: "a file of reference cases is a mapping") }
    guard case .text("pledge-reference/1")? = root["schema"], case .list(let cases)? = root["cases"]
    else {
      throw Unreadable(description: "schema must be pledge-reference/1, with a list of cases")
    }
    if case .text(let name)? = root["family"] { family = name } else { family = "" }
    self.cases = try cases.map { try ReferenceCase($0) }
  }
}

extension ReferenceCase {
  init(_ value: InputValue) throws {
    guard case .mapping(let keys) = value, case .text(let id)? = keys["id"],
      case .text(let method)? = keys["method"], case .mapping(let inputs)? = keys["inputs"]
    else { throw ReferenceFile.Unreadable(description: "a case needs id, method and inputs") }
    self.id = id
    self.method = method
    self.inputs = inputs
    title = keys["title"]?.words ?? ""
    var source: [String: InputValue] = [:]
    if case .mapping(let keys)? = keys["source"] { source = keys }
    sourceKind = source["kind"]?.words ?? ""
    citation = source["citation"]?.words ?? ""
    if case .boolean(true)? = keys["verified"] { isVerified = true } else { isVerified = false }
    if case .mapping(let refusal)? = keys["expectedError"] {
      outcome = .refusal(input: refusal["input"]?.words ?? "")
    } else if case .mapping(let figures)? = keys["expected"] {
      outcome = .figures(
        figures.sorted { $0.key < $1.key }.map { name, given in
          (name, Expectation(given))
        })
    } else {
      throw ReferenceFile.Unreadable(
        description: "case \(id) needs expected figures or an expected refusal")
    }
  }
}

extension ReferenceCase.Expectation {
  init(_ given: InputValue) {
    guard case .mapping(let keys) = given, let value = keys["value"] else {
      self.init(value: given, relative: 0, absolute: 0, standardErrors: 0, standardError: 0)
      return
    }
    func number(_ name: String) -> Double {
      if case .number(let number, _)? = keys[name] { return number }
      return 0
    }
    self.init(
      value: value, relative: number("rel"), absolute: number("abs"),
      standardErrors: number("standardErrors"), standardError: number("standardError"))
  }
}

extension InputValue {
  /// The text of a text value.
  var words: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  /// A node as written: quoted scalars are texts, plain ones null, booleans, numbers or texts.
  init(_ node: Node) {
    switch node {
    case .mapping(let mapping):
      self = .mapping(
        Dictionary(
          mapping.map { ($0.key.string ?? "", InputValue($0.value)) },
          uniquingKeysWith: { first, _ in first }))
    case .sequence(let sequence): self = .list(sequence.map { InputValue($0) })
    case .scalar(let scalar): self = InputValue(scalar)
    case .alias: self = .null
    }
  }

  private init(_ scalar: Node.Scalar) {
    guard scalar.style == .plain else {
      self = .text(scalar.string)
      return
    }
    switch scalar.string {
    case "null", "~", "": self = .null
    case "true": self = .boolean(true)
    case "false": self = .boolean(false)
    default:
      if let number = Double(scalar.string), number.isFinite, scalar.string.first != "." {
        self = .number(number, written: scalar.string)
      } else {
        self = .text(scalar.string)
      }
    }
  }
}
