public import NumericalMethods

extension ScoreMapping {
  /// What keeps points of a mapping from covering every score in one direction.
  ///
  /// A mapping covers every score when it begins at 0 and ends at 100; it is monotone when a better
  /// score never lowers the split rate or the odds, and never raises the haircut.
  ///
  /// - Parameters:
  ///   - parameter: what the score sets.
  ///   - scores: points in [0, 100].
  ///   - values: the parameter at each score.
  /// - Returns: one refusal for each hole and each step in the wrong direction; none for a good one.
  public static func gaps(
    in parameter: Parameter, scores: [Double], values: [Double]
  ) -> [InvalidInput] {
    var gaps: [InvalidInput] = []
    if let first = scores.first, first != 0 {
      gaps.append(
        InvalidInput("scores[0]", "must begin at 0: no value is given below", got: "\(first)"))
    }
    for (index, pair) in zip(scores, scores.dropFirst()).enumerated() where pair.1 <= pair.0 {
      gaps.append(InvalidInput("scores[\(index + 1)]", "must ascend", got: "\(pair.1)"))
    }
    if let last = scores.last, last != 100 {
      gaps.append(
        InvalidInput(
          "scores[\(scores.count - 1)]", "must end at 100: no value is given above", got: "\(last)")
      )
    }
    if scores.count != values.count {
      gaps.append(
        InvalidInput(
          "values", "must have as many entries as scores (\(scores.count))", got: "\(values.count)")
      )
    }
    for (index, pair) in zip(values, values.dropFirst()).enumerated() {
      let isWrong = parameter == .haircut ? pair.1 > pair.0 : pair.1 < pair.0
      if isWrong {
        gaps.append(
          InvalidInput(
            "values[\(index + 1)]",
            parameter == .haircut
              ? "must not rise with the score" : "must not fall as the score rises",
            got: "\(pair.1)"))
      }
    }
    return gaps
  }
}
