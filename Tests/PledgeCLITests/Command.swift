import Foundation
import Testing

/// A run of the built command.
struct Command {
  let status: Int32
  let output: String
  let errors: String
  /// Largest resident memory, in bytes.
  let memory: Int
  let seconds: Double

  /// The folder that the command was built in, which is that of the running tests.
  static let program: String = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "pledge").path
  }()

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A model that ships with the program.
  static let model = root.appending(path: "Models/Valuation/pudong-portfolio.yaml").path

  /// Runs the command with arguments, in a shell that knows it as `$P`.
  init(shell: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "pledge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = folder.appending(path: "out").path
    let err = folder.appending(path: "err").path
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, out, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, err, flags, 0o600)
    let script = "P='\(Self.program)'; M='\(Self.model)'; cd '\(folder.path)'; \(shell)"
    let words: [String] = ["bash", "-c", script]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let began = ContinuousClock.now
    let spawned = posix_spawn(&process, "/bin/bash", &actions, nil, arguments, environ)
    try #require(spawned == 0)
    var ended: Int32 = 0
    var usage = rusage()
    while wait4(process, &ended, 0, &usage) < 0, errno == EINTR {}
    seconds = (ContinuousClock.now - began) / .seconds(1)
    status = ended & 0x7F == 0 ? (ended >> 8) & 0xFF : 128 + (ended & 0x7F)
    memory = usage.ru_maxrss * 1024
    output = String(decoding: try Data(contentsOf: URL(filePath: out)), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: URL(filePath: err)), as: UTF8.self)
  }

  init(_ arguments: String) throws { try self.init(shell: "exec \"$P\" \(arguments)") }
}
