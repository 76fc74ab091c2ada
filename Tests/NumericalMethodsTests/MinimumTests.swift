import NumericalMethods
import TestSupport
import Testing

@Suite struct MinimumTests {
  private func rosenbrock(_ x: [Double]) -> Double {
    let (a, b) = (1 - x[0], x[1] - x[0] * x[0])
    return a * a + 100 * b * b
  }

  @Test("one dimension, inside and at an end")
  func oneDimension() throws {
    let inside = try findMinimum(of: { cos($0) + 1 }, between: 0, and: 6)
    expect(inside.argument, equals: .pi, within: 1e-7)
    #expect(try findMinimum(of: { $0 }, between: 2, and: 6).argument == 2)
    #expect(try findMinimum(of: { -$0 }, between: 2, and: 6).argument == 6)
  }

  @Test("Rosenbrock's valley by simplex and by gradient")
  func valley() throws {
    expect(
      try findMinimum(of: { rosenbrock($0) }, from: [-1.2, 1]).argument, equals: [1, 1],
      within: 1e-7)
    expect(
      try findMinimum(ofSmooth: { rosenbrock($0) }, from: [-1.2, 1]).argument, equals: [1, 1],
      within: 1e-6)
  }

  @Test("a start without a value is refused")
  func refused() {
    #expect(throws: NumericalError.self) { try findMinimum(of: { (_: [Double]) in 1 }, from: []) }
    #expect(throws: NumericalError.self) {
      try findMinimum(of: { (_: [Double]) in .nan }, from: [1])
    }
  }
}
