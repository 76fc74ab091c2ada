import NumericalMethods

/// Student's t scaled to unit variance.
struct UnitStudentT {
  let degreesOfFreedom: Double
  /// What a Student t is multiplied by, `√((ν − 2)/ν)`.
  let scale: Double

  init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    scale = ((degreesOfFreedom - 2) / degreesOfFreedom).squareRoot()
  }

  func cumulative(_ x: Double) -> Double {
    SpecialFunctions.studentTCumulative(x / scale, degreesOfFreedom: degreesOfFreedom)
  }

  func quantile(_ p: Double) -> Double {
    scale * SpecialFunctions.studentTQuantile(p, degreesOfFreedom: degreesOfFreedom)
  }

  /// Density of the Student t before scaling.
  func unscaledDensity(_ x: Double) -> Double {
    SpecialFunctions.studentTDensity(x, degreesOfFreedom: degreesOfFreedom)
  }
}
