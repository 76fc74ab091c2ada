/// An input that breaks a rule: where it is, what the rule says, and what was given.
///
/// Thrown by initialisers, so that a value in hand is valid. The reader of a model file turns
/// the path into a file position.
public struct InvalidInput: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the input stands, such as `pledges[0].haircut`.
  public let path: String
  /// What the input must be, such as `must be in [0, 1]`.
  public let rule: String
  /// What was given, as text.
  public let value: String

  /// An input that breaks a rule.
  ///
  /// - Parameters:
  ///   - path: the argument label, or a path of labels.
  ///   - rule: what the input must be, beginning with `must`.
  ///   - value: what was given.
  public init(_ path: String, _ rule: String, got value: String) {
    self.path = path
    self.rule = rule
    self.value = value
  }

  /// The same finding, seen from an outer value: `haircut` within `pledges[0]` is
  /// `pledges[0].haircut`.
  public func within(_ outer: String) -> InvalidInput {
    if outer.isEmpty { return self }
    if path.isEmpty { return InvalidInput(outer, rule, got: value) }
    let joint = path.hasPrefix("[") ? "" : "."
    return InvalidInput(outer + joint + path, rule, got: value)
  }

  public var description: String { "\(path): \(rule), got \(value)" }
}

/// A calculation on valid inputs that did not reach an answer.
public enum NumericalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The function has one sign at both ends of the interval.
  case notBracketed(lower: Double, upper: Double)
  /// The method stopped before its tolerance was met.
  case notConverged(method: String, iterations: Int, error: Double)
  /// The question has no answer for these inputs.
  case noSolution(String)
  /// A matrix that must be positive definite is not; the pivot is the first that fails, from 0.
  case notPositiveDefinite(pivot: Int)
  /// GSL refused, with its own reason.
  case gsl(code: Int, message: String)

  public var description: String {
    switch self {
    case .notBracketed(let lower, let upper):
      "no change of sign between \(lower) and \(upper)"
    case .notConverged(let method, let iterations, let error):
      "\(method) did not converge in \(iterations) steps (error \(error))"
    case .noSolution(let why): "no solution: \(why)"
    case .notPositiveDefinite(let pivot):
      "the matrix is not positive definite (pivot \(pivot + 1))"
    case .gsl(let code, let message): "\(message) (GSL \(code))"
    }
  }
}

/// Throws `InvalidInput` unless a condition holds: the one check behind every refusal, so that
/// all of them read alike.
public func require(
  _ condition: Bool, _ name: String, _ value: some CustomStringConvertible,
  _ rule: @autoclosure () -> String
) throws(InvalidInput) {
  if !condition { throw InvalidInput(name, rule(), got: value.description) }
}

/// Runs a check and prefixes the path of what it refuses.
public func within<Result>(
  _ outer: String, _ body: () throws(InvalidInput) -> Result
) throws(InvalidInput) -> Result {
  do { return try body() } catch { throw error.within(outer) }
}
