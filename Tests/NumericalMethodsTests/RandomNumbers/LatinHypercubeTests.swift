import NumericalMethods
import Testing

@Suite struct LatinHypercubeTests {
  @Test("each coordinate has one number in each stratum") func strata() throws {
    let sample = try LatinHypercube(points: 1000, dimensions: 12, seed: 5)
    for dimension in 0..<12 {
      let column = try sample.coordinates(dimension: dimension)
      #expect(Set(column.map { Int($0 * 1000) }).count == 1000)
      #expect(column.allSatisfy { $0 > 0 && $0 < 1 })
    }
  }

  @Test("coordinates are not correlated with each other, nor ordered") func independent() throws {
    let sample = try LatinHypercube(points: 2000, dimensions: 6, seed: 6)
    let columns = try (0..<6).map { try sample.coordinates(dimension: $0) }
    for i in 0..<6 {
      #expect(Statistics.autocorrelation(columns[i]).magnitude < 4 / 2000.0.squareRoot())
      for j in 0..<i {
        let correlation = Statistics.correlation(columns[i], columns[j])
        #expect(correlation.magnitude < 4 / 2000.0.squareRoot())
      }
    }
  }

  @Test("the mean of a sum of coordinates is far better than plain sampling's") func variance()
    throws
  {
    let means = try (0..<50).map { seed in
      let sample = try LatinHypercube(points: 100, dimensions: 3, seed: UInt64(seed))
      return try (0..<3).reduce(0) { $0 + Statistics.mean(try sample.coordinates(dimension: $1)) }
    }
    // Plain: √(3/12/100) = 0.05; stratified: √(3/12/100³) = 0.0005.
    #expect(Statistics.standardDeviation(means) < 0.001)
    #expect((Statistics.mean(means) - 1.5).magnitude < 0.0003)
  }

  @Test("counts out of range are refused") func refusals() throws {
    #expect(throws: InvalidInput.self) { try LatinHypercube(points: 0, dimensions: 1, seed: 1) }
    let sample = try LatinHypercube(points: 1, dimensions: 1, seed: 1)
    #expect(throws: InvalidInput.self) { try sample.coordinates(dimension: 1) }
  }
}
