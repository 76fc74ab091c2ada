import NumericalMethods
import Reports
import Valuation

/// The keys of a tree of indicators: a data template of whoever sets the scoring up.
struct IndicatorTreeTerms: Sendable {
  let name: String
  let standing: Standing
  let note: String?
  let scenes: [String]
  let tree: IndicatorTree
  /// The scale of each indicator, by its name.
  let scales: [String: ScaleTerms]
  /// The place of each indicator in the tree, by its name.
  let paths: [String: String]

  /// How deep groups may stand in each other.
  private static let levels = 3

  static func readFile(_ file: Section) -> Read<IndicatorTreeTerms> {
    _ = file.required("template", .choice(["indicator tree": true]), "the kind of template")
    return read(file)
  }

  static func read(_ terms: Section) -> Read<IndicatorTreeTerms> {
    let name = terms.required("name", .text, "what the tree is called", example: "patent score")
    let standing: Read<Standing> = terms.value(
      "standing", .choice(), default: Standing.judgement.rawValue, "how sure it is")
    let note = terms.optional("note", .text, "what readers of the report should know of it")
    let scenes = terms.optionalList(
      "scenes", of: .text, "occasions with weights of their own", example: "[pledge, transfer]")
    let nodes = readNodes(terms, scenes.value ?? [], level: 1)
    return terms.make {
      let (nodes, scenes) = (try nodes(), try scenes())
      let names = nodes.flatMap(\.indicators)
      for (place, name) in names.enumerated() where names[..<place].contains(where: { $0 == name })
      {
        throw InvalidInput(
          "indicators", "must name each indicator once in the whole tree; twice: \(name.name)",
          got: name.name)
      }
      let tree = try IndicatorTree(nodes.map(\.node))
      let paths = zip(names, tree.indicatorPaths).map { ($0.name, $1) }
      return IndicatorTreeTerms(
        name: try name(), standing: try standing(), note: try note(), scenes: scenes, tree: tree,
        scales: Dictionary(names.map { ($0.name, $0.scale) }) { first, _ in first },
        paths: Dictionary(paths) { first, _ in first })
    }
  }

  /// A node as read, with the indicators under it.
  private struct ReadNode {
    let node: IndicatorTree.Node
    let indicators: [ReadIndicator]
  }

  private struct ReadIndicator: Equatable {
    let name: String
    let scale: ScaleTerms

    static func == (one: ReadIndicator, other: ReadIndicator) -> Bool { one.name == other.name }
  }

  private static func readNodes(
    _ parent: Section, _ scenes: [String], level: Int
  ) -> Read<[ReadNode]> {
    func read(_ terms: Section) -> Read<ReadNode> { readNode(terms, scenes, level: level) }
    let nodes =
      level == 1
      ? parent.list("indicators", "what is asked, or groups of it", of: read)
      : parent.optionalList("indicators", "what is asked in the group", of: read)
    if let found = nodes.value, !found.isEmpty {
      for gap in IndicatorTree.weightGaps(among: found.map(\.node), in: scenes) {
        parent.refuse(gap)
      }
    }
    return nodes
  }

  private static func readNode(
    _ terms: Section, _ scenes: [String], level: Int
  ) -> Read<ReadNode> {
    let name = terms.required(
      "name", .text, "what the indicator or group is called", example: "scope of protection")
    let weights = terms.oneOrNamed(
      "weight", of: .fraction, "share of its group", byName: "share of its group in each scene",
      example: "100%")
    let scale = ScaleTerms.read(terms)
    let inner =
      level < levels
      ? readNodes(terms, scenes, level: level + 1) : terms.make { [ReadNode]() }
    return terms.make(keys: ["weights": "weight"]) {
      let (name, weights, inner, scale) = (try name(), try weights(), try inner(), try scale())
      try require(
        !name.contains { "./[]#".contains($0) }, "name", name,
        "must hold none of the signs . / [ ] #")
      try requireScenes(weights, scenes)
      try require(
        scale == nil || inner.isEmpty, "scale", name, "must not stand beside indicators")
      let content: IndicatorTree.Content =
        inner.isEmpty ? .indicator((scale ?? .points).scale) : .group(inner.map(\.node))
      let node = try IndicatorTree.Node(
        name, weights: Dictionary(weights.map { ($0.name, $0.value) }) { first, _ in first },
        content)
      return ReadNode(
        node: node,
        indicators: inner.isEmpty
          ? [ReadIndicator(name: name, scale: scale ?? .points)] : inner.flatMap(\.indicators))
    }
  }

  /// Refuses weights for scenes that the tree does not list, and scenes without a weight.
  private static func requireScenes(
    _ weights: [Section.Named<Double>], _ scenes: [String]
  ) throws(InvalidInput) {
    let names = weights.map(\.name)
    if names == [""] { return }
    for name in names where !scenes.contains(name) {
      throw InvalidInput(
        "weight.\(name)", "must be one of the scenes: \(scenes.joined(separator: ", "))", got: name)
    }
    if let missing = scenes.first(where: { !names.contains($0) }) {
      throw InvalidInput(
        "weight", "must give a weight in each scene; none in \(missing)", got: "none")
    }
  }
}

extension Section {
  /// Notes weights that do not make a whole, at their list.
  fileprivate func refuse(_ gap: IndicatorTree.WeightGap) {
    let sum = Self.percent(gap.sum)
    let mend = Self.percent((1 - gap.sum).magnitude)
    refuse(
      "indicators",
      gap.scene.isEmpty
        ? "the weights must sum to 100 % (to within 0.0001 %); they sum to \(sum)"
        : "the weights in the scene \(gap.scene) must sum to 100 % (to within 0.0001 %); they sum to \(sum)",
      help: [
        gap.sum < 1
          ? "raise one or more of them by \(mend) in all"
          : "lower one or more of them by \(mend) in all"
      ])
  }

  private static func percent(_ value: Double) -> String {
    JSONValue.number((value * 1e12).rounded() / 1e10).line + " %"
  }
}
