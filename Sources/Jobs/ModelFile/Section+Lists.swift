package import Reports

extension Section {
  /// A list of mappings that must be there.
  package func list<Value>(
    _ key: String, _ meaning: Phrase, of body: (Section) -> Read<Value>
  ) -> Read<[Value]> {
    list(key, meaning, .required, body)
  }

  /// A list of mappings; left out, it is empty.
  package func optionalList<Value>(
    _ key: String, _ meaning: Phrase, of body: (Section) -> Read<Value>
  ) -> Read<[Value]> {
    list(key, meaning, .optional, body)
  }

  private func list<Value>(
    _ key: String, _ meaning: Phrase, _ need: Field.Need, _ body: (Section) -> Read<Value>
  ) -> Read<[Value]> {
    let entry = entry(key, isRequired: need == .required)
    if isDescribing {
      let (_, shape) = inner(nil, nil, path(to: key) + "[0]", body)
      declare(key, meaning, need, .list(shape), "")
      return Read(nil)
    }
    declare(key, meaning, need, .list(.section([])), "")
    guard let entry else { return Read(need == .required ? nil : []) }
    guard let items = items(of: entry.value, path(to: key)) else { return Read(nil) }
    let values = items.enumerated().map { place, item in
      inner(item, nil, "\(path(to: key))[\(place)]", body).value
    }
    return Self.all(values)
  }

  /// A list of scalars that must be there; a single scalar is a list of one.
  package func list<Value>(
    _ key: String, of notation: Notation<Value>, _ meaning: Phrase, example: String? = nil
  ) -> Read<[Value]> {
    let example = example ?? "[\(notation.example)]"
    declare(key, meaning, .required, .list(Self.shape(of: notation)), example)
    guard let entry = entry(key, isRequired: true) else { return Read(nil) }
    return scalars(entry.value, notation, path(to: key))
  }

  /// A list of scalars; left out, it is empty.
  package func optionalList<Value>(
    _ key: String, of notation: Notation<Value>, _ meaning: Phrase, example: String? = nil
  ) -> Read<[Value]> {
    let example = example ?? "[\(notation.example)]"
    declare(key, meaning, .optional, .list(Self.shape(of: notation)), example)
    guard let entry = entry(key, isRequired: false) else { return Read(isDescribing ? nil : []) }
    return scalars(entry.value, notation, path(to: key))
  }
}
