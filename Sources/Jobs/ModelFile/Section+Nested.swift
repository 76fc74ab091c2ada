package import Reports

extension Section {
  /// A mapping that must be there.
  package func section<Value>(
    _ key: String, _ meaning: Phrase, _ body: (Section) -> Read<Value>
  ) -> Read<Value> {
    let entry = entry(key, isRequired: true)
    if entry == nil, !isDescribing {
      declare(key, meaning, .required, .section([]), "")
      return Read(nil)
    }
    let (value, shape) = inner(entry?.value, entry?.keySpan, path(to: key), body)
    declare(key, meaning, .required, shape, "")
    return value
  }

  /// A mapping that may be left out.
  package func optionalSection<Value>(
    _ key: String, _ meaning: Phrase, _ body: (Section) -> Read<Value>
  ) -> Read<Value?> {
    let entry = entry(key, isRequired: false)
    if entry == nil, !isDescribing {
      declare(key, meaning, .optional, .section([]), "")
      return Read(.some(nil))
    }
    let (value, shape) = inner(entry?.value, entry?.keySpan, path(to: key), body)
    declare(key, meaning, .optional, shape, "")
    return value.map { .some($0) }
  }

  /// A mapping with keys of the user's own choice, such as scenarios by name.
  package func named<Value>(
    _ key: String, _ meaning: Phrase, _ body: (_ name: String, Section) -> Read<Value>
  ) -> Read<[Value]> {
    let entry = entry(key, isRequired: true)
    if isDescribing {
      let (_, shape) = inner(nil, nil, path(to: key)) { body("name", $0) }
      declare(key, meaning, .required, .named(shape), "")
      return Read(nil)
    }
    declare(key, meaning, .required, .named(.section([])), "")
    guard let entry else { return Read(nil) }
    guard case .mapping(let members) = entry.value.content else {
      note(.wrongKind, "must be names with values", entry.value.span, path(to: key))
      return Read(nil)
    }
    let values = members.map { member in
      inner(member.value, member.keySpan, path(to: key) + "." + member.key) {
        body(member.key, $0)
      }.value
    }
    return Self.all(values)
  }

  /// The keys that were asked for, in each form that the mapping may have.
  var shape: Field.Shape {
    otherForms.isEmpty ? .section(fields) : .forms([fields] + otherForms)
  }

  /// Reads the form of the mapping that has a key, if it is there, or else the usual one.
  package func form<Value>(
    _ special: KeyValuePairs<String, (Section) -> Read<Value>>,
    else usual: (Section) -> Read<Value>
  ) -> Read<Value> {
    if isDescribing {
      for (_, body) in special {
        let other = Section(node: nil, keySpan: nil, path: path, problems: problems)
        _ = body(other)
        otherForms.append(other.fields)
      }
    }
    for (key, body) in special where has(key) { return body(self) }
    return usual(self)
  }
}
