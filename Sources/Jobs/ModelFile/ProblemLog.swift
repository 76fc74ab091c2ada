import NumericalMethods
import Reports

/// What is wrong with one value as written, before its place is known.
struct ScalarProblem: Error, Hashable {
  let code: ModelFileError.Code
  let rule: Phrase
  var note: Phrase?
  var help: [Phrase] = []
}

/// The problems found while a document is read.
///
/// A class, because every section of the document writes into the same log.
final class ProblemLog {
  private let document: ModelDocument?
  private var problems: [(problem: ScalarProblem, span: SourceSpan, path: String)] = []
  /// The problems of other files that the document names.
  private var elsewhere: [ModelFileError] = []

  init(document: ModelDocument?) { self.document = document }

  var isEmpty: Bool { problems.isEmpty && elsewhere.isEmpty }

  var count: Int { problems.count }

  /// Where the document may name other files; nil if it was not read from a file.
  var folder: ModelFolder? { document?.folder }

  /// Notes what is wrong in another file that the document names.
  func add(_ errors: ModelFileErrors) { elsewhere += errors.errors }

  func add(_ problem: ScalarProblem, at span: SourceSpan, path: String) {
    problems.append((problem, span, path))
  }

  /// Notes an input that a type refused, at the place it was written.
  func add(_ input: InvalidInput) {
    guard let document else { return }
    let place = document.root.nearest(to: input.path)
    let rule = Phrase(matching: input.rule)
    // The excerpt shows what was written; what the type saw is said only where it is not there.
    let note: Phrase? = place.isExact ? nil : "got \(Phrase(given: input.value))"
    add(
      ScalarProblem(code: .outOfRange, rule: rule, note: note), at: place.span, path: input.path)
  }

  /// Notes a calculation that did not reach an answer while the value at a path was made.
  func add(_ error: NumericalError, path: String) {
    guard let document else { return }
    add(
      ScalarProblem(code: .noAnswer, rule: Phrase(matching: error.description)),
      at: document.root.nearest(to: path).span, path: path)
  }

  /// The errors with their lines, in order of position.
  var errors: [ModelFileError] {
    guard let document else { return [] }
    let isInOrder = zip(problems, problems.dropFirst()).allSatisfy {
      $0.span.start <= $1.span.start
    }
    let order =
      isInOrder
      ? Array(problems.indices)
      : problems.indices.sorted { one, other in
        (problems[one].span.start, one) < (problems[other].span.start, other)
      }
    return order.enumerated().map { place, index in
      let (problem, span, path) = problems[index]
      // Only errors that will be shown need their line.
      let isShown = place < ModelFileErrors.shown
      return ModelFileError(
        code: problem.code, file: document.name, position: span.start, path: path,
        rule: problem.rule, note: problem.note, help: problem.help,
        excerpt: isShown ? document.excerpt(of: span) : nil)
    } + elsewhere
  }
}
