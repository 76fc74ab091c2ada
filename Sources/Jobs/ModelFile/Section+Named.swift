package import Reports

extension Section {
  /// A value under a key of the user's own choice.
  package struct Named<Value> {
    package let name: String
    package let value: Value
  }

  /// A mapping from names of the user's own choice to values; left out, it is empty.
  package func optionalNamed<Value>(
    _ key: String, of notation: Notation<Value>, _ meaning: Phrase
  ) -> Read<[Named<Value>]> {
    named(key, of: notation, meaning, .optional)
  }

  /// A mapping from names of the user's own choice to values.
  package func requiredNamed<Value>(
    _ key: String, of notation: Notation<Value>, _ meaning: Phrase
  ) -> Read<[Named<Value>]> {
    named(key, of: notation, meaning, .required)
  }

  private func named<Value>(
    _ key: String, of notation: Notation<Value>, _ meaning: Phrase, _ need: Field.Need
  ) -> Read<[Named<Value>]> {
    declare(key, meaning, need, .named(Self.shape(of: notation)), "")
    guard let entry = entry(key, isRequired: need == .required) else {
      return Read(need == .required || isDescribing ? nil : [])
    }
    guard case .mapping(let members) = entry.value.content else {
      note(.wrongKind, "must be names with values", entry.value.span, path(to: key))
      return Read(nil)
    }
    return Self.all(
      members.map { member in
        scalar(member.value, notation, path(to: key) + "." + member.key).map {
          Named(name: member.key, value: $0)
        }
      })
  }
}

extension Section.Named: Sendable where Value: Sendable {}
