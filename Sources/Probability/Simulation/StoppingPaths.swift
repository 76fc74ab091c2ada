import CVectorMath
import NumericalMethods

/// Rows of one number a path, which one thread reuses from block to block.
final class StoppingPaths: @unchecked Sendable {
  private let paths: Int
  private let storage: UnsafeMutableBufferPointer<Double>

  init(steps: Int, paths: Int) {
    self.paths = paths
    storage = .allocate(capacity: (steps + 2) * paths)
    storage.initialize(repeating: 0)
  }

  deinit { storage.deallocate() }

  /// Where the walk stands.
  var walk: UnsafeMutableBufferPointer<Double> { part(0) }
  /// What each path came to.
  var value: UnsafeMutableBufferPointer<Double> { part(1) }
  /// The numbers of one step.
  func row(_ step: Int) -> UnsafeMutableBufferPointer<Double> { part(step + 2) }

  private func part(_ index: Int) -> UnsafeMutableBufferPointer<Double> {
    UnsafeMutableBufferPointer(rebasing: storage[index * paths..<(index + 1) * paths])
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// Fills the buffer with one draw of each path; it must hold as many.
  func withNormals(_ key: RandomKey, paths: Range<Int>, draw: Int) {
    guard let baseAddress, paths.count <= count else { return }
    cvm_normals_across(
      key.word, UInt64(paths.lowerBound), paths.count, 0, UInt64(draw), 1, baseAddress)
  }
}

/// Least squares of a cubic in one variable, by its normal equations.
///
/// The variable is a walk over its start, near 1, where four powers are well enough apart.
struct NormalEquations {
  /// Sums of powers 0 to 6, and of the target times powers 0 to 3.
  private var powers = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
  private var targets = (0.0, 0.0, 0.0, 0.0)

  mutating func add(_ x: Double, _ y: Double) {
    let x2 = x * x
    let x3 = x2 * x
    powers.0 += 1
    powers.1 += x
    powers.2 += x2
    powers.3 += x3
    powers.4 += x2 * x2
    powers.5 += x2 * x3
    powers.6 += x3 * x3
    targets.0 += y
    targets.1 += x * y
    targets.2 += x2 * y
    targets.3 += x3 * y
  }

  /// The cubic's numbers, constant first; nil if the points do not settle it.
  func solution() -> [Double]? {
    let p = [powers.0, powers.1, powers.2, powers.3, powers.4, powers.5, powers.6]
    var rows = (0..<4).map { i in (0..<4).map { p[i + $0] } }
    var right = [targets.0, targets.1, targets.2, targets.3]
    for pivot in 0..<4 {
      let scale = p[2 * pivot]
      guard rows[pivot][pivot] > 1e-13 * scale else { return nil }
      for below in pivot + 1..<4 {
        let factor = rows[below][pivot] / rows[pivot][pivot]
        for column in pivot..<4 { rows[below][column] -= factor * rows[pivot][column] }
        right[below] -= factor * right[pivot]
      }
    }
    var answer = [0.0, 0.0, 0.0, 0.0]
    for row in stride(from: 3, through: 0, by: -1) {
      let known = (row + 1..<4).reduce(0) { $0 + rows[row][$1] * answer[$1] }
      answer[row] = (right[row] - known) / rows[row][row]
    }
    return answer.allSatisfy(\.isFinite) ? answer : nil
  }

  static func cubic(_ terms: [Double], _ x: Double) -> Double {
    terms[0] + x * (terms[1] + x * (terms[2] + x * terms[3]))
  }
}
