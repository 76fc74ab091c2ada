import CGSL

/// A regression by least squares in which the coefficients enter as they will.
///
/// Levenberg and Marquardt's method with trust region, derivatives by central differences.
///
/// > Source: Moré, *Lecture Notes in Mathematics* 630 (1978) 105–116.
public struct NonlinearRegression: Sendable {
  /// Coefficients at the minimum.
  public let coefficients: [Double]
  /// Standard error of each, from `s² (JᵀJ)⁻¹`; infinite where the data do not tell it.
  public let standardErrors: [Double]
  /// Residuals at the minimum.
  public let residuals: [Double]
  /// Sum of squared residuals.
  public let residualSumOfSquares: Double

  /// Fits a model of one variable.
  ///
  /// - Parameters:
  ///   - model: the response at `x` for given coefficients; an error that it throws is passed on.
  ///   - x: abscissae.
  ///   - y: as many responses.
  ///   - start: where the search begins, one a coefficient.
  ///   - iterations: the most steps allowed.
  /// - Throws: as `init(residuals:count:from:iterations:)`; `.noSolution` also if `x` and `y`
  ///   differ in length.
  public init(
    of model: (_ x: Double, _ coefficients: [Double]) throws(NumericalError) -> Double,
    x: [Double], y: [Double], from start: [Double], iterations: Int = 500
  ) throws(NumericalError) {
    guard x.count == y.count else {
      throw .noSolution("\(x.count) abscissae do not go with \(y.count) responses")
    }
    try self.init(
      residuals: { coefficients throws(NumericalError) in
        var values: [Double] = []
        values.reserveCapacity(x.count)
        for (x, y) in zip(x, y) { values.append(y - (try model(x, coefficients))) }
        return values
      }, count: x.count, from: start, iterations: iterations)
  }

  /// Fits coefficients to make a sum of squared residuals least.
  ///
  /// - Parameters:
  ///   - residuals: `count` residuals for given coefficients; an error that it throws is passed
  ///     on.
  ///   - count: how many residuals, more than coefficients.
  ///   - start: where the search begins, one a coefficient.
  ///   - iterations: the most steps allowed.
  /// - Throws: `.noSolution` if there are not more residuals than coefficients or the start gives
  ///   no finite residuals, `.notConverged` if no minimum is reached.
  public init(
    residuals: ([Double]) throws(NumericalError) -> [Double], count: Int, from start: [Double],
    iterations: Int = 500
  ) throws(NumericalError) {
    let order = start.count
    let first = try residuals(start)
    guard order > 0, count > order, first.count == count, first.allSatisfy(\.isFinite) else {
      throw .noSolution("the fit needs more finite residuals at the start than coefficients")
    }
    var parameters = gsl_multifit_nlinear_default_parameters()
    parameters.fdtype = GSL_MULTIFIT_NLINEAR_CTRDIFF
    parameters.h_df = 6e-6
    let workspace = try Handle(
      { gsl_multifit_nlinear_alloc(cgsl_nlinear_trust(), &parameters, count, order) },
      freedBy: gsl_multifit_nlinear_free)
    let origin = try Handle({ gsl_vector_alloc(order) }, freedBy: gsl_vector_free)
    for (i, value) in start.enumerated() { gsl_vector_set(origin.pointer, i, value) }
    try withBridge(residuals, invalid: []) { bridge throws(NumericalError) in
      var lent = gsl_multifit_nlinear_fdf()
      lent.f = { x, bridge, target in
        guard let bridge, let target else { return Int32(GSL_EFAULT) }
        let values = bridge.assumingMemoryBound(to: Bridged<[Double], [Double]>.self)
          .pointee(entries(x))
        guard values.count == target.pointee.size else { return Int32(GSL_EBADFUNC) }
        // A step into a region without values must look bad, not end the search.
        for (i, value) in values.enumerated() {
          gsl_vector_set(target, i, value.isFinite ? value : 1e100)
        }
        return 0
      }
      lent.n = count
      lent.p = order
      lent.params = UnsafeMutableRawPointer(bridge)
      try withUnsafeMutablePointer(to: &lent) { lent throws(NumericalError) in
        try GSL.check { gsl_multifit_nlinear_init(origin.pointer, lent, workspace.pointer) }
        var reason: Int32 = 0
        GSL.prepare()
        let status = gsl_multifit_nlinear_driver(
          max(iterations, 1), 1e-13, 1e-14, 0, nil, nil, &reason, workspace.pointer)
        // Without progress the minimum is reached to rounding; the test below says if it is one.
        if status != 0 && status != Int32(GSL_ENOPROG) {
          throw .notConverged(
            method: "Levenberg and Marquardt's method",
            iterations: gsl_multifit_nlinear_niter(workspace.pointer),
            error: gsl_blas_dnrm2(gsl_multifit_nlinear_residual(workspace.pointer)))
        }
      }
    }
    let errors = entries(gsl_multifit_nlinear_residual(workspace.pointer))
    let squares = Statistics.dotProduct(errors, errors)
    coefficients = entries(gsl_multifit_nlinear_position(workspace.pointer))
    self.residuals = errors
    residualSumOfSquares = squares
    guard let jacobian = gsl_multifit_nlinear_jac(workspace.pointer) else {
      throw .noSolution("the fit has no derivatives at its end")
    }
    let slopes = Matrix(jacobian)
    let variance = squares / Double(count - order)
    // Residuals are y − model, so the sign of the derivatives does not matter to their squares.
    if let factors = OrthogonalFactorization(slopes) {
      let inverse = factors.inverseTriangle()
      standardErrors = (0..<order).map { j in
        let row = inverse.row(j)
        return (variance * Statistics.dotProduct(row, row)).squareRoot()
      }
    } else {
      standardErrors = Array(repeating: .infinity, count: order)
    }
    guard squares.isFinite, squares < 1e100 else {
      throw .noSolution("the fit left the region where the model has values")
    }
  }
}
