import NumericalMethods
import TestSupport
import Testing

@Suite struct BrownianBridgeTests {
  static let times = [0.25, 0.5, 1, 1.75, 2, 3.5, 5]

  @Test("covariances are those of a Brownian motion, exactly") func covariance() throws {
    // The path is linear in the normal numbers: W = A z, so A Aᵀ must be min(s, t).
    let bridge = try BrownianBridge(times: Self.times)
    let count = Self.times.count
    let columns = (0..<count).map { k in
      bridge.path(from: (0..<count).map { $0 == k ? 1 : 0 })
    }
    for i in 0..<count {
      for j in 0..<count {
        let covariance = columns.reduce(0) { $0 + $1[i] * $1[j] }
        expect(covariance, equals: min(Self.times[i], Self.times[j]), within: 1e-13)
      }
    }
  }

  @Test("the first normal number settles the end of the path") func endFirst() throws {
    let path = try BrownianBridge(times: Self.times).path(from: [2])
    expect(path[6], equals: 2 * 5.0.squareRoot())
    expect(path[2], equals: path[6] / 5)
  }

  @Test("rows of many paths give the shocks of each path") func rows() throws {
    let bridge = try BrownianBridge(times: Self.times)
    var stream = RandomStream(seed: 4)
    let paths = 5
    var normals = stream.normals(7 * paths)
    let given = normals
    var shocks = [Double](repeating: 0, count: 7 * paths)
    try normals.withUnsafeMutableBufferPointer { normals in
      try shocks.withUnsafeMutableBufferPointer {
        try bridge.shocks(from: normals, into: $0, paths: paths)
      }
    }
    for i in 0..<paths {
      let path = bridge.path(from: (0..<7).map { given[$0 * paths + i] })
      for t in 0..<7 {
        let interval = Self.times[t] - (t > 0 ? Self.times[t - 1] : 0)
        let step = path[t] - (t > 0 ? path[t - 1] : 0)
        expect(
          shocks[t * paths + i], equals: step / interval.squareRoot(), within: 1e-12,
          absolute: 1e-13)
      }
    }
  }

  @Test("times that do not rise are refused") func refusals() {
    #expect(throws: InvalidInput("times[1]", "must be finite and rise from 0", got: "1.0")) {
      try BrownianBridge(times: [1, 1])
    }
    #expect(throws: InvalidInput.self) { try BrownianBridge(times: []) }
    #expect(throws: InvalidInput.self) { try BrownianBridge(times: [.nan]) }
  }
}
