package import Reports

/// One of the things a key can be: a plain word, a word with terms of its own, or a writing.
package struct Alternative<Value> {
  let word: String?
  let meaning: Phrase
  let shape: Field.Shape
  /// Reads the terms, or the plain word as terms that are all left out.
  let read: (Section) -> Read<Value>
  /// Reads a plain writing.
  let write: ((String) throws(ScalarProblem) -> Value)?
  /// A writing to start from; empty for terms of its own.
  var example = ""
  /// Reads a plain list, at a path.
  var list: ((Section, ModelNode, String) -> Read<Value>)?
  /// Reads the one term under the word, at a path, where it is no mapping.
  var term: ((Section, ModelNode, String) -> Read<Value>)?

  /// A word with terms: `{wang: {riskAversion: 0.35}}`; the plain word if no term must be given.
  package static func terms(
    _ word: String, _ meaning: Phrase, _ read: @escaping (Section) -> Read<Value>
  ) -> Alternative {
    Alternative(word: word, meaning: meaning, shape: .section([]), read: read, write: nil)
  }

  /// A plain word: `annuity`.
  package static func word(
    _ word: String, _ meaning: Phrase, _ value: Value
  ) -> Alternative {
    terms(word, meaning) { $0.make { value } }
  }

  /// A writing: `13% annual` where a whole curve could stand.
  package static func written<Written>(
    _ notation: Notation<Written>, _ meaning: Phrase, _ value: @escaping (Written) -> Value
  ) -> Alternative {
    Alternative(
      word: nil, meaning: meaning, shape: Section.shape(of: notation), read: { _ in Read(nil) },
      write: { text throws(ScalarProblem) in value(try notation.parse(text)) },
      example: notation.example)
  }

  /// A list of writings: `[100%, 80%, 60%]` where a curve could stand.
  package static func listed<Written>(
    _ notation: Notation<Written>, _ meaning: Phrase,
    _ value: @escaping ([Written]) throws -> Value
  ) -> Alternative {
    Alternative(
      word: nil, meaning: meaning, shape: .list(Section.shape(of: notation)),
      read: { _ in Read(nil) }, write: nil, example: "[\(notation.example)]",
      list: { section, node, path in
        let written = section.scalars(node, notation, path)
        return section.make(at: path) { try value(try written()) }
      })
  }

  /// A word with one term: `{halfLife: 6 years}`.
  package static func quantity<Written>(
    _ word: String, _ notation: Notation<Written>, _ meaning: Phrase,
    _ value: @escaping (Written) throws -> Value
  ) -> Alternative {
    Alternative(
      word: word, meaning: meaning, shape: Section.shape(of: notation),
      read: { _ in Read(nil) }, write: nil, example: notation.example,
      term: { section, node, path in
        let written = section.scalar(node, notation, path)
        return section.make(at: path) { try value(try written()) }
      })
  }
}

extension Section {
  /// A choice that must be there.
  package func choice<Value>(
    _ key: String, _ meaning: Phrase, of alternatives: [Alternative<Value>]
  ) -> Read<Value> {
    if isDescribing {
      declare(key, meaning, .required, describe(alternatives), "")
      return Read(nil)
    }
    declare(key, meaning, .required, .choice([]), "")
    guard let entry = entry(key, isRequired: true) else { return Read(nil) }
    return choose(entry.value, alternatives, path(to: key))
  }

  /// A choice that may be left out.
  package func optionalChoice<Value>(
    _ key: String, _ meaning: Phrase, of alternatives: [Alternative<Value>]
  ) -> Read<Value?> {
    if isDescribing {
      declare(key, meaning, .optional, describe(alternatives), "")
      return Read(nil)
    }
    declare(key, meaning, .optional, .choice([]), "")
    guard let entry = entry(key, isRequired: false) else { return Read(.some(nil)) }
    return choose(entry.value, alternatives, path(to: key)).map { .some($0) }
  }

  /// A list of choices, such as the steps of a waterfall.
  package func choices<Value>(
    _ key: String, _ meaning: Phrase, of alternatives: [Alternative<Value>]
  ) -> Read<[Value]> {
    choices(key, meaning, .required, alternatives)
  }

  /// A list of choices; left out, it is empty.
  package func optionalChoices<Value>(
    _ key: String, _ meaning: Phrase, of alternatives: [Alternative<Value>]
  ) -> Read<[Value]> {
    choices(key, meaning, .optional, alternatives)
  }

  private func choices<Value>(
    _ key: String, _ meaning: Phrase, _ need: Field.Need, _ alternatives: [Alternative<Value>]
  ) -> Read<[Value]> {
    if isDescribing {
      declare(key, meaning, need, .list(describe(alternatives)), "")
      return Read(nil)
    }
    declare(key, meaning, need, .list(.choice([])), "")
    guard let entry = entry(key, isRequired: need == .required) else {
      return Read(need == .required ? nil : [])
    }
    guard let items = items(of: entry.value, path(to: key)) else { return Read(nil) }
    return Self.all(
      items.enumerated().map { place, item in
        choose(item, alternatives, "\(path(to: key))[\(place)]")
      })
  }

  private func describe<Value>(_ alternatives: [Alternative<Value>]) -> Field.Shape {
    .choice(
      alternatives.map { one in
        guard let word = one.word else {
          return Field.Choice(
            word: nil, meaning: one.meaning, shape: one.shape, example: one.example)
        }
        if one.term != nil {
          return Field.Choice(
            word: word, meaning: one.meaning, shape: one.shape, example: one.example)
        }
        let (_, shape) = inner(nil, nil, path + "." + word, one.read)
        return Field.Choice(word: word, meaning: one.meaning, shape: shape)
      })
  }

  private func choose<Value>(
    _ written: ModelNode, _ alternatives: [Alternative<Value>], _ path: String
  ) -> Read<Value> {
    guard let node = uncited(written, path, .choice([])) else { return Read(nil) }
    let words = alternatives.compactMap(\.word)
    switch node.content {
    case .scalar(let text, _):
      if let one = alternatives.first(where: { $0.word == text }), one.term == nil {
        // The plain word: terms that are all left out.
        let empty = ModelNode(content: .mapping([]), span: node.span)
        return inner(empty, node.span, path + "." + text, one.read).value
      }
      if let write = alternatives.lazy.compactMap(\.write).first {
        // A word that is nearly right is a slip, not a bad writing.
        if Spelling.nearest(to: text, among: words) == nil {
          do { return Read(try write(text)) } catch {
            problems.add(error, at: node.span, path: path)
            return Read(nil)
          }
        }
      }
      problems.add(unknownChoice(text, of: words), at: node.span, path: path)
    case .mapping(let entries) where entries.count == 1:
      guard let entry = entries.first else { break }
      if let one = alternatives.first(where: { $0.word == entry.key }) {
        if let term = one.term { return term(self, entry.value, path + "." + entry.key) }
        return inner(entry.value, entry.keySpan, path + "." + entry.key, one.read).value
      }
      problems.add(unknownChoice(entry.key, of: words), at: entry.keySpan, path: path)
    case .mapping(let entries):
      let place = entries.dropFirst().first?.keySpan ?? node.span
      note(
        .severalChoices, "must be one choice, a key with its terms under it", place, path,
        help: ["known words here: \(words.joined(separator: ", "))"])
    case .sequence:
      if let list = alternatives.lazy.compactMap(\.list).first { return list(self, node, path) }
      note(.wrongKind, "must be one choice, not a list", node.span, path)
    }
    return Read(nil)
  }
}
