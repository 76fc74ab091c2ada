public import NumericalMethods

/// A tree of indicators that turns answers about a right into a score of 0…100 points.
///
/// A tree is data: levels, names, scales and weights come from whoever sets the scorecard up.
/// Weights differ by scene, such as licensing, financing or reporting, since the same right is
/// read differently in each. An indicator without an answer is left out and its weight shared by
/// the others of its group.
///
/// > Source: the shape of GB/T 42748-2023 (scenes and three levels); weights are the user's.
public struct IndicatorTree: Hashable, Sendable {
  /// What stands at a place of the tree.
  public enum Content: Hashable, Sendable {
    /// Something asked, with the scale of its answers.
    case indicator(IndicatorScale)
    /// Indicators or groups scored together.
    case group([Node])
  }

  /// A place of the tree.
  public struct Node: Hashable, Sendable {
    /// Name, unique among its neighbours.
    public let name: String
    /// Weight among its neighbours in each scene, at least zero; a scene that is not listed takes
    /// the weight under the empty name.
    public let weights: [String: Double]
    /// An indicator or a group.
    public let content: Content

    /// A place of the tree with a weight for each scene.
    ///
    /// - Parameters:
    ///   - name: unique among its neighbours, not empty.
    ///   - weights: at least zero, by scene.
    ///   - content: an indicator or a group of at least one node.
    /// - Throws: `InvalidInput` naming the argument.
    public init(
      _ name: String, weights: [String: Double], _ content: Content
    ) throws(InvalidInput) {
      try require(!name.isEmpty, "name", "an empty text", "must not be empty")
      for (scene, weight) in weights.sorted(by: { $0.key < $1.key }) {
        try requireNotNegative(weight, scene.isEmpty ? "weights" : "weights.\(scene)")
      }
      if case .group(let nodes) = content { try Node.check(nodes, under: name) }
      self.name = name
      self.weights = weights
      self.content = content
    }

    /// A place of the tree with one weight in every scene.
    ///
    /// - Parameters:
    ///   - name: unique among its neighbours, not empty.
    ///   - weight: at least zero.
    ///   - content: an indicator or a group of at least one node.
    /// - Throws: `InvalidInput` naming the argument.
    public init(_ name: String, weight: Double, _ content: Content) throws(InvalidInput) {
      try self.init(name, weights: ["": weight], content)
    }

    /// The weight in a scene: its own, or the one for all scenes.
    public func weight(in scene: String) -> Double { weights[scene] ?? weights[""] ?? 0 }

    static func check(_ nodes: [Node], under name: String) throws(InvalidInput) {
      try require(!nodes.isEmpty, name, "an empty group", "must have at least one element")
      var names: Set<String> = []
      for node in nodes {
        try require(
          names.insert(node.name).inserted, "\(name).\(node.name)", node.name,
          "must be named once in its group")
      }
    }
  }

  /// The first level.
  public let nodes: [Node]

  /// A tree from its first level.
  ///
  /// - Parameter nodes: at least one, with different names.
  /// - Throws: `InvalidInput` for a group without elements or a name used twice.
  public init(_ nodes: [Node]) throws(InvalidInput) {
    try Node.check(nodes, under: "indicators")
    self.nodes = nodes
  }

  /// The scenes that weights are given for, in alphabetical order.
  public var scenes: [String] {
    func scenes(_ nodes: [Node]) -> Set<String> {
      nodes.reduce(into: []) { found, node in
        found.formUnion(node.weights.keys)
        if case .group(let inner) = node.content { found.formUnion(scenes(inner)) }
      }
    }
    return scenes(nodes).filter { !$0.isEmpty }.sorted()
  }

  /// The paths of the indicators, such as `legal/stability`, in the order of the tree.
  public var indicatorPaths: [String] {
    func paths(_ nodes: [Node], _ prefix: String) -> [String] {
      nodes.flatMap { node -> [String] in
        switch node.content {
        case .indicator: [prefix + node.name]
        case .group(let inner): paths(inner, prefix + node.name + "/")
        }
      }
    }
    return paths(nodes, "")
  }
}
