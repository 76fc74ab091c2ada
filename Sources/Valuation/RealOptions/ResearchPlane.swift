import NumericalMethods

/// Values of a research project over cost, evenly, and cash flow, evenly in its logarithm, at one
/// time; rows of equal cost.
///
/// A step back shifts by the certain fall of the cost, then spreads both ways by alternating
/// directions with the cross term explicit.
///
/// > Source: Douglas & Rachford (1956) with a cross term, In 't Hout & Foulon (2010), International
/// > Journal of Numerical Analysis and Modeling 7(2), eq. 3.2.
final class ResearchPlane {
  private let terms: ResearchTerms
  private let grid: ResearchTerms.Grid
  private let cells: Int
  private let width: Double
  private let cashFlows: [Double]
  private let system: TridiagonalSystem
  private var known: [Double]
  private var change: [Double]

  init(_ terms: ResearchTerms, _ grid: ResearchTerms.Grid, _ cells: Int) {
    self.terms = terms
    self.grid = grid
    self.cells = cells
    let spread = terms.cashFlow.volatility * grid.horizon.squareRoot()
    let drift = abs(
      terms.cashFlow.growth - terms.cashFlow.volatility * terms.cashFlow.volatility / 2)
    let width = 2 * (4.5 * spread + drift * grid.horizon) / Double(cells)
    self.width = width
    cashFlows = (0...cells).map { terms.cashFlow.rate * exp(Double($0 - cells / 2) * width) }
    system = TridiagonalSystem(capacity: max(grid.cells, cells) + 1)
    known = Array(repeating: 0, count: (grid.cells + 1) * (cells + 1))
    change = known
  }

  var empty: [Double] { Array(repeating: 0, count: known.count) }

  func place(_ cost: Int, _ cashFlow: Int) -> Int { cost * (cells + 1) + cashFlow }

  /// Sets the values that are known at a time: on completion, at the largest cost, and for the least
  /// and greatest cash flow, where the project is abandoned or as good as committed.
  func setEdges(
    _ values: inout [Double], _ profile: CommittedProfile, canAbandon: Bool, at time: Double
  ) {
    let completed = terms.completionMultiple(at: time)
    func committed(_ cost: Int, _ cashFlow: Int) -> Double {
      let value = cashFlows[cashFlow] * profile.income[cost] - profile.cost[cost]
      return canAbandon ? max(0, value) : value
    }
    for column in 0...cells {
      values[place(0, column)] = cashFlows[column] * completed
      values[place(grid.cells, column)] = committed(grid.cells, column)
    }
    for row in 1..<grid.cells {
      values[place(row, 0)] = committed(row, 0)
      values[place(row, cells)] = committed(row, cells)
    }
  }

  /// One step back in time, a fraction of a whole one.
  func stepBack(
    _ values: inout [Double], _ fraction: Double, _ profile: CommittedProfile, canAbandon: Bool,
    at time: Double, implicit: Double
  ) {
    let length = fraction * grid.step
    shift(&values, fraction, length)
    setEdges(&values, profile, canAbandon: canAbandon, at: time)
    spread(&values, length, implicit)
    guard canAbandon else { return }
    for index in (cells + 1)..<values.count where values[index] < 0 { values[index] = 0 }
  }

  private func shift(_ values: inout [Double], _ fraction: Double, _ length: Double) {
    let rate = terms.discountRate
    let discount = exp(-rate * length)
    let spent =
      terms.research.investmentRate
      * (rate * length < 1e-12 ? length : -expMinusOne(-rate * length) / rate)
    let row = cells + 1
    values.withUnsafeMutableBufferPointer { values in
      for index in stride(from: values.count - 1, through: row, by: -1) {
        let later = values[index] + fraction * (values[index - row] - values[index])
        values[index] = discount * later - spent
      }
    }
  }

  private func spread(_ values: inout [Double], _ length: Double, _ implicit: Double) {
    let (research, cashFlow) = (terms.research, terms.cashFlow)
    let row = cells + 1
    let volatility = research.costVolatility * research.investmentRate.squareRoot()
    let onCost = volatility * volatility / 2 * length / grid.spacing
    let cross =
      terms.correlation * cashFlow.volatility * volatility * length
      / (4 * width * grid.spacing.squareRoot())
    let spreadOfFlow = cashFlow.volatility * cashFlow.volatility * length / (2 * width * width)
    let pull = (cashFlow.growth - cashFlow.volatility * cashFlow.volatility / 2) * length / width
    let (down, up) = (
      max(spreadOfFlow, abs(pull) / 2) - pull / 2, max(spreadOfFlow, abs(pull) / 2) + pull / 2
    )
    let (rows, columns) = (grid.cells, cells)
    known = values
    known.withUnsafeBufferPointer { known in
      change.withUnsafeMutableBufferPointer { change in
        values.withUnsafeMutableBufferPointer { values in
          for cost in 1..<rows {
            // K over its cell's length is the cell's number: the length falls out once.
            let level = Double(cost)
            let costWeight = onCost * level
            let crossWeight = cross * level.squareRoot()
            for column in 1..<columns {
              let at = cost * row + column
              let now = known[at]
              let byCost = costWeight * (known[at - row] - 2 * now + known[at + row])
              let byFlow = down * (known[at - 1] - now) + up * (known[at + 1] - now)
              let both =
                known[at + row + 1] - known[at + row - 1] - known[at - row + 1]
                + known[at - row - 1]
              values[at] = now + byFlow + crossWeight * both + (1 - implicit) * byCost
              change[at] = byFlow
            }
          }
          for column in 1..<columns {
            system.solve(values, from: column, stride: row, count: rows + 1) { cost in
              guard cost > 0 && cost < rows else { return (0, 1, 0) }
              let weight = implicit * onCost * Double(cost)
              return (-weight, 1 + 2 * weight, -weight)
            }
          }
          for cost in 1..<rows {
            for column in 1..<columns {
              values[cost * row + column] -= implicit * change[cost * row + column]
            }
            system.solve(values, from: cost * row, count: columns + 1) { column in
              guard column > 0 && column < columns else { return (0, 1, 0) }
              return (-implicit * down, 1 + implicit * (down + up), -implicit * up)
            }
          }
        }
      }
    }
  }
}
