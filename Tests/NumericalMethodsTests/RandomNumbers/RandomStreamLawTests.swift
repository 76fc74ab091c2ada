import NumericalMethods
import Testing

/// Streams with different keys behave as independent samples of one distribution.
@Suite struct RandomStreamLawTests {
  static let count = 4_000

  static func stream(_ kind: String, _ index: Int) -> RandomStream {
    switch kind {
    case "seed": RandomStream(seed: UInt64(index), item: 1)
    case "item": RandomStream(seed: 1, item: UInt64(index))
    case "path": RandomStream(seed: 1, item: 1, path: index)
    default: RandomStream(seed: 1, item: 1, step: index)
    }
  }

  static let kinds = ["seed", "item", "path", "step"]

  /// Kolmogorov's distance of uniform numbers from their distribution, times √n.
  func distance(_ uniforms: [Double]) -> Double {
    let n = Double(uniforms.count)
    var worst = 0.0
    for (index, u) in uniforms.sorted().enumerated() {
      worst = max(worst, u - Double(index) / n, Double(index + 1) / n - u)
    }
    return worst * n.squareRoot()
  }

  // With 60 streams of each kind, a figure passes 4 standard errors once in 260 runs of a kind; the
  // seeds are fixed, so each either passes for good or shows a fault.
  @Test("moments of each stream agree with the normal's", arguments: kinds)
  func moments(kind: String) {
    let n = Double(Self.count)
    for index in 0..<60 {
      var stream = Self.stream(kind, index)
      let z = stream.normals(Self.count)
      let mean = Statistics.mean(z)
      let variance = Statistics.variance(z)
      #expect((mean * n.squareRoot()).magnitude < 4)
      #expect(((variance - 1) * (n / 2).squareRoot()).magnitude < 4)
      #expect((Statistics.skewness(z) * (n / 6).squareRoot()).magnitude < 4)
      #expect((Statistics.excessKurtosis(z) * (n / 24).squareRoot()).magnitude < 4.5)
    }
  }

  @Test("neighbouring streams are not correlated, nor a stream with itself", arguments: kinds)
  func correlation(kind: String) {
    let n = Double(Self.count)
    for index in 0..<60 {
      var one = Self.stream(kind, index)
      var next = Self.stream(kind, index + 1)
      let z = one.normals(Self.count)
      let w = next.normals(Self.count)
      #expect((Statistics.correlation(z, w) * n.squareRoot()).magnitude < 4)
      #expect((Statistics.autocorrelation(z) * n.squareRoot()).magnitude < 4)
    }
  }

  @Test("uniform numbers pass Kolmogorov and Smirnov's test, in a stream and across streams")
  func uniformity() {
    for kind in Self.kinds {
      for index in 0..<30 {
        var stream = Self.stream(kind, index)
        #expect(distance(stream.uniforms(Self.count)) < 2.1)  // 1 in 3,400
      }
      // The first draw of many streams is a sample too.
      let firsts = (0..<Self.count).map { index in
        var stream = Self.stream(kind, index)
        return stream.uniform()
      }
      #expect(distance(firsts) < 2.1)
    }
  }

  @Test("Kolmogorov's distances of many streams are spread as they should be")
  func distances() {
    // The 0.5 and 0.95 points of Kolmogorov's distribution are 0.8276 and 1.3581.
    let distances = (0..<400).map { index in
      var stream = RandomStream(seed: 99, item: UInt64(index))
      return distance(stream.uniforms(500))
    }
    let below = Double(distances.count { $0 < 0.8276 }) / 400
    let above = Double(distances.count { $0 > 1.3581 }) / 400
    // Standard errors 0.025 and 0.011 of the two shares.
    #expect((below - 0.5).magnitude < 0.0975)
    #expect((above - 0.05).magnitude < 0.043)
  }
}
