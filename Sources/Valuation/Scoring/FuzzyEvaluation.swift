public import NumericalMethods

/// Grades given as memberships, averaged over criteria (模糊综合评价, weighted-average operator).
///
/// `b(g) = Σ weight(j) × membership(j, g)`; `score = Σ b(g) × grade(g)/Σ b(g)`.
///
/// > Source: Zadeh, *Information and Control* 8 (1965) 338–353; Chinese evaluation practice.
public struct FuzzyEvaluation: Hashable, Sendable {
  /// Membership in each grade.
  public let memberships: [Double]
  /// Grade score, weighted by the memberships.
  public let score: Double
  /// The grade of largest membership, counted from 0; the first of equals.
  public let topGrade: Int

  /// Evaluates memberships.
  ///
  /// - Parameters:
  ///   - membership: one row a criterion, one column a grade, in [0, 1].
  ///   - weights: one a criterion, in [0, 1], which sum to 1 within 10⁻⁶.
  ///   - grades: score of each grade, in points.
  /// - Throws: `InvalidInput` naming the argument; `membership` where all count nothing.
  public init(
    membership: Matrix, weights: [Double], grades: [Double]
  ) throws(InvalidInput) {
    try requireEach(weights, "weights", requireShare)
    try require(
      membership.rows == weights.count, "membership", membership.rows,
      "must have \(weights.count) rows, one a weight")
    for element in membership.elements { try requireShare(element, "membership") }
    try requireLength(grades, "grades", membership.columns, of: "the columns of membership")
    try requireEach(grades, "grades", requireFinite)
    try requireUnitSum(weights, "weights")
    let sums = (0..<membership.columns).map {
      Statistics.dotProduct(weights, membership.column($0))
    }
    let total = Statistics.sum(sums)
    try require(total > 0, "membership", "zeros", "must be above 0 in a criterion that counts")
    memberships = sums
    score = Statistics.dotProduct(sums, grades) / total
    let largest = sums.max() ?? 0
    topGrade = sums.firstIndex(of: largest) ?? 0
  }
}
