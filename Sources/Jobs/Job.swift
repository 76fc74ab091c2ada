public import Reports

/// A kind of model file: which keys it has, and what is done with them.
///
/// `read` is also the only description of the keys: run on no file, it yields the schema, the
/// template of `pledge new` and the words for suggestions.
package protocol Job: Sendable {
  /// The words after `job:`, such as `value assets`.
  static var name: String { get }
  /// What the job does, in a few words.
  static var meaning: Phrase { get }
  /// Reads the keys of the document beside `job`.
  static func read(_ document: Section) -> Read<Self>
  /// Does the job.
  ///
  /// - Throws: `NumericalError`, when a method does not reach an answer.
  func run(_ options: RunOptions) throws -> JobResult
}

/// What a job found, and what of chance went into it.
public struct JobResult: Sendable {
  /// The report, without its stamp.
  public let report: Report
  /// The seed of a simulation; nil if nothing was simulated.
  public let seed: UInt64?
  /// The number of simulated paths.
  public let paths: Int?
  /// Other files that the inputs stand in, by the name that the model file gives them.
  ///
  /// The path of such an input is the file's name, `#`, and the path in the file.
  let files: [String: ModelDocument]

  /// What a job found.
  public init(_ report: Report, seed: UInt64? = nil, paths: Int? = nil) {
    self.init(report, seed: seed, paths: paths, files: [:])
  }

  init(_ report: Report, seed: UInt64? = nil, paths: Int? = nil, files: [String: ModelDocument]) {
    self.files = files
    self.report = report
    self.seed = seed
    self.paths = paths
  }
}

/// What whoever runs a job may set beside the model file.
public struct RunOptions: Sendable {
  /// The seed of a simulation, in place of the file's.
  public let seed: UInt64?
  /// The number of paths, in place of the file's.
  public let paths: Int?
  /// The number of threads, which changes no figure; nil takes what the machine has.
  public let threads: Int?
  /// Is told, from any thread, how much of a long simulation is done.
  public let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// What whoever runs a job may set.
  public init(
    seed: UInt64? = nil, paths: Int? = nil, threads: Int? = nil,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.seed = seed
    self.paths = paths
    self.threads = threads
    self.progress = progress
  }
}
