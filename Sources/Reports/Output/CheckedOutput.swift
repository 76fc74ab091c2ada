import Glibc
import Synchronization

/// Where results are written: standard output, or a file that appears only when it is whole.
///
/// Every byte is handed to the system and its answer is checked, because a full disk, a closed
/// pipe or a missing folder must never look like success. A file is written without a name, or
/// under another one, beside its place and takes its name when it is complete.
public struct CheckedOutput: ~Copyable {
  /// The bytes did not reach their place.
  public enum Failure: Error, Hashable, Sendable {
    /// The file cannot be created.
    case notCreated(String, reason: String)
    /// The system took only a part: a full disk, a broken device.
    case notWritten(String, reason: String)
    /// Whoever read the output has gone.
    case closedPipe
  }

  /// What happens to a file at the end.
  private enum Ending {
    /// Standard output, or a device: nothing.
    case none
    /// The file without a name is linked to its place.
    case link(folder: String)
    /// The file takes the name of its place.
    case rename(from: String)
  }

  private let descriptor: Int32
  private let name: String
  private let place: String
  private var ending: Ending
  private var buffer: [UInt8] = []

  /// Where results are written.
  ///
  /// - Parameter name: a file; nil and `-` are standard output.
  /// - Throws: `notCreated` if there can be no such file.
  public init(to name: String?) throws(Failure) { try self.init(to: name, mayBeUnnamed: true) }

  /// Where results are written, on file systems without unnamed files too.
  ///
  /// - Parameters:
  ///   - name: a file; nil and `-` are standard output.
  ///   - mayBeUnnamed: false where the file shall have another name until it is whole.
  /// - Throws: `notCreated` if there can be no such file.
  package init(to name: String?, mayBeUnnamed: Bool) throws(Failure) {
    guard let name, name != "-" else {
      (descriptor, self.name, place, ending) = (STDOUT_FILENO, "standard output", "", .none)
      return
    }
    self.name = name
    // Through a link, the file that it leads to is replaced.
    let target = realpath(name, nil).map { path in
      defer { free(path) }
      return String(cString: path)
    }
    place = target ?? name
    var status = stat()
    if stat(place, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      descriptor = open(place, O_WRONLY | O_CLOEXEC)
      ending = .none
    } else {
      let folder = Self.folder(of: place)
      // A file without a name is gone by itself if the program is killed.
      let unnamed =
        mayBeUnnamed ? open(folder, Self.unnamedFile | O_WRONLY | O_CLOEXEC, 0o666) : -1
      if unnamed >= 0 {
        (descriptor, ending) = (unnamed, .link(folder: folder))
      } else {
        var template = Array((place + ".XXXXXX").utf8CString)
        descriptor = Self.unfinished.withLock { names in
          let descriptor = mkstemp(&template)
          if descriptor >= 0 { names.insert(Self.text(template)) }
          return descriptor
        }
        if descriptor >= 0 { fchmod(descriptor, 0o644) }
        ending = .rename(from: Self.text(template))
      }
    }
    if descriptor < 0 { throw .notCreated(name, reason: Self.reason) }
  }

  deinit { close() }

  /// Takes a text; it is written when enough has gathered, and at the end.
  ///
  /// - Throws: when the system does not take what has gathered.
  public mutating func write(_ text: String) throws(Failure) {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Takes bytes of a text in UTF-8.
  ///
  /// - Throws: when the system does not take them.
  public mutating func write(_ bytes: [UInt8]) throws(Failure) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what has gathered.
  ///
  /// - Throws: when the system does not take it all.
  public mutating func flush() throws(Failure) {
    let failure = buffer.withUnsafeBytes { Self.write($0, to: descriptor) }
    buffer.removeAll(keepingCapacity: true)
    guard let failure else { return }
    if failure == EPIPE { throw .closedPipe }
    throw .notWritten(name, reason: String(cString: strerror(failure)))
  }

  /// Writes what has gathered and gives the file its name.
  ///
  /// - Throws: when any of it fails; the file is not there then, or is the one that was before.
  public consuming func finish() throws(Failure) {
    try flush()
    switch ending {
    case .none: return
    case .link(let folder):
      try check(fsync(descriptor))
      // A link cannot replace a file, so that the file first gets a name beside its place.
      let temporary = folder + "/.pledge-\(getpid())-\(UInt32.random(in: 0 ... .max))"
      let descriptor = descriptor
      try check(
        Self.unfinished.withLock { names in
          names.insert(temporary)
          return linkat(
            AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, temporary, AT_SYMLINK_FOLLOW)
        })
      ending = .rename(from: temporary)
      try take(temporary)
    case .rename(let temporary):
      try check(fsync(descriptor))
      try take(temporary)
    }
    ending = .none
  }

  /// Names of files that are not whole yet.
  private static let unfinished = Mutex(Set<String>())

  /// Removes every file that has a name and is not whole, for a program that is told to end.
  ///
  /// - Parameter end: leaves the program; no file is begun or finished meanwhile.
  public static func abandon(end: () -> Void) {
    unfinished.withLock { names in
      for name in names { unlink(name) }
      names = []
      end()
    }
  }

  private func take(_ temporary: String) throws(Failure) {
    let place = place
    try check(
      Self.unfinished.withLock { names in
        let status = rename(temporary, place)
        if status == 0 { names.remove(temporary) }
        return status
      })
  }

  private static func text(_ template: [CChar]) -> String {
    String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private func check(_ status: Int32) throws(Failure) {
    if status != 0 { throw .notWritten(name, reason: Self.reason) }
  }

  private func close() {
    if descriptor >= 0, descriptor != STDOUT_FILENO { Glibc.close(descriptor) }
    if case .rename(let temporary) = ending {
      Self.unfinished.withLock { names in
        unlink(temporary)
        names.remove(temporary)
      }
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static var reason: String { String(cString: strerror(errno)) }

  /// `O_TMPFILE`, which C defines by an expression that Swift does not import.
  private static let unnamedFile: Int32 = 0o20_000_000 | O_DIRECTORY

  /// Hands all bytes to the system; the error number if it does not take them.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while let base = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      let count = Glibc.write(descriptor, base, rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        return count == 0 ? EIO : errno
      }
    }
    return nil
  }

  /// Writes a message to standard error; there is nowhere to tell if that fails.
  public static func message(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write($0, to: STDERR_FILENO) }
  }
}
