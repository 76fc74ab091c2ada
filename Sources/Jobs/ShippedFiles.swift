public import Foundation

/// The files that ship with the program: reference cases, dated data, sample models.
public enum ShippedFiles {
  /// The folder `Models` as shipped: beside the program's `share/pledge`, or in the source tree
  /// that the program was built in, or below the working folder; nil when there is none.
  public static func models() -> URL? {
    var candidates: [URL] = []
    if let program = URL(string: "file:///proc/self/exe")?.resolvingSymlinksInPath() {
      var folder = program.deletingLastPathComponent()
      candidates.append(
        folder.deletingLastPathComponent().appending(path: "share/pledge/Models"))
      while folder.path.count > 1 {
        candidates.append(folder.appending(path: "Models"))
        folder.deleteLastPathComponent()
      }
    }
    candidates.append(
      URL(filePath: FileManager.default.currentDirectoryPath).appending(path: "Models"))
    return candidates.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "Reference").path)
    }
  }
}
