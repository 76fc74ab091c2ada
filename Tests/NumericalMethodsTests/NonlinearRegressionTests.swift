import NumericalMethods
import TestSupport
import Testing

/// Certified values: NIST Statistical Reference Datasets, non-linear regression.
@Suite struct NonlinearRegressionTests {
  private let boxX = [1.0, 2, 3, 5, 7, 10]
  private let boxY = [109.0, 149, 149, 191, 213, 224]

  @Test("BoxBOD from the second start")
  func boxBOD() throws {
    let fit = try NonlinearRegression(
      of: { GrowthModel.boxBOD($0, $1) }, x: boxX, y: boxY, from: [100, 0.75])
    expect(fit.coefficients, equals: [213.80940889, 0.54723748542], within: 4e-9)
    expect(fit.standardErrors, equals: [12.354515176, 0.10455993237], within: 4e-9)
    expect(fit.residualSumOfSquares, equals: 1168.0088766, within: 1e-10)
  }

  @Test("BoxBOD from the far start ends where the rate has no effect, and says so")
  func boxBODFar() throws {
    let fit = try NonlinearRegression(
      of: { GrowthModel.boxBOD($0, $1) }, x: boxX, y: boxY, from: [1, 1])
    #expect(fit.standardErrors[1] == .infinity)
  }

  @Test(
    "Rat42 from the first and the second start", arguments: [[100, 1, 0.1], [75, 2.5, 0.07]])
  func rat42(start: [Double]) throws {
    let x: [Double] = [9, 14, 21, 28, 42, 57, 63, 70, 79]
    let y = [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08]
    let fit = try NonlinearRegression(
      of: { GrowthModel.logistic($0, $1) }, x: x, y: y, from: start)
    expect(fit.coefficients, equals: [72.462237576, 2.6180768402, 0.067359200066], within: 1e-8)
    expect(fit.residualSumOfSquares, equals: 8.0565229338, within: 1e-10)
  }

  @Test(
    "Rat43 from the first and the second start",
    arguments: [[100, 10, 1, 1], [700, 5, 0.75, 1.3]])
  func rat43(start: [Double]) throws {
    let x = (1...15).map(Double.init)
    let y = [
      16.08, 33.83, 65.8, 97.2, 191.55, 326.2, 386.87, 520.53, 590.03, 651.92, 724.93, 699.56,
      689.96, 637.56, 717.41,
    ]
    let fit = try NonlinearRegression(
      of: { GrowthModel.richards($0, $1) }, x: x, y: y, from: start)
    expect(
      fit.coefficients, equals: [699.6415127, 5.2771253025, 0.75962938329, 1.2792483859],
      within: 2e-7)
    expect(fit.residualSumOfSquares, equals: 8786.404908, within: 1e-9)
  }

  @Test("too few observations are refused, an error in the model is passed on")
  func refused() {
    #expect(throws: NumericalError.self) {
      try NonlinearRegression(of: { $1[0] * $0 }, x: [1], y: [1], from: [1])
    }
    #expect(throws: NumericalError.noSolution("own")) {
      try NonlinearRegression(
        of: { x, b throws(NumericalError) in
          if b[0] == 1 { return x } else { throw .noSolution("own") }
        }, x: [1, 2, 3], y: [2, 3, 4], from: [1])
    }
  }
}
