import NumericalMethods
import TestSupport
import Testing

@Suite struct MatrixLogarithmTests {
  @Test("the logarithm of a rotation is its angle")
  func rotation() throws {
    let angle = 2.5
    let rotation = try Matrix([[cos(angle), -sin(angle)], [sin(angle), cos(angle)]])
    expect(
      try rotation.logarithm().elements, equals: [0, -angle, angle, 0], within: 1e-13,
      absolute: 1e-14)
  }

  @Test("the logarithm of a shear is the shear less the identity")
  func shear() throws {
    let shear = try Matrix([[1, 7], [0, 1]])
    expect(try shear.logarithm().elements, equals: [0, 7, 0, 0], within: 1e-13, absolute: 1e-14)
  }

  @Test("the exponential undoes the logarithm")
  func inverse() throws {
    let matrix = try Matrix([[1e-6, 0, 0], [0.4, 2, 0.1], [3, 0.2, 50]])
    let back = try matrix.logarithm().exponential()
    expect(back.elements, equals: matrix.elements, within: 1e-11, absolute: 1e-12)
  }

  @Test("no principal logarithm for a negative or a zero eigenvalue")
  func refused() throws {
    #expect(throws: NumericalError.self) { try Matrix([[-1, 0], [0, 2]]).logarithm() }
    #expect(throws: NumericalError.self) { try Matrix([[0.1, 0.9], [0.9, 0.1]]).logarithm() }
    #expect(throws: NumericalError.self) { try Matrix([[1, 1], [1, 1]]).logarithm() }
    #expect(throws: NumericalError.self) { try Matrix([[1, 2, 3]]).logarithm() }
  }
}
