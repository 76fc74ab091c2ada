import Reports

/// The JSON Schema of model files, written from what the job's reader says of its keys.
///
/// > Source: JSON Schema, draft 2020-12.
struct JSONSchema {
  let language: Language

  /// The schema of one job's files.
  func document(of job: any Job.Type) -> JSONValue {
    .object(
      [.init("$schema", .string("https://json-schema.org/draft/2020-12/schema"))]
        + members(schema(of: job)))
  }

  /// The schema of every job's files.
  func any(of jobs: [any Job.Type]) -> JSONValue {
    .object([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "anyOf": .array(jobs.map { schema(of: $0) }),
    ])
  }

  private func schema(of job: any Job.Type) -> JSONValue {
    let key = Field(
      key: "job", meaning: "what to do", need: .required,
      shape: .scalar(name: "a text", pattern: "", words: [job.name]), example: job.name)
    let fields = [key] + JobTable.fields(of: job)
    return .object(
      [.init("title", .string(job.name)), .init("description", words(job.meaning))]
        + members(object(fields)))
  }

  private func words(_ phrase: Phrase) -> JSONValue { .string(phrase.text(in: language)) }

  private func members(_ value: JSONValue) -> [JSONValue.Member] {
    if case .object(let members) = value { return members }
    return []
  }

  private func object(_ fields: [Field]) -> JSONValue {
    let required = fields.filter { $0.need == .required }.map { JSONValue.string($0.key) }
    return .object([
      "type": .string("object"),
      "properties": .object(
        fields.map { field in
          var members = [JSONValue.Member("description", words(field.meaning))]
          if case .defaulting(let value) = field.need {
            members.append(.init("default", .string(value)))
          }
          return .init(field.key, .object(members + self.members(shape(field.shape))))
        }),
      "required": required.isEmpty ? nil : .array(required),
      "additionalProperties": .boolean(false),
    ])
  }

  private func shape(_ shape: Field.Shape) -> JSONValue {
    switch shape {
    case .scalar(_, let pattern, let words):
      // A value may carry its source beside it.
      let plain = scalar(pattern, words)
      return .object([
        "anyOf": .array([
          plain,
          .object([
            "type": .string("object"),
            "properties": .object([
              "is": plain, "source": .object(["type": .string("string")]),
            ]),
            "required": .array([.string("is")]), "additionalProperties": .boolean(false),
          ]),
        ])
      ])
    case .section(let fields): return object(fields)
    case .forms(let forms): return .object(["anyOf": .array(forms.map(object))])
    case .list(let item):
      let many = JSONValue.object(["type": .string("array"), "items": self.shape(item)])
      // A single scalar is a list of one.
      if case .scalar = item { return .object(["anyOf": .array([many, self.shape(item)])]) }
      return many
    case .named(let item):
      return .object([
        "type": .string("object"), "additionalProperties": self.shape(item),
      ])
    case .choice(let choices): return .object(["anyOf": .array(choices.flatMap(choice))])
    }
  }

  private func scalar(_ pattern: String, _ words: [String]) -> JSONValue {
    if words == ["true", "false"] {
      return .object(["enum": .array([.boolean(true), .boolean(false)])])
    }
    if !words.isEmpty { return .object(["enum": .array(words.map { .string($0) })]) }
    // A number without a unit is written bare.
    let isNumber = pattern.hasPrefix("^-?[0-9]") && pattern.hasSuffix("?$")
    let isInteger = pattern == Notation<Int>.integer.pattern
    let kinds: [JSONValue] =
      isNumber || isInteger ? [.string("number"), .string("string")] : [.string("string")]
    return .object([
      "type": kinds.count == 1 ? kinds[0] : .array(kinds),
      "pattern": pattern.isEmpty ? nil : .string(pattern),
    ])
  }

  private func choice(_ choice: Field.Choice) -> [JSONValue] {
    guard let word = choice.word else { return [shape(choice.shape)] }
    let terms = JSONValue.object([
      "type": .string("object"),
      "properties": .object([.init(word, shape(choice.shape))]),
      "required": .array([.string(word)]), "additionalProperties": .boolean(false),
    ])
    guard case .section(let fields) = choice.shape,
      fields.contains(where: { $0.need == .required })
    else {
      // Without terms that must be given, the word alone will do.
      return [.object(["const": .string(word)]), terms]
    }
    return [terms]
  }
}
