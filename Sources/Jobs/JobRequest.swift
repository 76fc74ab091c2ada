import Finance
import NumericalMethods
public import Reports

/// A model file that was read and found good: ready to run.
public struct JobRequest: Sendable {
  /// The words after `job:`.
  public let jobName: String
  private let document: ModelDocument
  private let job: any Job

  /// Reads a document as the job that it names.
  ///
  /// - Throws: everything that is wrong in it.
  public init(_ document: ModelDocument) throws(ModelFileErrors) {
    let (name, job) = try document.read { root in
      let kind = root.required("job", JobTable.notation, "what to do")
      guard let type = kind.value else {
        root.acceptRest()
        return Read<(String, any Job)>(nil)
      }
      return Self.read(type, root)
    }
    self.document = document
    jobName = name
    self.job = job
  }

  private static func read<Kind: Job>(_ type: Kind.Type, _ root: Section) -> Read<(String, any Job)>
  {
    type.read(root).map { (type.name, $0) }
  }

  /// Does the job.
  ///
  /// - Parameter options: seed, paths and threads, where they are not the file's.
  /// - Returns: the report, with its stamp and the places of its inputs.
  /// - Throws: `NumericalError` when the model has no answer, `ModelFileErrors` for values that
  ///   only the calculation shows to be wrong.
  public func run(_ options: RunOptions = RunOptions()) throws -> Report {
    let result: JobResult
    do { result = try job.run(options) } catch let refusal as InvalidInput {
      throw document.errors(for: refusal)
    }
    var report = result.report
    report.stamp = RunStamp(
      package: RunStamp.packageVersion, gsl: GSL.version, request: document.digest,
      seed: result.seed, paths: result.paths,
      files: result.files.sorted { $0.key < $1.key }.map {
        RunStamp.File(name: $0.key, digest: $0.value.digest)
      })
    var origins: [String: Origin] = [:]
    func placed(_ source: Source) -> Source {
      guard case .input(let path) = source else { return source }
      if origins[path] == nil {
        let (document, inner) = place(of: path, among: result.files)
        guard let position = document.position(of: inner) else {
          return .assumption("not in the file; the default is taken")
        }
        origins[path] = Origin(
          file: document.name, line: position.line, column: position.column,
          citation: document.citation(of: inner))
      }
      return source
    }
    report.explanation = report.explanation?.replacingSources { placed($0) }
    report.further = report.further.map { $0.replacingSources { placed($0) } }
    report.origins = origins
    return report
  }

  /// The document that an input stands in, and its path there.
  private func place(
    of path: String, among files: [String: ModelDocument]
  ) -> (ModelDocument, String) {
    let parts = path.split(separator: "#", maxSplits: 1)
    guard parts.count == 2, let file = files[String(parts[0])] else { return (document, path) }
    return (file, String(parts[1]))
  }
}
