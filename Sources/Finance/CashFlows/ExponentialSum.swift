import NumericalMethods

/// `Σ amounts[k] × e^(−rate × times[k])` as a function of the rate.
///
/// Scaled by a positive factor so that no term exceeds its amount: by `e^(rate × first time)` for
/// rates above zero, by `e^(rate × last time)` below. The sign, so the roots, stay.
struct ExponentialSum {
  private let amounts: [Double]
  private let times: [Double]
  /// Changes of sign in the row, which bound the number of roots.
  let signChanges: Int

  /// Flows at times; those at the same time are added up, those of nothing left out.
  init(_ amounts: [Double], _ times: [Double]) throws(NumericalError) {
    guard amounts.count == times.count, amounts.allSatisfy(\.isFinite),
      times.allSatisfy(\.isFinite)
    else { throw .noSolution("flows need a finite amount and a finite time each") }
    var merged: [(time: Double, amount: Double)] = []
    for (time, amount) in zip(times, amounts).sorted(by: { $0.0 < $1.0 }) {
      if let last = merged.last, last.time == time {
        merged[merged.count - 1].amount += amount
      } else {
        merged.append((time, amount))
      }
    }
    merged.removeAll { $0.amount == 0 }
    // Divided by the largest amount, so that the sum of a long row stays finite.
    let size = merged.map(\.amount.magnitude).max() ?? 1
    self.amounts = merged.map { $0.amount / size }
    self.times = merged.map(\.time)
    var changes = 0
    for (one, next) in zip(self.amounts, self.amounts.dropFirst())
    where (one < 0) != (next < 0) { changes += 1 }
    signChanges = changes
  }

  /// The sum times a positive factor.
  func scaled(_ rate: Double) -> Double {
    guard let origin = rate < 0 ? times.last : times.first else { return 0 }
    var sum = 0.0
    for (amount, time) in zip(amounts, times) { sum += amount * exp(rate * (origin - time)) }
    return sum
  }

  /// The slope of the scaled sum on one side of zero.
  func scaledSlope(_ rate: Double, below: Bool) -> Double {
    guard let origin = below ? times.last : times.first else { return 0 }
    var sum = 0.0
    for (amount, time) in zip(amounts, times) {
      sum += amount * (origin - time) * exp(rate * (origin - time))
    }
    return sum
  }

  /// Points even in the continuous rate, zero among them, 100 a unit and 5000 at most.
  static func grid(from low: Double, to high: Double) -> [Double] {
    let count = max(2, Int(min(5_000, 100 * (high - low) + 1)))
    var points = (0...count).map { low + (high - low) * Double($0) / Double(count) }
    if low < 0, high > 0, !points.contains(0) {
      points.append(0)
      points.sort()
    }
    return points
  }
}
