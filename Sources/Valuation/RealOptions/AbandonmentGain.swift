import NumericalMethods

/// What the right to abandon adds to a research project: the difference of its values with and
/// without that right on one grid, so that most of the grid's error falls out.
struct AbandonmentGain {
  /// The gain today, in currency, not negative.
  let value: Double

  /// The gain of a project.
  ///
  /// - Parameters:
  ///   - terms: the project.
  ///   - grid: cells of cost and steps of time.
  ///   - cells: cells of the logarithm of the cash flow, even.
  /// - Throws: `.noSolution` for more work than a valuation may cost.
  init(_ terms: ResearchTerms, grid: ResearchTerms.Grid, cells: Int) throws(NumericalError) {
    try grid.requireAtMost(6e7, times: cells)
    let plane = ResearchPlane(terms, grid, cells)
    let profile = CommittedProfile(terms, grid)
    var free = plane.empty
    var bound = plane.empty
    plane.setEdges(&free, profile, canAbandon: true, at: grid.horizon)
    plane.setEdges(&bound, profile, canAbandon: false, at: grid.horizon)
    var time = grid.horizon
    for (index, fraction) in grid.fractions.enumerated() {
      time -= fraction * grid.step
      profile.stepBack(fraction)
      let implicit = index < 4 ? 1 : 0.5
      plane.stepBack(&free, fraction, profile, canAbandon: true, at: time, implicit: implicit)
      plane.stepBack(&bound, fraction, profile, canAbandon: false, at: time, implicit: implicit)
    }
    let today = plane.place(grid.cellsOfCost, cells / 2)
    value = max(0, free[today] - bound[today])
  }
}
