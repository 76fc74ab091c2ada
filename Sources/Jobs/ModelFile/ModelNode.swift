/// A value of a model file as written, with its place.
struct ModelNode: Sendable {
  enum Content: Sendable {
    /// A word, a number or a text; `isQuoted` tells `"null"` from `null`.
    case scalar(String, isQuoted: Bool)
    case sequence([ModelNode])
    case mapping([Entry])
  }

  /// A key and its value.
  struct Entry: Sendable {
    let key: String
    let keySpan: SourceSpan
    let value: ModelNode
  }

  let content: Content
  let span: SourceSpan

  /// No value: nothing after the colon, `~` or `null`.
  var isEmpty: Bool {
    if case .scalar(let text, isQuoted: false) = content {
      return text.isEmpty || text == "~" || text == "null"
    }
    return false
  }

  /// The value a path such as `pledges[0].haircut` leads to, or the last one on the way there.
  func nearest(to path: String) -> (span: SourceSpan, isExact: Bool) {
    var node = self
    var span = self.span
    for step in PathStep.steps(of: path) {
      switch (step, node.content) {
      case (.key(let key), .mapping(let entries)):
        guard let entry = entries.first(where: { $0.key == key }) else { return (span, false) }
        node = entry.value
        // The value itself if it is a scalar; of a long block, its key says more.
        if case .scalar = node.content { span = node.span } else { span = entry.keySpan }
      case (.index(let index), .sequence(let items)) where items.indices.contains(index):
        node = items[index]
        span = node.span
      default:
        // `{is: …}` stands for its value.
        return (span, false)
      }
      if case .mapping(let entries) = node.content, node.isCited,
        let value = entries.first(where: { $0.key == "is" })
      {
        node = value.value
        span = node.span
      }
    }
    return (span, true)
  }

  /// A value with its source: `{is: 45%, source: "credit policy, table 3"}`.
  var isCited: Bool {
    if case .mapping(let entries) = content { return entries.contains { $0.key == "is" } }
    return false
  }
}

/// A step of a path: a key, or a place in a list.
enum PathStep: Hashable, Sendable {
  case key(String)
  case index(Int)

  static func steps(of path: String) -> [PathStep] {
    var steps: [PathStep] = []
    for part in path.split(separator: ".") {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      if let key = pieces.first, !key.isEmpty { steps.append(.key(String(key))) }
      for piece in pieces.dropFirst() {
        if let index = Int(piece.prefix { $0 != "]" }) { steps.append(.index(index)) }
      }
    }
    return steps
  }
}

extension ModelNode {
  /// The source that `{is: …, source: …}` gives for a value.
  func citation(of steps: [PathStep]) -> String? {
    var node = self
    for step in steps {
      switch (step, node.content) {
      case (.key(let key), .mapping(let entries)):
        guard let entry = entries.first(where: { $0.key == key }) else { return nil }
        node = entry.value
      case (.index(let index), .sequence(let items)) where items.indices.contains(index):
        node = items[index]
      default: return nil
      }
    }
    guard node.isCited, case .mapping(let entries) = node.content,
      let source = entries.first(where: { $0.key == "source" }),
      case .scalar(let text, _) = source.value.content
    else { return nil }
    return text
  }
}
