public import NumericalMethods

/// Margins by the borrower's rating, best first.
public struct MarginGrid: Hashable, Sendable {
  /// A rating and its margin.
  public struct Step: Hashable, Sendable {
    /// The rating.
    public let rating: String
    /// Over the reference rate, a year.
    public let margin: Double

    /// A rating and its margin.
    public init(_ rating: String, margin: Double) {
      self.rating = rating
      self.margin = margin
    }
  }

  /// The ratings, best first.
  public let steps: [Step]

  /// Margins by rating.
  ///
  /// - Parameter steps: best first, each rating once, margins within ±100 % that do not fall.
  /// - Throws: `InvalidInput` for another grid.
  public init(_ steps: [Step]) throws(InvalidInput) {
    try require(!steps.isEmpty, "steps", steps.count, "must have at least one entry")
    var (seen, last): (Set<String>, Double) = ([], -1)
    for (index, step) in steps.enumerated() {
      try require(
        seen.insert(step.rating).inserted, "steps[\(index)].rating", step.rating,
        "must not be listed twice")
      try require(
        step.margin >= last && step.margin <= 1, "steps[\(index)].margin", step.margin,
        "must be from -100 % to 100 % and not below that of a better rating")
      last = step.margin
    }
    self.steps = steps
  }

  /// The margin of a rating.
  ///
  /// - Throws: `InvalidInput` for a rating that the grid does not have.
  public func margin(of rating: String) throws(InvalidInput) -> Double {
    guard let step = steps.first(where: { $0.rating == rating }) else {
      throw InvalidInput(
        "rating", "must be one of \(steps.map(\.rating).joined(separator: ", "))", got: rating)
    }
    return step.margin
  }
}
