import Glibc

/// A file read whole, in bounded memory.
public enum InputFile {
  /// The file cannot be read, or is too large.
  public struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, as the user named it.
    public let name: String
    /// Why, in the system's words.
    public let reason: String

    public var description: String { "\(name): \(reason)" }
  }

  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Parameters:
  ///   - name: the file; `-` is standard input.
  ///   - limit: the number of bytes after which reading stops; one more is read, so that whoever
  ///     checks the size sees that it is too large.
  /// - Returns: the bytes, at most one more than the limit.
  /// - Throws: `Unreadable` if the system refuses, or the name is a folder.
  public static func read(_ name: String, limit: Int) throws(Unreadable) -> [UInt8] {
    let descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw failure(name) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &buffer, min(buffer.count, limit + 1 - bytes.count))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(name)
      }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func failure(_ name: String) -> Unreadable {
    Unreadable(name: name, reason: String(cString: strerror(errno)))
  }
}

extension ModelDocument {
  /// Reads a model file, or standard input for `-`.
  ///
  /// - Throws: `InputFile.Unreadable`, or `ModelFileErrors` for what it holds.
  public init(file name: String) throws {
    let bytes = try InputFile.read(name, limit: NodeReader.Budget().bytes)
    try self.init(
      bytes, name: name == "-" ? "standard input" : name, folder: ModelFolder(of: name))
  }
}
