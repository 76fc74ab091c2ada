import NumericalMethods
package import Reports

/// A file that a model file names, as read.
package struct NamedFile<Value> {
  /// The name, as the model file writes it.
  package let name: String
  /// The file's document.
  package let document: ModelDocument
  /// What was read from it.
  package let value: Value
}

extension NamedFile: Sendable where Value: Sendable {}

extension Section {
  /// Another file of the same folder tree, which must be there, read as a document of its own.
  package func file<Value>(
    _ key: String, _ meaning: Phrase, example: String, _ body: (Section) -> Read<Value>
  ) -> Read<NamedFile<Value>> {
    let name = required(key, .text, meaning, example: example)
    return name.value.map { open($0, key, body) } ?? Read(nil)
  }

  /// Another file of the same folder tree, if one is named.
  package func optionalFile<Value>(
    _ key: String, _ meaning: Phrase, example: String, _ body: (Section) -> Read<Value>
  ) -> Read<NamedFile<Value>?> {
    let name = optional(key, .text, meaning, example: example)
    guard let written = name.value else { return Read(nil) }
    guard let written else { return Read(.some(nil)) }
    return open(written, key, body).map { .some($0) }
  }

  /// The file of a name that stands at a key.
  func open<Value>(
    _ name: String, _ key: String, _ body: (Section) -> Read<Value>
  ) -> Read<NamedFile<Value>> {
    do {
      let location = try self.location(ofFile: name)
      let bytes = try InputFile.read(location, limit: NodeReader.Budget().bytes)
      let document = try ModelDocument(bytes, name: name)
      return Read(NamedFile(name: name, document: document, value: try document.read(body)))
    } catch let errors as ModelFileErrors {
      problems.add(errors)
    } catch let refusal as InvalidInput {
      refuse(key, Phrase(matching: refusal.rule))
    } catch {
      refuse(key, "must name a file that can be read")
    }
    return Read(nil)
  }

  /// Where a named file is: beside the model, or, for `Data/…`, among the shipped templates.
  private func location(ofFile name: String) throws(InvalidInput) -> String {
    let isTemplate = name.hasPrefix("Data/")
    if let folder = problems.folder {
      do throws(InvalidInput) { return try folder.file(named: name) } catch {
        guard isTemplate, let shipped = ModelFolder.shipped else { throw error }
        return try shipped.file(named: name)
      }
    }
    guard isTemplate, let shipped = ModelFolder.shipped else {
      throw InvalidInput(
        "", "must not be named here: this model was not read from a file of its own", got: name)
    }
    return try shipped.file(named: name)
  }
}
