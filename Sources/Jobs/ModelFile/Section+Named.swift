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
    named(key, of: notation, meaning, .optional, example: "")
  }

  /// A mapping from names of the user's own choice to values.
  ///
  /// - Parameters:
  ///   - key: the key, a Swift argument label.
  ///   - notation: how each value is written.
  ///   - meaning: what they are, in a few words.
  ///   - example: a name with its value for `pledge new`.
  /// - Returns: names and values in the order written, or none when a problem was noted.
  package func requiredNamed<Value>(
    _ key: String, of notation: Notation<Value>, _ meaning: Phrase, example: String = ""
  ) -> Read<[Named<Value>]> {
    named(key, of: notation, meaning, .required, example: example)
  }

  /// One value for all, under an empty name, or a mapping with a value for each name.
  package func oneOrNamed<Value>(
    _ key: String, of notation: Notation<Value>, _ meaning: Phrase, byName: Phrase, example: String
  ) -> Read<[Named<Value>]> {
    let shape = Self.shape(of: notation)
    declare(
      key, meaning, .required,
      .choice([
        Field.Choice(word: nil, meaning: meaning, shape: shape, example: example),
        Field.Choice(word: nil, meaning: byName, shape: .named(shape)),
      ]), "")
    guard let entry = entry(key, isRequired: true) else { return Read(nil) }
    if case .mapping = entry.value.content, !entry.value.isCited {
      return namedScalars(entry.value, notation, path(to: key))
    }
    return scalar(entry.value, notation, path(to: key)).map { [Named(name: "", value: $0)] }
  }

  private func named<Value>(
    _ key: String, of notation: Notation<Value>, _ meaning: Phrase, _ need: Field.Need,
    example: String
  ) -> Read<[Named<Value>]> {
    declare(key, meaning, need, .named(Self.shape(of: notation)), example)
    guard let entry = entry(key, isRequired: need == .required) else {
      return Read(need == .required || isDescribing ? nil : [])
    }
    return namedScalars(entry.value, notation, path(to: key))
  }

  /// The values of a mapping with names of the user's own choice.
  func namedScalars<Value>(
    _ node: ModelNode, _ notation: Notation<Value>, _ path: String
  ) -> Read<[Named<Value>]> {
    guard case .mapping(let members) = node.content else {
      note(.wrongKind, "must be names with values", node.span, path)
      return Read(nil)
    }
    return Self.all(
      members.map { member in
        scalar(member.value, notation, path + "." + member.key).map {
          Named(name: member.key, value: $0)
        }
      })
  }
}

extension Section.Named: Sendable where Value: Sendable {}
