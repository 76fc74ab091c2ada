import Calculators

/// A file of reference cases, schema `pledge-reference/1`.
public struct ReferenceFile: Sendable {
  public let family: String
  public let cases: [ReferenceCase]

  /// What is wrong with a file of reference cases.
  public struct Unreadable: Error, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Reads the text of a file.
  ///
  /// - Throws: `ModelFileErrors` for what is no document, `Unreadable` for what is no file of cases.
  public init(_ text: String) throws {
    try self.init(ModelDocument(Array(text.utf8), name: "reference cases"))
  }

  /// Reads a document.
  ///
  /// - Throws: `Unreadable` for what is no file of cases.
  public init(_ document: ModelDocument) throws(Unreadable) {
    guard case .mapping(let root) = InputValue(document.root)
    else { throw Unreadable(description: "a file of reference cases is a mapping") }
    guard case .text("pledge-reference/1")? = root["schema"], case .list(let cases)? = root["cases"]
    else {
      throw Unreadable(description: "schema must be pledge-reference/1, with a list of cases")
    }
    if case .text(let name)? = root["family"] { family = name } else { family = "" }
    var read: [ReferenceCase] = []
    for one in cases { read.append(try ReferenceCase(one)) }
    self.cases = read
  }
}

extension ReferenceCase {
  init(_ value: InputValue) throws(ReferenceFile.Unreadable) {
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
      self.init(value: given, relative: 0, absolute: 0, standardErrors: 0, standardError: [])
      return
    }
    func number(_ name: String) -> Double {
      if case .number(let number, _)? = keys[name] { return number }
      return 0
    }
    func numbers(_ name: String) -> [Double] {
      guard case .list(let entries)? = keys[name] else { return [number(name)] }
      return entries.map { entry in
        if case .number(let number, _) = entry { return number }
        return 0
      }
    }
    self.init(
      value: value, relative: number("rel"), absolute: number("abs"),
      standardErrors: number("standardErrors"), standardError: numbers("standardError"))
  }
}

extension InputValue {
  /// The text of a text value.
  var words: String? {
    if case .text(let text) = self { return text }
    return nil
  }
}
