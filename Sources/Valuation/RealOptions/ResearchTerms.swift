import NumericalMethods

/// The terms of a research project as its grids read them.
struct ResearchTerms: Sendable {
  let research: ResearchProject.Research
  let cashFlow: ResearchProject.CashFlow
  let correlation: Double
  let riskFreeRate: Double
  let patentLife: Double

  /// Discounting and failure while investing, a year.
  var discountRate: Double { riskFreeRate + research.failureRate }

  /// Value on completion, in years of the cash flow at that time.
  func completionMultiple(at time: Double) -> Double {
    let gap = riskFreeRate - cashFlow.growth
    let left = max(0, patentLife - time)
    return -expMinusOne(-gap * left) / gap + cashFlow.terminalMultiple * exp(-gap * left)
  }

  /// A grid on which the certain fall of the cost in a step is one cell: that fall is then a shift,
  /// without error.
  struct Grid {
    /// Cells from no cost to the expected cost.
    let cellsOfCost: Int
    /// All cells of cost.
    let cells: Int
    /// Length of a cell, in currency.
    let spacing: Double
    /// Length of a step, in years.
    let step: Double
    /// Whole steps from today to the end of the search.
    let steps: Int
    /// Time at which the search ends: the expiry, or when completion is past doubt.
    let horizon: Double
  }

  /// A grid with about as many cells from no cost to the expected cost as wanted.
  ///
  /// - Throws: `.noSolution` for a cost that no grid holds.
  func grid(cellsOfCost wanted: Int) throws(NumericalError) -> Grid {
    let expected = research.expectedCost / research.investmentRate
    guard expected > 1e-9, expected < 1e9 else {
      throw .noSolution("the cost takes \(expected) years to spend, which no grid holds")
    }
    // The time to completion has standard deviation s/√2 times its mean: six such and more.
    let horizon = min(patentLife, expected * (1 + 6 * research.costVolatility))
    // A cost far beyond what can be spent needs cells enough for the time that there is.
    let perTime = Double(wanted) * max(1, expected / horizon)
    let cellsOfCost = min(perTime.rounded(.up), 1e6)
    let spacing = research.expectedCost / cellsOfCost
    let step = spacing / research.investmentRate
    let reach =
      3 * research.costVolatility
      * (research.investmentRate * research.expectedCost * horizon).squareRoot()
    let cells = cellsOfCost + (reach / spacing).rounded(.up) + 4
    guard spacing > 0, step > 0, cells.isFinite else {
      throw .noSolution("the cost is beyond the range of a grid")
    }
    return Grid(
      cellsOfCost: Int(cellsOfCost), cells: Int(min(cells, 1e7)), spacing: spacing, step: step,
      steps: Int(min((horizon / step * (1 + 1e-12)).rounded(.down), 1e6)), horizon: horizon)
  }
}

extension ResearchTerms.Grid {
  /// Lengths of the steps from the end of the search back to today, the first perhaps a part of one,
  /// as fractions of a whole step.
  var fractions: [Double] {
    let part = horizon / step - Double(steps)
    return (part > 1e-9 ? [part] : []) + Array(repeating: 1, count: steps)
  }

  /// Refuses more work than a valuation may cost.
  func requireAtMost(_ work: Double, times other: Int) throws(NumericalError) {
    if Double(cells) * Double(steps + 1) * Double(other) > work {
      throw .noSolution("the cost is too far from what can be spent before the expiry")
    }
  }
}
