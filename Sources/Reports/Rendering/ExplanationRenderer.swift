public import Finance

extension Report {
  /// The stable names of the figures that can be explained.
  public var explainedNames: [String] {
    var seen: Set<String> = []
    return explanations.flatMap(\.names).filter { seen.insert($0).inserted }
  }

  /// How a figure came about, or the whole result for nil; nil for an unknown figure.
  public func explain(_ name: String?, _ rendering: Rendering) -> ExplanationRenderer? {
    let found =
      name.map { name in explanations.lazy.compactMap { $0.first(named: name) }.first }
      ?? explanation
    return found.map { ExplanationRenderer($0, origins: origins, rendering: rendering) }
  }
}

/// How a figure came about, as a tree of figures, formulas and sources.
public struct ExplanationRenderer {
  let explanation: Explanation
  let origins: [String: Origin]
  let printer: FigurePrinter

  /// A figure's explanation.
  ///
  /// - Parameters:
  ///   - explanation: the figure and what it was made from.
  ///   - origins: where the inputs are written, by path.
  ///   - rendering: language and unit of amounts.
  public init(
    _ explanation: Explanation, origins: [String: Origin] = [:], rendering: Rendering
  ) {
    self.init(
      explanation: explanation, origins: origins,
      printer: FigurePrinter(
        language: rendering.language,
        unit: rendering.unit == .automatic ? .yuan : rendering.unit))
  }

  init(explanation: Explanation, origins: [String: Origin], printer: FigurePrinter) {
    self.explanation = explanation
    self.origins = origins
    self.printer = printer
  }

  /// The tree in box-drawing lines, down to a depth; nil for all of it.
  public func text(depth: Int? = nil) -> String {
    var lines: [String] = []
    add(explanation, lead: "", childLead: "", left: depth ?? .max, to: &lines)
    return lines.map { $0 + "\n" }.joined()
  }

  private func add(
    _ node: Explanation, lead: String, childLead: String, left: Int, to lines: inout [String]
  ) {
    let label = Phrase(node.label).text(in: printer.language)
    let figure = printer.figure(node.quantity).text
    lines.append("\(lead)\(label)  \(figure)  [\(source(node))]")
    guard left > 0 else {
      if !node.parts.isEmpty { lines.append(childLead + "└─ …") }
      return
    }
    for (place, part) in node.parts.enumerated() {
      let isLast = place == node.parts.count - 1
      add(
        part, lead: childLead + (isLast ? "└─ " : "├─ "),
        childLead: childLead + (isLast ? "   " : "│  "), left: left - 1, to: &lines)
    }
  }

  /// Where a figure comes from, in words.
  private func source(_ node: Explanation) -> String {
    let phrase: Phrase
    switch node.source {
    case .input(let path):
      guard let origin = origins[path] else {
        // The path is that of a key which the file leaves out.
        phrase = "default of \(path.drop { $0 == "/" })"
        break
      }
      let place = "\(origin.file):\(origin.line):\(origin.column)"
      if let citation = origin.citation {
        phrase = "\(place), source: \(citation)"
      } else {
        phrase = Phrase(verbatim: place)
      }
    case .assumption(let why): phrase = "assumed: \(Phrase(why))"
    case .reference(let citation): phrase = Phrase(verbatim: citation)
    case .computed(_, let formula): phrase = Phrase(formula)
    }
    return phrase.text(in: printer.language)
  }

  /// The tree as JSON.
  public var json: JSONValue { json(explanation) }

  private func json(_ node: Explanation) -> JSONValue {
    .object([
      "name": node.name.map { .string($0) },
      "label": .string(Phrase(node.label).text(in: printer.language)),
      "value": node.quantity.json,
      "source": sourceJSON(node.source),
      "parts": node.parts.isEmpty ? nil : .array(node.parts.map(json)),
    ])
  }

  private func sourceJSON(_ source: Source) -> JSONValue {
    switch source {
    case .input(let path):
      let origin = origins[path]
      return .object([
        "kind": .string("input"), "path": .string(path),
        "file": origin.map { .string($0.file) }, "line": origin.map { .integer($0.line) },
        "column": origin.map { .integer($0.column) },
        "citation": origin?.citation.map { .string($0) },
      ])
    case .assumption(let why):
      return .object([
        "kind": .string("assumption"),
        "why": .string(Phrase(why).text(in: printer.language)),
      ])
    case .reference(let citation):
      return .object(["kind": .string("reference"), "citation": .string(citation)])
    case .computed(let operation, let formula):
      return .object([
        "kind": .string("computed"), "operation": .string(operation.rawValue),
        "formula": .string(Phrase(formula).text(in: printer.language)),
      ])
    }
  }
}
