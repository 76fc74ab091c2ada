import NumericalMethods
import TestSupport
import Testing

@Suite struct MatrixTests {
  @Test("Cholesky's factor times its transpose is the matrix; the failing pivot is named")
  func cholesky() throws {
    let a = try Matrix([[4, 12, -16], [12, 37, -43], [-16, -43, 98]])
    #expect(try a.cholesky() == Matrix([[2, 0, 0], [6, 1, 0], [-8, 5, 3]]))
    #expect(throws: NumericalError.notPositiveDefinite(pivot: 1)) {
      try Matrix([[1, 1], [1, 1]]).cholesky()
    }
  }

  @Test("linear systems, inverse and determinant")
  func solve() throws {
    let a = try Matrix([[2, 1, 1], [1, 3, 2], [1, 0, 0]])
    expect(try a.solve([4, 5, 6]), equals: [6, 15, -23], within: 1e-14)
    expect(try a.determinant(), equals: -1, within: 1e-14)
    expect(try (a * a.inverse()).elements, equals: Matrix.identity(3).elements, absolute: 1e-14)
    #expect(throws: NumericalError.self) { try Matrix([[1, 2], [2, 4]]).solve([1, 2]) }
    #expect(throws: NumericalError.self) { try a.solve([1]) }
  }

  @Test("eigenvalues of a symmetric matrix")
  func eigen() throws {
    let (values, vectors) = try Matrix([[2, 1], [1, 2]]).symmetricEigen()
    expect(values, equals: [3, 1], within: 1e-15)
    expect(vectors[0, 0].magnitude, equals: 0.5.squareRoot(), within: 1e-15)
  }

  @Test("the exponential of a generator is a matrix of probabilities")
  func exponential() throws {
    // Closed form for two states: p₁₁(t) = (b + a e^(−(a+b)t))/(a+b).
    let (a, b) = (0.3, 0.7)
    let p = try (5 * Matrix([[-a, a], [b, -b]])).exponential()
    expect(p[0, 0], equals: b + a * exp(-5), within: 1e-14)
    expect(p[1, 0], equals: b - b * exp(-5), within: 1e-14)
    expect(try Matrix([[0, 1], [0, 0]]).exponential().elements, equals: [1, 1, 0, 1])
  }

  @Test("rows of unequal length are refused with their place")
  func refused() {
    #expect(throws: InvalidInput("rows[1]", "must hold 2 elements", got: "1")) {
      try Matrix([[1, 2], [3]])
    }
  }
}
