import NumericalMethods

/// A research project that must be carried through: linear in the cash flow, so that one income
/// multiple and one cost, functions of cost and time alone, hold all of it.
///
/// The income multiple walks under the cash flow's own measure, which adds `ρ φ s √(I K)` to the
/// drift of the cost and takes the growth from the discount.
struct CommittedResearch {
  /// Present value of the cash flows, in years of today's cash flow.
  let incomeMultiple: Double
  /// Present value of the cost, in currency.
  let cost: Double

  init(_ terms: ResearchTerms, grid: ResearchTerms.Grid) throws(NumericalError) {
    try grid.requireAtMost(1e8, times: 2)
    let profile = CommittedProfile(terms, grid)
    for fraction in grid.fractions { profile.stepBack(fraction) }
    incomeMultiple = profile.income[grid.cellsOfCost]
    cost = profile.cost[grid.cellsOfCost]
  }
}

/// The two functions of the cost at one time, stepping back from the end of the search.
final class CommittedProfile {
  private let terms: ResearchTerms
  private let grid: ResearchTerms.Grid
  private let system: TridiagonalSystem
  private var time: Double
  private var taken = 0
  private(set) var income: [Double]
  private(set) var cost: [Double]

  init(_ terms: ResearchTerms, _ grid: ResearchTerms.Grid) {
    self.terms = terms
    self.grid = grid
    system = TridiagonalSystem(capacity: grid.cells + 1)
    time = grid.horizon
    income = Array(repeating: 0, count: grid.cells + 1)
    cost = income
    income[0] = terms.completionMultiple(at: time)
  }

  /// One step back in time, a fraction of a whole one.
  func stepBack(_ fraction: Double) {
    let length = fraction * grid.step
    time -= length
    taken += 1
    let (rate, growth) = (terms.discountRate, terms.cashFlow.growth)
    let spent =
      terms.research.investmentRate
      * (rate * length < 1e-12 ? length : -expMinusOne(-rate * length) / rate)
    // Crank–Nicolson, after four implicit steps that smooth the jump at the end of the search.
    let implicit = taken <= 4 ? 1 : 0.5
    let research = terms.research
    let variance = research.costVolatility * research.costVolatility * research.investmentRate / 2
    let tilt =
      terms.correlation * terms.cashFlow.volatility * research.costVolatility
      * research.investmentRate.squareRoot()
    let pull = length / grid.spacing
    let spacing = grid.spacing
    shiftAndSpread(
      &income, fraction, discount: exp((growth - rate) * length), spent: 0,
      edge: terms.completionMultiple(at: time), implicit: implicit
    ) { level in
      let diffusion = variance * level * length / (spacing * spacing)
      let advection = tilt * level.squareRoot() * pull / 2
      // Where chance is small against the drift it is widened, which keeps the scheme stable.
      let widened = max(diffusion, abs(advection))
      return (widened - advection, widened + advection)
    }
    shiftAndSpread(
      &cost, fraction, discount: exp(-rate * length), spent: spent, edge: 0, implicit: implicit
    ) { level in
      let diffusion = variance * level * length / (spacing * spacing)
      return (diffusion, diffusion)
    }
  }

  private func shiftAndSpread(
    _ values: inout [Double], _ fraction: Double, discount: Double, spent: Double, edge: Double,
    implicit: Double, weights: (Double) -> (below: Double, above: Double)
  ) {
    let cells = grid.cells
    for cell in stride(from: cells, through: 1, by: -1) {
      let later = values[cell] + fraction * (values[cell - 1] - values[cell])
      values[cell] = discount * later + spent
    }
    values[0] = edge
    let known = values
    let explicit = 1 - implicit
    let spacing = grid.spacing
    for cell in 1..<cells {
      let (below, above) = weights(Double(cell) * spacing)
      values[cell] +=
        explicit
        * (below * (known[cell - 1] - known[cell]) + above * (known[cell + 1] - known[cell]))
    }
    values.withUnsafeMutableBufferPointer { values in
      system.solve(values, count: cells + 1) { cell in
        guard cell > 0 && cell < cells else { return (0, 1, 0) }
        let (below, above) = weights(Double(cell) * spacing)
        return (-implicit * below, 1 + implicit * (below + above), -implicit * above)
      }
    }
  }
}
