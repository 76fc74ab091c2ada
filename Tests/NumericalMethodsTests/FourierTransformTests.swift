import NumericalMethods
import TestSupport
import Testing

@Suite struct FourierTransformTests {
  @Test("a transform and its inverse give back the values", arguments: [1, 2, 7, 8, 60, 128])
  func thereAndBack(length: Int) throws {
    var generator = SeededGenerator(3)
    let real = (0..<length).map { _ in Double.random(in: -1...1, using: &generator) }
    let complex = real.map { Complex($0, 1 - $0 * $0) }
    let transform = try FourierTransform(length: length)
    let back = try transform.inverse(transform.forward(complex))
    expect(back.map(\.real), equals: complex.map(\.real), absolute: 1e-14)
    expect(back.map(\.imaginary), equals: complex.map(\.imaginary), absolute: 1e-14)
    let half = try transform.forward(real: real)
    expect(try transform.inverse(toReal: half), equals: real, absolute: 1e-14)
    let full = try transform.forward(real.map { Complex($0) })
    for (one, other) in zip(half, full) {
      expect(one.real, equals: other.real, absolute: 1e-13)
      expect(one.imaginary, equals: other.imaginary, absolute: 1e-13)
    }
  }

  @Test("the transform of an impulse at one turns once")
  func impulse() throws {
    let turned = try FourierTransform(length: 4).forward([0, 1, 0, 0].map { Complex($0) })
    expect(turned.map(\.real), equals: [1, 0, -1, 0], absolute: 1e-15)
    expect(turned.map(\.imaginary), equals: [0, -1, 0, 1], absolute: 1e-15)
  }

  @Test("complex quotient, root, power")
  func complex() {
    let z = Complex(3, -4)
    #expect(z.squareRoot == Complex(2, -1))
    #expect((z / Complex(1, 2)) * Complex(1, 2) == z)
    let cube = power(z, Complex(3))
    expect(cube.real, equals: -117, within: 1e-14)
    expect(cube.imaginary, equals: -44, within: 1e-14)
  }
}
