import CYaml
import Reports

/// Reads YAML, and JSON as a part of it, into nodes with positions.
///
/// It takes the parser's events one by one, so that what is too deep, too much or not allowed is
/// refused before it is built, and needs no recursion.
struct NodeReader {
  /// How much a model file may hold.
  struct Budget {
    var bytes = 4 << 20
    var values = 200_000
    var depth = 64
  }

  /// Why the text was refused, and where.
  struct Refusal: Error {
    let code: ModelFileError.Code
    let span: SourceSpan
    let rule: Phrase
    var help: [Phrase] = []
  }

  /// A list or mapping that is still open.
  private struct Level {
    let isMapping: Bool
    let start: SourcePosition
    var items: [ModelNode] = []
    var entries: [ModelNode.Entry] = []
    var keys: [String: SourcePosition] = [:]
    var pending: (key: String, span: SourceSpan)?

    var content: ModelNode.Content { isMapping ? .mapping(entries) : .sequence(items) }
  }

  private let budget: Budget
  private var levels: [Level] = []
  private var values = 0
  private var root: ModelNode?
  private var documents = 0

  private let pairs: SurrogatePairs?

  private init(_ budget: Budget, _ pairs: SurrogatePairs?) {
    self.budget = budget
    self.pairs = pairs
  }

  /// The one document of a text, or nil if it holds nothing.
  static func read(_ text: [UInt8], budget: Budget) throws(Refusal) -> ModelNode? {
    let pairs = SurrogatePairs(joiningIn: text)
    var reader = NodeReader(budget, pairs)
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    var refusal: Refusal?
    (pairs?.text ?? text).withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      do throws(Refusal) { try reader.takeEvents(of: parser) } catch { refusal = error }
    }
    if let refusal { throw refusal }
    return reader.root
  }

  private mutating func takeEvents(
    of parser: UnsafeMutablePointer<yaml_parser_t>
  ) throws(Refusal) {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else {
        // The parser looks ahead, and has a bound of its own on what it finds nested there.
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? ""
        if problem.hasPrefix("Maximum nesting level") {
          throw tooDeep(at: position(parser.pointee.mark))
        }
        throw syntax(of: parser.pointee)
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return }
      try take(event)
    }
  }

  private mutating func take(_ event: yaml_event_t) throws(Refusal) {
    let span = SourceSpan(start: position(event.start_mark), end: position(event.end_mark))
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents > 1 {
        throw Refusal(
          code: .severalDocuments, span: span, rule: "a model file holds one document",
          help: ["put each job into a file of its own"])
      }
    case YAML_ALIAS_EVENT:
      throw Refusal(
        code: .alias, span: span, rule: "references with * are not allowed",
        help: ["write the value out where it is used"])
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      try refuse(anchor: scalar.anchor, tag: scalar.tag, span)
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isQuoted = scalar.style != YAML_PLAIN_SCALAR_STYLE
      try add(ModelNode(content: .scalar(text, isQuoted: isQuoted), span: span))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      try refuse(anchor: sequence.anchor, tag: sequence.tag, span)
      try open(Level(isMapping: false, start: span.start), span)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      try refuse(anchor: mapping.anchor, tag: mapping.tag, span)
      try open(Level(isMapping: true, start: span.start), span)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      guard let level = levels.popLast() else { return }
      let whole = SourceSpan(start: level.start, end: span.end)
      try add(ModelNode(content: level.content, span: whole))
    default: break
    }
  }

  private func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    _ span: SourceSpan
  ) throws(Refusal) {
    if anchor != nil {
      throw Refusal(
        code: .alias, span: span, rule: "anchors with & are not allowed",
        help: ["write the value out where it is used"])
    }
    if tag != nil {
      throw Refusal(
        code: .tag, span: span, rule: "tags with ! are not allowed",
        help: ["a text that begins with ! needs quotes"])
    }
  }

  private mutating func open(_ level: Level, _ span: SourceSpan) throws(Refusal) {
    if levels.count >= budget.depth { throw tooDeep(at: span.start) }
    if let level = levels.last, level.isMapping, level.pending == nil {
      throw Self.keyIsNotText(span)
    }
    try count(span)
    levels.append(level)
  }

  private func tooDeep(at place: SourcePosition) -> Refusal {
    Refusal(
      code: .tooDeep, span: SourceSpan(start: place, end: place),
      rule: "nested deeper than \(budget.depth) levels")
  }

  private mutating func count(_ span: SourceSpan) throws(Refusal) {
    values += 1
    if values > budget.values {
      throw Refusal(
        code: .tooManyValues, span: span, rule: "holds more than \(budget.values) values",
        help: ["keep long lists in a CSV file and name the file here"])
    }
  }

  private static func keyIsNotText(_ span: SourceSpan) -> Refusal {
    Refusal(code: .syntax, span: span, rule: "a key must be a word or a text")
  }

  /// Puts a finished value where it belongs: into the list, or as key or value of the mapping.
  private mutating func add(_ node: ModelNode) throws(Refusal) {
    if case .scalar = node.content { try count(node.span) }
    guard let last = levels.indices.last else {
      root = node
      return
    }
    guard levels[last].isMapping else {
      levels[last].items.append(node)
      return
    }
    if let pending = levels[last].pending {
      levels[last].pending = nil
      levels[last].entries.append(
        ModelNode.Entry(key: pending.key, keySpan: pending.span, value: node))
      return
    }
    guard case .scalar(let key, _) = node.content else { throw Self.keyIsNotText(node.span) }
    if key == "<<" {
      throw Refusal(
        code: .mergeKey, span: node.span, rule: "merge keys << are not allowed",
        help: ["write the values out where they are used"])
    }
    if let first = levels[last].keys.updateValue(node.span.start, forKey: key) {
      throw Refusal(
        code: .duplicateKey, span: node.span,
        rule: "key \(key) is given twice; first in line \(first.line)")
    }
    levels[last].pending = (key, node.span)
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    let column = Int(mark.column)
    return SourcePosition(
      line: Int(mark.line) + 1, column: (pairs?.column(Int(mark.index), column) ?? column) + 1)
  }

  private func syntax(of parser: yaml_parser_t) -> Refusal {
    var words = parser.problem.map { String(cString: $0) } ?? "input error"
    let place = position(parser.problem_mark)
    if words == "found character that cannot start any token", parser.buffer.pointer != nil,
      parser.buffer.pointer.pointee == 0x09
    {
      words = "found a tab character where an indentation space is expected"
    }
    return Refusal(
      code: .syntax, span: SourceSpan(start: place, end: place),
      rule: SyntaxProblem.rule(for: words), help: SyntaxProblem.help(for: words))
  }
}
