import NumericalMethods
package import Reports

extension Section {
  /// Makes a value from what was read, unless something of it was not.
  ///
  /// What the value's own type refuses is noted at the key that the refused label names.
  ///
  /// - Parameters:
  ///   - keys: the key of a label, where they differ: `["hazard": "borrowerDefaults"]`.
  ///   - body: calls what was read, as in `principal()`.
  /// - Returns: the value, or none when a problem was noted.
  package func make<Value>(
    keys: [String: String] = [:], _ body: () throws -> Value
  ) -> Read<Value> {
    make(at: path, keys: keys, body)
  }

  /// Makes a value whose labels stand under a path of the document.
  func make<Value>(
    at path: String, keys: [String: String] = [:], _ body: () throws -> Value
  ) -> Read<Value> {
    if isDescribing { return Read(nil) }
    do {
      return Read(try body())
    } catch is Unread {
      return Read(nil)
    } catch let input as InvalidInput {
      problems.add(renamed(input, keys).within(path))
    } catch let error as NumericalError {
      problems.add(error, path: path)
    } catch {
      note(.outOfRange, Phrase(matching: "\(error)"), node?.span ?? .fileStart, path)
    }
    return Read(nil)
  }

  private func renamed(_ input: InvalidInput, _ keys: [String: String]) -> InvalidInput {
    for (label, key) in keys
    where input.path == label || input.path.hasPrefix(label + ".")
      || input.path.hasPrefix(label + "[")
    {
      let path = key + input.path.dropFirst(label.count)
      return InvalidInput(path, input.rule, got: input.value)
    }
    return input
  }

  /// Notes a problem of this section's reader at one of its keys.
  package func refuse(_ key: String, _ rule: Phrase, help: [Phrase] = []) {
    guard let node else { return }
    let entry = places[key].map { entries[$0] }
    problems.add(
      ScalarProblem(code: .outOfRange, rule: rule, help: help),
      at: entry?.value.span ?? keySpan ?? node.span, path: path(to: key))
  }

  /// Notes an input that a type of the domain refuses, at its place in this section.
  func refuse(_ input: InvalidInput) { problems.add(input.within(path)) }

  /// Notes a word that is not one of the known ones, with the nearest of them.
  func refuse(_ key: String, notAmong words: [String], got word: String) {
    guard let node else { return }
    let entry = places[key].map { entries[$0] }
    problems.add(
      unknownChoice(word, of: words), at: entry?.value.span ?? keySpan ?? node.span,
      path: path(to: key))
  }
}
