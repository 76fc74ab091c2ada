import Finance
import NumericalMethods
import Probability

/// What stopping at a boundary adds to the European value, by simulation.
struct ExercisePremium: Sendable {
  private let walk: ExerciseWalk
  /// Boundary by date; a path stops where `sign × (logarithm − boundary)` is not below zero.
  private let thresholds: [Double]
  private let key: RandomKey

  /// Sums over the pairs of a block.
  private struct Sums: Sendable {
    var sum = 0.0
    var squares = 0.0
  }

  /// What a thread reuses from block to block.
  private struct Workspace: ~Copyable {
    var logarithms = Array(repeating: 0.0, count: ExercisePremium.blockSize)
    var shocks = Array(repeating: 0.0, count: ExercisePremium.blockSize)
    /// Date of stopping of the first paths, then of their mirrors; the last date for all others.
    var stops = Array(repeating: Int32(0), count: 2 * ExercisePremium.blockSize)
    var levels = Array(repeating: 0.0, count: 2 * ExercisePremium.blockSize)
  }

  private static let blockSize = 1_024

  init(_ walk: ExerciseWalk, _ thresholds: [Double]) {
    self.walk = walk
    self.thresholds = thresholds
    key = RandomKey(seed: walk.seed, item: 2)
  }

  /// The mean of the premium over pairs of paths, in currency.
  func simulate(pairs: Int, threads: Int?) throws -> Estimate {
    // Nothing is added on a boundary that is never met: the European value is exact.
    guard thresholds.dropLast().contains(where: \.isFinite) else {
      return Estimate(value: 0, standardError: 0, count: pairs)
    }
    let runner = try BlockRunner(paths: pairs, blockSize: Self.blockSize, threads: threads)
    let parts = try runner.run(
      workspace: { Workspace() },
      block: { paths, workspace in try sums(paths, &workspace) })
    let total = parts.reducedAsTree {
      Sums(sum: $0.sum + $1.sum, squares: $0.squares + $1.squares)
    }
    let scale = walk.exercisePrice
    return Estimate(
      centre: 0, sum: (total?.sum ?? 0) * scale, squares: (total?.squares ?? 0) * scale * scale,
      count: pairs)
  }

  private func sums(_ paths: Range<Int>, _ workspace: inout Workspace) throws -> Sums {
    let count = paths.count
    try walkToBoundary(paths, &workspace)
    // Those that stopped early, gathered for the kernels.
    var members: [Int] = []
    var levels: [Double] = []
    var dates: [Int] = []
    members.reserveCapacity(2 * count)
    levels.reserveCapacity(2 * count)
    dates.reserveCapacity(2 * count)
    for half in 0..<2 {
      for index in 0..<count {
        let date = Int(workspace.stops[half * Self.blockSize + index])
        guard date < walk.dates - 1 else { continue }
        members.append(index)
        levels.append(workspace.levels[half * Self.blockSize + index])
        dates.append(date)
      }
    }
    let ratios = VectorMath.exp(levels)
    let european = walk.europeanValues(
      levels, dates.map { walk.yields[$0] }, dates.map { walk.remaining[$0] },
      dates.map { walk.spreads[$0] })
    var gains = Array(repeating: 0.0, count: count)
    for (position, index) in members.enumerated() {
      let paid = walk.kind.payoff(ratios[position], 1)
      gains[index] += walk.discounts[dates[position]] * (paid - european[position])
    }
    var result = Sums()
    for gain in gains {
      let mean = gain / 2
      result.sum += mean
      result.squares += mean * mean
    }
    return result
  }

  /// Walks each pair until both of its paths have stopped.
  private func walkToBoundary(_ paths: Range<Int>, _ workspace: inout Workspace) throws {
    let count = paths.count
    let last = walk.dates - 1
    let isPut = walk.kind == .put
    var waiting = 2 * count
    for index in 0..<count {
      workspace.logarithms[index] = walk.start
      workspace.stops[index] = Int32(last)
      workspace.stops[Self.blockSize + index] = Int32(last)
    }
    // The last date pays what the European option pays: nothing is added there.
    for date in 0..<last where waiting > 0 {
      let boundary = thresholds[date]
      let mirror = 2 * (walk.start + Double(date + 1) * walk.drift)
      // Signs turned so that one comparison serves calls and puts.
      let sign = isPut ? -1.0 : 1.0
      let level = sign * boundary
      let (drift, spread) = (walk.drift, walk.spread)
      let key = key
      waiting = try workspace.shocks.withUnsafeMutableBufferPointer { shocks in
        try key.fillNormals(shocks, paths: paths, step: date)
        return workspace.logarithms.withUnsafeMutableBufferPointer { logarithms in
          workspace.stops.withUnsafeMutableBufferPointer { stops in
            workspace.levels.withUnsafeMutableBufferPointer { levels in
              var left = waiting
              for index in 0..<count {
                let now = logarithms[index] + (drift + spread * shocks[index])
                logarithms[index] = now
                if sign * now >= level && stops[index] == last {
                  stops[index] = Int32(date)
                  levels[index] = now
                  left -= 1
                }
                let other = mirror - now
                let twin = Self.blockSize + index
                if sign * other >= level && stops[twin] == last {
                  stops[twin] = Int32(date)
                  levels[twin] = other
                  left -= 1
                }
              }
              return left
            }
          }
        }
      }
    }
  }
}
