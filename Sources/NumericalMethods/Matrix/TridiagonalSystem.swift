/// Room for solving systems with three diagonals, reused from one system to the next.
///
/// > Source: Thomas's elimination; Golub & Van Loan, *Matrix Computations*, 4th ed., 4.3.6.
public struct TridiagonalSystem: ~Copyable {
  private let upper: UnsafeMutableBufferPointer<Double>

  /// Room for systems of up to a number of unknowns.
  ///
  /// - Parameter capacity: the most unknowns, at least one.
  public init(capacity: Int) {
    upper = .allocate(capacity: max(capacity, 1))
    upper.initialize(repeating: 0)
  }

  deinit { upper.deallocate() }

  /// Solves in place, for unknowns spaced evenly in memory.
  ///
  /// Row `i` reads `below(i) x(i − 1) + middle(i) x(i) + above(i) x(i + 1) = values(i)`; what the
  /// first row has below and the last above is not read. No pivoting: for rows whose middle is not
  /// less than the two others together.
  ///
  /// - Parameters:
  ///   - values: right-hand sides, on return the unknowns.
  ///   - start: place of the first.
  ///   - stride: distance from one to the next.
  ///   - count: how many, at most the capacity; nothing is done beyond it or outside `values`.
  ///   - row: the three coefficients of a row, from 0.
  public func solve(
    _ values: UnsafeMutableBufferPointer<Double>, from start: Int = 0, stride: Int = 1,
    count: Int, row: (Int) -> (below: Double, middle: Double, above: Double)
  ) {
    guard count > 0, count <= capacity, start >= 0, stride > 0,
      start + (count - 1) * stride < values.count
    else { return }
    var before = 0.0
    for index in 0..<count {
      let (below, middle, above) = row(index)
      let pivot = index == 0 ? middle : middle - below * upper[index - 1]
      let place = start + index * stride
      before = (index == 0 ? values[place] : values[place] - below * before) / pivot
      values[place] = before
      upper[index] = above / pivot
    }
    for index in Swift.stride(from: count - 2, through: 0, by: -1) {
      let place = start + index * stride
      values[place] -= upper[index] * values[place + stride]
    }
  }

  /// The most unknowns.
  public var capacity: Int { upper.count }
}
