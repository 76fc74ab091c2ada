import Foundation
import NumericalMethods
import TestSupport
import Testing

@Suite struct SobolSequenceTests {
  static let references: [[Int]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "References/sobol_references.json")
    return (try? Data(contentsOf: file)).flatMap {
      try? JSONDecoder().decode([[Int]].self, from: $0)
    } ?? []
  }()

  @Test("unscrambled points are SciPy's, in 1,111 dimensions") func scipy() throws {
    #expect(Self.references.count == 480)
    let sequence = try SobolSequence(dimensions: 1111)
    for row in Self.references {
      // SciPy counts in Gray code.
      let index = row[0] ^ (row[0] >> 1)
      let got = try sequence.coordinates(dimension: row[1], points: index..<index + 1)
      #expect(got == [(Double(row[2]) + 0.5) / 4_294_967_296], "\(row)")
    }
  }

  @Test("GSL's sequence agrees in the dimensions it has, and more are refused by name")
  func gsl() throws {
    var theirs = try GSLSobolSequence(dimensions: 2)
    let ours = try SobolSequence(dimensions: 2)
    for index in 1..<300 {
      let point = try ours.point(index ^ (index >> 1))
      // GSL has 30 bits, and shows the corner of each point's cell.
      for (one, other) in zip(theirs.next(), point) { #expect((one - other).magnitude < 1e-9) }
    }
    #expect(
      throws: InvalidInput(
        "dimensions", "must be in [1, 40] for GSL's Sobol sequence", got: "41")
    ) { _ = try GSLSobolSequence(dimensions: 41) }
  }

  @Test("each scrambled coordinate still has one point in each of 2^m equal intervals")
  func stratified() throws {
    let sequence = try SobolSequence(dimensions: 1111, seed: 20_260_630, scrambling: 3)
    for dimension in [0, 1, 2, 17, 40, 333, 1110] {
      let column = try sequence.coordinates(dimension: dimension, points: 0..<1024)
      #expect(Set(column.map { Int($0 * 1024) }).count == 1024)
      #expect(column.allSatisfy { $0 > 0 && $0 < 1 })
    }
  }

  @Test("pairs of scrambled coordinates are evenly spread in two dimensions") func pairs() throws {
    // The first two dimensions are a (0, m, 2)-net: one point in each of 32 × 32 squares.
    let sequence = try SobolSequence(dimensions: 2, seed: 5)
    let x = try sequence.coordinates(dimension: 0, points: 0..<1024)
    let y = try sequence.coordinates(dimension: 1, points: 0..<1024)
    #expect(Set(zip(x, y).map { Int($0 * 32) * 32 + Int($1 * 32) }).count == 1024)
  }

  @Test("a run of points is the same from wherever it begins") func anyBeginning() throws {
    let sequence = try SobolSequence(dimensions: 50, seed: 9)
    let all = try sequence.coordinates(dimension: 49, points: 0..<1500)
    let part = try sequence.coordinates(dimension: 49, points: 611..<1203)
    #expect(part == Array(all[611..<1203]))
    #expect(try sequence.point(700)[49] == all[700])
  }

  @Test("scramblings tell the error of a smooth integral, which is far below plain sampling's")
  func error() throws {
    // ∏ (1 + (u − ½)) over eight dimensions: 1, with variance (13/12)^8 − 1.
    let product = { (u: [Double]) in u.reduce(1) { $0 * (0.5 + $1) } }
    let estimate = try ScramblingEstimate(dimensions: 8, points: 1024, seed: 3, of: product)
    #expect((estimate.mean - 1).magnitude < 3.5 * estimate.standardError)
    let plain = ((power(13.0 / 12, 8) - 1) / (16 * 1024)).squareRoot()
    // SciPy's scrambling (400 seeds) gives a standard error 1/17 of the plain one.
    #expect(estimate.standardError < plain / 10)
    #expect(throws: InvalidInput.self) { try ScramblingEstimate(means: [1, 2, 3]) }
  }

  @Test("scrambled points are uniform: their means over scramblings have no bias")
  func unbiased() throws {
    for dimension in [0, 5, 700] {
      let firsts = try (0..<2_000).map {
        try SobolSequence(dimensions: dimension + 1, seed: 8, scrambling: $0).coordinates(
          dimension: dimension, points: 3..<4)[0]
      }
      let n = 2_000.0
      #expect(((Statistics.mean(firsts) - 0.5) * (12 * n).squareRoot()).magnitude < 4)
      #expect((Statistics.variance(firsts) * 12 - 1).magnitude < 4 * (0.8 / n).squareRoot())
    }
  }

  @Test("dimensions and points out of range are refused") func refusals() throws {
    #expect(throws: InvalidInput("dimensions", "must be in [1, 1111]", got: "1112")) {
      try SobolSequence(dimensions: 1112)
    }
    #expect(throws: InvalidInput.self) { try SobolSequence(dimensions: 0, seed: 1) }
    #expect(throws: InvalidInput.self) { try SobolSequence(dimensions: -5, seed: 1) }
    let sequence = try SobolSequence(dimensions: 2)
    #expect(throws: InvalidInput.self) { try sequence.point(-1) }
    #expect(throws: InvalidInput.self) { try sequence.point(.max) }
    #expect(throws: InvalidInput.self) {
      try sequence.coordinates(dimension: 2, points: 0..<1)
    }
    #expect(throws: InvalidInput.self) {
      try sequence.coordinates(dimension: 0, points: 0..<(1 << 33))
    }
  }
}
