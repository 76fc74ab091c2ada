import NumericalMethods
package import Reports

/// A mapping of a model file while it is read: hands out typed values by key, remembers which keys
/// were asked for, and notes every problem rather than the first.
///
/// A reader asks for all its keys first and then makes its value:
///
///     let principal = loan.required("principal", .money, "amount lent")
///     let rate = loan.required("rate", .rate, "interest")
///     return loan.make { try PledgeLoan(principal: principal(), rate: rate()) }
///
/// Run on no file, the same reader yields the list of its keys, from which the schema, the template
/// of `pledge new` and the list of known keys are made.
package final class Section {
  /// The section's place in the document, such as `pledges[0]`; empty for the whole.
  package let path: String
  /// The keys asked for so far, in order.
  package private(set) var fields: [Field] = []
  /// The keys of the other forms that the mapping may have, found when it describes itself.
  var otherForms: [[Field]] = []
  /// No file is read; the reader describes itself.
  package var isDescribing: Bool { node == nil }

  let node: ModelNode?
  let keySpan: SourceSpan?
  let problems: ProblemLog
  let entries: [ModelNode.Entry]
  /// Where the entry of a key stands.
  let places: [String: Int]
  private var missing: [String] = []
  private var acceptsRest = false

  init(node: ModelNode?, keySpan: SourceSpan?, path: String, problems: ProblemLog) {
    self.node = node
    self.keySpan = keySpan
    self.path = path
    self.problems = problems
    if case .mapping(let entries) = node?.content {
      self.entries = entries
      places = Dictionary(entries.enumerated().map { ($1.key, $0) }) { first, _ in first }
    } else {
      entries = []
      places = [:]
      if let node, !node.isEmpty {
        problems.add(
          ScalarProblem(code: .wrongKind, rule: "must be keys with values"), at: node.span,
          path: path)
      }
    }
  }

  /// The keys that a reader knows, in the order it asks for them.
  package static func fields(of body: (Section) -> Void) -> [Field] {
    let section = Section(
      node: nil, keySpan: nil, path: "", problems: ProblemLog(document: nil))
    body(section)
    return section.fields
  }

  // MARK: - Scalars

  /// A value that must be there.
  ///
  /// - Parameters:
  ///   - key: the key, a Swift argument label.
  ///   - notation: how the value is written.
  ///   - meaning: what it is, in a few words.
  ///   - example: a value for `pledge new`; nil takes the notation's.
  /// - Returns: the value, or none when a problem was noted.
  package func required<Value>(
    _ key: String, _ notation: Notation<Value>, _ meaning: Phrase, example: String? = nil
  ) -> Read<Value> {
    declare(key, meaning, .required, Self.shape(of: notation), example ?? notation.example)
    guard let entry = entry(key, isRequired: true) else { return Read(nil) }
    return scalar(entry.value, notation, path(to: key))
  }

  /// A value that may be left out.
  package func optional<Value>(
    _ key: String, _ notation: Notation<Value>, _ meaning: Phrase, example: String? = nil
  ) -> Read<Value?> {
    declare(key, meaning, .optional, Self.shape(of: notation), example ?? notation.example)
    guard let entry = entry(key, isRequired: false) else { return Read(.some(nil)) }
    return scalar(entry.value, notation, path(to: key)).map { .some($0) }
  }

  /// A value that may be left out, with what is taken then, written as in a file.
  package func value<Value>(
    _ key: String, _ notation: Notation<Value>, default written: String, _ meaning: Phrase
  ) -> Read<Value> {
    declare(key, meaning, .defaulting(to: written), Self.shape(of: notation), written)
    guard let entry = entry(key, isRequired: false) else {
      return isDescribing ? Read(nil) : Read(try? notation.parse(written))
    }
    return scalar(entry.value, notation, path(to: key))
  }

  /// Whether a key is written, whatever its value.
  package func has(_ key: String) -> Bool { places[key] != nil }

  /// Takes the keys that were not asked for as they are, where it is not known which ones belong.
  func acceptRest() { acceptsRest = true }

  // MARK: - Within

  func path(to key: String) -> String { path.isEmpty ? key : path + "." + key }

  func declare(
    _ key: String, _ meaning: Phrase, _ need: Field.Need, _ shape: Field.Shape, _ example: String
  ) {
    fields.append(
      Field(key: key, meaning: meaning, need: need, shape: shape, example: example))
  }

  func note(
    _ code: ModelFileError.Code, _ rule: Phrase, _ span: SourceSpan, _ path: String,
    help: [Phrase] = []
  ) {
    problems.add(ScalarProblem(code: code, rule: rule, help: help), at: span, path: path)
  }

  static func shape<Value>(of notation: Notation<Value>) -> Field.Shape {
    .scalar(name: notation.name, pattern: notation.pattern, words: notation.words)
  }

  /// The entry of a key, unless it is absent or holds nothing.
  func entry(_ key: String, isRequired: Bool) -> ModelNode.Entry? {
    if isDescribing { return nil }
    guard let entry = places[key].map({ entries[$0] }) else {
      if isRequired { missing.append(key) }
      return nil
    }
    if entry.value.isEmpty {
      note(.missingValue, "has no value", entry.keySpan, path(to: key))
      return nil
    }
    return entry
  }

  func inner<Value>(
    _ node: ModelNode?, _ keySpan: SourceSpan?, _ path: String, _ body: (Section) -> Read<Value>
  ) -> (value: Read<Value>, shape: Field.Shape) {
    let section = Section(node: node, keySpan: keySpan, path: path, problems: problems)
    let value = body(section)
    section.close()
    return (value, section.shape)
  }

  /// The value of `{is: …, source: …}`, or a value that stands without its source.
  func uncited(_ written: ModelNode, _ path: String, _ shape: Field.Shape) -> ModelNode? {
    guard written.isCited else { return written }
    let cited = Section(node: written, keySpan: keySpan, path: path, problems: problems)
    _ = cited.optional("source", .text, "where the value comes from")
    cited.declare("is", "the value", .required, shape, "")
    cited.close()
    return cited.entry("is", isRequired: true)?.value
  }

  func scalar<Value>(
    _ written: ModelNode, _ notation: Notation<Value>, _ path: String
  ) -> Read<Value> {
    guard let node = uncited(written, path, Self.shape(of: notation)) else { return Read(nil) }
    guard case .scalar(let text, _) = node.content else {
      note(.wrongKind, "must be \(notation.name)", node.span, path)
      return Read(nil)
    }
    do { return Read(try notation.parse(text)) } catch {
      problems.add(error, at: node.span, path: path)
      return Read(nil)
    }
  }

  func scalars<Value>(
    _ node: ModelNode, _ notation: Notation<Value>, _ path: String
  ) -> Read<[Value]> {
    if case .scalar = node.content { return scalar(node, notation, path).map { [$0] } }
    guard let items = items(of: node, path) else { return Read(nil) }
    return Self.all(
      items.enumerated().map { place, item in scalar(item, notation, "\(path)[\(place)]") })
  }

  func items(of node: ModelNode, _ path: String) -> [ModelNode]? {
    if case .sequence(let items) = node.content { return items }
    note(.wrongKind, "must be a list", node.span, path)
    return nil
  }

  static func all<Value>(_ values: [Read<Value>]) -> Read<[Value]> {
    let found = values.compactMap(\.value)
    return Read(found.count == values.count ? found : nil)
  }

  /// Notes the keys that nobody asked for, and those that were asked for in vain.
  func close() {
    guard let node, case .mapping = node.content else {
      if node?.isEmpty == true { noteMissing() }
      return
    }
    let known = fields.map(\.key)
    let asked = Set(known)
    let absent = known.filter { !has($0) }
    var isFirst = true
    for entry in entries where !acceptsRest && !asked.contains(entry.key) {
      // A section full of unknown keys gets no suggestions beyond those that can be shown.
      let isShown = problems.count < 10 * ModelFileErrors.shown
      let nearest = isShown ? Spelling.nearest(to: entry.key, among: absent) : nil
      // The key was meant, so that it is not missing besides.
      if let nearest { missing.removeAll { $0 == nearest } }
      problems.add(
        ScalarProblem(
          code: .unknownKey, rule: "unknown key",
          note: nearest.map { "did you mean \($0)?" },
          help: known.isEmpty || !isFirst
            ? [] : ["known keys here: \(known.joined(separator: ", "))"]),
        at: entry.keySpan, path: path(to: String(entry.key.prefix(60))))
      isFirst = false
    }
    noteMissing()
  }

  private func noteMissing() {
    for key in missing {
      note(.missingKey, "is missing", keySpan ?? firstSpan, path(to: key))
    }
    missing = []
  }

  private var firstSpan: SourceSpan {
    entries.first?.keySpan ?? node?.span ?? .fileStart
  }
}
