import NumericalMethods
import Reports

/// A model file as read: its text, its values with their places, and where figures came from.
public struct ModelDocument: Sendable {
  /// The file, as the user named it.
  public let name: String
  /// SHA-256 of the file's bytes, in hexadecimal.
  public let digest: String
  /// What the file is written in.
  public let encoding: TextEncoding
  /// Where the document may name other files; nil if it was not read from a file.
  let folder: ModelFolder?
  let root: ModelNode
  private let lines: SourceLines

  /// Reads the bytes of a model file: YAML or JSON, in UTF-8, UTF-16 or GB18030.
  ///
  /// - Parameters:
  ///   - bytes: at most 4 MiB.
  ///   - name: the file, as messages will name it.
  ///   - folder: where it may name other files; nil if it may not.
  /// - Throws: what keeps the text from being read as a document at all.
  public init(
    _ bytes: [UInt8], name: String, folder: ModelFolder? = nil
  ) throws(ModelFileErrors) {
    try self.init(bytes, name: name, folder: folder, budget: NodeReader.Budget())
  }

  init(
    _ bytes: [UInt8], name: String, folder: ModelFolder? = nil, budget: NodeReader.Budget
  ) throws(ModelFileErrors) {
    self.name = name
    self.folder = folder
    digest = SHA256.hexadecimal(of: bytes)
    func refuse(
      _ code: ModelFileError.Code, _ span: SourceSpan, _ rule: Phrase,
      help: [Phrase] = [], lines: SourceLines? = nil
    ) -> ModelFileErrors {
      ModelFileErrors([
        ModelFileError(
          code: code, file: name, position: span.start, path: "", rule: rule, note: nil,
          help: help, excerpt: lines?.excerpt(of: span))
      ])
    }
    if bytes.count > budget.bytes {
      throw refuse(
        .tooLarge, .fileStart, "the file is larger than \(budget.bytes >> 20) MiB",
        help: ["keep long lists in a CSV file and name the file here"])
    }
    let text: [UInt8]
    switch TextEncoding.decode(bytes) {
    case .success(let decoded): (text, encoding) = decoded
    case .failure(let error):
      throw refuse(
        .unreadableText, SourceSpan(start: error.position, end: error.position),
        "not a text in UTF-8, UTF-16 or GB18030: byte \(error.byte + 1) does not fit",
        help: ["save the file as UTF-8"])
    }
    lines = SourceLines(text)
    if let (span, scalar) = lines.firstForbidden {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
      throw refuse(
        .forbiddenCharacter, span, "the character U+\(digits) is not allowed",
        help: ["it is invisible and makes a text look like another; remove it"], lines: lines)
    }
    do throws(NodeReader.Refusal) {
      guard let root = try NodeReader.read(text, budget: budget), !root.isEmpty else {
        throw NodeReader.Refusal(
          code: .emptyFile, span: .fileStart, rule: "the file holds no model",
          help: ["pledge new JOB prints a model to start from"])
      }
      self.root = root
    } catch {
      throw refuse(error.code, error.span, error.rule, help: error.help, lines: lines)
    }
  }

  /// Where the value of a path such as `pledges[0].haircut` is written; nil if it is not.
  ///
  /// A path that begins with `/` begins at the document, as every path here does.
  public func position(of path: String) -> SourcePosition? {
    let found = root.nearest(to: Self.plain(path))
    return found.isExact ? found.span.start : nil
  }

  /// What the file gives as the source of a value: the text of `{is: …, source: …}`.
  public func citation(of path: String) -> String? {
    root.citation(of: PathStep.steps(of: Self.plain(path)))
  }

  private static func plain(_ path: String) -> String {
    path.hasPrefix("/") ? String(path.dropFirst()) : path
  }

  /// A value that only the calculation showed to be wrong, at its place.
  func errors(for refusal: InvalidInput) -> ModelFileErrors {
    let problems = ProblemLog(document: self)
    problems.add(refusal)
    return ModelFileErrors(problems.errors)
  }

  /// Reads the document into a value.
  ///
  /// - Parameter body: asks the section for its values, and makes the result from them.
  /// - Returns: what the body made.
  /// - Throws: everything that is wrong in the file, in order of position.
  package func read<Value>(_ body: (Section) -> Read<Value>) throws(ModelFileErrors) -> Value {
    let problems = ProblemLog(document: self)
    let section = Section(node: root, keySpan: nil, path: "", problems: problems)
    let result = body(section)
    section.close()
    if let value = result.value, problems.errors.isEmpty { return value }
    throw ModelFileErrors(problems.errors)
  }

  func excerpt(of span: SourceSpan) -> ModelFileError.Excerpt? { lines.excerpt(of: span) }
}
