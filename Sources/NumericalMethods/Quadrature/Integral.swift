import CGSL

/// A numerical integral with the error that the method estimates.
public struct Integral: Hashable, Sendable {
  /// The value.
  public let value: Double
  /// Estimated absolute error, usually far above the true one.
  public let error: Double

  /// A value and its error.
  public init(value: Double, error: Double) {
    self.value = value
    self.error = error
  }
}

/// The integral of a function between two limits, either or both of which may be infinite.
///
/// Adaptive 21-point Gauss–Kronrod with extrapolation, which bears integrable singularities at
/// the ends; an infinite range is mapped to (0, 1]. Kinks and singularities inside belong into
/// `breaks`.
///
/// - Parameters:
///   - function: an error that it throws is passed on.
///   - lower: lower limit.
///   - upper: upper limit; below `lower` the integral changes sign.
///   - breaks: points between finite limits where the function is not smooth, in any order.
///   - relative: relative tolerance.
///   - absolute: absolute tolerance; the looser of the two holds.
/// - Returns: the value and its estimated error.
/// - Throws: `.notConverged` if neither tolerance is met and rounding (error below 1e-8 relative)
///   is not the reason; `.noSolution` for limits that are not numbers.
///
/// > Source: Piessens et al., *QUADPACK* (1983), QAGS, QAGP, QAGI.
public func integrate(
  _ function: (Double) throws(NumericalError) -> Double,
  from lower: Double, to upper: Double, breaks: [Double] = [],
  relative: Double = 1e-11, absolute: Double = 1e-15
) throws(NumericalError) -> Integral {
  if lower.isNaN || upper.isNaN { throw .noSolution("a limit of the integral is not a number") }
  if lower == upper { return Integral(value: 0, error: 0) }
  if lower > upper {
    let turned = try integrate(
      function, from: upper, to: lower, breaks: breaks, relative: relative, absolute: absolute)
    return Integral(value: -turned.value, error: turned.error)
  }
  let inside = breaks.filter { lower < $0 && $0 < upper }.sorted()
  if !inside.isEmpty && !(lower.isFinite && upper.isFinite) {
    var parts: (value: Double, error: Double) = (0, 0)
    var left = lower
    for right in inside + [upper] {
      let part = try integrate(
        function, from: left, to: right, relative: relative, absolute: absolute)
      parts = (parts.value + part.value, parts.error + part.error)
      left = right
    }
    return Integral(value: parts.value, error: parts.error)
  }
  let intervals = 2000
  let workspace = try Handle(
    { gsl_integration_workspace_alloc(intervals) }, freedBy: gsl_integration_workspace_free)
  // GSL refuses a relative tolerance below 50 times the machine's.
  let (toAbsolute, toRelative) = (max(absolute, 0), max(relative, 2e-14))
  var points = [lower] + inside + [upper]
  return try withGSLFunction(function) { lent throws(NumericalError) in
    var (value, error) = (0.0, 0.0)
    GSL.prepare()
    cgsl_forget()
    let status =
      switch (lower.isFinite, upper.isFinite) {
      case (true, true) where inside.isEmpty:
        gsl_integration_qags(
          lent, lower, upper, toAbsolute, toRelative, intervals, workspace.pointer, &value, &error)
      case (true, true):
        gsl_integration_qagp(
          lent, &points, points.count, toAbsolute, toRelative, intervals, workspace.pointer,
          &value, &error)
      case (true, false):
        gsl_integration_qagiu(
          lent, lower, toAbsolute, toRelative, intervals, workspace.pointer, &value, &error)
      case (false, true):
        gsl_integration_qagil(
          lent, upper, toAbsolute, toRelative, intervals, workspace.pointer, &value, &error)
      case (false, false):
        gsl_integration_qagi(
          lent, toAbsolute, toRelative, intervals, workspace.pointer, &value, &error)
      }
    let metByRounding = error <= max(1e-8 * value.magnitude, 10 * toAbsolute)
    if status == 0 || metByRounding && value.isFinite {
      return Integral(value: value, error: error)
    }
    throw .notConverged(
      method: "adaptive quadrature", iterations: workspace.pointer.pointee.size, error: error)
  }
}
