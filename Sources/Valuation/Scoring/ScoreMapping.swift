public import NumericalMethods

/// From a score of 0…100 points to a parameter of a valuation or a loan.
///
/// A score says nothing about money by itself: the mapping is an assumption of whoever gives it,
/// and its `basis` says where it comes from.
public struct ScoreMapping: Hashable, Sendable {
  /// What a score sets.
  public enum Parameter: String, Hashable, Sendable, CaseIterable {
    /// Share of revenue or profit due to the right, in [0, 1].
    case splitRate = "split rate"
    /// Share of value that a lender does not lend on, in [0, 1].
    case haircut
    /// Odds that the right holds against a challenge, above zero.
    case validityOdds = "validity odds"
  }

  /// What the score sets.
  public let parameter: Parameter
  /// Where the mapping comes from, for the report.
  public let basis: String
  private let curve: Interpolation

  /// A mapping through given points, in straight lines; odds in straight lines of their logarithm.
  ///
  /// - Parameters:
  ///   - parameter: what the score sets.
  ///   - scores: ascending, in [0, 100], at least one; scores beyond an end map as the end.
  ///   - values: the parameter at each score.
  ///   - basis: where the mapping comes from, not empty.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    to parameter: Parameter, scores: [Double], values: [Double], basis: String
  ) throws(InvalidInput) {
    try requireEach(scores, "scores") { score, name throws(InvalidInput) in
      try require(score >= 0 && score <= 100, name, score, "must be in [0, 100]")
    }
    try requireLength(values, "values", scores.count, of: "scores")
    for (index, value) in values.enumerated() {
      let name = "values[\(index)]"
      switch parameter {
      case .splitRate, .haircut: try requireShare(value, name)
      case .validityOdds: try requirePositive(value, name)
      }
    }
    try require(!basis.isEmpty, "basis", "an empty text", "must say where the mapping comes from")
    self.parameter = parameter
    self.basis = basis
    do {
      curve = try Interpolation(
        x: scores, y: values, method: parameter == .validityOdds ? .logLinear : .linear)
    } catch {
      throw InvalidInput(error.path == "x" ? "scores" : "values", error.rule, got: error.value)
    }
  }

  /// The parameter at a score.
  public func value(atScore points: Double) -> Double { curve(points) }

  /// The probability that belongs to odds: `odds/(1 + odds)`; nil for another parameter.
  public func probability(atScore points: Double) -> Double? {
    guard parameter == .validityOdds else { return nil }
    let odds = value(atScore: points)
    return odds / (1 + odds)
  }
}
