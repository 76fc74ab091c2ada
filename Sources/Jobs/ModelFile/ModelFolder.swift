import Foundation
import Glibc
import NumericalMethods

/// The folder tree that a model file belongs to, within which it may name other files.
///
/// The tree is the repository that holds the file; without one, the folder named `Models` above it;
/// without that, the file's own folder. A name is taken from the file's own folder and must lead,
/// links followed, to an ordinary file inside the tree.
public struct ModelFolder: Hashable, Sendable {
  private let folder: String
  private let tree: String

  /// The tree of a model file; nil for standard input and for a file that does not exist.
  public init?(of file: String) {
    guard file != "-", let whole = Self.real(file) else { return nil }
    folder = Self.parent(of: whole)
    tree = Self.tree(around: folder)
  }

  /// The data templates that ship with the program, named from the folder above them, as in
  /// `Data/lending/supervision.yaml`; nil where none are found.
  static var shipped: ModelFolder? {
    guard let models = ShippedFiles.models()?.path, let folder = real(models) else { return nil }
    return ModelFolder(folder: folder, tree: folder + "/Data")
  }

  private init(folder: String, tree: String) {
    self.folder = folder
    self.tree = tree
  }

  /// The ordinary file that a name leads to.
  ///
  /// - Throws: `InvalidInput` for a name that leads out of the tree, or to no ordinary file.
  func file(named name: String) throws(InvalidInput) -> String {
    let isPlain = name.utf8.count <= 1000 && !name.utf8.contains { $0 < 0x20 }
    try require(
      isPlain && !name.hasPrefix("/") && !name.hasPrefix("~"), "", String(name.prefix(60)),
      "must be a path from the folder of this file")
    // Refused before the system is asked, so that nothing is learnt of what lies outside.
    let written = Self.normal(folder + "/" + name)
    try require(
      written.hasPrefix(tree + "/"), "", name, "must not leave the folder tree of this file")
    guard let whole = Self.real(written) else {
      throw InvalidInput("", "must name a file that exists", got: name)
    }
    try require(
      whole.hasPrefix(tree + "/"), "", name, "must not leave the folder tree of this file")
    var status = stat()
    let isFile = stat(whole, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    try require(isFile, "", name, "must name an ordinary file")
    return whole
  }

  private static func tree(around folder: String) -> String {
    var above = folder
    var models: String?
    while above.utf8.count > 1 {
      if access(above + "/.git", F_OK) == 0 { return above }
      if models == nil, above.hasSuffix("/Models") { models = above }
      above = parent(of: above)
    }
    return models ?? folder
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The path without `.` and `..`, by its words alone.
  private static func normal(_ path: String) -> String {
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return "/" + steps.joined(separator: "/")
  }

  /// The path with every link followed; nil where nothing is.
  private static func real(_ path: String) -> String? {
    guard let whole = realpath(path, nil) else { return nil }
    defer { free(whole) }
    return String(cString: whole)
  }
}
