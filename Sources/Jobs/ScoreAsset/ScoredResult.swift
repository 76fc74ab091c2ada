import NumericalMethods
import Valuation

/// What one right scored, row by row.
struct ScoredResult {
  /// A place of the tree with what it adds to the total.
  struct Row {
    let path: [String]
    /// The steps to the place, from the first level.
    let indices: [Int]
    let score: IndicatorScore
    /// Weight in the whole: the product of the weights on the way there.
    let share: Double

    /// What the place adds to the total, in points.
    var contribution: Double { share * (score.points ?? 0) }
    var isIndicator: Bool { score.parts.isEmpty }
  }

  let right: ScoredRight
  let index: Int
  let whole: IndicatorScore

  /// The total, 0…100 points.
  var points: Double { whole.points ?? 0 }

  /// Every place of the tree but its root, a group before what is in it.
  var rows: [Row] {
    func rows(_ score: IndicatorScore, _ path: [String], _ indices: [Int], _ share: Double) -> [Row]
    {
      // Weights count as shares of their sum, which is 1 but for the tolerance.
      let sum = score.parts.reduce(0) { $0 + $1.weight }
      return score.parts.enumerated().flatMap { place, part -> [Row] in
        let row = Row(
          path: path + [part.name], indices: indices + [place], score: part,
          share: sum > 0 ? share * part.weight / sum : 0)
        return [row] + rows(part, row.path, row.indices, row.share)
      }
    }
    return rows(whole, [], [], 1)
  }
}
