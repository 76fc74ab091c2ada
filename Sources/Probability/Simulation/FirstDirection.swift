import NumericalMethods

/// Turns independent standard normal numbers so that the first of them runs along a direction of
/// choice; they stay independent and standard normal.
///
/// A Householder reflection that takes the first axis to the direction.
struct FirstDirection: Sendable {
  /// Normal of the mirror times √2; empty where nothing is to turn.
  private let normal: [Double]

  /// A turn of the first axis to a direction, none if the direction is nought or not finite.
  init(along direction: [Double]) {
    let length = Statistics.sum(direction.map { $0 * $0 }).squareRoot()
    guard length > 0, length.isFinite else {
      normal = []
      return
    }
    var mirror = direction.map { $0 / length }
    // Of the two directions of one line, the one farther from the axis: nothing cancels.
    let sign: Double = mirror[0] > 0 ? -1 : 1
    mirror = mirror.map { sign * $0 }
    mirror[0] -= 1
    let scale = (2 / Statistics.sum(mirror.map { $0 * $0 })).squareRoot()
    normal = mirror.map { scale * $0 }
  }

  /// Turns the numbers of each path, which stand in rows of one number a path.
  func apply(to rows: UnsafeMutableBufferPointer<Double>, paths: Int) {
    guard rows.count >= normal.count * paths else { return }
    for path in 0..<paths {
      var along = 0.0
      for (row, x) in normal.enumerated() { along += x * rows[row * paths + path] }
      for (row, x) in normal.enumerated() { rows[row * paths + path] -= along * x }
    }
  }
}
