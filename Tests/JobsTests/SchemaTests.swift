import Foundation
import Jobs
import Reports
import Testing

/// I1: whatever the reader takes, the schema of its job takes.
@Suite struct SchemaTests {
  static func schema(_ job: String) throws -> JSONValue {
    try #require(JobTable.schema(of: job, in: .english))
  }

  @Test(
    "a shipped model fits the schema of its job, and that of all jobs", arguments: ModelTests.models
  )
  func models(model: String) throws {
    let bytes = try Data(contentsOf: ModelTests.root.appending(path: model))
    let document = try ModelDocument(Array(bytes), name: model)
    var schema = SchemaCheck(try Self.schema(JobRequest.name(of: document)))
    #expect(schema.problems(of: document.json) == [])
    schema = SchemaCheck(try #require(JobTable.schema(of: nil, in: .english)))
    #expect(schema.problems(of: document.json) == [])
  }

  @Test("what pledge new prints fits the schema", arguments: JobTable.names, Language.allCases)
  func templates(job: String, language: Language) throws {
    let text = try #require(JobTable.template(of: job, in: language))
    let document = try ModelDocument(Array(text.utf8), name: "new.yaml")
    #expect(SchemaCheck(try Self.schema(job)).problems(of: document.json) == [])
  }

  @Test(
    "what the reader refuses by its form, the schema refuses",
    arguments: [
      ("drawn: 2026-01-20", "drawn: 20 January"), ("rate: 4.8% monthly", "rate: 4.8%"),
      ("term: 1 year", "term: 1"), ("  every: 1 month\n", ""),
      ("repayment: annuity", "repayment: anuity"),
      ("every: 1 month", "every: 1 month\n  grase: 1 month"),
      ("every: 1 month", "every: 1 month\n  fees: [{upfront: 1 CNY, upfrontShare: 1%}]"),
    ])
  func refusals(old: String, new: String) throws {
    let good = "job: schedule loan\n" + LendingJobTests.loan + "\n"
    let schema = SchemaCheck(try Self.schema("schedule loan"))
    func problems(_ text: String) throws -> [String] {
      schema.problems(of: try ModelDocument(Array(text.utf8), name: "loan.yaml").json)
    }
    #expect(try problems(good) == [])
    #expect(try problems(good.replacing(old, with: new)) != [])
  }
}

extension JobRequest {
  /// The words after `job:`, read without the rest.
  static func name(of document: ModelDocument) throws -> String {
    guard case .object(let members) = document.json,
      case .string(let name)? = members.first(where: { $0.key == "job" })?.value
    else { return "" }
    return name
  }
}

/// The part of JSON Schema that our schemas use; a keyword beyond it is a problem of its own.
struct SchemaCheck {
  let schema: JSONValue

  init(_ schema: JSONValue) { self.schema = schema }

  func problems(of value: JSONValue) -> [String] { Self.problems(value, schema, "") }

  private static func members(_ value: JSONValue) -> [String: JSONValue] {
    guard case .object(let members) = value else { return [:] }
    return Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
  }

  private static func problems(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String]
  {
    let rules = members(schema)
    var found: [String] = []
    for (keyword, rule) in rules {
      switch (keyword, rule) {
      case ("$schema", _), ("title", _), ("description", _), ("default", _): break
      case ("type", .string(let kind)):
        if !isKind(value, kind) { found.append("\(path): no \(kind)") }
      case ("type", .array(let kinds)):
        let holds = kinds.contains {
          if case .string(let kind) = $0 { isKind(value, kind) } else { false }
        }
        if !holds { found.append("\(path): of no kind") }
      case ("const", _): if value != rule { found.append("\(path): not the word") }
      case ("enum", .array(let values)):
        if !values.contains(value) { found.append("\(path): none of the words") }
      case ("pattern", .string(let pattern)):
        if case .string(let text) = value, let regex = try? Regex(pattern),
          text.firstMatch(of: regex) == nil
        {
          found.append("\(path): \(text) does not match \(pattern)")
        }
      case ("anyOf", .array(let schemas)):
        let all = schemas.map { problems(value, $0, path) }
        if !all.contains([]) { found.append("\(path): none of \(all.count): \(all)") }
      case ("required", .array(let keys)):
        for case .string(let key) in keys where members(value)[key] == nil {
          found.append("\(path): lacks \(key)")
        }
      case ("items", _):
        guard case .array(let items) = value else { break }
        for (place, item) in items.enumerated() {
          found += problems(item, rule, "\(path)[\(place)]")
        }
      case ("properties", _):
        for (key, inner) in members(rule) {
          if let own = members(value)[key] { found += problems(own, inner, path + "." + key) }
        }
      case ("additionalProperties", _):
        let known = members(rules["properties"] ?? .null)
        for (key, own) in members(value) where known[key] == nil {
          if rule == .boolean(false) {
            found.append("\(path): unknown \(key)")
          } else {
            found += problems(own, rule, path + "." + key)
          }
        }
      default: found.append("\(path): unknown keyword \(keyword)")
      }
    }
    return found
  }

  private static func isKind(_ value: JSONValue, _ kind: String) -> Bool {
    switch (value, kind) {
    case (.object, "object"), (.array, "array"), (.string, "string"), (.boolean, "boolean"),
      (.number, "number"), (.integer, "number"), (.integer, "integer"), (.null, "null"):
      true
    default: false
    }
  }
}
