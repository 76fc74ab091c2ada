import Finance
import NumericalMethods
import Reports
import Valuation

/// The job `score asset`: what rights score on a tree of indicators, and what the score sets.
struct ScoreAsset: Job {
  static let name = "score asset"
  static let meaning: Phrase = "what rights score on a tree of indicators, and what the score sets"

  let title: String?
  let source: TreeSource
  let scene: String
  let rights: [ScoredRight]
  let mappings: [MappingTerms.Mapping]

  /// The tree, and the file it was read from; nil for a tree that stands in the model file.
  struct TreeSource: Sendable {
    let terms: IndicatorTreeTerms
    let file: NamedFile<IndicatorTreeTerms>?

    /// The place of a value of the tree, as explanations name it.
    func path(to place: String) -> String {
      file.map { $0.name + "#" + place } ?? "/tree.stated." + place
    }
  }

  static func read(_ document: Section) -> Read<ScoreAsset> {
    let title = document.optional("title", .text, "what the report is called")
    let tree = readTree(document)
    let scene = document.optional(
      "scene", .text, "the occasion whose weights count, where the tree has several")
    let chosen = readScene(document, scene.value ?? nil, tree.value?.terms)
    let rights = document.list("assets", "the rights") {
      ScoredRight.read($0, chosen.value == nil ? nil : tree.value?.terms, scene: chosen.value ?? "")
    }
    let mappings = document.optionalSection("mappings", "what the score sets") {
      MappingTerms.read($0)
    }
    return document.make {
      let rights = try rights()
      try require(!rights.isEmpty, "assets", rights.count, "must have at least one entry")
      return ScoreAsset(
        title: try title(), source: try tree(), scene: try chosen(), rights: rights,
        mappings: try mappings() ?? [])
    }
  }

  private static func readTree(_ document: Section) -> Read<TreeSource> {
    enum Written {
      case stated(IndicatorTreeTerms)
      case file(String)
    }
    var named = Alternative<Written>.written(.text, "a file with the tree") { .file($0) }
    named.example = "Data/scoring/patent-example.yaml"
    let written = document.choice(
      "tree", "the indicators with their weights and scales",
      of: [
        .terms("stated", "the tree written out here") {
          IndicatorTreeTerms.read($0).map { .stated($0) }
        }, named,
      ])
    switch written.value {
    case .stated(let terms)?: return Read(TreeSource(terms: terms, file: nil))
    case .file(let name)?:
      return document.open(name, "tree") { IndicatorTreeTerms.readFile($0) }.map {
        TreeSource(terms: $0.value, file: $0)
      }
    case nil: return Read(nil)
    }
  }

  /// The scene whose weights count; empty for a tree without scenes.
  private static func readScene(
    _ document: Section, _ scene: String?, _ tree: IndicatorTreeTerms?
  ) -> Read<String> {
    guard let tree else { return Read(nil) }
    if let scene {
      if tree.scenes.contains(scene) { return Read(scene) }
      document.refuse("scene", notAmong: tree.scenes, got: scene)
      return Read(nil)
    }
    if tree.scenes.isEmpty { return Read("") }
    document.refuse(
      "scene", "must be given: the tree has the scenes \(tree.scenes.joined(separator: ", "))")
    return Read(nil)
  }
}
