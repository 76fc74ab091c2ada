import NumericalMethods
import TestSupport
import Testing

@Suite struct InterpolationTests {
  private let x = [0.0, 1, 2.5, 4, 7]

  @Test(
    "a curve passes through its points",
    arguments: [Interpolation.Method.linear, .logLinear, .cubicSpline, .steffen])
  func points(method: Interpolation.Method) throws {
    let y = [1.0, 3, 2, 2, 9]
    let curve = try Interpolation(x: x, y: y, method: method)
    expect(x.map { curve($0) }, equals: y, within: 1e-14)
    #expect(curve(-1) == y[0])
    expect(curve(8), equals: 9, within: 1e-14)
    let area = try integrate({ curve($0) }, from: -1, to: 8, breaks: x).value
    expect(curve.integral(from: -1, to: 8), equals: area, within: 1e-12)
    expect(
      curve.derivative(at: 3), equals: (curve(3 + 1e-6) - curve(3 - 1e-6)) / 2e-6, absolute: 1e-8)
  }

  @Test("a line is reproduced by every curve, also outside")
  func line() throws {
    for method in [Interpolation.Method.linear, .cubicSpline, .steffen] {
      let curve = try Interpolation(
        x: x, y: x.map { 2 * $0 - 1 }, method: method, outside: .extrapolated)
      expect(
        [-3.0, 0.4, 3, 6, 11].map { curve($0) }, equals: [-7, -0.2, 5, 11, 21], within: 1e-13)
    }
  }

  @Test("the natural spline of three points")
  func spline() throws {
    // Second derivative in the middle: 2·(1 + 1)·m = 6·(−1 − 1), so m = −3.
    let curve = try Interpolation(x: [0, 1, 2], y: [0, 1, 0], method: .cubicSpline)
    expect(curve(0.5), equals: 0.6875, within: 1e-15)
  }

  @Test("Steffen's curve does not overshoot")
  func monotone() throws {
    let curve = try Interpolation(x: [0, 1, 2, 3], y: [0, 0, 1, 1], method: .steffen)
    for i in 0...300 { #expect((0...1).contains(curve(Double(i) / 100))) }
  }

  @Test("points out of order are refused")
  func refused() {
    #expect(throws: InvalidInput.self) { try Interpolation(x: [0, 0], y: [1, 2]) }
    #expect(throws: InvalidInput.self) { try Interpolation(x: [0, 1], y: [1]) }
    #expect(throws: InvalidInput.self) {
      try Interpolation(x: [0, 1], y: [1, 0], method: .logLinear)
    }
  }
}
