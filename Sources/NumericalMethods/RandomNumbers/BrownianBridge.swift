/// A Brownian path built from its end inwards, so that the first normal numbers settle most of it.
///
/// With Sobol points this puts the best coordinates where they matter.
///
/// > Source: Glasserman, *Monte Carlo Methods in Financial Engineering* (2003), section 3.1.
public struct BrownianBridge: Sendable {
  /// One point of the path: from its neighbours already known, and one normal number.
  private struct Node {
    let place: Int
    /// Neighbours known; −1 stands for the start, where the path is 0.
    let left: Int
    let right: Int?
    let leftWeight: Double
    let rightWeight: Double
    let deviation: Double
  }

  /// Times of the path, rising from above 0.
  public let times: [Double]
  private let nodes: [Node]

  /// A bridge over given times.
  ///
  /// - Parameter times: rising, the first above 0; the path is 0 at time 0.
  /// - Throws: `InvalidInput` if there is no time, or they do not rise.
  public init(times: [Double]) throws(InvalidInput) {
    try require(!times.isEmpty, "times", times.count, "must be at least one")
    var before = 0.0
    for (index, time) in times.enumerated() {
      try require(
        time > before && time.isFinite, "times[\(index)]", time, "must be finite and rise from 0")
      before = time
    }
    self.times = times
    var nodes = [
      Node(
        place: times.count - 1, left: -1, right: nil, leftWeight: 0, rightWeight: 0,
        deviation: before.squareRoot())
    ]
    // Widest gaps first: each pass halves the gaps that the last one left.
    var gaps = [(-1, times.count - 1)]
    while !gaps.isEmpty {
      var narrower: [(Int, Int)] = []
      for (left, right) in gaps where right - left > 1 {
        let middle = left + (right - left) / 2
        let start = left < 0 ? 0 : times[left]
        let span = times[right] - start
        let rightWeight = (times[middle] - start) / span
        nodes.append(
          Node(
            place: middle, left: left, right: right,
            leftWeight: (times[right] - times[middle]) / span, rightWeight: rightWeight,
            deviation: (rightWeight * (times[right] - times[middle])).squareRoot()))
        narrower += [(left, middle), (middle, right)]
      }
      gaps = narrower
    }
    self.nodes = nodes
  }

  /// The path at each time, from one standard normal number a time, the most telling first.
  ///
  /// - Parameter normals: one a time; missing ones count as 0.
  /// - Returns: one value a time.
  public func path(from normals: [Double]) -> [Double] {
    var path = [Double](repeating: 0, count: times.count)
    for (index, node) in nodes.enumerated() {
      var value = node.deviation * (index < normals.count ? normals[index] : 0)
      if let right = node.right {
        value += node.rightWeight * path[right]
        if node.left >= 0 { value += node.leftWeight * path[node.left] }
      }
      path[node.place] = value
    }
    return path
  }

  /// Turns rows of normal numbers, the most telling first, into rows of standard normal shocks, one
  /// for each interval between times.
  ///
  /// - Parameters:
  ///   - normals: one row a time, `paths` numbers a row; overwritten.
  ///   - shocks: the same shape; receives `(W(t) − W(t₋₁))/√(t − t₋₁)`.
  ///   - paths: numbers a row.
  /// - Throws: `InvalidInput` if a buffer is too short.
  public func shocks(
    from normals: UnsafeMutableBufferPointer<Double>,
    into shocks: UnsafeMutableBufferPointer<Double>, paths: Int
  ) throws(InvalidInput) {
    let (cells, over) = times.count.multipliedReportingOverflow(by: paths)
    try require(
      paths >= 0 && !over && cells <= min(normals.count, shocks.count), "paths", paths,
      "must fit the buffers")
    // The path itself first, in `shocks`.
    for (index, node) in nodes.enumerated() {
      let from = index * paths
      let to = node.place * paths
      let left = node.left * paths
      for i in 0..<paths {
        var value = node.deviation * normals[from + i]
        if let right = node.right {
          value += node.rightWeight * shocks[right * paths + i]
          if left >= 0 { value += node.leftWeight * shocks[left + i] }
        }
        shocks[to + i] = value
      }
    }
    // Backwards, so that each difference still finds its predecessor.
    for place in stride(from: times.count - 1, through: 0, by: -1) {
      let scale = 1 / (times[place] - (place > 0 ? times[place - 1] : 0)).squareRoot()
      for i in 0..<paths {
        let before = place > 0 ? shocks[(place - 1) * paths + i] : 0
        shocks[place * paths + i] = (shocks[place * paths + i] - before) * scale
      }
    }
  }
}
