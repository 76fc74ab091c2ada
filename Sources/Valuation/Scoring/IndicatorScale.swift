public import NumericalMethods

/// How the answer to an indicator becomes points of 0…100.
public enum IndicatorScale: Hashable, Sendable {
  /// The answer is points already.
  case points
  /// A number between two ends: `from` gives 0 points and `to` gives 100, in a straight line;
  /// answers beyond an end count as the end. `from` may lie above `to`.
  case linear(from: Double, to: Double)
  /// A number placed between given answers, each with its points.
  case table(answers: [Double], points: [Double])
  /// A choice between named grades, each with its points.
  case grades([String: Double])

  /// The points of an answer.
  ///
  /// - Parameter answer: what was answered.
  /// - Returns: points, 0…100.
  /// - Throws: `InvalidInput` for an answer of the wrong form, an unknown grade, or a scale that
  ///   is not one.
  public func points(_ answer: IndicatorAnswer) throws(InvalidInput) -> Double {
    let points: Double
    switch (self, answer) {
    case (.points, .number(let number)): points = number
    case (.linear(let from, let to), .number(let number)):
      try require(
        from != to && from.isFinite && to.isFinite, "scale", from, "must have two different ends")
      try requireFinite(number, "answer")
      points = 100 * min(max((number - from) / (to - from), 0), 1)
    case (.table(let answers, let marks), .number(let number)):
      try requireFinite(number, "answer")
      points = try Interpolation(x: answers, y: marks)(number)
    case (.grades(let grades), .grade(let name)):
      guard let found = grades[name] else {
        let known = grades.keys.sorted().joined(separator: ", ")
        throw InvalidInput("answer", "must be one of \(known)", got: name)
      }
      points = found
    case (.grades(let grades), .number(let number)):
      let known = grades.keys.sorted().joined(separator: ", ")
      throw InvalidInput("answer", "must be one of \(known)", got: "\(number)")
    case (_, .grade(let name)):
      throw InvalidInput("answer", "must be a number", got: name)
    }
    try require(points >= 0 && points <= 100, "answer", points, "must give 0 to 100 points")
    return points
  }
}

/// What was answered to an indicator.
public enum IndicatorAnswer: Hashable, Sendable {
  /// A number, on a scale of numbers.
  case number(Double)
  /// The name of a grade.
  case grade(String)
}
