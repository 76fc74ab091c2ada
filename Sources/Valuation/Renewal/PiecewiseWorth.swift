import NumericalMethods

/// A worth as a function of a return: linear between the points of a grid even in the logarithm,
/// through zero below it, and with a known slope beyond it.
struct PiecewiseWorth: Hashable, Sendable {
  let grid: [Double]
  let values: [Double]
  /// Slope beyond the last point.
  let slope: Double

  private var spacing: Double { log(grid[1] / grid[0]) }

  /// Points even in the logarithm.
  static func grid(from low: Double, to high: Double) throws(InvalidInput) -> [Double] {
    try require(
      low > 1e-300 && high < 1e300, "learningScale", high,
      "must lie with fees and returns within a number's range")
    let count = 4_000
    let step = log(high / low) / Double(count - 1)
    return (0..<count).map { low * exp(Double($0) * step) }
  }

  /// The worth of a return.
  func callAsFunction(_ income: Double) -> Double {
    guard income > grid[0] else { return values[0] * income / grid[0] }
    let last = grid.count - 1
    guard income < grid[last] else { return values[last] + slope * (income - grid[last]) }
    let cell = cell(of: income)
    let share = (income - grid[cell]) / (grid[cell + 1] - grid[cell])
    return values[cell] + share * (values[cell + 1] - values[cell])
  }

  /// The cell of a return inside the grid, from the logarithm and corrected for its rounding.
  private func cell(of income: Double) -> Int {
    var cell = Int((log(income / grid[0]) / spacing).rounded(.down))
    cell = min(max(cell, 0), grid.count - 2)
    while cell > 0 && grid[cell] > income { cell -= 1 }
    while cell < grid.count - 2 && grid[cell + 1] < income { cell += 1 }
    return cell
  }

  /// `∫ worth(z) f(z) dz` from a point on, as a function of the point, for `z + shift` exponential.
  func exponentialTail(scale: Double, shift: Double) -> (Double) -> Double {
    guard scale > 0 else { return { _ in 0 } }
    /// `∫ (v + s (z − left)) f(z) dz` over a cell, `f(z) = e^−(z + shift)/scale / scale`.
    func part(_ left: Double, _ right: Double, _ v: Double, _ s: Double) -> Double {
      let weight = exp(-(left + shift) / scale)
      guard weight > 0 else { return 0 }
      let width = right - left
      let fallen = exp(-width / scale)
      return weight * (v * (1 - fallen) + s * (scale * (1 - fallen) - width * fallen))
    }
    let last = grid.count - 1
    var tails = grid
    tails[last] = exp(-(grid[last] + shift) / scale) * (values[last] + slope * scale)
    for cell in stride(from: last - 1, through: 0, by: -1) {
      let rise = (values[cell + 1] - values[cell]) / (grid[cell + 1] - grid[cell])
      tails[cell] = tails[cell + 1] + part(grid[cell], grid[cell + 1], values[cell], rise)
    }
    return { [self, tails] point in
      guard point > grid[0] else {
        return tails[0] + part(point, grid[0], self(point), values[0] / grid[0])
      }
      guard point < grid[last] else {
        return exp(-(point + shift) / scale) * (self(point) + slope * scale)
      }
      let cell = cell(of: point)
      let rise = (values[cell + 1] - values[cell]) / (grid[cell + 1] - grid[cell])
      return tails[cell + 1] + part(point, grid[cell + 1], self(point), rise)
    }
  }

  /// The mean over a lognormal return.
  func lognormalMean(mu: Double, sigma: Double) -> Double {
    let factor = exp(mu + sigma * sigma / 2)
    var sum = 0.0
    var left = -Double.infinity
    var (start, value, rise) = (0.0, 0.0, values[0] / grid[0])
    for index in grid.indices {
      let right = (log(grid[index]) - mu) / sigma
      let mass = StandardNormal.between(left, right)
      let income = factor * StandardNormal.between(left - sigma, right - sigma)
      sum += (value - rise * start) * mass + rise * income
      (left, start, value) = (right, grid[index], values[index])
      rise =
        index + 1 < grid.count
        ? (values[index + 1] - values[index]) / (grid[index + 1] - grid[index]) : slope
    }
    return sum + (value - rise * start) * StandardNormal.complement(left)
      + rise * factor * StandardNormal.complement(left - sigma)
  }

  /// Where a rising function on the grid first reaches zero, linear between its points.
  static func firstZero(_ grid: [Double], _ values: [Double]) -> Double {
    guard let index = values.firstIndex(where: { $0 >= 0 }) else {
      let last = grid.count - 1
      let rise = (values[last] - values[last - 1]) / (grid[last] - grid[last - 1])
      return grid[last] - values[last] / rise
    }
    guard index > 0 else { return grid[0] }
    let share = -values[index - 1] / (values[index] - values[index - 1])
    return grid[index - 1] + share * (grid[index] - grid[index - 1])
  }
}
