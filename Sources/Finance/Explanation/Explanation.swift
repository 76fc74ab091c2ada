/// How a figure came about: a tree whose leaves are inputs, assumptions and references.
public struct Explanation: Hashable, Sendable, Codable {
  /// The stable name by which the figure is asked for, such as `expected-loss`; nil for steps.
  public let name: String?
  /// The name in words.
  public let label: Label
  /// The figure.
  public let quantity: Quantity
  /// Where it comes from.
  public let source: Source
  /// What it was computed from.
  public let parts: [Explanation]

  /// A figure, where it comes from, and its parts.
  public init(
    name: String? = nil, label: Label, quantity: Quantity, source: Source,
    parts: [Explanation] = []
  ) {
    self.name = name
    self.label = label
    self.quantity = quantity
    self.source = source
    self.parts = parts
  }
}

/// A result that can say how its figure came about.
public protocol Explainable {
  /// How the figure came about.
  var explanation: Explanation { get }
}

// MARK: - Making

extension Explanation {
  /// A figure that the user gave.
  public static func input(
    _ label: Label, _ quantity: Quantity, path: String, name: String? = nil
  ) -> Explanation {
    Explanation(name: name, label: label, quantity: quantity, source: .input(path: path))
  }

  /// A figure taken for granted, and why.
  public static func assumption(
    _ label: Label, _ quantity: Quantity, why: Label, name: String? = nil
  ) -> Explanation {
    Explanation(name: name, label: label, quantity: quantity, source: .assumption(why))
  }

  /// A published figure.
  public static func reference(
    _ label: Label, _ quantity: Quantity, citation: String, name: String? = nil
  ) -> Explanation {
    Explanation(name: name, label: label, quantity: quantity, source: .reference(citation))
  }

  /// A figure that is the sum of its parts.
  public static func sum(
    _ label: Label, _ quantity: Quantity, of parts: [Explanation], formula: Label = "sum",
    name: String? = nil
  ) -> Explanation {
    computed(label, quantity, .sum, formula: formula, from: parts, name: name)
  }

  /// A figure that is the product of its parts.
  public static func product(
    _ label: Label, _ quantity: Quantity, of parts: [Explanation], formula: Label = "product",
    name: String? = nil
  ) -> Explanation {
    computed(label, quantity, .product, formula: formula, from: parts, name: name)
  }

  /// A figure computed from its parts.
  public static func computed(
    _ label: Label, _ quantity: Quantity, _ operation: Operation = .other, formula: Label,
    from parts: [Explanation], name: String? = nil
  ) -> Explanation {
    Explanation(
      name: name, label: label, quantity: quantity,
      source: .computed(operation, formula: formula), parts: parts)
  }

  /// The same figure under a name by which it can be asked for.
  public func named(_ name: String) -> Explanation {
    Explanation(name: name, label: label, quantity: quantity, source: source, parts: parts)
  }

  /// The same tree seen from an outer value: every input path is prefixed, but for those that
  /// begin with `/`, which begin at the document.
  public func within(_ outer: String) -> Explanation {
    var source = source
    if case .input(let path) = source, !outer.isEmpty, !path.hasPrefix("/") {
      let joint = path.isEmpty || path.hasPrefix("[") ? "" : "."
      source = .input(path: outer + joint + path)
    }
    return Explanation(
      name: name, label: label, quantity: quantity, source: source,
      parts: parts.map { $0.within(outer) })
  }

  /// The same tree with another source for some of its figures.
  public func replacingSources(_ body: (Source) -> Source) -> Explanation {
    Explanation(
      name: name, label: label, quantity: quantity, source: body(source),
      parts: parts.map { $0.replacingSources(body) })
  }

  /// The first figure of a name, depth first; nil if there is none.
  public func first(named wanted: String) -> Explanation? {
    if name == wanted { return self }
    for part in parts {
      if let found = part.first(named: wanted) { return found }
    }
    return nil
  }

  /// All names by which figures of the tree can be asked for, in order, without repeats.
  public var names: [String] {
    var found: [String] = []
    var seen: Set<String> = []
    visit { if let name = $0.name, seen.insert(name).inserted { found.append(name) } }
    return found
  }

  /// Calls a function on every figure of the tree, a figure before its parts.
  public func visit(_ body: (Explanation) -> Void) {
    body(self)
    for part in parts { part.visit(body) }
  }
}
